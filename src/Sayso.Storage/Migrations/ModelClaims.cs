using System.Text;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Storage.Migrations;

/// <summary>
/// A claim as one column, as steps 6 to 12 have it: everything but id, report, position, and its words as printed, which stand in the
/// report's text.
/// </summary>
/// <remarks>Never changed, whatever later steps make of it.</remarks>
internal static class ModelClaims
{
    public static byte[] Write(Claim claim)
    {
        using var stream = new MemoryStream(256);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        Write(writer, claim.Content);
        Write(writer, claim.Attribution?.Number);
        writer.Write((byte)claim.Stance);
        writer.Write(claim.IsNegated);
        writer.Write((byte)(claim.Quotation is { } quotation ? (int)quotation + 1 : 0));
        Write(writer, claim.Chain, Write);
        Write(writer, claim.Origin?.Number);
        writer.Write((float)claim.Certainty.Low);
        writer.Write((float)claim.Certainty.High);
        Write(writer, claim.Certainty.Spans);
        Write(writer, claim.SaidAt);
        Write(writer, claim.About);
        Write(writer, claim.Entities, static (writer, entity) => writer.Write7BitEncodedInt(entity.Number));
        Write(writer, claim.Names, Write);
        Write(writer, claim.Words.Content, static (writer, word) => writer.Write(word.Lemma));
        Write(writer, claim.Words.Numbers, static (writer, number) =>
        {
            writer.Write(number.Value);
            writer.Write(number.Text);
            Write(writer, number.Counted, static (writer, word) =>
            {
                writer.Write(word.Lemma);
                writer.Write(word.Text);
            });
        });
        Write(writer, claim.Words.Times, static (writer, time) => writer.Write(time));
        Write(writer, claim.Words.People, static (writer, person) => writer.Write(person));
        Write(writer, claim.Words.Places, static (writer, place) => writer.Write(place));
        writer.Write(claim.Words.HasNegation);
        writer.Flush();
        return stream.ToArray();
    }

    /// <param name="id">Its id.</param>
    /// <param name="report">Its report.</param>
    /// <param name="data">What <see cref="Write(Claim)"/> wrote.</param>
    /// <param name="confidence">How sure the reading is.</param>
    /// <param name="text">The report's text; null where no words are wanted.</param>
    public static Claim Read(ClaimId id, ReportId report, byte[] data, double confidence, string? text)
    {
        using var reader = new BinaryReader(new MemoryStream(data), Encoding.UTF8);
        var content = Spans(reader);
        var attribution = Number(reader) is { } attributed ? new AttributionId(attributed) : (AttributionId?)null;
        var stance = (Stance)reader.ReadByte();
        bool negated = reader.ReadBoolean();
        int quotation = reader.ReadByte();
        var chain = List(reader, Link);
        var origin = Number(reader) is { } voice ? new VoiceId(voice) : (VoiceId?)null;
        var (low, high) = (Band(reader.ReadSingle()), Band(reader.ReadSingle()));
        var hedges = Spans(reader);
        return new Claim
        {
            Id = id,
            Report = report,
            Text = text is null ? "" : Claim.TextOf(text, content),
            Content = content,
            Attribution = attribution,
            Stance = stance,
            IsNegated = negated,
            Quotation = quotation == 0 ? null : (Quotation)(quotation - 1),
            Chain = chain,
            Origin = origin,
            Certainty = new ClaimCertainty(low, high, text is null ? [] : [.. hedges.Select(span => span.Of(text).ToString())], hedges),
            SaidAt = Time(reader),
            About = Time(reader),
            Entities = List(reader, static reader => new ReportEntityId(reader.Read7BitEncodedInt())),
            Names = List(reader, Name),
            Confidence = confidence,
            Words = Words(reader),
        };
    }

    private static ClaimWords Words(BinaryReader reader) => new()
    {
        Content = List(reader, static reader => new ContentWord(reader.ReadString(), "")),
        Numbers = List(reader, static reader => new CountedNumber(
            reader.ReadString(), reader.ReadString(),
            List(reader, static reader => new ContentWord(reader.ReadString(), reader.ReadString())))),
        Times = List(reader, static reader => reader.ReadString()),
        People = List(reader, static reader => reader.ReadString()),
        Places = List(reader, static reader => reader.ReadString()),
        HasNegation = reader.ReadBoolean(),
    };

    private static void Write(BinaryWriter writer, ChainLink link)
    {
        writer.Write7BitEncodedInt(link.Voice.Number);
        writer.Write((byte)link.Kind);
        writer.Write(link.Name);
        writer.Write(link.IsAnonymous);
        writer.Write(link.Named is not null);
        if (link.Named is { } named)
        {
            writer.Write((byte)named.Kind);
            writer.Write(named.Name == link.Name ? "" : named.Name);
        }

        writer.Write(link.Head ?? "");
        writer.Write((byte)link.Relation);
        Write(writer, link.Spans ?? []);
        Write(writer, link.Attribution?.Number);
    }

    private static ChainLink Link(BinaryReader reader)
    {
        int voice = reader.Read7BitEncodedInt();
        var kind = (VoiceKind)reader.ReadByte();
        string name = reader.ReadString();
        bool anonymous = reader.ReadBoolean();
        EntityName? named = reader.ReadBoolean()
            ? new EntityName((EntityKind)reader.ReadByte(), reader.ReadString() is { Length: > 0 } other ? other : name) : null;
        string head = reader.ReadString();
        var relation = (LinkRelation)reader.ReadByte();
        var spans = Spans(reader);
        return new ChainLink
        {
            Voice = new VoiceId(voice),
            Kind = kind,
            Name = name,
            IsAnonymous = anonymous,
            Named = named,
            Head = head.Length == 0 ? null : head,
            Relation = relation,
            Spans = spans.Length == 0 ? null : spans,
            Attribution = Number(reader) is { } attribution ? new AttributionId(attribution) : null,
        };
    }

    private static void Write(BinaryWriter writer, EntityName name)
    {
        writer.Write((byte)name.Kind);
        writer.Write(name.Name);
    }

    private static EntityName Name(BinaryReader reader) => new((EntityKind)reader.ReadByte(), reader.ReadString());

    private static void Write(BinaryWriter writer, ClaimTime? time)
    {
        writer.Write(time is not null);
        if (time is null)
        {
            return;
        }

        Write(writer, time.From);
        Write(writer, time.To);
        writer.Write((byte)time.Basis);
        writer.Write(time.Anchor is not null);
        if (time.Anchor is { } anchor)
        {
            writer.Write(anchor.Words ?? "");
            writer.Write((byte)anchor.Side);
            writer.Write(anchor.Length ?? "");
            writer.Write(anchor.Lemma ?? "");
        }
    }

    private static ClaimTime? Time(BinaryReader reader)
    {
        if (!reader.ReadBoolean())
        {
            return null;
        }

        var (from, to, basis) = (Moment(reader), Moment(reader), (TimeBasis)reader.ReadByte());
        return reader.ReadBoolean()
            ? new ClaimTime(from, to, basis) { Anchor = new ClaimAnchor(
                Text(reader), (AnchorSide)reader.ReadByte(), Text(reader)) { Lemma = Text(reader) } }
            : new ClaimTime(from, to, basis);
    }

    // Seconds since 0001-01-01, plus one; 0 for an open end.
    private static void Write(BinaryWriter writer, DateTime? moment) =>
        writer.Write7BitEncodedInt64(moment is { } time ? (time.Ticks / TimeSpan.TicksPerSecond) + 1 : 0);

    private static DateTime? Moment(BinaryReader reader) => reader.Read7BitEncodedInt64() is > 0 and var seconds
        ? new DateTime((seconds - 1) * TimeSpan.TicksPerSecond) : null;

    private static void Write(BinaryWriter writer, int? number) => writer.Write7BitEncodedInt(number is { } known ? known + 1 : 0);

    private static int? Number(BinaryReader reader) => reader.Read7BitEncodedInt() is > 0 and var number ? number - 1 : null;

    private static string? Text(BinaryReader reader) => reader.ReadString() is { Length: > 0 } text ? text : null;

    // Bands are written in hundredths.
    private static double Band(float value) => Math.Round(value, 4);

    private static void Write(BinaryWriter writer, IReadOnlyList<Span> spans)
    {
        writer.Write7BitEncodedInt(spans.Count);
        int last = 0;
        foreach (var span in spans)
        {
            writer.Write7BitEncodedInt(span.Start - last);
            writer.Write7BitEncodedInt(span.Length);
            last = span.End;
        }
    }

    private static Span[] Spans(BinaryReader reader)
    {
        int last = 0;
        return List(reader, reader =>
        {
            int start = last + reader.Read7BitEncodedInt();
            last = start + reader.Read7BitEncodedInt();
            return new Span(start, last);
        });
    }

    private static void Write<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    private static T[] List<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        int count = reader.Read7BitEncodedInt();
        var items = count == 0 ? [] : new T[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = read(reader);
        }

        return items;
    }
}
