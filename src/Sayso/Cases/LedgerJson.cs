using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Writes a ledger as one line of JSON, as docs/guide/ledger.md describes it. The same ledger gives the same bytes.</summary>
public static partial class LedgerJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The line, without a line break.</summary>
    /// <param name="ledger">The ledger of a report.</param>
    /// <param name="withText">Whether to hold the text of the report.</param>
    /// <param name="withTokens">Whether to hold tokens with tags, lemmas and heads.</param>
    public static byte[] Write(Ledger ledger, bool withText = true, bool withTokens = false)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var buffer = new ArrayBufferWriter<byte>(4096 + (ledger.Report.Text.Length * 4));
        Write(ledger, buffer, withText, withTokens);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The same into a buffer.</summary>
    public static void Write(Ledger ledger, IBufferWriter<byte> buffer, bool withText = true, bool withTokens = false)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(buffer);
        using var json = new Utf8JsonWriter(buffer, Options);
        new Writer(json, ledger, Chains(ledger)).Ledger(withText, withTokens);
    }

    /// <summary>The chain of each attribution's first claim.</summary>
    private static IReadOnlyList<ChainLink>?[] Chains(Ledger ledger)
    {
        var chains = new IReadOnlyList<ChainLink>?[ledger.Document?.Attributions.Count ?? 0];
        foreach (var claim in ledger.Claims)
        {
            if (claim.Attribution is { } number)
            {
                chains[number] ??= claim.Links;
            }
        }

        return chains;
    }

    /// <summary>"no-response" for NoResponse, "was-told" for WasTold.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => Names<T>.Of[Unsafe.BitCast<T, byte>(value)];

    /// <summary>The names of an enumeration, spelt once.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        // All enumerations of the ledger are bytes that count from zero.
        public static readonly string[] Of = Array.ConvertAll(Enum.GetNames<T>(), Spell);

        private static string Spell(string text)
        {
            var name = new StringBuilder(text.Length + 2);
            foreach (char character in text)
            {
                if (char.IsUpper(character) && name.Length > 0)
                {
                    name.Append('-');
                }

                name.Append(char.ToLowerInvariant(character));
            }

            return name.ToString();
        }
    }

    private static class Upper<T>
        where T : struct, Enum
    {
        public static readonly string[] Of = Array.ConvertAll(Enum.GetNames<T>(), name => name.ToUpperInvariant());
    }

    /// <summary>Ids as "m1", "m2": the first ones are spelt once.</summary>
    private sealed class Numbered(string prefix)
    {
        public static readonly Numbered Mentions = new("m");
        public static readonly Numbered Entities = new("e");
        public static readonly Numbered Attributions = new("a");
        public static readonly Numbered Events = new("ev");

        private readonly string?[] _spelt = new string?[2048];

        public string Of(int number) => number >= _spelt.Length ? Spell(number) : _spelt[number] ??= Spell(number);

        private string Spell(int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number + 1}");
    }

    private readonly partial struct Writer(Utf8JsonWriter json, Ledger ledger, IReadOnlyList<ChainLink>?[] chains)
    {
        public void Ledger(bool withText, bool withTokens)
        {
            json.WriteStartObject();
            Report(withText);
            var document = ledger.Document;
            if (document is not null)
            {
                Array("sentences", document.Sentences, static (writer, sentence) => writer.SpanObject(writer.Document.SpanOf(sentence)));
                if (withTokens)
                {
                    Array("tokens", Enumerable.Range(0, document.Tokens.Count), static (writer, token) => writer.Token(token));
                }

                Array("mentions", document.Mentions.Select((mention, number) => (mention, number)), static (writer, item) => writer.Mention(item.mention, item.number));
                Array("entities", document.Entities.Select((entity, number) => (entity, number)), static (writer, item) => writer.Entity(item.entity, item.number));
                Array("times", document.Times, static (writer, time) => writer.Time(time));
                Array("attributions", document.Attributions.Select((attribution, number) => (attribution, number)), static (writer, item) => writer.Attribution(item.attribution, item.number));
            }

            Array("voices", ledger.Voices, static (writer, voice) => writer.Voice(voice));
            Array("claims", ledger.Claims, static (writer, claim) => writer.Claim(claim));
            Array("events", document?.Events.Select((happening, number) => (happening, number)) ?? [], static (writer, item) => writer.Event(item.happening, item.number));
            Communication(ledger.Communication);
            json.WriteEndObject();
        }

        private Document Document => ledger.Document!;

        private void Report(bool withText)
        {
            var report = ledger.Report;
            json.WriteStartObject("report");
            json.WriteString("id", report.Id.Value);
            json.WriteString("path", report.Path);
            json.WriteString("sha256", report.Sha256);
            json.WriteString("title", report.Title);
            json.WriteString("outlet", report.Outlet);
            json.WriteString("author", report.Author);
            json.WriteString("published", report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("publishedAt", report.PublishedAt?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
            json.WriteString("url", report.Url);
            json.WriteString("format", report.Format);
            json.WriteString("language", report.Language);
            json.WriteBoolean("read", report.IsRead);
            json.WriteString("models", ledger.Models);
            json.WriteString("unit", "UTF-16 code units");
            if (withText)
            {
                json.WriteString("text", report.Text);
            }

            Array("parts", report.Parts, static (writer, part) =>
            {
                writer.Json.WriteStartObject();
                writer.Json.WriteString("kind", Name(part.Kind));
                writer.Bounds(part.Span);
                writer.Json.WriteEndObject();
            });
            Array("links", report.Links, static (writer, link) =>
            {
                writer.Json.WriteStartObject();
                writer.Bounds(link.Span);
                writer.Json.WriteString("url", link.Url);
                writer.Json.WriteEndObject();
            });
            json.WriteEndObject();
        }

        private Utf8JsonWriter Json => json;

        private void Token(int token)
        {
            json.WriteStartObject();
            Bounds(Document.Tokens[token]);
            json.WriteString("pos", Upper<PartOfSpeech>.Of[(int)Document.Tags[token]]);
            json.WriteString("lemma", Document.Lemmas[token]);
            json.WriteNumber("head", Document.Heads[token]);
            json.WriteString("dep", Name(Document.Relations[token]));
            json.WriteEndObject();
        }

        private void Mention(Mention mention, int number)
        {
            json.WriteStartObject();
            json.WriteString("id", Numbered.Mentions.Of(number));
            Bounds(mention.Span);
            json.WriteString("kind", Name(mention.Kind));
            json.WriteBoolean("name", mention.IsName);
            json.WriteString("entity", Numbered.Entities.Of(mention.Entity));
            json.WriteEndObject();
        }

        private void Entity(Entity entity, int number)
        {
            json.WriteStartObject();
            json.WriteString("id", Numbered.Entities.Of(number));
            json.WriteString("kind", Name(entity.Kind));
            json.WriteString("name", entity.Name);
            json.WriteStartArray("aliases");
            foreach (string alias in entity.Aliases)
            {
                json.WriteStringValue(alias);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        private void Time(TimeExpression time)
        {
            json.WriteStartObject();
            Bounds(time.Span);
            json.WriteString("type", Upper<TimeKind>.Of[(int)time.Kind]);
            json.WriteString("value", time.Value);
            Interval(time.Interval);
            json.WriteString("zone", time.Zone);
            if (time.Anchor is { } anchor)
            {
                json.WritePropertyName("anchor");
                SpanObject(anchor);
            }
            else
            {
                json.WriteNull("anchor");
            }

            json.WriteString("basis", Name(time.Basis));
            json.WriteEndObject();
        }

        private void Attribution(Attribution attribution, int number)
        {
            json.WriteStartObject();
            json.WriteString("id", Numbered.Attributions.Of(number));
            Spans("source", attribution.Source);
            Spans("cue", attribution.Cue);
            Spans("content", attribution.Content);
            var links = chains[number] ?? [];
            Array("voices", links.Where(link => link.Attribution == number), static (writer, link) => writer.Json.WriteStringValue(link.Voice));
            var addressee = attribution.Addressee;
            json.WriteString("addressee", links.FirstOrDefault(link => link.Relation == LinkRelation.WasTold && addressee is { } span && link.Spans.Contains(span))?.Voice);
            json.WriteString("stance", Name(attribution.Stance));
            json.WriteString("quotation", Name(attribution.Quotation));
            json.WriteString("within", attribution.Within is { } outer ? Numbered.Attributions.Of(outer) : null);
            json.WriteNumber("confidence", Math.Round(attribution.Confidence, 3));
            json.WriteEndObject();
        }

        private void Voice(Voice voice)
        {
            json.WriteStartObject();
            json.WriteString("id", voice.Id);
            json.WriteString("kind", Name(voice.Kind));
            json.WriteString("name", voice.Name);
            Spans("spans", voice.Spans);
            json.WriteString("entity", voice.Entity is { } entity ? Numbered.Entities.Of(entity) : null);
            json.WriteBoolean("anonymous", voice.IsAnonymous);
            json.WriteEndObject();
        }

        private void Claim(Claim claim)
        {
            json.WriteStartObject();
            json.WriteString("id", claim.Id.Value);
            Spans("content", claim.Content);
            json.WriteString("attribution", claim.Attribution is { } number ? Numbered.Attributions.Of(number) : null);
            json.WriteString("stance", Name(claim.Stance));
            json.WriteBoolean("negated", claim.IsNegated);
            Array("links", claim.Links, static (writer, link) =>
            {
                writer.Json.WriteStartObject();
                writer.Json.WriteString("voice", link.Voice);
                writer.Json.WriteString("relation", Name(link.Relation));
                if (link.Spans.Count > 0)
                {
                    writer.Spans("spans", link.Spans);
                }

                if (link.Attribution is { } attribution)
                {
                    writer.Json.WriteString("attribution", Numbered.Attributions.Of(attribution));
                }

                writer.Json.WriteEndObject();
            });
            json.WriteString("origin", claim.Origin);
            json.WriteStartObject("certainty");
            json.WriteNumber("low", claim.Certainty.Low);
            json.WriteNumber("high", claim.Certainty.High);
            Array("words", claim.Certainty.Words, static (writer, span) => writer.Json.WriteStringValue(span.Of(writer.Document.Text)));
            Spans("spans", claim.Certainty.Words);
            json.WriteEndObject();
            Moment("saidAt", claim.SaidAt);
            Moment("about", claim.About);
            Array("entities", claim.Entities, static (writer, entity) => writer.Json.WriteStringValue(Numbered.Entities.Of(entity)));
            json.WriteNumber("confidence", claim.Confidence);
            json.WriteEndObject();
        }

        private void Event(Event happening, int number)
        {
            json.WriteStartObject();
            json.WriteString("id", Numbered.Events.Of(number));
            json.WritePropertyName("trigger");
            SpanObject(Document.Tokens[happening.Trigger]);
            json.WriteBoolean("negated", happening.IsNegated);
            json.WriteString("tense", happening.Tense == Tense.None ? null : Name(happening.Tense));
            Array("participants", happening.Participants, static (writer, participant) =>
            {
                writer.Json.WriteStartObject();
                writer.Json.WriteString("role", participant.Role);
                writer.Json.WriteString("mention", Numbered.Mentions.Of(participant.Mention));
                writer.Json.WriteEndObject();
            });
            var time = happening.Time is { } index ? Document.Times[index] : null;
            Interval(time?.Interval ?? default);
            json.WriteString("basis", time is null ? null : Name(time.Basis));
            json.WriteEndObject();
        }

        private void Moment(string name, ClaimTime? time)
        {
            if (time is null)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            Interval(time.Interval);
            json.WriteString("basis", Name(time.Basis));
            if (time.Anchor is { } anchor)
            {
                json.WriteStartObject("anchor");
                json.WriteString("words", anchor.Words);
                json.WriteString("side", anchor.Side);
                json.WriteString("length", anchor.Length);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        private void Interval(Interval interval)
        {
            json.WriteString("from", interval.From?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
            json.WriteString("to", interval.To?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        }

        private void Spans(string name, IReadOnlyList<Span> spans) => Array(name, spans, static (writer, span) => writer.SpanObject(span));

        private void SpanObject(Span span)
        {
            json.WriteStartObject();
            Bounds(span);
            json.WriteEndObject();
        }

        private void Bounds(Span span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }

        private void Array<T>(string name, IEnumerable<T> items, Action<Writer, T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                write(this, item);
            }

            json.WriteEndArray();
        }
    }
}
