using System.Text.RegularExpressions;

namespace Sayso.Understand.Collections;

/// <summary>The forms of correspondence that need a collection's words: its titles, short names, letters before numbers.</summary>
internal sealed class CorrespondenceForms
{
    // Words after a title that make it an office, not a name.
    private const string NoName =
        "Assembly|Staff|Counsel|Secretary|Election|Headquarters|Order|Motors|Electric|Services?|Accounting|Agreement|Consul|Manager"
        + "|Attorney|Minister|President|Ambassador|Nationalist|Hospital|Officer";

    private readonly Regex _ownTitle;

    public CorrespondenceForms(ProfileFile file, IReadOnlyList<string> ownTitles, InstitutionNames institutions, MessageSeries series,
        ILookup<string, string> misprints)
    {
        string titles = WordPattern.Any(file.Titles, misprints);
        string memorandum = WordPattern.Any(["Memorandum"], misprints);
        string numbered = series.Words;
        string shorts = WordPattern.Any(institutions.Short, misprints);
        string names = WordPattern.Any([.. institutions.Names, .. institutions.Short], misprints);
        string holders = WordPattern.Any(file.Institutions.SelectMany(entry => entry.Holders), misprints);
        _ownTitle = WordPattern.Compiled($@"^{WordPattern.Any(ownTitles, misprints)}\s+(?=\S)");
        Ours = WordPattern.Compiled($@"^(?:{WordPattern.Any([.. file.Ours, "the", "The"], misprints)}\s+)+(?=\S)");
        Holder = WordPattern.Compiled($"^(?:the )?(?:Acting )?(?:President|Vice President|Prime Minister|{holders})$");
        PersonAtStart = WordPattern.Compiled(
            $@"^((?:{titles} )?[A-Z][a-z]+ (?:[A-Z]\.(?: ?[A-Z]\.)? )?[A-Z][a-z]+)(?= of (?:the|The|[A-Z]\w+)\b|$| \()");
        OfficeBeforeTo = WordPattern.Compiled(
            $@"(?:Ambassador|Adviser|Assistant|Minister|Delegate|Delegation|Representative|{memorandum}|Aide|Report|Annex|Route"
            + $@"|Mission|Observer|Envoy|Counsel)$");
        ToWhom = WordPattern.Compiled(
            $@"(?:^{memorandum} for|Report to|{memorandum} to|Prepared for|Prepared in the {names} for|, to)\s+(.*)$");
        Scene = WordPattern.Compiled(@"^(?:the )?(?:(?:Department|Ministry) of |.*\b(?:House|Palace|Building)$)");
        Titled = WordPattern.Compiled(
            $@"\b{titles} ((?!{NoName})\p{{Lu}}\p{{Ll}}[\w’-]+)\b(?!’? ?(?:Library|Papers|House))");
        NameAtEnd = WordPattern.Compiled(
            $@"(?:(?:\p{{Lu}}[\w’']*\.? )?(?:\p{{Lu}}\. ?)*|(?:\p{{Lu}}[\w’'-]+ ){{0,3}})(?<!(?:{titles}|President"
            + $@"|Director) )\p{{Lu}}\p{{Ll}}[\w’'-]+$");
        Present = WordPattern.Compiled(
            @"(?:The President\b(?! (?:of|\p{Lu}))|The Vice President|The Secretary\b(?! of)|The Attorney General|"
            + $@"{titles} (?:[A-Z]\w*\.? ){{0,2}}[A-Z][a-zA-Z]+|^(?!The |His |Her |Mr |Also |Those )[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+)");
        MarkedFor = WordPattern.Compiled(
            @"(?:[Ee]yes [Oo]nly(?: for)?|[Ee]xclusive for|[Pp]ersonal for|(?<![a-z] )For|[Aa]ttention|attn)\s+"
            + $@"(?:(?:the )?(?:Acting Secretary|{titles})\s+)?(?<who>(?!Ambassador|Department|Secretary)[A-Z][a-z]+)");
        NumberAtStart = WordPattern.Compiled(
            $@"^(?:{WordPattern.Any(file.NumberPrefixes, misprints)}\s*J?-?)?\s*(?!\d{{6}}Z)(?<number>\d{{2,6}}"
            + $@"|\d(?=\. [A-Z]))(?:-\d\d)?\b(?!\s+[a-z]{{2}})[.,]?");
        ByWith = WordPattern.Compiled($@"(?s)^(?<in>.*?)\b(?:by|with|in (?=(?:{shorts})(?: and\b|[.,;]|$)))\s*(?<who>.*)$");
        BeforePeople = WordPattern.Compiled(
            @"^\s*(?:(?:in draft|in substance|in (?:the )?[A-Z][\w/ ]*? (?:in draft |in substance )?(?:by|with)"
            + $@"|in(?= {shorts})|also|by|with|and|verbally|personally|the|{titles})\s+)*");
        AtOffice = WordPattern.Compiled($@"^(\S.*?)\s+(?:at|in) the {names}$");
        WholeName = WordPattern.Compiled($@"(?:{WordPattern.Any(file.WholeNames, misprints)}|(?:Chief|Director), (?=[A-Z]))");
        ShortName = WordPattern.Compiled($@"\b{shorts}\b");
        OtherMatter = WordPattern.Anywhere(file.OtherMatters, misprints);
        CitedThing = new Regex(
            $@"(?:tel(?:egram)?s?|cables?|messages?|letter|memorand(?:um|a)|report|paper|dispatch|airgram|estimate|plan"
            + $@"|conversation|meeting|{numbered}"
            + @"|[Rr]ef(?:erence)?s?\.?:?|\d{2,6}|A-\d+)[\s.,;:)”""']*(?:\S+\s*){0,6}$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        Citing = new Regex(
            @"^(?:Documents?|(?:An )?[Ee]nclosure to Document|Attachment to Document|(?:Dated [^;,.]*, )?[Pp]rinted as Document|Supra)\b"
            + @"|^(?:Apparent(?:ly)?|An apparent|The|This|Presumably|Probably)?\s*(?:a )?[Rr]eference is (?:apparently |presumably )?to\b"
            + "|^An? apparent reference to"
            + $@"|^(?:(?:Telegram|Airgram)s?|{numbered}) [\w-]+(?: (?:to|from) \w+)?(?:, [^.;]{{0,40}})?(?: (?:is|are) printed as|,|;)"
            + $@"|(?<!also )(?:is|are) printed (?:as|in) Documents?\b"
            + $@"|^(?:(?:Telegram|Airgram)s?|{numbered}) .{{0,60}}\b(?:is|are) Documents?\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        Openings = [.. institutions.Openings.Select(opening => Opening(opening.Names, opening.Desks, misprints))];
    }

    /// <summary>Articles, and words that say no more than "ours".</summary>
    public Regex Ours { get; }

    /// <summary>An office that only one person holds.</summary>
    public Regex Holder { get; }

    /// <summary>A person's name at the beginning of a party.</summary>
    public Regex PersonAtStart { get; }

    /// <summary>An office that goes on with "to".</summary>
    public Regex OfficeBeforeTo { get; }

    /// <summary>Whom a heading without "from" names after "for" or "to".</summary>
    public Regex ToWhom { get; }

    /// <summary>A place that is an office: where something was said.</summary>
    public Regex Scene { get; }

    /// <summary>A title and a name.</summary>
    public Regex Titled { get; }

    /// <summary>The name at the end of a person's words.</summary>
    public Regex NameAtEnd { get; }

    /// <summary>One of those present.</summary>
    public Regex Present { get; }

    /// <summary>For whose eyes a message is marked.</summary>
    public Regex MarkedFor { get; }

    /// <summary>A message's number, as its text begins.</summary>
    public Regex NumberAtStart { get; }

    /// <summary>"by Wood", "with Rice", "in Defense and ..." after "cleared".</summary>
    public Regex ByWith { get; }

    /// <summary>Words before a name in a list of hands.</summary>
    public Regex BeforePeople { get; }

    /// <summary>A person at an office: "Weld at the Ministry".</summary>
    public Regex AtOffice { get; }

    /// <summary>Names with a comma inside.</summary>
    public Regex WholeName { get; }

    /// <summary>An institution's short name.</summary>
    public Regex ShortName { get; }

    /// <summary>Words that make a sentence of a note one about another matter.</summary>
    public Regex OtherMatter { get; }

    /// <summary>What a footnote's mark may stand after, where it names a document.</summary>
    public Regex CitedThing { get; }

    /// <summary>A sentence of a footnote that names a document as what is cited.</summary>
    public Regex Citing { get; }

    /// <summary>How openings of messages address an institution besides the addressee.</summary>
    public IReadOnlyList<Regex> Openings { get; }

    /// <summary>A name without titles that only this collection knows.</summary>
    public string WithoutTitles(string name) => _ownTitle.Replace(name, "");

    private static Regex Opening(IReadOnlyList<string> names, IReadOnlyList<string> desks, ILookup<string, string> misprints)
    {
        string name = WordPattern.Any(names, misprints);
        return WordPattern.Compiled(
            $@"({name})\s?(?:/|for|exclusive for)\s?{WordPattern.Any(desks, misprints)}|(?:[Ff]or|[Ii]nfo"
            + $@"|[Pp]ass(?: to)?) ({name})\b|^\W*\d*\W*({name})\b");
    }
}
