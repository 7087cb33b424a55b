namespace Sayso.Cases;

/// <summary>Names a report: "r" and 16 hexadecimal digits derived from its bytes, outlet and URL or path, so that it holds across re-reads.</summary>
/// <param name="Value">As printed.</param>
public readonly record struct ReportId(string Value)
{
    /// <summary>As printed.</summary>
    public override string ToString() => Value;
}
