using System.Globalization;

namespace Sayso.Understand;

/// <summary>The value of a number in digits or in words.</summary>
internal static class NumberValue
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8",
        ["nine"] = "9", ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12", ["dozen"] = "12", ["thirteen"] = "13", ["fourteen"] = "14",
        ["fifteen"] = "15", ["sixteen"] = "16", ["seventeen"] = "17", ["eighteen"] = "18", ["nineteen"] = "19", ["twenty"] = "20",
        ["thirty"] = "30", ["forty"] = "40", ["fifty"] = "50",
    };

    /// <summary>"1400" for "1,400", "2" for "two"; null for what is no number.</summary>
    /// <param name="word">In small letters.</param>
    public static string? Of(string word) => Words.GetValueOrDefault(word)
        ?? (char.IsAsciiDigit(word[0]) && decimal.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? value.ToString("0.############", CultureInfo.InvariantCulture)
            : null);
}
