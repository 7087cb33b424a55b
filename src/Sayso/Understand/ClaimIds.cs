using System.Security.Cryptography;
using System.Text;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Understand;

/// <summary>Names claims by report, quote and position.</summary>
internal static class ClaimIds
{
    public static ClaimId Of(Report report, IReadOnlyList<Span> content, string chain)
    {
        var key = new StringBuilder(report.Id.Value);
        foreach (var span in content)
        {
            key.Append('\n').Append(span.Start).Append(':').Append(span.Of(report.Text));
        }

        key.Append('\n').Append(chain);
        return new ClaimId("c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())).AsSpan(0, 16)));
    }
}
