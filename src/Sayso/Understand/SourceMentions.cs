using Sayso.Language;

namespace Sayso.Understand;

/// <summary>Which mention of a document stands for a source.</summary>
internal sealed class SourceMentions(Document document)
{
    // A mention that starts before a span is at most this many mentions away: they nest no deeper.
    private const int Before = 12;

    // "Former Alaska Lt. Gov.".
    private const int MostTitles = 5;

    /// <summary>Whom a source names: its head before another, a person before what is none, the first before a later one.</summary>
    public Mention? Named(Span span, int head)
    {
        bool isPublication = SourceWords.Publications.Contains(document.Lemmas[head]);
        Mention? best = null;
        foreach (var mention in In(span))
        {
            if (mention.IsName && span.Contains(mention.Span) && (mention.Head == head || isPublication || IsTitle(head, mention))
                && (best is null || Rank(mention).CompareTo(Rank(best)) < 0))
            {
                best = mention;
            }
        }

        return best;

        (bool, bool, int) Rank(Mention mention) => (
            mention.Head != head, document.Entities[mention.Entity].Kind != EntityKind.Person, mention.Span.Start);
    }

    /// <summary>"Former Gov. Ana Pell on her page": a person's name that a source begins with, behind titles; null for any other.</summary>
    public Mention? First(Span span)
    {
        var range = document.TokensIn(span);
        var mention = In(span).FirstOrDefault(mention => mention.IsName && span.Contains(mention.Span));
        if (mention is null || document.Entities[mention.Entity].Kind != EntityKind.Person || IsPossessor(mention, document.HeadOf(range)))
        {
            return null;
        }

        int first = document.TokensIn(mention.Span).First;
        return first - range.First <= MostTitles && Enumerable.Range(range.First, Math.Max(0, first - range.First)).All(token =>
            document.Tags[token] is PartOfSpeech.Propn or PartOfSpeech.Adj || char.IsUpper(document.Word(token)[0])) ? mention : null;
    }

    /// <summary>The mention whose head a token is.</summary>
    public Mention? At(Span span, int head) => In(span).FirstOrDefault(mention => mention.Head == head);

    /// <summary>The mentions that share words with a span, in reading order.</summary>
    public IEnumerable<Mention> In(Span span)
    {
        var (first, end) = document.MentionsFrom(span);
        for (int number = Math.Max(0, first - Before); number < end; number++)
        {
            if (document.Mentions[number].Span.Overlaps(span))
            {
                yield return document.Mentions[number];
            }
        }
    }

    /// <summary>
    /// "Prime Minister Oskar Lund", "the airline's chief executive, Petra Lindqvist": the head is a title of the person named.
    /// </summary>
    public bool IsTitle(int head, Mention mention)
    {
        if (document.Entities[mention.Entity].Kind != EntityKind.Person || IsPossessor(mention, head))
        {
            return false;
        }

        // "the airline's chief executive, Petra Lindqvist": nothing but a comma between them.
        int first = document.TokensIn(mention.Span).First;
        if (first - head is 1 || (first - head == 2 && document.Word(head + 1) is ","))
        {
            return true;
        }

        int over = document.Heads[mention.Head];
        return over == head
            ? document.Relations[mention.Head] is Dependency.Flat or Dependency.Appos or Dependency.Compound or Dependency.Dep
                or Dependency.Parataxis or Dependency.Conj
            : document.Heads[head] == mention.Head || document.Tags[head] == PartOfSpeech.Propn;
    }

    /// <summary>"Al-Haddad's family", "Dolan's office": whoever is named only owns the voice.</summary>
    public bool IsPossessor(Mention mention, int head)
    {
        var range = document.TokensIn(mention.Span);
        return mention.Head != head && range.End < document.Tokens.Count && document.Word(range.End) is "'s" or "’s" or "'" or "’"
            && head >= range.End;
    }
}
