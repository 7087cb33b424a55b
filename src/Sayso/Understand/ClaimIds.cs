using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Understand;

/// <summary>Names claims of one report by report, quote and position.</summary>
internal sealed class ClaimIds(Report report)
{
    private readonly ArrayBufferWriter<byte> _key = new();

    public ClaimId Of(IReadOnlyList<Span> content, string chain)
    {
        _key.ResetWrittenCount();
        Put(report.Id.Value);
        for (int number = 0; number < content.Count; number++)
        {
            Put("\n");
            Put(content[number].Start.ToString(CultureInfo.InvariantCulture));
            Put(":");
            Put(content[number].Of(report.Text));
        }

        Put("\n");
        Put(chain);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_key.WrittenSpan, hash);
        return new ClaimId("c" + Convert.ToHexStringLower(hash[..16]));
    }

    private void Put(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, _key);
}
