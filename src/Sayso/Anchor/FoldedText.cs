using System.Globalization;

namespace Sayso.Anchor;

/// <summary>
/// A text with quotation marks, dashes and white space made alike, a character for a character, and its characters numbered.
/// </summary>
internal sealed class FoldedText
{
    private readonly ushort[] _numbers = new ushort[char.MaxValue + 1];

    public FoldedText(string text)
    {
        Original = text;
        Text = Fold(text);
        Symbols = new ushort[Text.Length];
        for (int i = 0; i < Text.Length; i++)
        {
            ref ushort number = ref _numbers[Text[i]];
            if (number == 0)
            {
                // All 65,536 characters in one text: the last of them shares the number of "none", and so matches nothing.
                number = (ushort)(Alphabet == ushort.MaxValue ? 0 : ++Alphabet);
            }

            Symbols[i] = number;
        }
    }

    /// <summary>The text as it is.</summary>
    public string Original { get; }

    /// <summary>The folded text, as long as the text itself.</summary>
    public string Text { get; }

    /// <summary>A number a character, from 1.</summary>
    public ushort[] Symbols { get; }

    /// <summary>The highest number.</summary>
    public int Alphabet { get; private set; }

    /// <summary>The number of a folded character; 0 when the text has none of it.</summary>
    public ushort NumberOf(char folded) => _numbers[folded];

    /// <summary>Makes characters alike that editors and agencies exchange without meaning anything by it.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold(original[i]);
        }
    });

    private static char Fold(char character) => character switch
    {
        < '\u0080' => char.IsWhiteSpace(character) ? ' ' : character,
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        _ => char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator ? ' ' : character,
    };
}
