using Sayso.Language;

namespace Sayso.Cases.Kept;

/// <summary>One name, however many sources give it.</summary>
public sealed class KeptSpelling
{
    /// <summary>Its key; 0 until it is kept.</summary>
    public long Key { get; set; }

    /// <param name="text">Its words; a single one, or none, with its kind.</param>
    public KeptSpelling(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Words = text.Split('/')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Letters = string.Concat(Words.Select(word => word[0]));
    }

    /// <summary>Its words; a single one, or none, with its kind.</summary>
    public string Text { get; }

    /// <summary>Its words without titles, particles and legal forms.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The first letters of its words.</summary>
    public string Letters { get; }

    /// <summary>Under which key the last word falls; null for names that are not compared.</summary>
    public string? Last { get; init; }

    /// <summary>Under which key the first word falls; null for names that are not compared.</summary>
    public string? First { get; init; }

    /// <summary>What most mentions are taken for.</summary>
    public EntityKind Kind { get; set; }

    /// <summary>True when a source gives it as one word of capitals.</summary>
    public bool IsAcronym { get; set; }

    /// <summary>How many names of sources it is.</summary>
    public int Rows { get; set; }

    /// <summary>Mentions by kind.</summary>
    public int[] Mentions { get; init; } = new int[4];

    /// <summary>The core of the fuller name that it is a part of; 0 for none.</summary>
    public long Attached { get; set; }

    /// <summary>Why it is.</summary>
    public AttachReason Reason { get; set; }
}
