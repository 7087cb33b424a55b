using Sayso.Cases;

namespace Sayso.Cli;

/// <summary>One JSON object a report and line on standard output.</summary>
internal sealed class JsonOutput(bool withText, bool withTokens) : IReadingOutput
{
    private readonly Stream _stream = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);

    public void Write(Ledger ledger, bool added)
    {
        _stream.Write(LedgerJson.Write(ledger, withText, withTokens));
        _stream.WriteByte((byte)'\n');
    }

    public void Dispose() => _stream.Dispose();
}
