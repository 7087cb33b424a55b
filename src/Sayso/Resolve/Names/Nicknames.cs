using System.Collections.Frozen;

namespace Sayso.Resolve.Names;

/// <summary>Short forms of first names.</summary>
internal static class Nicknames
{
    private const string Lists = """
        william bill billy will willie liam; robert bob bobby rob robbie bert; richard dick rick ricky rich; james jim jimmy jamie; john jack johnny jon; joseph joe joey; michael mike mick mickey;
        thomas tom tommy; charles charlie chuck; edward ed eddie ted teddy ned; theodore ted teddy theo; henry harry hank; francis frank frankie; anthony tony; daniel dan danny; david dave davy;
        steven stephen steve; matthew matt; andrew andy drew; christopher chris kit; nicholas nick; alexander alex sasha sandy; gregory greg; jeffrey jeff geoffrey geoff; kenneth ken kenny;
        lawrence larry; samuel sam sammy; benjamin ben benny; timothy tim; patrick pat paddy; peter pete; philip phil; raymond ray; ronald ron ronnie; donald don donnie; gerald gerry jerry;
        leonard len lenny; frederick fred freddie; albert al bert; vincent vince; walter walt; joshua josh; nathaniel nathan nate; zachary zach; jonathan jon; martin marty; douglas doug; eugene gene;
        elizabeth liz lizzie beth betty eliza lisa; margaret maggie meg peggy; katherine catherine kate kathy katie cathy kitty; susan sue susie; patricia pat patty trish; jennifer jen jenny;
        barbara barb; deborah debbie deb; rebecca becky; victoria vicky; dorothy dot dottie; helen nell ellen; mary molly polly; sarah sally sara; ann anne anna annie nancy; jane janet;
        alexandra alex sandra; christina christine chris tina; pamela pam; judith judy; kimberly kim; cynthia cindy; abigail abby; samantha sam; jacqueline jackie; theresa terry tess;
        vladimir vova volodya; dmitry dima mitya; sergei seryozha; alexei alyosha lyosha; mikhail misha; nikolai kolya; ivan vanya; yekaterina ekaterina katya; tatiana tanya; maria masha;
        mohammed mohamed mohammad muhammad muhammed mehmet; ahmed ahmad; hussein hossein husayn; yusuf yousef youssef joseph; ibrahim abraham; yaakov jacob jakob; moshe moses; avraham abraham
        """;

    private static readonly FrozenDictionary<string, int[]> Groups = Lists
        .Split(';', StringSplitOptions.TrimEntries)
        .SelectMany((list, group) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => (name, group)))
        .GroupBy(pair => pair.name, pair => pair.group)
        .ToFrozenDictionary(names => names.Key, names => names.ToArray(), StringComparer.Ordinal);

    /// <summary>True when both are forms of one first name.</summary>
    public static bool AreOne(string left, string right) => Groups.TryGetValue(left, out int[]? groups) && Groups.TryGetValue(right, out int[]? others) && groups.AsSpan().IndexOfAny(others) >= 0;
}
