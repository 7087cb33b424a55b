using System.Globalization;
using Sayso.Cases.Kept;
using Sayso.Language;

namespace Sayso.Storage.Sqlite;

/// <summary>The spellings of a case, each the same object throughout a unit of work.</summary>
internal sealed class EntitySpellingRows(Statements statements)
{
    private const string Columns =
        "SELECT key, text, last, first, kind, acronym, rows, persons, organisations, places, others, attached, reason FROM spelling";

    private readonly Dictionary<long, KeptSpelling> _met = [];

    public KeptSpelling? Find(long key) =>
        _met.TryGetValue(key, out var known) ? known : statements.Rows(Columns + " WHERE key = $1", Read, key).FirstOrDefault();

    public KeptSpelling? Find(string text) => statements.Rows(Columns + " WHERE text = $1", Read, text).FirstOrDefault();

    public List<KeptSpelling> All() => statements.Rows(Columns, Read);

    public List<KeptSpelling> InBlock(string? last, string? first, int most) =>
        last is null ? statements.Rows(Columns + " WHERE first = $1 ORDER BY text LIMIT $2", Read, first, most)
        : first is null ? statements.Rows(Columns + " WHERE last = $1 LIMIT $2", Read, last, most)
        : statements.Rows(Columns + " WHERE last = $1 AND first = $2 ORDER BY text LIMIT $3", Read, last, first, most);

    public int CountInBlock(string? last, string? first, int most) => statements.Rows(
        last is null ? "SELECT count(*) FROM (SELECT 1 FROM spelling WHERE first = $1 LIMIT $2)"
        : "SELECT count(*) FROM (SELECT 1 FROM spelling WHERE last = $1 LIMIT $2)",
        row => row.GetInt32(0), last ?? first, most)[0];

    public List<KeptSpelling> WithLetters(string letters) => statements.Rows(Columns + " WHERE letters = $1", Read, letters);

    public List<KeptSpelling> PersonsWithLastWord(string word, int most) => statements.Rows(
        Columns + " WHERE ending = $1 AND kind = 0 LIMIT $2", Read, word, most);

    public List<KeptSpelling> PersonsDescribed(string word, string description, int most) => statements.Rows(
        Columns + " WHERE kind = 0 AND key IN (SELECT spelling FROM spelling_text WHERE ending = $1 AND text = $2) LIMIT $3", Read, word,
        description, most);

    public List<KeptSpelling> AttachedTo(long core) => statements.Rows(Columns + " WHERE attached > 0 AND attached = $1", Read, core);

    public void Put(KeptSpelling one)
    {
        bool isSeveral = one.Last is not null;
        if (one.Key == 0)
        {
            one.Key = statements.Insert(
                """
                INSERT INTO spelling (text, last, first, letters, ending, kind, acronym, rows, persons, organisations, places, others,
                    attached, reason)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                """,
                one.Text, one.Last, one.First, isSeveral ? one.Letters : null, isSeveral ? one.Words[^1] : null, (int)one.Kind,
                one.IsAcronym, one.Rows, one.Mentions[0], one.Mentions[1], one.Mentions[2], one.Mentions[3], one.Attached, (int)one.Reason);
            _met[one.Key] = one;
            return;
        }

        statements.Run(
            """
            UPDATE spelling SET kind = $2, acronym = $3, rows = $4, persons = $5, organisations = $6, places = $7, others = $8,
                attached = $9, reason = $10 WHERE key = $1
            """,
            one.Key, (int)one.Kind, one.IsAcronym, one.Rows, one.Mentions[0], one.Mentions[1], one.Mentions[2], one.Mentions[3],
            one.Attached, (int)one.Reason);
    }

    public void Drop(KeptSpelling spelling)
    {
        _met.Remove(spelling.Key);
        statements.Run("DELETE FROM spelling_pair WHERE one = $1", spelling.Key);
        statements.Run("DELETE FROM spelling_pair WHERE other = $1", spelling.Key);
        statements.Run("DELETE FROM spelling WHERE key = $1", spelling.Key);
    }

    public (long Key, int Rows) Count(long spelling, TextKind what, string text, int rows, int mentions)
    {
        var (key, left) = statements.Rows(
            """
            INSERT INTO spelling_text (spelling, what, text, rows, mentions, ending)
            VALUES ($1, $2, $3, $4, $5, CASE $2 WHEN 4 THEN (SELECT ending FROM spelling WHERE key = $1) END)
            ON CONFLICT (spelling, what, text) DO UPDATE SET rows = rows + excluded.rows, mentions = mentions + excluded.mentions
            RETURNING key, rows
            """,
            row => (row.GetInt64(0), row.GetInt32(1)), spelling, (int)what, text, rows, mentions)[0];
        if (left == 0)
        {
            statements.Run("DELETE FROM spelling_text WHERE key = $1", key);
        }

        return (key, left);
    }

    public List<KeptText> TextsOf(long spelling) => statements.Rows(
        "SELECT key, spelling, what, text, rows, mentions FROM spelling_text WHERE spelling = $1", Text, spelling);

    public List<KeptText> Texts(IEnumerable<long> keys) =>
        [.. keys.SelectMany(key => statements.Rows(
            "SELECT key, spelling, what, text, rows, mentions FROM spelling_text WHERE key = $1", Text, key))];

    public string? SharedDescription(long one, long other) => statements.Rows(
        """
        SELECT a.text FROM spelling_text a CROSS JOIN spelling_text b ON b.spelling = $2 AND b.what = 4 AND b.text = a.text
        WHERE a.spelling = $1 AND a.what = 4 ORDER BY a.text LIMIT 1
        """,
        row => row.GetString(0), one, other).FirstOrDefault();

    public List<KeptPair> PairsOf(long spelling) => statements.Rows(
        """
        SELECT one, other, why, score, together, words, joins FROM spelling_pair WHERE one = $1
        UNION ALL SELECT one, other, why, score, together, words, joins FROM spelling_pair WHERE other = $1
        """,
        Pair, spelling);

    public List<KeptPair> AllPairs() =>
        statements.Rows("SELECT one, other, why, score, together, words, joins FROM spelling_pair", Pair);

    public void Put(KeptPair pair) => statements.Run(
        "INSERT OR REPLACE INTO spelling_pair (one, other, why, score, together, words, joins) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        pair.One, pair.Other, (int)pair.Why, pair.Score, pair.Together, pair.Words, pair.Joins);

    public void Drop(KeptPair pair) => statements.Run(
        "DELETE FROM spelling_pair WHERE one = $1 AND other = $2 AND why = $3", pair.One, pair.Other, (int)pair.Why);

    public void CountShort(long spelling, IReadOnlyList<long> fuller, int sources)
    {
        string list = string.Join(',', fuller.Select(one => one.ToString(CultureInfo.InvariantCulture)));
        statements.Run(
            """
            INSERT INTO spelling_fuller (spelling, fuller, sources) VALUES ($1, $2, $3)
            ON CONFLICT (spelling, fuller) DO UPDATE SET sources = sources + excluded.sources
            """,
            spelling, list, sources);
        if (sources < 0)
        {
            statements.Run("DELETE FROM spelling_fuller WHERE spelling = $1 AND fuller = $2 AND sources = 0", spelling, list);
        }
    }

    public List<(IReadOnlyList<long> Fuller, int Sources)> FullerOf(long spelling) => statements.Rows(
        "SELECT fuller, sources FROM spelling_fuller WHERE spelling = $1",
        row => ((IReadOnlyList<long>)[.. row.GetString(0).Split(',').Select(key => long.Parse(key, CultureInfo.InvariantCulture))],
            row.GetInt32(1)), spelling);

    private KeptSpelling Read(Row row)
    {
        long key = row.GetInt64(0);
        if (_met.TryGetValue(key, out var known))
        {
            return known;
        }

        return _met[key] = new KeptSpelling(row.GetString(1))
        {
            Key = key,
            Last = row.IsDBNull(2) ? null : row.GetString(2),
            First = row.IsDBNull(3) ? null : row.GetString(3),
            Kind = (EntityKind)row.GetInt32(4),
            IsAcronym = row.GetBoolean(5),
            Rows = row.GetInt32(6),
            Mentions = [row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), row.GetInt32(10)],
            Attached = row.GetInt64(11),
            Reason = (AttachReason)row.GetInt32(12),
        };
    }

    private static KeptText Text(Row row) => new(
        row.GetInt64(0), row.GetInt64(1), (TextKind)row.GetInt32(2), row.GetString(3), row.GetInt32(4), row.GetInt32(5));

    private static KeptPair Pair(Row row) => new(
        row.GetInt64(0), row.GetInt64(1), (PairReason)row.GetInt32(2), row.GetDouble(3), row.GetInt32(4),
        row.IsDBNull(5) ? null : row.GetString(5), row.GetBoolean(6));
}
