using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Lists claims by filter, and finds one.</summary>
internal static class ClaimQueries
{
    private const string Columns = """
        SELECT c.*, r.path AS path, r.title AS title, r.outlet AS outlet, r.published AS published,
          (SELECT max(s.judgement) FROM standing s WHERE s.kind = 'wrong' AND s.id = c.id) AS judgement
        FROM claim c JOIN kept r ON r.id = c.report
        """;

    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["date"] = "r.published IS NULL, r.published", ["outlet"] = "r.outlet", ["voice"] = "c.voice", ["stance"] = "c.stance", ["confidence"] = "c.confidence", ["text"] = "c.text",
    };

    public static ClaimPage List(SqliteConnection connection, ClaimFilter filter)
    {
        var where = new List<string>();
        var parameters = new DynamicParameters();
        void Require(string condition, string name, object? value)
        {
            if (value is not null)
            {
                where.Add(condition);
                parameters.Add(name, value);
            }
        }

        Require("c.id IN (SELECT id FROM claim_words WHERE claim_words MATCH @words)", "words", SearchQueries.Words(filter.Query));
        Require("r.outlet = @outlet", "outlet", filter.Outlet);
        Require("c.id IN (SELECT claim FROM chain_voice WHERE name = @voice)", "voice", filter.Voice);
        Require("c.kind = @kind", "kind", filter.Kind);
        Require("c.stance = @stance", "stance", filter.Stance);
        Require("c.anonymous = @anonymous", "anonymous", filter.Anonymous);
        Require("c.report = @report", "report", filter.Report);
        Require("EXISTS (SELECT 1 FROM standing s WHERE s.kind = 'wrong' AND s.id = c.id) = @judged", "judged", filter.Judged);
        string condition = where.Count == 0 ? "" : " WHERE " + string.Join(" AND ", where);
        bool down = filter.Sort?.StartsWith('-') ?? false;
        string order = Orders.TryGetValue(filter.Sort?.TrimStart('-') ?? "date", out string? known) ? known : Orders["date"];
        int total = connection.ExecuteScalar<int>("SELECT count(*) FROM claim c JOIN kept r ON r.id = c.report" + condition, parameters);
        parameters.Add("limit", Math.Max(filter.Limit, 1));
        parameters.Add("offset", Math.Max(filter.Offset, 0));
        var rows = connection.Query($"{Columns}{condition} ORDER BY {string.Join(", ", order.Split(", ").Select(column => column + (down ? " DESC" : "")))}, c.report, c.position LIMIT @limit OFFSET @offset", parameters);
        return new ClaimPage(total, [.. rows.Select(row => Row(connection, row)).Cast<ClaimRow>()]);
    }

    public static ClaimRow? Find(SqliteConnection connection, string claim) =>
        connection.QueryFirstOrDefault(Columns + " WHERE c.id = @claim", new { claim }) is { } row ? Row(connection, row) : null;

    public static IReadOnlyList<ClaimRow> Find(SqliteConnection connection, IEnumerable<string> claims) =>
        [.. claims.Chunk(500).SelectMany(chunk => connection.Query(Columns.Replace("JOIN kept", "JOIN report", StringComparison.Ordinal) + " WHERE c.id IN @chunk", new { chunk })).Select(row => (ClaimRow)Row(connection, row))];

    private static ClaimRow Row(SqliteConnection connection, dynamic row) => new()
    {
        Id = row.id,
        Report = row.report,
        Path = row.path,
        Title = row.title,
        Outlet = row.outlet,
        Published = row.published,
        Text = row.text,
        Spans = Parse<List<Piece>>((string)row.spans)!,
        Chain = Parse<List<ChainStep>>((string)row.chain)!,
        Stance = row.stance,
        Negated = row.negated != 0,
        Quotation = row.quotation,
        Low = row.low,
        High = row.high,
        Words = Parse<List<string>>((string)row.words)!,
        SaidAt = row.said is string said ? Parse<ClaimMoment>(said) : null,
        About = row.about is string about ? Parse<ClaimMoment>(about) : null,
        Names = Parse<List<ClaimName>>((string)row.names)!,
        Confidence = row.confidence,
        Judgement = row.judgement is long judgement ? JudgementRows.Find(connection, judgement) : null,
    };

    private static T? Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, RowJson.Options);
}
