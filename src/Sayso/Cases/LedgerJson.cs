using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sayso.Cases.Json;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>
/// A ledger as one line of JSON, as docs/guide/ledger.md describes it: written and read. The same ledger gives the same bytes.
/// </summary>
public static class LedgerJson
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // Only reading needs them.
    private static readonly Lazy<JsonTypeInfo<Ledger>> Whole = new(() => Info(withText: true));

    private static readonly Lazy<JsonTypeInfo<Ledger>> WithoutText = new(() => Info(withText: false));

    /// <summary>
    /// How lists of what cases hold, and answers to questions, are written by every host alike: each enumeration as it is spelt.
    /// </summary>
    public static JsonSerializerOptions List { get; } = new(LedgerJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(LedgerJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        Converters =
        {
            // Two are spelt in capitals; converters that are named here come before those that types have.
            new CapitalsConverter<PartOfSpeech>(), new CapitalsConverter<TimeKind>(),
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        },
    };

    /// <summary>The line, without a line break.</summary>
    /// <param name="ledger">The ledger of a report.</param>
    /// <param name="withText">Whether to hold the text of the report and of its claims.</param>
    public static byte[] Write(Ledger ledger, bool withText = true)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var buffer = new ArrayBufferWriter<byte>(4096 + (ledger.Report.Text.Length * 4));
        Write(ledger, buffer, withText);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The same into a buffer.</summary>
    public static void Write(Ledger ledger, IBufferWriter<byte> buffer, bool withText = true)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(buffer);
        using var json = new Utf8JsonWriter(buffer, Options);
        JsonSerializer.Serialize(json, Line(ledger, withText), LedgerLineContext.Default.Ledger);
    }

    /// <summary>A claim in its report's line does not say which report that is.</summary>
    private static Ledger Line(Ledger ledger, bool withText) => ledger with
    {
        Report = withText ? ledger.Report : ledger.Report with { Text = null! },
        Claims = [.. ledger.Claims.Select(claim => claim with { Report = default, Text = withText ? claim.Text : null! })],
    };

    /// <summary>Reads a line.</summary>
    /// <param name="line">As <see cref="Write(Ledger, bool)"/> writes it.</param>
    /// <param name="text">The report's text, for a line that was written without it; null for one with it.</param>
    /// <exception cref="JsonException">It is no ledger.</exception>
    public static Ledger Read(ReadOnlySpan<byte> line, string? text = null)
    {
        var ledger = JsonSerializer.Deserialize(line, (text is null ? Whole : WithoutText).Value)
            ?? throw new JsonException("The line is null.");
        return Complete(text is null ? ledger : ledger with { Report = ledger.Report with { Text = text } });
    }

    /// <summary>What the line does not repeat: each claim's report, and its words where they were left out.</summary>
    private static Ledger Complete(Ledger ledger) => ledger with
    {
        Claims = [.. ledger.Claims.Select(claim =>
            claim with { Report = ledger.Report.Id, Text = claim.Text ?? Claim.TextOf(ledger.Report.Text, claim.Content) })],
    };

    private static JsonTypeInfo<Ledger> Info(bool withText)
    {
        var options = new JsonSerializerOptions(LedgerJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = LedgerJsonContext.Default.WithAddedModifier(info =>
            {
                // Left out and not taken away: init-only properties are parameters of the constructor that is made for them, and each of
                // those must have its property.
                bool isClaim = info.Type == typeof(Claim);
                foreach (var property in info.Properties)
                {
                    property.IsRequired &= !((isClaim && property.Name == "report")
                        || (!withText && property.Name == "text" && (isClaim || info.Type == typeof(Report))));
                }
            }),
        };
        return (JsonTypeInfo<Ledger>)options.GetTypeInfo(typeof(Ledger));
    }
}
