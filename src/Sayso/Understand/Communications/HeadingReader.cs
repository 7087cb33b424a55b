using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Collections;

namespace Sayso.Understand.Communications;

/// <summary>Reads a printed heading: "112. Telegram From the Embassy in Italy to the Foreign Ministry".</summary>
internal static partial class HeadingReader
{
    private const int Longest = 400;

    /// <summary>
    /// True for a line that is a numbered heading, or that begins with the kind of a communication and names its parties.
    /// </summary>
    public static bool IsHeading(string line, CollectionProfile profile)
    {
        if (line.Length >= Longest)
        {
            return false;
        }

        var number = Numbered().Match(line);
        return number.Success
            ? profile.Kinds.Of(line[number.Length..]) is not null || (number.Length < line.Length - 3 && From().IsMatch(line))
            : From().IsMatch(line) && profile.Kinds.Of(line) is not null;
    }

    /// <summary>The number that the heading bears, in its volume; null when it has none.</summary>
    public static int? NumberOf(string line) =>
        Numbered().Match(line) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, out int number) ? number : null;

    /// <summary>The kind and the parties of a heading.</summary>
    public static (string Kind, IReadOnlyList<Party> From, IReadOnlyList<Party> To) Read(string text, Span heading,
        CollectionProfile profile)
    {
        var (words, start) = Bare(heading.Of(text).ToString());
        string kind = profile.Kinds.Of(words) ?? "other";
        var at = new Words(text, heading.Start + start, words, profile);
        if (kind == "editorial note")
        {
            return (kind, [], []);
        }

        if (Between().Match(words) is { Success: true } between)
        {
            var parties = PartiesOf(WithoutPlace(at.Of(between.Groups[1])));
            return (kind, [.. parties.Take(1)], [.. parties.Skip(1)]);
        }

        if (From().Match(words) is { Success: true } from)
        {
            var (sender, addressee) = SplitFromTo(at.Of(from.Groups[1]));
            var to = new List<Party>();
            if (addressee is not null)
            {
                var whom = WithoutPlace(addressee);
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
        var toWhom = profile.Forms.ToWhom.Match(words);
        List<Party> senders = [], addressees = [];
        if (toWhom.Success && !Records().IsMatch(toWhom.Groups[1].Value))
        {
            addressees = PartiesOf(at.Of(toWhom.Groups[1]));
        }

        if (!profile.Kinds.IsAuthored(kind))
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

                var forms = words.Profile.Forms;
                bool named = Named().IsMatch(left) || forms.Holder.IsMatch(left);
                bool isPerson = forms.PersonAtStart.IsMatch(right);
                bool follows = isPerson || right.Contains('(', StringComparison.Ordinal) || Article().IsMatch(right)
                    || forms.Holder.IsMatch(right);
                bool comma = !and.Value.TrimEnd().EndsWith("and", StringComparison.Ordinal);
                if (named && follows && (!comma || isPerson))
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
            rest = rest.From(cut.Index + cut.Length);
        }
    }

    private static Party PartyOf(Words words)
    {
        var trimmed = words.Trimmed();
        var name = Holder().Match(trimmed.Text);

        // Words in square brackets are the editors': "[name not declassified]".
        string? person = name.Success && !name.Groups[1].Value.StartsWith('[') ? name.Groups[1].Value
            : words.Profile.Forms.PersonAtStart.Match(trimmed.Text) is { Success: true } first ? first.Groups[1].Value : null;
        return new Party(trimmed.Text, trimmed.Span, person);
    }

    /// <summary>
    /// Without the place at the end, where it was said or where the addressee was: "the President, at the Summer Palace, Velin".
    /// </summary>
    private static Words WithoutPlace(Words words) =>
        AtPlace().Matches(words.Text).FirstOrDefault(match => IsScene(match.Groups["place"].Value, words.Profile)) is { } place
        ? words with { Text = words.Text[..place.Index] }
        : words;

    private static bool IsScene(string place, CollectionProfile profile) => profile.IsPlace(place) || profile.Forms.Scene.IsMatch(place);

    /// <summary>"the A to the B": offices with "to" inside are kept whole.</summary>
    private static (Words From, Words? To) SplitFromTo(Words words)
    {
        (Words, Words)? best = null;
        foreach (Match to in To().Matches(words.Text))
        {
            string left = words.Text[..to.Index];
            if (left.Length == 0 || !Balanced(left) || words.Profile.Forms.OfficeBeforeTo.IsMatch(left))
            {
                continue;
            }

            var pair = (words with { Text = left }, words.From(to.Index + to.Length));
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
    internal sealed record Words(string Report, int Start, string Text, CollectionProfile Profile)
    {
        public Span Span => new(Start, Start + Text.Length);

        public Words Of(Group group) => this with { Start = Start + group.Index, Text = group.Value };

        public Words From(int index) => this with { Start = Start + index, Text = Text[index..] };

        /// <summary>Without articles before and marks around.</summary>
        public Words Trimmed()
        {
            int from = 0, to = Text.Length;
            while (from < to && Text[from] is ' ' or ',' or '.')
            {
                from++;
            }

            var article = Profile.Forms.Ours.Match(Text[from..]);
            from += article.Length;
            while (to > from && Text[to - 1] is ' ' or ',' or '.' or ';')
            {
                to--;
            }

            return this with { Start = Start + from, Text = Text[from..to] };
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

    // A consulate at a place is called so; an addressee at one is only there.
    [GeneratedRegex(
        @"(?:(?<!\b(?:Consulate|Consul|Consul General|Embassy|Legation|Mission|Station|Office|Base)),?\s+at\s+"
        + @"|,\s*)(?<place>(?:Department of |the )?\p{Lu}[^,()]*?)(?:,[^()]*)?$")]
    private static partial Regex AtPlace();

    [GeneratedRegex(@"[\s,]+to\s+")]
    private static partial Regex To();

    [GeneratedRegex(@",?\s+and\s+|,\s+")]
    private static partial Regex And();

    [GeneratedRegex(@"\b(?:Departments|Ministries|Secretaries) of\b|\b(?:Stations|Embassies|Legations|Consulates)\b")]
    private static partial Regex JointOffices();

    [GeneratedRegex(@"\)\s*$|(?:^|\bof )(?:the )?[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+(?: of .*)?$|^[A-Z][a-z]+ [A-Z][a-z]+ of [A-Zt].*$")]
    private static partial Regex Named();

    [GeneratedRegex("^the [A-Z]")]
    private static partial Regex Article();

    [GeneratedRegex(@"\(([^()]*)\)$")]
    private static partial Regex Holder();
}
