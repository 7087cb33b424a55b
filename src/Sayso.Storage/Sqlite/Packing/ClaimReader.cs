using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Storage.Sqlite.Packing;

/// <summary>Reads claims one after the other.</summary>
/// <param name="columns">The columns, as <see cref="ClaimWriter"/> wrote them.</param>
/// <param name="report">Their report.</param>
/// <param name="text">Its text.</param>
internal sealed class ClaimReader(ColumnReader columns, ReportId report, string text)
{
    private readonly List<ChainLink> _links = [];
    private readonly Dictionary<ReportEntityId, EntityName> _names = [];

    private bool _isWanted;

    /// <summary>The next claim.</summary>
    /// <param name="isWanted">False to pass it over: what is read of it then is of no use.</param>
    public Claim Read(bool isWanted)
    {
        _isWanted = isWanted;
        var content = Spans(ClaimColumn.Spans);
        var attribution = Maybe(ClaimColumn.Attribution) is { } attributed ? new AttributionId(attributed) : (AttributionId?)null;
        var stance = (Stance)Int(ClaimColumn.Stance);
        int flags = Int(ClaimColumn.Flags);
        var knownBy = (flags & ClaimWriter.KnowsHow) == 0 ? KnownBy.NotSaid
            : KnownBy.By((KnownHow)Int(ClaimColumn.KnownBy), text, Spans(ClaimColumn.KnownBySpans));
        var quotation = (Quotation?)Maybe(ClaimColumn.Quotation);
        var chain = List(ClaimColumn.Chain, Link);
        var origin = Maybe(ClaimColumn.Origin) is { } voice ? new VoiceId(voice) : (VoiceId?)null;
        var (low, high) = (Share(ClaimColumn.Low), Share(ClaimColumn.High));
        var hedges = Spans(ClaimColumn.Hedges);
        double confidence = Share(ClaimColumn.Confidence);
        var (saidAt, about) = (Time(ClaimColumn.SaidAt), Time(ClaimColumn.About));
        var entities = new ReportEntityId[Int(ClaimColumn.Entities)];
        for (int i = 0; i < entities.Length; i++)
        {
            entities[i] = new ReportEntityId(Int(ClaimColumn.Entity));
        }

        int place = 0;
        var walk = isWanted ? new WordWalk(text, content) : null;
        return new Claim
        {
            Id = default,
            Report = report,
            Text = isWanted ? Claim.TextOf(text, content) : "",
            Content = content,
            Attribution = attribution,
            Stance = stance,
            IsNegated = (flags & 1) != 0,
            Quotation = quotation,
            Chain = chain,
            Origin = origin,
            Certainty = new ClaimCertainty(low, high, [.. hedges.Select(span => span.Of(text).ToString())], hedges),
            KnownBy = knownBy,
            SaidAt = saidAt,
            About = about,
            Entities = entities,
            Names = List(ClaimColumn.Names, () => Name(place < entities.Length ? entities[place++] : default)),
            Confidence = confidence,
            Words = new ClaimWords
            {
                Content = List(ClaimColumn.Content, () => new ContentWord(Lemma(walk), "")),
                Numbers = List(ClaimColumn.Numbers, () => new CountedNumber(
                    Words(ClaimColumn.NumberValue), Words(ClaimColumn.NumberText),
                    List(ClaimColumn.Counted, () => new ContentWord(Words(ClaimColumn.CountedLemma), Words(ClaimColumn.CountedText))))),
                Times = List(ClaimColumn.Times, () => Words(ClaimColumn.Time)),
                People = List(ClaimColumn.People, () => Words(ClaimColumn.Person)),
                Places = List(ClaimColumn.Places, () => Words(ClaimColumn.Place)),
                HasNegation = (flags & 2) != 0,
            },
        };
    }

    private EntityName Name(ReportEntityId entity)
    {
        int kind = Int(ClaimColumn.NameKind);
        return kind == 0 ? _names[entity] : _names[entity] = new EntityName((EntityKind)(kind - 1), columns.Words((int)ClaimColumn.Name));
    }

    private string Lemma(WordWalk? walk)
    {
        int skip = Int(ClaimColumn.Skip);
        return skip < 0 ? Words(ClaimColumn.Lemma) : Text(ClaimColumn.Ending) is var ending && walk is null ? "" : walk!.Next(skip, ending);
    }

    private ChainLink Link()
    {
        int number = Int(ClaimColumn.Link);
        if (number == _links.Count)
        {
            int voice = Int(ClaimColumn.Voice);
            int kind = Int(ClaimColumn.VoiceKind);
            string name = columns.Words((int)ClaimColumn.VoiceName);
            var named = (EntityKind?)Maybe(ClaimColumn.Named);
            string? namedName = columns.Text((int)ClaimColumn.NamedName);
            _links.Add(new ChainLink
            {
                Voice = new VoiceId(voice),
                Kind = (VoiceKind)(kind / 2),
                Name = name,
                IsAnonymous = kind % 2 == 1,
                Named = named is { } known ? new EntityName(known, namedName!) : null,
                Head = columns.Text((int)ClaimColumn.Head),
            });
        }

        var relation = (LinkRelation)Int(ClaimColumn.Relation);
        var spans = Spans(ClaimColumn.LinkSpans);
        var attribution = Maybe(ClaimColumn.LinkAttribution) is { } told ? new AttributionId(told) : (AttributionId?)null;
        return !_isWanted ? _links[number]
            : _links[number] with { Relation = relation, Spans = spans.Length == 0 ? null : spans, Attribution = attribution };
    }

    private ClaimTime? Time(ClaimColumn column)
    {
        int sort = Int(column);
        if (sort == 0)
        {
            return null;
        }

        var (from, to, basis) = (Moment(column), Moment(column), (TimeBasis)Int(column));
        return sort == 1 ? new ClaimTime(from, to, basis) : new ClaimTime(from, to, basis)
        {
            Anchor = new ClaimAnchor(
                Text(ClaimColumn.AnchorWords), (AnchorSide)Int(ClaimColumn.AnchorSide), Text(ClaimColumn.AnchorLength))
            {
                Lemma = Text(ClaimColumn.AnchorLemma),
            },
        };
    }

    private DateTime? Moment(ClaimColumn column) =>
        Int(column) == 0 ? null : new DateTime(columns.Step((int)column) * TimeSpan.TicksPerSecond);

    private int Int(ClaimColumn column) => columns.Int((int)column);

    // Texts are made of their bytes when somebody wants them.
    private string? Text(ClaimColumn column)
    {
        if (_isWanted)
        {
            return columns.Text((int)column);
        }

        columns.Number((int)column);
        return null;
    }

    private string Words(ClaimColumn column) =>
        Text(column) ?? (_isWanted ? throw new InvalidDataException("a text is missing") : "");

    private int? Maybe(ClaimColumn column) => Int(column) is > 0 and var number ? number - 1 : null;

    private double Share(ClaimColumn column) => columns.Number((int)column) is >= 0 and var thousandths
        ? thousandths / ClaimWriter.Thousand : BitConverter.Int64BitsToDouble(columns.Number((int)column));

    private Span[] Spans(ClaimColumn column) => Spans(columns, column);

    private T[] List<T>(ClaimColumn count, Func<T> read)
    {
        int length = Int(count);
        var items = length == 0 || !_isWanted ? [] : new T[length];
        for (int i = 0; i < length; i++)
        {
            var item = read();
            if (_isWanted)
            {
                items[i] = item;
            }
        }

        return items;
    }

    /// <summary>Spans as they stand in three columns.</summary>
    public static Span[] Spans(ColumnReader columns, ClaimColumn column)
    {
        int count = columns.Int((int)column);
        var spans = count == 0 ? [] : new Span[count];
        for (int i = 0; i < count; i++)
        {
            int start = (int)columns.Step((int)column + 1);
            spans[i] = new Span(start, start + columns.Int((int)column + 2));
        }

        return spans;
    }
}
