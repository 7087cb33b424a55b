using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Scripts;

namespace Sayso.Understand;

/// <summary>Takes from the annotated document, once, what later stages compare claims by: lemmas, numbers with what they count, times, negation.</summary>
internal sealed class ClaimWordsReader(Document document)
{
    // "Two security guards": what is counted stands in the words after the number.
    private const int CountedWords = 2;

    // Words that tell nothing of what a claim says, whatever their part of speech.
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "be", "have", "do", "say", "tell", "accord", "according", "not", "never", "no", "so", "than", "then", "there", "here", "also", "such",
        "any", "some", "all", "each", "both", "more", "most", "other", "another", "own", "out", "up", "down", "off", "whether", "because",
    };

    private static readonly HashSet<string> Days = new(StringComparer.Ordinal) { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    };

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
    {
        "no", "not", "never", "none", "nor", "neither", "cannot", "without", "nothing", "n't", "n’t",
    };

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "he", "she", "him", "her", "his", "hers" };

    private readonly bool[] _isNamed = Named(document);

    public ClaimWords Read(IReadOnlyList<Span> content)
    {
        var reading = new Reading();
        foreach (var mention in content.SelectMany(MentionsIn))
        {
            if (mention.Kind == EntityKind.Person && (mention.IsName || Pronouns.Contains(Letters.Fold(document.Word(mention.Head)))))
            {
                reading.People.Add(document.Entities[mention.Entity].Name);
            }
            else if (mention is { Kind: EntityKind.Place, IsName: true })
            {
                var range = document.TokensIn(mention.Span);
                reading.Places.UnionWith(Enumerable.Range(range.First, range.Count).Where(token => document.Tags[token] != PartOfSpeech.Punct)
                    .Select(token => Letters.Fold(document.Word(token))));
            }
        }

        foreach (var span in content)
        {
            var range = document.TokensIn(span);
            for (int token = range.First; token < range.End; token++)
            {
                Add(reading, token);
            }
        }

        return reading.Words();
    }

    private IEnumerable<Mention> MentionsIn(Span span)
    {
        var (first, end) = document.MentionsFrom(span);
        return Enumerable.Range(first, end - first).Select(number => document.Mentions[number]).Where(mention => mention.Span.End <= span.End);
    }

    private void Add(Reading reading, int token)
    {
        string text = document.Word(token).ToString();
        string word = Letters.Fold(text);
        var tag = document.Tags[token];
        bool before = reading.Before is "not";
        reading.Before = word;
        reading.HasNegation |= Negations.Contains(word);
        if (tag == PartOfSpeech.Punct || word.Length == 0 || _isNamed[token])
        {
            return;
        }

        if (Days.Contains(word) || (word.Contains(':', StringComparison.Ordinal) && char.IsDigit(word[0])))
        {
            reading.Times.Add(word);
            return;
        }

        if (NumberValue.Of(word) is { } value && tag is not (PartOfSpeech.Pron or PartOfSpeech.Det))
        {
            // "Nine, not eleven": eleven is what it is not.
            if (!before)
            {
                reading.Number(value, text);
            }

            return;
        }

        string lemma = Letters.Fold(document.Lemmas[token]);
        if (IsFunction(tag) || Plain.Contains(lemma) || Plain.Contains(word) || Months.Contains(word))
        {
            reading.Small = word;
            return;
        }

        reading.Content(new ContentWord(lemma, text));
    }

    private static bool IsFunction(PartOfSpeech tag) => tag is PartOfSpeech.Adp or PartOfSpeech.Aux or PartOfSpeech.Cconj or PartOfSpeech.Det
        or PartOfSpeech.Part or PartOfSpeech.Pron or PartOfSpeech.Sconj or PartOfSpeech.Sym;

    /// <summary>The tokens that stand in the name of a person or place: those are compared as names.</summary>
    private static bool[] Named(Document document)
    {
        bool[] named = new bool[document.Tokens.Count];
        foreach (var mention in document.Mentions)
        {
            if (mention.IsName && mention.Kind is EntityKind.Person or EntityKind.Place)
            {
                var range = document.TokensIn(mention.Span);
                named.AsSpan(range.First, range.Count).Fill(true);
            }
        }

        return named;
    }

    /// <summary>What has been read of a claim so far.</summary>
    private sealed class Reading
    {
        private readonly List<ContentWord> _content = [];
        private readonly List<(string Value, string Text, List<ContentWord> Counted)> _numbers = [];
        private bool _isCounting;

        public string Before { get; set; } = "";

        public string Small { get; set; } = "";

        public bool HasNegation { get; set; }

        public List<string> Times { get; } = [];

        public SortedSet<string> People { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Places { get; } = new(StringComparer.Ordinal);

        public void Number(string value, string text)
        {
            // "Put the number of calls at 41": what is counted may stand before.
            bool stoodBefore = Small is "at" or "to" && _content.Count > 0;
            _numbers.Add((value, text, stoodBefore ? [_content[^1]] : []));
            _isCounting = !stoodBefore;
            Small = "";
        }

        public void Content(ContentWord word)
        {
            _content.Add(word);
            if (_isCounting)
            {
                var counted = _numbers[^1].Counted;
                counted.Add(word);
                _isCounting = counted.Count < CountedWords;
            }

            Small = "";
        }

        public ClaimWords Words() => new()
        {
            Content = _content,
            Numbers = [.. _numbers.Select(number => new CountedNumber(number.Value, number.Text, number.Counted))],
            Times = Times,
            People = [.. People],
            Places = [.. Places],
            HasNegation = HasNegation,
        };
    }
}
