using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Understand.Communications;

/// <summary>Reads a printed heading: "281. Telegram From the Department of State to the Embassy in Vietnam".</summary>
internal static partial class HeadingReader
{
    // The first that matches names the kind.
    private static readonly (Regex Pattern, string Kind)[] Kinds =
    [
        (new(@"^Editorial Note"), "editorial note"),
        (new(@"^(?:(?:Circular|Draft|Intelligence) )*Telegram"), "telegram"), (new("^(?:Draft )?Airgram"), "airgram"), (new("^(?:Draft )?D[ei]spatch"), "dispatch"),
        (new("^(?:Draft |Open )*Letter"), "letter"), (new("^(?:Draft |Oral )*Message"), "message"), (new("^(?:Draft )?Cable"), "telegram"), (new("^E-?mail"), "e-mail"),
        (new("^(?:Draft )?Memorand(?:um|urn) of (?:a )?Telephone Conversation"), "memorandum of telephone conversation"),
        (new("^(?:Draft )?Memorand(?:um|urn) of (?:a )?Conversation"), "memorandum of conversation"),
        (new("^(?:Draft )?Memorand(?:um|urn) for the (?:Record|Files?) of"), "minutes"),
        (new("^(?:Draft )?Memorand(?:um|urn) of (?:a )?(?:Conference|Meeting|Discussion|Interview|White House)"), "minutes"),
        (new("^(?:Minutes|Summary Record|Record of)"), "minutes"), (new("^Contact Report"), "contact report"),
        (new("^(?:Draft )?Memorand(?:um|urn) for the (?:Record|Files?)|^Note for the Files?"), "memorandum for the record"),
        (new("^(?:Special )?National Intelligence Estimate"), "estimate"), (new("^National Security (?:Action|Study|Decision) Memorandum"), "directive"),
        (new(@"^(?:(?:Draft|Research|Current Intelligence|Briefing|Action|Information|Intelligence) )*Memorand(?:um|urn)"), "memorandum"),
        (new(@"^(?:[A-Z]\w+ )*Report\b|^Central Intelligence Agency Information Report|^The President.s Intelligence Checklist|Daily Staff Summary|^Chronology"), "report"),
        (new(@"Paper\b|^Annex"), "paper"), (new("^Manifesto|Broadcast|^Interview|^Statement"), "statement"),
    ];

    private static readonly HashSet<string> Talks = ["memorandum of telephone conversation", "memorandum of conversation", "minutes"];

    /// <summary>True for a line that is a numbered heading, or that begins with the kind of a communication and names its parties.</summary>
    public static bool IsHeading(string line) => Numbered().IsMatch(line) && line.Length < 400 ? KindOf(Bare(line).Words) is not null || Numbered().Match(line).Length < line.Length - 3 && From().IsMatch(line)
        : line.Length < 400 && KindOf(line) is not null && From().IsMatch(line);

    /// <summary>True for records of what was said among those present.</summary>
    public static bool IsTalk(string kind) => Talks.Contains(kind) || kind == "contact report";

    /// <summary>The kind that a heading names; null when it names none.</summary>
    public static string? KindOf(string words) => Kinds.FirstOrDefault(kind => kind.Pattern.IsMatch(words)).Kind;

    /// <summary>The number that the heading bears, in its volume; null when it has none.</summary>
    public static int? NumberOf(string line) => Numbered().Match(line) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, out int number) ? number : null;

    /// <summary>The kind and the parties of a heading.</summary>
    public static (string Kind, IReadOnlyList<Party> From, IReadOnlyList<Party> To) Read(string text, Span heading)
    {
        var (words, start) = Bare(heading.Of(text).ToString());
        string kind = KindOf(words) ?? "other";
        var at = new Words(text, heading.Start + start, words);
        if (kind == "editorial note")
        {
            return (kind, [], []);
        }

        if (Between().Match(words) is { Success: true } between)
        {
            var parties = PartiesOf(at.Of(between.Groups[1]) is var among ? among with { Text = Scene().Replace(among.Text, "") } : default!);
            return (kind, [.. parties.Take(1)], [.. parties.Skip(1)]);
        }

        if (From().Match(words) is { Success: true } from)
        {
            var (sender, addressee) = SplitFromTo(at.Of(from.Groups[1]));
            var to = new List<Party>();
            if (addressee is not null)
            {
                var whom = addressee with { Text = Scene().Replace(Away().Replace(addressee.Text, ""), "") };
                if (For().Match(whom.Text) is { Success: true } also)
                {
                    to.AddRange(PartiesOf(whom with { Text = whom.Text[..also.Index] }));
                    to.AddRange(PartiesOf(whom.Of(also.Groups[1])));
                }
                else
                {
                    to.AddRange(PartiesOf(whom));
                }
            }

            return (kind, PartiesOf(sender), to);
        }

        var by = By().Match(words);
        var prepared = Prepared().Match(words);
        var toWhom = ToWhom().Match(words);
        List<Party> senders = [], addressees = [];
        if (toWhom.Success && !Records().IsMatch(toWhom.Groups[1].Value))
        {
            addressees = PartiesOf(at.Of(toWhom.Groups[1]));
        }

        if (Talks.Contains(kind))
        {
            return (kind, [], []);
        }

        if (by.Success)
        {
            var whole = at.Of(by.Groups[1]);
            int end = CommaTo().Match(whole.Text) is { Success: true } cut ? cut.Index : whole.Text.Length;
            senders = PartiesOf(whole with { Text = whole.Text[..end] });
        }
        else if (prepared.Success)
        {
            var whole = at.Of(prepared.Groups[1]);
            int end = ForWhom().Match(whole.Text) is { Success: true } cut ? cut.Index : whole.Text.Length;
            senders = [PartyOf(whole with { Text = whole.Text[..end] })];
        }
        else if (Issuer().Match(words) is { Success: true } issuer)
        {
            senders = [PartyOf(at.Of(issuer.Groups[1]))];
        }

        return (kind, senders, addressees);
    }

    /// <summary>Parties told apart: cut only where each side has a name or an office of its own.</summary>
    internal static List<Party> PartiesOf(Words words)
    {
        var parties = new List<Party>();
        var rest = words;
        while (true)
        {
            Match? cut = null;
            foreach (Match and in And().Matches(rest.Text))
            {
                string left = rest.Text[..and.Index], right = rest.Text[(and.Index + and.Length)..];
                if (!Balanced(left) || JointOffices().IsMatch(left))
                {
                    continue;
                }

                bool named = Named().IsMatch(left) || Office().IsMatch(left);
                bool follows = right.Contains('(', StringComparison.Ordinal) || Article().IsMatch(right) || PersonStart().IsMatch(right) || Office().IsMatch(right);
                bool comma = !and.Value.TrimEnd().EndsWith("and", StringComparison.Ordinal);
                if (named && follows && (!comma || PersonStart().IsMatch(right)))
                {
                    cut = and;
                    break;
                }
            }

            if (cut is null)
            {
                parties.Add(PartyOf(rest));
                return [.. parties.Where(party => party.Name.Length > 0)];
            }

            parties.Add(PartyOf(rest with { Text = rest.Text[..cut.Index] }));
            rest = new Words(rest.Report, rest.Start + cut.Index + cut.Length, rest.Text[(cut.Index + cut.Length)..]);
        }
    }

    private static Party PartyOf(Words words)
    {
        var trimmed = words.Trimmed();
        var name = Holder().Match(trimmed.Text);
        string? person = name.Success && !name.Groups[1].Value.Contains("declassified", StringComparison.Ordinal) ? name.Groups[1].Value
            : PersonStart().Match(trimmed.Text) is { Success: true } first ? first.Groups[1].Value : null;
        return new Party(trimmed.Text, trimmed.Span, person);
    }

    /// <summary>"the A to the B": offices with "to" inside are kept whole.</summary>
    private static (Words From, Words? To) SplitFromTo(Words words)
    {
        (Words, Words)? best = null;
        foreach (Match to in To().Matches(words.Text))
        {
            string left = words.Text[..to.Index];
            if (left.Length == 0 || !Balanced(left) || OfficeTo().IsMatch(left))
            {
                continue;
            }

            var pair = (words with { Text = left }, new Words(words.Report, words.Start + to.Index + to.Length, words.Text[(to.Index + to.Length)..]));
            if (left.TrimEnd().EndsWith(')') || left.TrimEnd().EndsWith(']'))
            {
                return pair;
            }

            best ??= pair;
        }

        return best is { } found ? found : (words, null);
    }

    private static (string Words, int Start) Bare(string line)
    {
        var number = Numbered().Match(line);
        return number.Success ? (line[number.Length..], number.Length) : (line, 0);
    }

    private static bool Balanced(string text) => text.Count(character => character == '(') == text.Count(character => character == ')');

    /// <summary>Some words and where they stand.</summary>
    internal sealed record Words(string Report, int Start, string Text)
    {
        public Span Span => new(Start, Start + Text.Length);

        public Words Of(Group group) => new(Report, Start + group.Index, group.Value);

        /// <summary>Without articles before and marks around.</summary>
        public Words Trimmed()
        {
            int from = 0, to = Text.Length;
            while (from < to && Text[from] is ' ' or ',' or '.')
            {
                from++;
            }

            var article = LeadingArticle().Match(Text[from..]);
            from += article.Length;
            while (to > from && Text[to - 1] is ' ' or ',' or '.' or ';')
            {
                to--;
            }

            return new Words(Report, Start + from, Text[from..to]);
        }
    }

    [GeneratedRegex(@"^(\d{1,4})[a-z]?\. ")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b[Ff]rom\s+(.*)$")]
    private static partial Regex From();

    [GeneratedRegex(@"\bBetween\s+(.*)$")]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:[Bb]y|Headed by)\s+((?!.*\b(?:[Bb]y|Headed by)\b).*)$")]
    private static partial Regex By();

    [GeneratedRegex(@"Prepared in (.*)$")]
    private static partial Regex Prepared();

    [GeneratedRegex(@"(?:^Memorand(?:um|urn) for|Report to|Memorand(?:um|urn) to|Prepared for|Prepared in the (?:White House|Department of State) for|, to)\s+(.*)$")]
    private static partial Regex ToWhom();

    [GeneratedRegex(@"^(?:the )?(?:Record|Files?)\b")]
    private static partial Regex Records();

    [GeneratedRegex(@"^((?:[A-Z][\w. ]*? )?(?:Agency|Department of [A-Z]\w+|Department|Bureau|Office)) (?:Information Report|Daily)")]
    private static partial Regex Issuer();

    [GeneratedRegex(@",\s+to\s+")]
    private static partial Regex CommaTo();

    [GeneratedRegex(@"\s+for\s+(?=the\b|President\b|[A-Z]\w+ [A-Z]\.)")]
    private static partial Regex ForWhom();

    [GeneratedRegex(@"\s+for\s+([A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+)$")]
    private static partial Regex For();

    [GeneratedRegex(@",?\s+at (?:Palm Beach|Hyannis Port|Rome|Saigon|Squaw Island)[^()]*$")]
    private static partial Regex Away();

    [GeneratedRegex(@",\s*(?:Department of State|White House|Washington|Saigon)[^,()]*$")]
    private static partial Regex Scene();

    [GeneratedRegex(@"[\s,]+to\s+")]
    private static partial Regex To();

    [GeneratedRegex(@"(?:Ambassador|Adviser|Assistant|Minister|Delegate|Delegation|Representative|Memorandum|Memorandurn|Aide|Report|Annex|Route|Mission|Observer|Envoy|Counsel)$")]
    private static partial Regex OfficeTo();

    [GeneratedRegex(@",?\s+and\s+|,\s+")]
    private static partial Regex And();

    [GeneratedRegex(@"Departments of|CIA Stations|Embassies in|Secretaries of")]
    private static partial Regex JointOffices();

    [GeneratedRegex(@"\)\s*$|(?:^|\bof )(?:the )?[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+(?: of .*)?$|^[A-Z][a-z]+ [A-Z][a-z]+ of [A-Zt].*$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:the )?(?:Acting )?(?:Secretary of (?:State|Defense)|President|Vice President)$")]
    private static partial Regex Office();

    [GeneratedRegex("^the [A-Z]")]
    private static partial Regex Article();

    [GeneratedRegex(@"^((?:President |Prince |General |Ambassador |Senator |Colonel |Admiral )?[A-Z][a-z]+ (?:[A-Z]\.(?: ?[A-Z]\.)? )?[A-Z][a-z]+)(?= of (?:the|The|[A-Z]\w+)\b|$| \()")]
    private static partial Regex PersonStart();

    [GeneratedRegex(@"\(([^()]*)\)$")]
    private static partial Regex Holder();

    [GeneratedRegex(@"^(?:(?:the|The|U\.S\.|United States)\s+)+(?=\S)")]
    private static partial Regex LeadingArticle();
}
