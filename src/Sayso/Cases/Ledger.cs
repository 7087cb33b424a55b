using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Everything read in one report. Printed as one line of JSON by LedgerJson.</summary>
/// <param name="Report">The report.</param>
/// <param name="Document">What the text engine read; null when the report is in a language it does not read.</param>
/// <param name="Voices">Whoever statements are laid on; the first is the outlet, "v0".</param>
/// <param name="Claims">In reading order.</param>
/// <param name="Models">Version of what read it, such as "en-1a2b3c4d5e6f7081": see <see cref="ReadingVersion"/>.</param>
public sealed record Ledger(
    Report Report, Document? Document, IReadOnlyList<Voice> Voices, IReadOnlyList<Claim> Claims, string Models)
{
    /// <summary>What the report says of its own way, when it is a telegram, letter, memorandum or record of a conversation; null otherwise.</summary>
    public Communication? Communication { get; init; }
}
