using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;

namespace Sayso.Storage.Sqlite;

/// <summary>What was folded in of sources and decisions. A source's number is a report's key, or a table's below zero.</summary>
internal sealed class EntitySourceRows(SqliteConnection connection, Statements statements)
{
    private readonly Dictionary<SourceId, long> _numbers = [];
    private readonly Dictionary<long, SourceId> _sources = [];

    public long NumberOf(SourceId source)
    {
        if (!_numbers.TryGetValue(source, out long number))
        {
            _numbers[source] = number = statements.Number(
                source.Table is not null ? "SELECT -key FROM record_table WHERE id = $1" : ReportRows.KeyById, source.Value) ?? 0;
        }

        return number;
    }

    public SourceId SourceOf(long number)
    {
        if (!_sources.TryGetValue(number, out var source))
        {
            string sql = number > 0 ? "SELECT id FROM report WHERE key = $1" : "SELECT id FROM record_table WHERE key = -$1";
            _sources[number] = source = new SourceId(statements.Rows(sql, row => row.GetString(0), number)[0]);
        }

        return source;
    }

    public IReadOnlyList<ReportName> NamesIn(SourceId source)
    {
        long number = NumberOf(source);
        bool removed = number > 0 && statements.Rows(
            "SELECT removed FROM report WHERE key = $1", row => row.GetBoolean(0), number)[0];
        return number == 0 || removed ? [] : NameRows.OfSource(connection, SourceOf(number));
    }

    public List<long> JudgementsAt(SourceId source) => statements.Rows(
        """
        SELECT DISTINCT j.id FROM anchor a JOIN judgement j ON j.id = a.judgement
        WHERE a.source = $1 AND j.kind IN ('same-entity', 'other-entity', 'wrong-words')
        """,
        row => row.GetInt64(0), source.Value);

    public IReadOnlyList<KeptName> NamesOf(long source) => statements.Rows(
        "SELECT data FROM entity_source WHERE source = $1", row => Unpack(row.GetBytes(0)), source).FirstOrDefault() ?? [];

    public void PutNames(long source, IReadOnlyList<KeptName> names)
    {
        if (names.Count == 0)
        {
            statements.Run("DELETE FROM entity_source WHERE source = $1", source);
            return;
        }

        statements.Run("INSERT OR REPLACE INTO entity_source (source, data) VALUES ($1, $2)", source, Pack(names));
    }

    public void AddSource(long spelling, long source) => statements.Run(
        "INSERT OR IGNORE INTO spelling_source (spelling, rank, source) VALUES ($1, $2, $3)", spelling, RankOf(source), source);

    public void DropSource(long spelling, long source) => statements.Run(
        "DELETE FROM spelling_source WHERE spelling = $1 AND rank = $2 AND source = $3", spelling, RankOf(source), source);

    public List<long> SourcesOf(long spelling) => statements.Rows(
        "SELECT source FROM spelling_source WHERE spelling = $1 ORDER BY rank, source", row => row.GetInt64(0), spelling);

    // Reports come before tables by their ids.
    public List<long> SourcesOf(IReadOnlyCollection<long> spellings, int most)
    {
        List<long> All(string which) => spellings.Count == 1
            ? statements.Rows(
                $"SELECT source FROM spelling_source WHERE spelling = $1 AND {which} ORDER BY rank, source LIMIT $2",
                row => row.GetInt64(0), spellings.First(), most)
            : statements.Rows(
                $"""
                SELECT DISTINCT s.rank, s.source FROM json_each($1) k CROSS JOIN spelling_source s ON s.spelling = k.value
                WHERE s.{which} ORDER BY s.rank, s.source LIMIT $2
                """,
                row => row.GetInt64(1), RowJson.Write(spellings), most);
        var reports = All("source > 0");
        return reports.Count < most ? [.. reports.Concat(All("source < 0")).Take(most)] : reports;
    }

    public int Together(long fewer, long more) => statements.Rows(
        """
        SELECT count(*) FROM spelling_source a CROSS JOIN spelling_source b ON b.spelling = $2 AND b.rank = a.rank AND b.source = a.source
        WHERE a.spelling = $1
        """,
        row => row.GetInt32(0), fewer, more)[0];

    public int CountSources(IReadOnlyCollection<long> spellings) => spellings.Count == 1
        ? statements.Rows("SELECT count(*) FROM spelling_source WHERE spelling = $1", row => row.GetInt32(0), spellings.First())[0]
        : statements.Rows(
            "SELECT count(DISTINCT s.source) FROM json_each($1) k CROSS JOIN spelling_source s ON s.spelling = k.value",
            row => row.GetInt32(0), RowJson.Write(spellings))[0];

    public void AddAlias(string words, long spelling, string alias) =>
        statements.Run("INSERT OR IGNORE INTO spelling_alias (words, spelling, alias) VALUES ($1, $2, $3)", words, spelling, alias);

    public void DropAlias(string words, long spelling, string alias) =>
        statements.Run("DELETE FROM spelling_alias WHERE words = $1 AND spelling = $2 AND alias = $3", words, spelling, alias);

    public List<(long Spelling, string Alias)> CalledSo(string words) => statements.Rows(
        "SELECT spelling, alias FROM spelling_alias WHERE words = $1", row => (row.GetInt64(0), row.GetString(1)), words);

    public List<KeptDecision> DecisionsOf(long judgement) => Decisions("WHERE judgement = $1", judgement);

    public List<KeptDecision> DecisionsIn(SourceId source) => Decisions(
        "WHERE (judgement, place) IN (SELECT judgement, place FROM entity_decided WHERE source = $1)", source.Value);

    public List<KeptDecision> Partings() => Decisions("WHERE same = $1", 0);

    public List<KeptDecision> AllDecisions() => Decisions("WHERE $1 = 1", 1);

    public void PutDecisions(long judgement, IReadOnlyList<KeptDecision> decisions)
    {
        statements.Run("DELETE FROM entity_decision WHERE judgement = $1", judgement);
        statements.Run("DELETE FROM entity_decided WHERE judgement = $1", judgement);
        foreach (var decision in decisions)
        {
            statements.Run(
                "INSERT INTO entity_decision (judgement, place, same, by) VALUES ($1, $2, $3, $4)", judgement, decision.Place,
                decision.AreSame, decision.By);
            for (int position = 0; position < decision.Named.Count; position++)
            {
                var name = decision.Named[position];
                statements.Run(
                    "INSERT INTO entity_decided (judgement, place, position, source, kind, name) VALUES ($1, $2, $3, $4, $5, $6)",
                    judgement, decision.Place, position, name.Source.Value, (int)name.Kind, name.Name);
            }
        }
    }

    private List<KeptDecision> Decisions(string where, object value) => statements.Rows(
        $"SELECT judgement, place, same, by FROM entity_decision {where} ORDER BY judgement, place",
        row => (Judgement: row.GetInt64(0), Place: row.GetInt32(1), Same: row.GetBoolean(2), By: row.GetString(3)), value)
        .ConvertAll(row => new KeptDecision(row.Judgement, row.Place, row.Same, row.By, statements.Rows(
            "SELECT source, kind, name FROM entity_decided WHERE judgement = $1 AND place = $2 ORDER BY position",
            name => new NamedIn(new SourceId(name.GetString(0)), (EntityKind)name.GetInt32(1), name.GetString(2)),
            row.Judgement, row.Place)));

    private long RankOf(long source) => Ranks.Of(SourceOf(source).Value);

    private static byte[] Pack(IReadOnlyList<KeptName> names)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (var name in names)
        {
            writer.Write7BitEncodedInt64(name.Spelling);
            writer.Write7BitEncodedInt64(name.Text);
            writer.Write7BitEncodedInt(name.Mentions);
            foreach (var keys in new[] { name.Aliases, name.Descriptions })
            {
                writer.Write7BitEncodedInt(keys.Count);
                foreach (long key in keys)
                {
                    writer.Write7BitEncodedInt64(key);
                }
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static List<KeptName> Unpack(byte[] data)
    {
        using var reader = new BinaryReader(new MemoryStream(data));
        long[] Keys() => [.. Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => reader.Read7BitEncodedInt64())];
        var names = new List<KeptName>();
        while (reader.BaseStream.Position < data.Length)
        {
            names.Add(new KeptName(
                reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt(), Keys(), Keys()));
        }

        return names;
    }
}
