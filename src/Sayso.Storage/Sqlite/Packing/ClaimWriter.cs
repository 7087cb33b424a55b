using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Storage.Sqlite.Packing;

/// <summary>Writes claims one after the other, each field into its column.</summary>
/// <param name="columns">The columns.</param>
/// <param name="text">The text of their report.</param>
internal sealed class ClaimWriter(ColumnWriter columns, string text)
{
    /// <summary>Shares are written in thousandths, where that is all there is to them,</summary>
    public const double Thousand = 1000;

    /// <summary>and as they are after this.</summary>
    public const long NoThousandths = -1;

    /// <summary>A flag: how the voice knows is written too. Claims written before it was known lack it.</summary>
    public const int KnowsHow = 4;

    private readonly Dictionary<ReportEntityId, EntityName> _names = [];
    private readonly List<ChainLink> _links = [];

    public void Write(Claim claim)
    {
        Spans(ClaimColumn.Spans, claim.Content);
        Maybe(ClaimColumn.Attribution, claim.Attribution?.Number);
        Put(ClaimColumn.Stance, (int)claim.Stance);
        Put(ClaimColumn.Flags, (claim.IsNegated ? 1 : 0) + (claim.Words.HasNegation ? 2 : 0)
            + (claim.KnownBy.How == KnownHow.NotSaid ? 0 : KnowsHow));
        if (claim.KnownBy.How != KnownHow.NotSaid)
        {
            Put(ClaimColumn.KnownBy, (int)claim.KnownBy.How);
            Spans(ClaimColumn.KnownBySpans, claim.KnownBy.Spans);
        }

        Maybe(ClaimColumn.Quotation, (int?)claim.Quotation);
        Put(ClaimColumn.Chain, claim.Chain.Count);
        foreach (var link in claim.Chain)
        {
            Write(link);
        }

        Maybe(ClaimColumn.Origin, claim.Origin?.Number);
        Share(ClaimColumn.Low, claim.Certainty.Low);
        Share(ClaimColumn.High, claim.Certainty.High);
        Spans(ClaimColumn.Hedges, claim.Certainty.Spans);
        Share(ClaimColumn.Confidence, claim.Confidence);
        Write(ClaimColumn.SaidAt, claim.SaidAt);
        Write(ClaimColumn.About, claim.About);
        Put(ClaimColumn.Entities, claim.Entities.Count);
        foreach (var entity in claim.Entities)
        {
            Put(ClaimColumn.Entity, entity.Number);
        }

        Put(ClaimColumn.Names, claim.Names.Count);
        for (int number = 0; number < claim.Names.Count; number++)
        {
            Write(claim.Names[number], claim.Entities.ElementAtOrDefault(number));
        }

        Write(claim.Words, claim.Content);
    }

    /// <summary>Each is mostly the name of the entity that stands at its place, and that has one name.</summary>
    private void Write(EntityName name, ReportEntityId entity)
    {
        bool isKnown = _names.TryGetValue(entity, out var known) && known == name;
        Put(ClaimColumn.NameKind, isKnown ? 0 : (int)name.Kind + 1);
        if (!isKnown)
        {
            columns.Text((int)ClaimColumn.Name, name.Name);
            _names[entity] = name;
        }
    }

    /// <summary>Lemmas are mostly words of the claim, or nearly.</summary>
    private void Write(ClaimWords words, IReadOnlyList<Span> content)
    {
        Put(ClaimColumn.Content, words.Content.Count);
        var walk = new WordWalk(text, content);
        foreach (var word in words.Content)
        {
            var step = walk.To(word.Lemma);
            Put(ClaimColumn.Skip, step?.Skip ?? -1);
            columns.Text((int)(step is null ? ClaimColumn.Lemma : ClaimColumn.Ending), step is { } found ? found.Ending : word.Lemma);
        }

        Put(ClaimColumn.Numbers, words.Numbers.Count);
        foreach (var number in words.Numbers)
        {
            columns.Text((int)ClaimColumn.NumberValue, number.Value);
            columns.Text((int)ClaimColumn.NumberText, number.Text);
            Put(ClaimColumn.Counted, number.Counted.Count);
            foreach (var word in number.Counted)
            {
                columns.Text((int)ClaimColumn.CountedLemma, word.Lemma);
                columns.Text((int)ClaimColumn.CountedText, word.Text);
            }
        }

        Texts(ClaimColumn.Times, ClaimColumn.Time, words.Times);
        Texts(ClaimColumn.People, ClaimColumn.Person, words.People);
        Texts(ClaimColumn.Places, ClaimColumn.Place, words.Places);
    }

    /// <summary>A voice stands in many chains: who it is is written once.</summary>
    private void Write(ChainLink link)
    {
        var plain = link with { Relation = default, Spans = null, Attribution = null };
        int known = _links.IndexOf(plain);
        Put(ClaimColumn.Link, known < 0 ? _links.Count : known);
        if (known < 0)
        {
            _links.Add(plain);
            Put(ClaimColumn.Voice, link.Voice.Number);
            Put(ClaimColumn.VoiceKind, ((int)link.Kind * 2) + (link.IsAnonymous ? 1 : 0));
            columns.Text((int)ClaimColumn.VoiceName, link.Name);
            Maybe(ClaimColumn.Named, (int?)link.Named?.Kind);
            columns.Text((int)ClaimColumn.NamedName, link.Named?.Name);
            columns.Text((int)ClaimColumn.Head, link.Head);
        }

        Put(ClaimColumn.Relation, (int)link.Relation);
        Spans(ClaimColumn.LinkSpans, link.Spans ?? []);
        Maybe(ClaimColumn.LinkAttribution, link.Attribution?.Number);
    }

    private void Write(ClaimColumn column, ClaimTime? time)
    {
        Put(column, time is null ? 0 : time.Anchor is null ? 1 : 2);
        if (time is null)
        {
            return;
        }

        Write(column, time.From);
        Write(column, time.To);
        Put(column, (int)time.Basis);
        if (time.Anchor is { } anchor)
        {
            columns.Text((int)ClaimColumn.AnchorWords, anchor.Words);
            Put(ClaimColumn.AnchorSide, (int)anchor.Side);
            columns.Text((int)ClaimColumn.AnchorLength, anchor.Length);
            columns.Text((int)ClaimColumn.AnchorLemma, anchor.Lemma);
        }
    }

    // Seconds since 0001-01-01, mostly those of a time before it; 0 and nothing else for an open end.
    private void Write(ClaimColumn column, DateTime? moment)
    {
        Put(column, moment is null ? 0 : 1);
        if (moment is { } time)
        {
            columns.Step((int)column, time.Ticks / TimeSpan.TicksPerSecond);
        }
    }

    private void Put(ClaimColumn column, long value) => columns.Number((int)column, value);

    private void Maybe(ClaimColumn column, int? value) => Put(column, value is { } number ? number + 1 : 0);

    // In thousandths, where that is all there is to it.
    private void Share(ClaimColumn column, double value)
    {
        double thousandths = Math.Round(value * Thousand);
        bool isPlain = thousandths >= 0 && thousandths / Thousand == value;
        Put(column, isPlain ? (long)thousandths : NoThousandths);
        if (!isPlain)
        {
            Put(column, BitConverter.DoubleToInt64Bits(value));
        }
    }

    private void Texts(ClaimColumn count, ClaimColumn column, IReadOnlyList<string> texts)
    {
        Put(count, texts.Count);
        foreach (string text in texts)
        {
            columns.Text((int)column, text);
        }
    }

    // How many, where each begins after the end of the one before it in the column, and how long it is.
    private void Spans(ClaimColumn column, IReadOnlyList<Span> spans)
    {
        Put(column, spans.Count);
        foreach (var span in spans)
        {
            columns.Step((int)column + 1, span.Start);
            Put(column + 2, span.Length);
        }
    }
}
