using Sayso.Language.Networks;
using Sayso.Language.Tokens;
using Sayso.Language.Training.Corpora;

namespace Sayso.Language.Training.Learning;

/// <summary>Cuts labelled texts into the stretches that the network learns from.</summary>
internal static class NetworkUnits
{
    private const int Longest = 160;

    public static IEnumerable<NetworkUnit> Of(Treebank treebank, WordVectors vectors, WordPieces? pieces = null)
    {
        var gold = treebank.Document;
        var sentences = gold.SentenceRanges;
        var document = Corpora.Gold.Document(gold.Text, gold.TokenSpans, SentenceSplitter.Split(gold.Text, gold.TokenSpans), gold.Forms);
        var paragraphs = Group(gold);
        var inputs = new TokenInputs(document, QuoteMarks.Read(document, paragraphs));
        int next = 0;
        for (int number = 0; number < paragraphs.Count; number++)
        {
            var paragraph = paragraphs[number];
            var inside = new List<TokenRange>();
            while (next < sentences.Length && sentences[next].First < paragraph.End)
            {
                inside.Add(new TokenRange(sentences[next].First - paragraph.First, sentences[next].End - paragraph.First));
                next++;
            }

            var (hashes, rows) = Inputs(document, inputs, paragraph, number, vectors);
            yield return new NetworkUnit
            {
                Hashes = hashes,
                Vectors = rows,
                Pieces = Pieces(document, inputs, paragraph, pieces),
                Sentences = [.. inside],
                Tags = [.. treebank.Tags[paragraph.First..paragraph.End].Select(tag => (byte)tag)],
                Heads = [.. treebank.Heads[paragraph.First..paragraph.End].Select(head => head < 0 ? -1 : head - paragraph.First)],
                Relations = [.. treebank.Relations[paragraph.First..paragraph.End].Select(relation => (byte)relation)],
            };
        }
    }

    public static IEnumerable<NetworkUnit> Of(NamedText text, WordVectors vectors, WordClusters clusters, WordPieces? pieces = null)
    {
        var document = Corpora.Gold.Tokenized(text.Text, clusters);
        byte[] labels = NameTrainer.Labels(document, text);
        var paragraphs = Paragraphs.Of(document);
        var inputs = new TokenInputs(document, QuoteMarks.Read(document, paragraphs));
        var ends = text.SentenceEnds.ToHashSet();
        for (int number = 0; number < paragraphs.Count; number++)
        {
            var paragraph = paragraphs[number];
            var (hashes, rows) = Inputs(document, inputs, paragraph, number, vectors);
            byte[] own = labels[paragraph.First..paragraph.End];
            if (own[0] is > 0 and var first && first % 2 == 0)
            {
                own[0]--;
            }

            var sentences = new List<TokenRange>();
            int start = 0;
            for (int token = 0; token < paragraph.Count; token++)
            {
                if (token + 1 == paragraph.Count || ends.Contains(document.TokenSpans[paragraph.First + token].End))
                {
                    sentences.Add(new TokenRange(start, token + 1));
                    start = token + 1;
                }
            }

            yield return new NetworkUnit { Hashes = hashes, Vectors = rows, Names = own, Sentences = [.. sentences],
                Pieces = Pieces(document, inputs, paragraph, pieces) };
        }
    }

    public static IEnumerable<NetworkUnit> Of(PolnearText text, WordVectors vectors, WordClusters clusters, WordPieces? pieces = null)
    {
        var example = AttributionTrainer.Prepare(text, Corpora.Gold.Tokenized(text.Text, clusters));
        var inputs = new TokenInputs(example.Document, QuoteMarks.Read(example.Document, example.Paragraphs));
        for (int number = 0; number < example.Paragraphs.Count; number++)
        {
            var paragraph = example.Paragraphs[number];
            var (hashes, rows) = Inputs(example.Document, inputs, paragraph, number, vectors);
            yield return new NetworkUnit { Hashes = hashes, Vectors = rows, Roles = example.Labels[paragraph.First..paragraph.End],
                Pieces = Pieces(example.Document, inputs, paragraph, pieces) };
        }
    }

    /// <summary>Plain text: nothing to learn but which words stand where.</summary>
    public static IEnumerable<NetworkUnit> Of(string text, WordVectors vectors, WordClusters clusters)
    {
        var document = Corpora.Gold.Tokenized(text, clusters);
        var paragraphs = Paragraphs.Of(document);
        var inputs = new TokenInputs(document, QuoteMarks.Read(document, paragraphs));
        for (int number = 0; number < paragraphs.Count; number++)
        {
            var paragraph = paragraphs[number];
            if (paragraph.Count is >= 4 and <= 300)
            {
                var (hashes, rows) = Inputs(document, inputs, paragraph, number, vectors);
                yield return new NetworkUnit { Hashes = hashes, Vectors = rows,
                    Clusters = document.Forms.Fine[paragraph.First..paragraph.End] };
            }
        }
    }

    /// <summary>
    /// Plain text as several networks read it: a unit a paragraph and reading, so that each is met as often as the others.
    /// </summary>
    /// <param name="readings">The text read by each, with the roles of its tokens.</param>
    /// <param name="vectors">Where words are looked up.</param>
    public static IEnumerable<NetworkUnit> Of(IReadOnlyList<(Document Document, byte[] Roles)> readings, WordVectors vectors)
    {
        var first = readings[0].Document;
        var inputs = new TokenInputs(first, first.Quotations);
        for (int number = 0; number < first.ParagraphRanges.Count; number++)
        {
            var paragraph = first.ParagraphRanges[number];
            if (paragraph.Count is < 4 or > 300)
            {
                continue;
            }

            var (hashes, rows) = Inputs(first, inputs, paragraph, number, vectors);
            foreach (var (document, roles) in readings)
            {
                yield return new NetworkUnit
                {
                    Hashes = hashes,
                    Vectors = rows,
                    Sentences = [.. document.SentenceRanges
                        .Where(sentence => sentence.First >= paragraph.First && sentence.End <= paragraph.End)
                        .Select(sentence => new TokenRange(sentence.First - paragraph.First, sentence.End - paragraph.First))],
                    Tags = [.. document.TagArray[paragraph.First..paragraph.End].Select(tag => (byte)tag)],
                    Heads = [.. document.HeadArray[paragraph.First..paragraph.End].Select(head => head < 0 ? -1 : head - paragraph.First)],
                    Relations = [.. document.RelationArray[paragraph.First..paragraph.End].Select(relation => (byte)relation)],
                    Names = document.NameLabels[paragraph.First..paragraph.End],
                    Roles = roles[paragraph.First..paragraph.End],
                };
            }
        }
    }

    /// <summary>The word pieces of each token, and its marks behind them; nothing for a network without an encoder.</summary>
    private static (ushort[] Pieces, byte Marks)[] Pieces(Document document, TokenInputs inputs, TokenRange paragraph, WordPieces? pieces)
    {
        if (pieces is null)
        {
            return [];
        }

        var found = new (ushort[] Pieces, byte Marks)[paragraph.Count];
        ushort[] room = new ushort[WordPieces.Most];
        for (int token = 0; token < found.Length; token++)
        {
            int count = pieces.Cut(document.Word(paragraph.First + token), room);
            found[token] = (room[..count], inputs.Marks(paragraph.First + token));
        }

        return found;
    }

    private static (uint[] Hashes, int[] Vectors) Inputs(Document document, TokenInputs inputs, TokenRange paragraph, int number,
        WordVectors vectors)
    {
        uint[] hashes = new uint[paragraph.Count * TokenInputs.Count];
        int[] rows = new int[paragraph.Count];
        for (int token = 0; token < paragraph.Count; token++)
        {
            inputs.Write(paragraph.First + token, paragraph, number, hashes.AsSpan(token * TokenInputs.Count, TokenInputs.Count));
            rows[token] = vectors.Find(document.Forms.Lower[paragraph.First + token]);
        }

        return (hashes, rows);
    }

    /// <summary>Gold sentences grouped by line breaks, long paragraphs cut between sentences.</summary>
    private static List<TokenRange> Group(Document gold)
    {
        var groups = new List<TokenRange>();
        foreach (var paragraph in Paragraphs.Of(gold))
        {
            int first = paragraph.First;
            foreach (var sentence in gold.SentenceRanges.Where(sentence =>
                sentence.First >= paragraph.First && sentence.End <= paragraph.End))
            {
                if (sentence.End - first > Longest && sentence.First > first)
                {
                    groups.Add(new TokenRange(first, sentence.First));
                    first = sentence.First;
                }
            }

            groups.Add(new TokenRange(first, paragraph.End));
        }

        return groups;
    }
}
