using Sayso.Language;

namespace Sayso.Cases.Seals;

/// <summary>What of one report stays in because something in it is sealed.</summary>
/// <remarks>
/// A sealed voice takes the claims on its chains with it, a sealed name the words that name it, and words that stay in take every claim
/// that shares some of them: what leaves is built from the rest.
/// </remarks>
public sealed class WithheldWords
{
    private const int ShortName = 3;

    private readonly List<Span> _spans = [];
    private readonly IReadOnlyList<Span> _sentences;
    private readonly HashSet<ClaimId> _claims = [];
    private readonly HashSet<EntityName> _names = [];

    private WithheldWords(IReadOnlyList<Span> sentences) => _sentences = sentences;

    /// <summary>The words, in no order.</summary>
    public IReadOnlyList<Span> Spans => _spans;

    /// <summary>The same with the rest of their sentences, which may tell when it was said.</summary>
    public IEnumerable<Span> Passages => _spans.Concat(_sentences.Where(Touches));

    /// <summary>The claims.</summary>
    public IReadOnlySet<ClaimId> Claims => _claims;

    /// <summary>The names.</summary>
    public IReadOnlySet<EntityName> Names => _names;

    /// <summary>True when what is told of the report itself (title, author, outlet, where from) names something sealed.</summary>
    public bool IsWholeReport { get; private set; }

    /// <summary>Works it out.</summary>
    /// <param name="ledger">The report's reading.</param>
    /// <param name="things">What is sealed.</param>
    public static WithheldWords In(Ledger ledger, SealedThings things)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(things);
        var withheld = new WithheldWords([.. ledger.Sentences.Select(sentence => sentence.Span)]);
        var voices = ledger.Voices.Where(voice => things.Voices.Contains((voice.Kind, voice.Name, voice.IsAnonymous))).ToList();
        var entities = ledger.Entities.Where(entity => things.Names.Contains(new EntityName(entity.Kind, entity.Name)))
            .Select(entity => entity.Id).Concat(voices.Select(voice => voice.Entity).OfType<ReportEntityId>()).ToHashSet();
        withheld._spans.AddRange(voices.SelectMany(voice => voice.Spans));
        withheld._spans.AddRange(
            ledger.Mentions.Where(mention => entities.Contains(mention.Entity)).Select(mention => new Span(mention.Start, mention.End)));
        string[] spoken = [.. things.SpokenNames];
        withheld._spans.AddRange(spoken.SelectMany(name => Occurrences(ledger.Report.Text, name)));
        withheld.TakeClaims(ledger, things, spoken);
        withheld.TakeNames(ledger, spoken);
        withheld.IsWholeReport = withheld.NamesIt(ledger.Report, spoken);
        return withheld;
    }

    /// <summary>True when some of these words stay in.</summary>
    public bool Touches(Span words) => _spans.Exists(words.Overlaps);

    /// <summary>The text with blanks for the words that stay in: same length, so that spans hold. Claims are cut from it.</summary>
    public string Cover(string text)
    {
        char[] covered = text.ToCharArray();
        foreach (var span in _spans)
        {
            covered.AsSpan(span.Start, span.Length).Fill(' ');
        }

        return new string(covered);
    }

    /// <summary>Where words stand as whole words.</summary>
    private static IEnumerable<Span> Occurrences(string? text, string words)
    {
        // "US" is not "us".
        var comparison = words.Length <= ShortName ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (int at = 0; text is not null && (at = text.IndexOf(words, at, comparison)) >= 0; at++)
        {
            int end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                yield return new Span(at, end);
            }
        }
    }

    private static bool IsIn(string? text, string words) => Occurrences(text, words).Any();

    private void TakeClaims(Ledger ledger, SealedThings things, string[] spoken)
    {
        bool IsSealed(ChainLink link) => things.Holds(link) || (link.Spans?.Any(Touches) ?? false)
            || Array.Exists(spoken, name => IsIn(link.Name, name));
        bool Stays(Claim claim) => things.Claims.Contains(claim.Id) || claim.Chain.Any(IsSealed) || claim.Content.Any(Touches);
        for (int before = -1; before < _claims.Count;)
        {
            before = _claims.Count;
            foreach (var claim in ledger.Claims.Where(claim => !_claims.Contains(claim.Id) && Stays(claim)))
            {
                _claims.Add(claim.Id);
                _spans.AddRange(claim.Content);
            }
        }
    }

    private void TakeNames(Ledger ledger, string[] spoken)
    {
        var mentions = ledger.Mentions.ToLookup(mention => mention.Entity);
        foreach (var entity in ledger.Entities)
        {
            if (mentions[entity.Id].Any(mention => Touches(new Span(mention.Start, mention.End)))
                || spoken.Any(name => IsIn(entity.Name, name) || entity.Aliases.Any(alias => IsIn(alias, name))))
            {
                _names.Add(new EntityName(entity.Kind, entity.Name));
            }
        }
    }

    private bool NamesIt(Report report, string[] spoken) =>
        (report.Title is { Length: > 0 } title && Occurrences(report.Text, title).Any(Touches))
        || spoken.Any(name => IsIn(report.Title, name) || IsIn(report.Author, name) || IsIn(report.Outlet, name)
            || IsIn(report.Path, name) || IsIn(report.Url, name));
}
