namespace Sayso.Storage.Sqlite;

/// <summary>
/// What has which hash, found in the order of ids: postings (a hash with the first bits of an id, and a key) in their order, some dozens to
/// a row.
/// </summary>
/// <remarks>A row holds for each posting by how much its place is greater than the one before it, then the key, in as few bytes as they
/// need; the first row begins below all places. A change of what is written is a new migration.</remarks>
/// <param name="statements">Those of the unit of work.</param>
/// <param name="table">Where they are kept.</param>
/// <param name="things">The table that keys lead to, which has their ids.</param>
internal sealed class Postings(Statements statements, string table, string things)
{
    private const int MostBytes = 400;
    private const int MostIds = 100_000;

    // As long as the unit of work lasts: what shares words is asked for again and again.
    private readonly Dictionary<long, string?> _ids = [];

    private readonly string _before = $"SELECT place, data FROM {table} WHERE place <= $1 ORDER BY place DESC LIMIT 1";

    private readonly string _after = $"SELECT place, data FROM {table} WHERE place > $1 AND place <= $2 ORDER BY place LIMIT 1";

    private readonly string _id = $"SELECT id FROM {things} WHERE key = $1";

    /// <summary>Puts a thing among those that have a hash; one that is there already stays.</summary>
    public void Add(uint hash, string id, long key)
    {
        var added = (Place: Ranks.Of(hash, id), key);
        var (first, data) = Row(_before, added.Place)!.Value;
        List<(long Place, long Key)> postings = [.. Read(first, data)];
        int at = postings.BinarySearch(added);
        if (at >= 0)
        {
            return;
        }

        postings.Insert(~at, added);
        byte[] bytes = Write(first, postings);
        if (bytes.Length > MostBytes)
        {
            // What has one place stays in one row.
            int half = postings.FindIndex(posting => posting.Place == postings[postings.Count / 2].Place);
            if (half > 0)
            {
                List<(long Place, long Key)> rest = postings[half..];
                statements.Run($"INSERT INTO {table} (place, data) VALUES ($1, $2)", rest[0].Place, Write(rest[0].Place, rest));
                bytes = Write(first, postings[..half]);
            }
        }

        statements.Run($"UPDATE {table} SET data = $2 WHERE place = $1", first, bytes);
    }

    /// <summary>The ids of those that have a hash, in their order; of things that are gone none.</summary>
    public List<string> Find(uint hash, int most)
    {
        var found = new List<string>();
        var same = new List<string>();
        long place = long.MinValue;
        foreach (var posting in Of(hash))
        {
            if (posting.Place != place)
            {
                Flush(same, found);
                place = posting.Place;
                if (found.Count >= most)
                {
                    break;
                }
            }

            if (IdOf(posting.Key) is { } id)
            {
                same.Add(id);
            }
        }

        Flush(same, found);
        return found.Count > most ? found[..most] : found;
    }

    private string? IdOf(long key)
    {
        if (!_ids.TryGetValue(key, out string? id))
        {
            if (_ids.Count == MostIds)
            {
                _ids.Clear();
            }

            _ids[key] = id = statements.Rows(_id, row => row.GetString(0), key) is [var found] ? found : null;
        }

        return id;
    }

    private static void Flush(List<string> same, List<string> found)
    {
        same.Sort(StringComparer.Ordinal);
        found.AddRange(same);
        same.Clear();
    }

    private IEnumerable<(long Place, long Key)> Of(uint hash)
    {
        var (from, to) = (Ranks.First(hash), Ranks.Last(hash));
        for (var row = Row(_before, from); row is var (first, data); row = Row(_after, first, to))
        {
            foreach (var posting in Read(first, data))
            {
                if (posting.Place > to)
                {
                    yield break;
                }

                if (posting.Place >= from)
                {
                    yield return posting;
                }
            }
        }
    }

    private (long First, byte[] Data)? Row(string sql, params ReadOnlySpan<object?> values) =>
        statements.Rows(sql, row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), values) is [var found] ? found : null;

    private static IEnumerable<(long Place, long Key)> Read(long place, byte[] data)
    {
        using var reader = new BinaryReader(new MemoryStream(data));
        while (reader.BaseStream.Position < data.Length)
        {
            place += reader.Read7BitEncodedInt64();
            yield return (place, reader.Read7BitEncodedInt64());
        }
    }

    /// <summary>Postings as a row holds them.</summary>
    /// <param name="place">Where the row begins.</param>
    /// <param name="postings">In their order.</param>
    public static byte[] Write(long place, IEnumerable<(long Place, long Key)> postings)
    {
        using var stream = new MemoryStream(MostBytes);
        using var writer = new BinaryWriter(stream);
        foreach (var (at, key) in postings)
        {
            writer.Write7BitEncodedInt64(at - place);
            writer.Write7BitEncodedInt64(key);
            place = at;
        }

        writer.Flush();
        return stream.ToArray();
    }
}
