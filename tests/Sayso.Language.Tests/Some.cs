namespace Sayso.Language.Tests;

/// <summary>Documents that no model read: tests of what is made of a parse say which parse.</summary>
internal static class Some
{
    /// <summary>A document of one sentence.</summary>
    /// <param name="words">One a blank: form, part of speech, number of the head from 1 (0 for the root), relation, and the lemma where it
    /// is another than the form in lower case: "guards/Noun/3/Nsubj/guard".</param>
    public static Document Document(string words)
    {
        string[][] rows = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('/'))];
        var document = new Document(string.Join(' ', rows.Select(row => row[0])), null);
        int start = 0;
        document.TokenSpans = new Span[rows.Length];
        for (int token = 0; token < rows.Length; token++)
        {
            document.TokenSpans[token] = new Span(start, start + rows[token][0].Length);
            start += rows[token][0].Length + 1;
        }

        document.SentenceRanges = [new TokenRange(0, rows.Length)];
        document.TagArray = [.. rows.Select(row => Enum.Parse<PartOfSpeech>(row[1]))];
        document.HeadArray = [.. rows.Select(row => int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture) - 1)];
        document.RelationArray = [.. rows.Select(row => Enum.Parse<Dependency>(row[3]))];
        document.LowerArray = [.. rows.Select(row => row[0].ToLowerInvariant())];
        document.LemmaArray = [.. rows.Select(row => row.Length > 4 ? row[4] : row[0].ToLowerInvariant())];
        return document;
    }

    /// <summary>All of a document's text.</summary>
    public static Span All(Document document) => new(0, document.Text.Length);
}
