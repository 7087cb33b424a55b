namespace Sayso.Language.Training.Corpora;

/// <summary>Where running text has no space between tokens.</summary>
internal static class Spacing
{
    /// <summary>True for a token that stands right after the one before it.</summary>
    public static bool ClosesUp(string form) =>
        form is "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "}" or "%" or "”" or "»" or "…" or "''" or "'" or "’"
            or "n't" or "n’t" or "N'T"
        || (form.Length is 2 or 3 && form[0] is '\'' or '’'
            && form[1..].ToLowerInvariant() is "s" or "re" or "ve" or "m" or "ll" or "d" or "t");

    /// <summary>True for a token that the next one stands right after.</summary>
    public static bool OpensUp(string form) =>
        form is "(" or "[" or "{" or "“" or "‘" or "«" or "$" or "€" or "£" or "#" or "``"
        || (form.Length <= 4 && form.EndsWith('$'));
}
