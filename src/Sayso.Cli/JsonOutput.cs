using System.Buffers;
using Sayso.Cases;

namespace Sayso.Cli;

/// <summary>One JSON object a report and line on standard output.</summary>
internal sealed class JsonOutput(bool withText) : IReadingOutput
{
    private readonly ArrayBufferWriter<byte> _line = new(1 << 20);
    private readonly Stream _stream = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);

    public void Write(Ledger ledger, bool added)
    {
        _line.ResetWrittenCount();
        LedgerJson.Write(ledger, _line, withText);
        _stream.Write(_line.WrittenSpan);
        _stream.WriteByte((byte)'\n');
    }

    public void Dispose() => _stream.Dispose();
}
