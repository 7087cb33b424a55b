namespace Sayso.Language;

/// <summary>Yes-or-no facts of a token's form.</summary>
[Flags]
internal enum TokenFlags : byte
{
    None = 0,
    Capital = 1,
    AllCapital = 2,
    HasDigit = 4,
    HasLetter = 8,
}
