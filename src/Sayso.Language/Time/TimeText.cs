using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>What the rules of the grammar look at: the words of a sentence, and the times that were told before it.</summary>
internal sealed class TimeText
{
    private string? _quarter;
    private int _quarterAt;

    public TimeText(Document document)
    {
        Document = document;
        Published = document.Published;
        Words = new string[document.TokenSpans.Length];
        for (int token = 0; token < Words.Length; token++)
        {
            Words[token] = document.TokenSpans[token].Length > 24 ? "" : Plain(document.LowerArray[token]);
        }
    }

    public Document Document { get; }

    /// <summary>The day the text was published.</summary>
    public DateOnly? Published { get; }

    /// <summary>Each token in lower case, without soft hyphens; longer ones tell no time and are empty.</summary>
    public string[] Words { get; }

    /// <summary>The sentence that is looked at.</summary>
    public TokenRange Sentence { get; set; }

    /// <summary>The last full date that the text told.</summary>
    public DateOnly? Previous { get; private set; }

    /// <summary>A token of the sentence; empty for one outside.</summary>
    public string Word(int token) => token >= Sentence.First && token < Sentence.End ? Words[token] : "";

    /// <summary>Keeps a full date for "the next day" and the like.</summary>
    public void Remember(TimeMatch match)
    {
        if (match.Value.Length == 7 && match.Value[5] == 'Q')
        {
            (_quarter, _quarterAt) = (match.Value[4..], match.Range.First);
        }

        if (match.Value.Length >= 10
            && DateOnly.TryParseExact(match.Value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Previous = day;
        }
    }

    /// <summary>"-Q3" when the text last spoke of a quarter, in this sentence or the few before it.</summary>
    public string? Quartered(int token) => _quarter is { } quarter && token - _quarterAt < 120 ? quarter : null;

    private static string Plain(string word) =>
        System.Text.Ascii.IsValid(word) ? word : word.Replace('\u00A0', ' ').Replace("\u00AD", "", StringComparison.Ordinal);
}
