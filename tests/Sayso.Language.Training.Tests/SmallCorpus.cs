using Sayso.Language.Networks;
using Sayso.Language.Tokens;
using Sayso.Language.Training.Corpora;
using Sayso.Language.Training.Learning;

namespace Sayso.Language.Training.Tests;

/// <summary>A few sentences of our own with trees, names and roles, and a network small enough to learn them in a moment.</summary>
internal static class SmallCorpus
{
    public static NetworkShape Shape { get; } =
        new(TableBits: 12, TableWidth: 64, VectorWidth: 16, Hidden: 16, Layers: 2, ArcWidth: 16, RelationWidth: 16);

    public static NetworkRecipe Recipe { get; } =
        new(Shape, Words: 0, FirstSteps: 20, Steps: 300, Batch: 60, Rate: 0.005f, Dropout: 0.1f, FeatureDropout: 0.05f, Seed: 1,
        Shares: [0.4, 0.3, 0.3, 0], Weights: [1, 1, 1, 0.3]);

    private static readonly (string Word, PartOfSpeech Tag, int Head, Dependency Relation, byte Name, byte Role)[][] Sentences =
    [
        [("Dolan", PartOfSpeech.Propn, 1, Dependency.Nsubj, 1, 1), ("said", PartOfSpeech.Verb, -1, Dependency.Root, 0, 3),
            ("rain", PartOfSpeech.Noun, 3, Dependency.Nsubj, 0, 5), ("came", PartOfSpeech.Verb, 1, Dependency.Ccomp, 0, 6),
            (".", PartOfSpeech.Punct, 1, Dependency.Punct, 0, 0)],
        [("The", PartOfSpeech.Det, 1, Dependency.Det, 0, 1), ("guard", PartOfSpeech.Noun, 2, Dependency.Nsubj, 0, 2),
            ("claims", PartOfSpeech.Verb, -1, Dependency.Root, 0, 3), ("Velin", PartOfSpeech.Propn, 4, Dependency.Nsubj, 5, 5),
            ("slept", PartOfSpeech.Verb, 2, Dependency.Ccomp, 0, 6), (".", PartOfSpeech.Punct, 2, Dependency.Punct, 0, 0)],
        [("Rain", PartOfSpeech.Noun, 1, Dependency.Nsubj, 0, 0), ("came", PartOfSpeech.Verb, -1, Dependency.Root, 0, 0),
            ("to", PartOfSpeech.Adp, 3, Dependency.Case, 0, 0), ("Velin", PartOfSpeech.Propn, 1, Dependency.Obl, 5, 0),
            (".", PartOfSpeech.Punct, 1, Dependency.Punct, 0, 0)],
    ];

    public static sbyte[] Vectors { get; } = new sbyte[16];

    /// <summary>A corpus for each kind of label, and one without any.</summary>
    public static IReadOnlyList<IReadOnlyList<NetworkUnit>> Corpora()
    {
        var document = Document();
        var trees = new List<NetworkUnit>();
        var names = new List<NetworkUnit>();
        var roles = new List<NetworkUnit>();
        var plain = new List<NetworkUnit>();
        var inputs = new TokenInputs(document, new int[document.TokenSpans.Length]);
        foreach (var (sentence, number) in document.SentenceRanges.Select((sentence, number) => (sentence, number)))
        {
            uint[] hashes = new uint[sentence.Count * TokenInputs.Count];
            for (int token = 0; token < sentence.Count; token++)
            {
                inputs.Write(sentence.First + token, sentence, number, hashes.AsSpan(token * TokenInputs.Count, TokenInputs.Count));
            }

            int[] vectors = [.. Enumerable.Repeat(-1, sentence.Count)];
            var gold = Sentences[number];
            trees.Add(new NetworkUnit
            {
                Hashes = hashes,
                Vectors = vectors,
                Sentences = [new TokenRange(0, sentence.Count)],
                Tags = [.. gold.Select(token => (byte)token.Tag)],
                Heads = [.. gold.Select(token => token.Head)],
                Relations = [.. gold.Select(token => (byte)token.Relation)],
            });
            names.Add(new NetworkUnit { Hashes = hashes, Vectors = vectors, Sentences = [new TokenRange(0, sentence.Count)],
                Names = [.. gold.Select(token => token.Name)] });
            roles.Add(new NetworkUnit { Hashes = hashes, Vectors = vectors, Roles = [.. gold.Select(token => token.Role)] });
            plain.Add(new NetworkUnit { Hashes = hashes, Vectors = vectors,
                Clusters = [.. Enumerable.Range(1, sentence.Count).Select(cluster => (ushort)cluster)] });
        }

        return [trees, names, roles, plain];
    }

    /// <summary>The sentences as one text, a line each, cut into their tokens.</summary>
    public static Document Document()
    {
        string text = string.Join('\n', Sentences.Select(sentence => string.Join(' ', sentence.Select(token => token.Word))));
        var tokens = new List<Span>();
        var ranges = new List<TokenRange>();
        int at = 0;
        foreach (var sentence in Sentences)
        {
            int first = tokens.Count;
            foreach (var token in sentence)
            {
                tokens.Add(new Span(at, at + token.Word.Length));
                at += token.Word.Length + 1;
            }

            ranges.Add(new TokenRange(first, tokens.Count));
        }

        return Gold.Document(text, [.. tokens], [.. ranges], (WordClusters?)null);
    }

    public static IEnumerable<(PartOfSpeech Tag, int Head, Dependency Relation, byte Name)> Expected()
    {
        int offset = 0;
        foreach (var sentence in Sentences)
        {
            foreach (var (_, tag, head, relation, name, _) in sentence)
            {
                yield return (tag, head < 0 ? -1 : head + offset, relation, name);
            }

            offset += sentence.Length;
        }
    }
}
