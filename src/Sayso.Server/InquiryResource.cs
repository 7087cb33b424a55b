using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Inquire.Gaps;
using Sayso.Inquire.Hypotheses;
using Sayso.Inquire.Impact;
using Sayso.Inquire.Knowledge;
using Sayso.Inquire.Lists;
using Sayso.Inquire.Timeline;

namespace Sayso.Server;

/// <summary>Events of the timeline, and how many there are in all.</summary>
public sealed record TimelinePage(int Total, IReadOnlyList<TimelineEvent> Items, IReadOnlyList<string> Impossible);

/// <summary>A document that can be known of, because transmissions carry it.</summary>
public sealed record KnowableFact(string Id, string Kind, string Text, string? From);

/// <summary>Who could have known, what finding out cost, and without whom or what somebody else could not have.</summary>
public sealed record KnewAnswer(string Of, IReadOnlyList<KnowerRow> Knowers, IReadOnlyList<UnknowerRow> Not, IReadOnlyList<ChokepointRow> Chokepoints, IReadOnlyList<MissingRow> Missing, long Looked);

/// <summary>One of the case's records who could not have known by then, and how much of its record the case holds.</summary>
public sealed record UnknowerRow(string Node, int Sent, int Received);

/// <summary>A person or record without which others could not have known.</summary>
public sealed record ChokepointRow(string What, bool IsRecord, IReadOnlyList<string> Lost);

/// <summary>Somebody who, if one missing record showed that he had it, could have passed it on to others.</summary>
public sealed record MissingRow(string Node, IReadOnlyList<string> Gained);

/// <summary>Who could have supplied every part of a leak.</summary>
public sealed record SupplyAnswer(IReadOnlyList<string> Alone, IReadOnlyList<IReadOnlyList<string>> Jointly);

/// <summary>The case's records: tables, and rows that are none.</summary>
public sealed record RecordsAnswer(IReadOnlyList<RecordTable> Tables, IReadOnlyList<Record> Records, IReadOnlyList<RowProblem> Rejected);

/// <summary>What to ask next, and whom lists and accounts do not agree about.</summary>
public sealed record GapsAnswer(IReadOnlyList<Gap> Gaps, IReadOnlyList<ListFinding> Lists);

/// <summary>/api/cases/{case}/timeline, knew, hypotheses, gaps, records and impact</summary>
internal static class InquiryResource
{
    private const int MostRecords = 2000;
    private const int MostMissing = 10;
    private const long MostWork = 20_000_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/timeline", ListTimeline).WithName("listTimeline");
        api.MapGet("/cases/{caseId}/timeline.ics", Calendar).WithName("getCalendar");
        api.MapGet("/cases/{caseId}/facts", ListFacts).WithName("listFacts");
        api.MapGet("/cases/{caseId}/knew", Knew).WithName("getKnew");
        api.MapGet("/cases/{caseId}/suppliers", Supply).WithName("getSuppliers");
        api.MapGet("/cases/{caseId}/hypotheses", GetHypotheses).WithName("getHypotheses");
        api.MapGet("/cases/{caseId}/gaps", ListGaps).WithName("listGaps");
        api.MapGet("/cases/{caseId}/records", ListRecords).WithName("listRecords");
        api.MapGet("/cases/{caseId}/impact", GetImpact).WithName("getImpact");
    }

    private static async Task<Results<Ok<TimelinePage>, NotFound<ProblemDetails>>> ListTimeline(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, DateTime? from = null, DateTime? to = null, string? who = null, string? source = null, string? zone = null, int limit = 20000)
    {
        if (await shelf.FindInquiryAsync(caseId, zone, cancellationToken) is not { } inquiry)
        {
            return Problems.NoSuchCase(caseId);
        }

        var filter = new TimelineFilter(from, to, string.IsNullOrWhiteSpace(who) ? null : who, string.IsNullOrEmpty(source) ? null : source);
        var events = inquiry.Timeline.Events.Where(filter.Passes).ToList();
        return TypedResults.Ok(new TimelinePage(events.Count, [.. events.Take(Math.Clamp(limit, 1, 100_000))], inquiry.Timeline.Impossible));
    }

    private static async Task<Results<ContentHttpResult, NotFound<ProblemDetails>>> Calendar(string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? zone = null) =>
        await shelf.FindInquiryAsync(caseId, zone, cancellationToken) is { } inquiry ? TypedResults.Text(CalendarFile.Write(inquiry.Timeline.Events), "text/calendar") : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<IReadOnlyList<KnowableFact>>, NotFound<ProblemDetails>>> ListFacts(string caseId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (await shelf.FindInquiryAsync(caseId, null, cancellationToken) is not { } inquiry)
        {
            return Problems.NoSuchCase(caseId);
        }

        var documents = inquiry.Network.Documents
            .Select(transmission => new KnowableFact(transmission.Id, transmission.Kind, $"{transmission.Kind} {transmission.Id}, from {Some(transmission.From)}", KnowledgeQuestion.Text(transmission.Departure)));
        return TypedResults.Ok<IReadOnlyList<KnowableFact>>([.. documents]);
    }

    private static async Task<Results<Ok<KnewAnswer>, NotFound<ProblemDetails>>> Knew(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? of = null, DateTimeOffset? by = null,
        Spelled<Bound>? bound = null, string[]? held = null, string[]? without = null, bool more = false)
    {
        if (await shelf.FindInquiryAsync(caseId, null, cancellationToken) is not { } inquiry)
        {
            return Problems.NoSuchCase(caseId);
        }

        var level = bound?.Value ?? Bound.Could;
        var network = inquiry.Network;
        var fact = KnowledgeQuestion.Find(of, [.. (held ?? []).Select(Holder)], network, inquiry.State);
        long? deadline = by?.ToUnixTimeSeconds();
        var nodes = network.Nodes.ToHashSet(StringComparer.Ordinal);
        var away = new Without((without ?? []).Where(nodes.Contains).ToHashSet(), (without ?? []).Where(name => !nodes.Contains(name)).ToHashSet(), new HashSet<string>());
        var found = network.Spread(fact, level, deadline, away);

        // Each of these asks once for every node: of larger networks the command line is asked, which has no reader waiting.
        more &= (long)network.Transmissions.Count * network.Nodes.Count <= MostWork;
        var known = found.Knowers.Select(knower => knower.Node).ToHashSet(StringComparer.Ordinal);
        return TypedResults.Ok(new KnewAnswer(
            of ?? "", [.. found.Knowers.Select(knower => KnowerRow.Of(knower, network))],
            [.. network.Nodes.Where(node => !known.Contains(node)).Order(StringComparer.Ordinal).Select(node => (node, Records: network.RecordsOf(node))).Select(row => new UnknowerRow(row.node, row.Records.Sent, row.Records.Received))],
            [.. (more ? WhatIf.Chokepoints(network, fact, level, deadline) : []).Select(row => new ChokepointRow(row.What, row.IsRecord, row.Lost))],
            [.. (more ? WhatIf.Missing(network, fact, level, deadline ?? long.MaxValue / 2, MostMissing) : []).Select(row => new MissingRow(row.Node, row.Gained))], found.Looked));
    }

    private static async Task<Results<Ok<SupplyAnswer>, NotFound<ProblemDetails>>> Supply(
        string caseId, CaseShelf shelf, string[] of, DateTimeOffset by, CancellationToken cancellationToken, Spelled<Bound>? bound = null)
    {
        if (await shelf.FindInquiryAsync(caseId, null, cancellationToken) is not { } inquiry)
        {
            return Problems.NoSuchCase(caseId);
        }

        var level = bound?.Value ?? Bound.Could;
        var found = Suppliers.Find(inquiry.Network, [.. of.Select(id => KnowledgeQuestion.Find(id, [], inquiry.Network, inquiry.State))], level, by.ToUnixTimeSeconds());
        return TypedResults.Ok(new SupplyAnswer(found.Alone, [.. found.Jointly.Select(pair => (IReadOnlyList<string>)[pair.First, pair.Second])]));
    }

    private static async Task<Results<Ok<HypothesisMatrix>, NotFound<ProblemDetails>>> GetHypotheses(string caseId, CaseShelf shelf, CancellationToken cancellationToken) =>
        await shelf.FindInquiryAsync(caseId, null, cancellationToken) is { } inquiry ? TypedResults.Ok(inquiry.Hypotheses) : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<GapsAnswer>, NotFound<ProblemDetails>>> ListGaps(string caseId, CaseShelf shelf, CancellationToken cancellationToken) =>
        await shelf.FindInquiryAsync(caseId, null, cancellationToken) is { } inquiry ? TypedResults.Ok(new GapsAnswer(inquiry.Gaps, inquiry.Lists)) : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<RecordsAnswer>, NotFound<ProblemDetails>>> ListRecords(string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? table = null)
    {
        if (shelf.Find(caseId) is not { } store || await shelf.FindInquiryAsync(caseId, null, cancellationToken) is not { } inquiry)
        {
            return Problems.NoSuchCase(caseId);
        }

        return TypedResults.Ok(new RecordsAnswer(
            await store.ListRecordTablesAsync(cancellationToken), [.. inquiry.Records.Where(record => table is null || record.Table == table).Take(MostRecords)], [.. (await store.ListRowProblemsAsync(cancellationToken)).Take(MostRecords)]));
    }

    private static async Task<Results<Ok<RetractionImpact>, NotFound<ProblemDetails>>> GetImpact(string caseId, string of, CaseShelf shelf, CancellationToken cancellationToken) =>
        shelf.FindWeigher(caseId) is { } weigher && await shelf.FindInquiryAsync(caseId, null, cancellationToken) is { } inquiry ? TypedResults.Ok(await inquiry.WithoutAsync(of, weigher, cancellationToken)) : Problems.NoSuchCase(caseId);

    private static (string, long, string?) Holder(string held)
    {
        int at = held.LastIndexOf('@');
        return at > 0 && DateTimeOffset.TryParse(held[(at + 1)..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? (held[..at], time.ToUnixTimeSeconds(), null)
            : throw new SaysoException(new Problem("SAY0412", held, "that is no NAME@TIME", "Write it as \"Karim@2024-03-14T16:00Z\"."));
    }

    private static string Some(IReadOnlyList<string> names) => names.Count switch { 0 => "nobody named", <= 3 => string.Join(", ", names), _ => $"{string.Join(", ", names.Take(3))} and {names.Count - 3} more" };
}
