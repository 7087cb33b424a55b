namespace Sayso.Cases;

/// <summary>Names a claim: "c" and 16 hexadecimal digits derived from its report, quote and position, so that it holds across re-reads while the reading is the same.</summary>
/// <param name="Value">As printed.</param>
public readonly record struct ClaimId(string Value)
{
    /// <summary>As printed.</summary>
    public override string ToString() => Value;
}
