using System.Globalization;
using System.Text;

namespace Sayso.Weigh.Fusion;

/// <summary>
/// The form that the values of an attribute have: it decides when two spellings are one value, and how far one value speaks for another.
/// </summary>
internal enum ValueForm
{
    /// <summary>Words; case, accents and blanks do not count.</summary>
    Text,

    /// <summary>Numbers, with or without thousands separators.</summary>
    Number,

    /// <summary>Times of day, on either clock.</summary>
    TimeOfDay,

    /// <summary>Names of people, one or several: the order of first and last name does not count.</summary>
    Names,
}

/// <summary>Recognises the form of values, normalises them and compares them.</summary>
internal static class ValueForms
{
    private static readonly string[] Clocks = ["H:mm", "HH:mm", "H:mm:ss", "h:mm tt", "h:mmtt", "hh:mm tt", "h tt", "htt"];

    /// <summary>The form that at least nine in ten of the values have.</summary>
    public static ValueForm Of(IReadOnlyCollection<string> values)
    {
        int most = values.Count * 9 / 10;
        return values.Count(value => Number(value) is not null) is > 0 and var numbers && numbers >= most ? ValueForm.Number
            : values.Count(value => Clock(value) is not null) is > 0 and var clocks && clocks >= most ? ValueForm.TimeOfDay
            : values.Count(value => value.Contains(", ", StringComparison.Ordinal) && value.Any(char.IsLetter)
                && !value.Any(char.IsDigit)) >= values.Count / 3 && values.Count > 0 ? ValueForm.Names
            : ValueForm.Text;
    }

    /// <summary>What is compared.</summary>
    public static string Key(string value, ValueForm form) => form switch
    {
        ValueForm.Number => Number(value)?.ToString("R", CultureInfo.InvariantCulture) ?? Fold(value),
        ValueForm.TimeOfDay => Clock(value)?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? Fold(value),
        ValueForm.Names =>
            string.Join(';', value.Split([';', '/', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Fold(Turn(name)))),
        _ => Fold(value),
    };

    /// <summary>
    /// How far one value speaks for another, 0 to 1: the words they share. Numbers and times that differ contradict each other.
    /// </summary>
    public static double Likeness(string left, string right, ValueForm form)
    {
        if (form is ValueForm.Number or ValueForm.TimeOfDay)
        {
            return 0;
        }

        var words = Words(left);
        var others = Words(right);
        int shared = words.Count(others.Contains);
        return shared == 0 ? 0 : (double)shared / (words.Count + others.Count - shared);
    }

    private static HashSet<string> Words(string key) =>
        [.. key.Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1)];

    private static double? Number(string value) =>
        double.TryParse(value.Trim(), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double number)
            && double.IsFinite(number) ? number : null;

    private static TimeOnly? Clock(string value) =>
        TimeOnly.TryParseExact(value.Trim().Replace("a.m.", "AM", StringComparison.OrdinalIgnoreCase)
            .Replace("p.m.", "PM", StringComparison.OrdinalIgnoreCase), Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var time) ? time : null;

    /// <summary>"Knuth, Donald" as "Donald Knuth".</summary>
    private static string Turn(string name) => name.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
        ? name[(comma + 2)..] + " " + name[..comma] : name;

    /// <summary>Lower case, without accents, with single blanks.</summary>
    private static string Fold(string value)
    {
        var folded = new StringBuilder(value.Length);
        foreach (char character in value.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
