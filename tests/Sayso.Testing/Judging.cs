using Sayso.Cases;

namespace Sayso.Testing;

/// <summary>Judgements by their words, as the command line takes them.</summary>
public static class Judging
{
    /// <summary>A new judgement of a kind about some things.</summary>
    public static NewJudgement Make(string kind, IReadOnlyList<string> things, string? value, string by, string? reason = null) =>
        new(DecisionForm.Read(kind, things, value), by, reason);

    /// <summary>A judgement about one thing.</summary>
    public static NewJudgement Make(string kind, string thing, string? value = null) => Make(kind, [thing], value, "ana");

    /// <summary>The ledger as another version of the reading would have made it.</summary>
    public static Ledger ReadBy(this Ledger ledger, string models)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger with { Report = ledger.Report with { Models = models } };
    }
}
