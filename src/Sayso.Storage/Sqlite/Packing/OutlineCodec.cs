using System.Text;
using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Storage.Sqlite.Packing;

/// <summary>What is counted of a claim and stands in no other column of its row: some ten bytes.</summary>
/// <remarks>A change of what is written is a new migration.</remarks>
internal static class OutlineCodec
{
    private const byte OutletBegins = 4;
    private const byte HasName = 8;
    private const byte HasOtherName = 16;
    private const byte HasHead = 32;
    private const byte InHundredths = 64;
    private const double Hundred = 100;
    private const int Between = 3; // " … "

    /// <param name="claim">The claim.</param>
    /// <param name="outlet">The outlet of its report, or null.</param>
    public static byte[] Write(Claim claim, string? outlet)
    {
        var (inner, first) = (claim.Innermost, claim.Chain[0].Name);
        byte[] band = [(byte)Math.Round(claim.Certainty.Low * Hundred), (byte)Math.Round(claim.Certainty.High * Hundred)];
        bool isPlain = band[0] / Hundred == claim.Certainty.Low && band[1] / Hundred == claim.Certainty.High;
        bool begins = claim.Chain.Count == 1 || first == outlet;
        bool isOther = inner.Named is { } named && named.Name != inner.Name;
        using var stream = new MemoryStream(16);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write((byte)((claim.IsNegated ? 1 : 0) | (claim.Words.HasNegation ? 2 : 0) | (begins ? OutletBegins : 0)
            | (inner.Named is null ? 0 : HasName) | (isOther ? HasOtherName : 0) | (inner.Head is null ? 0 : HasHead)
            | (isPlain ? InHundredths : 0)));
        writer.Write7BitEncodedInt(claim.Chain.Count);
        writer.Write7BitEncodedInt(LengthOf(claim));
        if (isPlain)
        {
            writer.Write(band);
        }
        else
        {
            writer.Write(claim.Certainty.Low);
            writer.Write(claim.Certainty.High);
        }

        if (!begins)
        {
            writer.Write(first);
        }

        if (inner.Named is { } known)
        {
            writer.Write((byte)known.Kind);
        }

        if (isOther)
        {
            writer.Write(inner.Named!.Value.Name);
        }

        if (inner.Head is { } head)
        {
            writer.Write(head);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Of an outline and the stance beside it.</summary>
    public static long Checksum(byte[] outline, long stance) => Packed.ShortChecksum(outline) ^ stance;

    /// <param name="data">What was written.</param>
    /// <param name="id">The claim.</param>
    /// <param name="report">Its report.</param>
    /// <param name="outlet">The report's outlet, or null.</param>
    /// <param name="stance">How the innermost voice stands to it.</param>
    /// <param name="voice">The innermost voice.</param>
    public static ClaimOutline Read(
        byte[] data, ClaimId id, ReportId report, string? outlet, Language.Stance stance,
        (VoiceKind Kind, string Name, bool IsAnonymous) voice)
    {
        using var reader = new BinaryReader(new MemoryStream(data), Encoding.UTF8);
        byte flags = reader.ReadByte();
        bool Is(byte flag) => (flags & flag) != 0;
        var (voices, length) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        var (low, high) = Is(InHundredths) ? (reader.ReadByte() / Hundred, reader.ReadByte() / Hundred)
            : (reader.ReadDouble(), reader.ReadDouble());
        string first = !Is(OutletBegins) ? reader.ReadString() : voices == 1 ? voice.Name : outlet!;
        EntityName? named = Is(HasName)
            ? new EntityName((Language.EntityKind)reader.ReadByte(), Is(HasOtherName) ? reader.ReadString() : voice.Name) : null;
        return new ClaimOutline
        {
            Id = id,
            Report = report,
            Outlets = outlet is null || outlet == first ? [first] : [outlet, first],
            Stance = stance,
            IsNegated = Is(1),
            HasNegation = Is(2),
            Length = length,
            Low = low,
            High = high,
            Voices = voices,
            Innermost = new ChainLink
            {
                Voice = default,
                Kind = voice.Kind,
                Name = voice.Name,
                IsAnonymous = voice.IsAnonymous,
                Named = named,
                Head = Is(HasHead) ? reader.ReadString() : null,
            },
        };
    }

    /// <summary>How long a claim's words are, whether they are at hand or not.</summary>
    private static int LengthOf(Claim claim) =>
        claim.Content.Sum(span => span.Length) + (Between * (claim.Content.Count - 1));
}
