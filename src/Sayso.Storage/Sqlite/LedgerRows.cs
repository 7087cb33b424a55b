using System.Globalization;
using System.Runtime.InteropServices;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Storage.Sqlite;

/// <summary>Writes a ledger: its line, and the rows that lists and search need.</summary>
internal static class LedgerRows
{
    private const int MostDescriptions = 12;
    private const int MostSpans = 40;

    /// <summary>Must run inside a transaction.</summary>
    /// <returns>True when the report was new.</returns>
    public static bool Write(SqliteConnection connection, Ledger ledger, string now)
    {
        var report = ledger.Report;
        string? known = connection.ExecuteScalar<string?>("SELECT models FROM report WHERE id = @id", new { id = report.Id.Value });
        if (known is not null)
        {
            connection.Execute("INSERT INTO capture (report, path, taken, version) VALUES (@id, @path, @now, @version) ON CONFLICT DO NOTHING", Capture(report, now));
            if (known == ledger.Models)
            {
                return false;
            }

            Clear(connection, report.Id.Value);
            connection.Execute("UPDATE report SET language = @language, read = @read, models = @models, ledger = @line WHERE id = @id", Report(ledger));
        }
        else
        {
            connection.Execute(
                "INSERT INTO report (id, sha256, path, title, outlet, author, published, url, language, read, models, ledger) VALUES (@id, @sha256, @path, @title, @outlet, @author, @published, @url, @language, @read, @models, @line)",
                Report(ledger));
            connection.Execute("INSERT INTO capture (report, path, taken, version) VALUES (@id, @path, @now, @version)", Capture(report, now));
        }

        connection.Execute("INSERT INTO report_words (id, title, text) VALUES (@id, @title, @text)", new { id = report.Id.Value, title = report.Title ?? "", text = report.Text });
        if (ledger.Communication is { } communication)
        {
            connection.Execute("INSERT INTO communication (report, data) VALUES (@id, @data)", new { id = report.Id.Value, data = RowJson.Write(communication) });
        }

        WriteClaims(connection, ledger);
        WriteEntities(connection, ledger);
        WriteTimes(connection, ledger);
        JudgementRows.Anchor(connection, report.Id.Value);
        return known is null;
    }

    private static object Report(Ledger ledger) => new
    {
        id = ledger.Report.Id.Value,
        sha256 = ledger.Report.Sha256,
        path = ledger.Report.Path,
        title = ledger.Report.Title,
        outlet = ledger.Report.Outlet,
        author = ledger.Report.Author,
        published = ledger.Report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        url = ledger.Report.Url,
        language = ledger.Report.Language,
        read = ledger.Report.IsRead,
        models = ledger.Models,
        line = LedgerJson.Write(ledger),
    };

    private static object Capture(Report report, string now) =>
        new { id = report.Id.Value, path = report.Path, now, version = typeof(LedgerRows).Assembly.GetName().Version!.ToString(3) };

    /// <summary>Takes out what an older reading of a report left. Words by which its claims were found stay: a claim that is no more is left out when it is found.</summary>
    private static void Clear(SqliteConnection connection, string id)
    {
        if (connection.ExecuteScalar<byte[]?>("SELECT sample FROM weighed WHERE report = @id", new { id }) is { } sample)
        {
            foreach (uint hash in MemoryMarshal.Cast<byte, uint>(sample).ToArray())
            {
                connection.Execute("DELETE FROM sequence WHERE hash = @hash AND report = @id", new { hash = (long)hash, id });
            }
        }

        connection.Execute("""
            DELETE FROM claim_link WHERE a IN (SELECT id FROM claim WHERE report = @id); DELETE FROM claim_link WHERE b IN (SELECT id FROM claim WHERE report = @id);
            DELETE FROM communication WHERE report = @id; DELETE FROM claim_words WHERE report = @id; DELETE FROM report_words WHERE id = @id; DELETE FROM chain_voice WHERE report = @id;
            DELETE FROM claim WHERE report = @id; DELETE FROM entity WHERE report = @id; DELETE FROM time WHERE report = @id;
            DELETE FROM weighed WHERE report = @id; DELETE FROM dependence WHERE a = @id OR b = @id;
            """, new { id });
    }

    private static void WriteClaims(SqliteConnection connection, Ledger ledger)
    {
        var voices = ledger.Voices.ToDictionary(voice => voice.Id);
        string report = ledger.Report.Id.Value;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int position = 0; position < ledger.Claims.Count; position++)
        {
            var claim = ledger.Claims[position];
            if (!ids.Add(claim.Id.Value))
            {
                continue; // the same words on the same chain twice are one claim
            }

            var chain = claim.Links.Select(link => (Link: link, Voice: voices[link.Voice])).ToList();
            var innermost = chain[^1].Voice;
            string text = string.Join(" … ", claim.Content.Select(span => span.Of(ledger.Report.Text).ToString()));
            connection.Execute("""
                INSERT INTO claim (id, report, position, text, spans, chain, voice, kind, anonymous, attributed, stance, negated, quotation, low, high, words, said, about, names, confidence)
                VALUES (@id, @report, @position, @text, @spans, @chain, @voice, @kind, @anonymous, @attributed, @stance, @negated, @quotation, @low, @high, @words, @said, @about, @names, @confidence)
                """,
                new
                {
                    id = claim.Id.Value,
                    report,
                    position,
                    text,
                    spans = RowJson.Write(claim.Content.Select(span => new Piece(span.Start, span.End))),
                    chain = RowJson.Write(chain.Select(step => new ChainStep(step.Voice.Name, LedgerJson.Name(step.Voice.Kind), LedgerJson.Name(step.Link.Relation), step.Voice.IsAnonymous, step.Voice.Entity is { } entity ? Named(ledger, entity) : null))),
                    voice = innermost.Name,
                    kind = LedgerJson.Name(innermost.Kind),
                    anonymous = innermost.IsAnonymous,
                    attributed = claim.Attribution is not null,
                    stance = LedgerJson.Name(claim.Stance),
                    negated = claim.IsNegated,
                    quotation = claim.Attribution is { } number ? LedgerJson.Name(ledger.Document!.Attributions[number].Quotation) : null,
                    low = claim.Certainty.Low,
                    high = claim.Certainty.High,
                    words = RowJson.Write(claim.Certainty.Words.Select(span => span.Of(ledger.Report.Text).ToString())),
                    said = Moment(claim.SaidAt),
                    about = Moment(claim.About),
                    names = RowJson.Write(claim.Entities.Select(entity => Named(ledger, entity))),
                    confidence = claim.Confidence,
                });
            foreach (var (_, voice) in chain)
            {
                connection.Execute(
                    "INSERT INTO chain_voice (claim, report, name, kind, anonymous) VALUES (@claim, @report, @name, @kind, @anonymous)",
                    new { claim = claim.Id.Value, report, name = voice.Name, kind = LedgerJson.Name(voice.Kind), anonymous = voice.IsAnonymous });
            }

            connection.Execute(
                "INSERT INTO claim_words (id, report, text, voices) VALUES (@id, @report, @text, @voices)",
                new { id = claim.Id.Value, report, text, voices = string.Join(" · ", chain.Select(step => step.Voice.Name)) });
        }
    }

    private static void WriteEntities(SqliteConnection connection, Ledger ledger)
    {
        if (ledger.Document is not { } document)
        {
            return;
        }

        foreach (var mentions in document.Mentions.GroupBy(mention => mention.Entity).Where(mentions => mentions.Any(mention => mention.IsName)).OrderBy(mentions => mentions.Key))
        {
            var entity = document.Entities[mentions.Key];
            connection.Execute(
                "INSERT INTO entity (report, name, kind, mentions, aliases, descriptions, spans) VALUES (@report, @name, @kind, @mentions, @aliases, @descriptions, @spans)",
                new
                {
                    report = ledger.Report.Id.Value,
                    name = entity.Name,
                    kind = LedgerJson.Name(entity.Kind),
                    mentions = mentions.Count(),
                    aliases = RowJson.Write(entity.Aliases.Where(alias => alias != entity.Name)),
                    descriptions = RowJson.Write(mentions.Where(mention => !mention.IsName && document.Tags[mention.Head] != PartOfSpeech.Pron).Select(mention => document.Word(mention.Head).ToString().ToLowerInvariant()).Distinct().Take(MostDescriptions)),
                    spans = RowJson.Write(mentions.Take(MostSpans).Select(mention => new Piece(mention.Span.Start, mention.Span.End))),
                });
        }
    }

    private static ClaimName Named(Ledger ledger, int entity) => new(ledger.Document!.Entities[entity].Name, LedgerJson.Name(ledger.Document.Entities[entity].Kind));

    private static void WriteTimes(SqliteConnection connection, Ledger ledger)
    {
        foreach (var time in ledger.Document?.Times ?? [])
        {
            connection.Execute(
                "INSERT INTO time (report, text, kind, value, starts, ends, basis, span_start, span_end) VALUES (@report, @text, @kind, @value, @starts, @ends, @basis, @start, @end)",
                new
                {
                    report = ledger.Report.Id.Value,
                    text = time.Span.Of(ledger.Report.Text).ToString(),
                    kind = time.Kind.ToString().ToUpperInvariant(),
                    value = time.Value,
                    starts = Text(time.Interval.From),
                    ends = Text(time.Interval.To),
                    basis = LedgerJson.Name(time.Basis),
                    start = time.Span.Start,
                    end = time.Span.End,
                });
        }
    }

    private static string? Moment(ClaimTime? time) => time is null ? null : RowJson.Write(new ClaimMoment(Text(time.Interval.From), Text(time.Interval.To), LedgerJson.Name(time.Basis)) { Anchor = time.Anchor });

    private static string? Text(DateTime? moment) => moment?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
