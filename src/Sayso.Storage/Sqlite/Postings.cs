namespace Sayso.Storage.Sqlite;

/// <summary>
/// What has which hash, found in the order of ids: postings (a hash with the first bits of an id, and a key) in their order, some dozens to
/// a row.
/// </summary>
/// <remarks>A row holds for each posting by how much its place is greater than the one before it, then the key, in as few bytes as they
/// need; the first row begins below all places. A change of what is written is a new migration.</remarks>
/// <param name="statements">Those of the unit of work.</param>
/// <param name="table">Where they are kept.</param>
/// <param name="idOf">The SQL that selects, for the key $1 of a thing, the id in whose order it stands; what is gone has none.</param>
internal sealed class Postings(Statements statements, string table, string idOf)
{
    private const int MostBytes = 400;

    private readonly string _before = $"SELECT place, data FROM {table} WHERE place <= $1 ORDER BY place DESC LIMIT 1";

    private readonly string _after = $"SELECT place, data FROM {table} WHERE place > $1 AND place <= $2 ORDER BY place LIMIT 1";

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

    /// <summary>The keys of the first so many that have a hash, in their order but for those that share a place before the last.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="gone">The keys of things that are no more.</param>
    public List<long> Find(uint hash, int most, IReadOnlySet<long> gone)
    {
        var found = new List<(long Place, long Key)>();
        foreach (var posting in Of(hash))
        {
            if (found.Count >= most && posting.Place != found[^1].Place)
            {
                break;
            }

            if (!gone.Contains(posting.Key))
            {
                found.Add(posting);
            }
        }

        if (found.Count >= most && found[^1].Place is var last && found.FindIndex(posting => posting.Place == last) is var first
            && first < found.Count - 1)
        {
            // Several have the last place: their ids tell which of them are among the first, and in which order.
            var tied = found[first..].OrderBy(posting => IdOf(posting.Key), StringComparer.Ordinal).ToList();
            found.RemoveRange(first, tied.Count);
            found.AddRange(tied.Take(most - first));
        }

        return found.ConvertAll(posting => posting.Key);
    }

    /// <summary>Takes out all postings of things that are no more.</summary>
    public void Forget(IReadOnlySet<long> gone)
    {
        for (var row = Row(_after, -1L, long.MaxValue); row is var (first, data); row = Row(_after, first, long.MaxValue))
        {
            List<(long Place, long Key)> postings = [.. Read(first, data)];
            if (postings.RemoveAll(posting => gone.Contains(posting.Key)) > 0)
            {
                statements.Run($"UPDATE {table} SET data = $2 WHERE place = $1", first, Write(first, postings));
            }
        }
    }

    private string IdOf(long key) => statements.Rows(idOf, row => row.GetString(0), key) is [var id] ? id : "";

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
        statements.Rows(sql, row => (row.GetInt64(0), row.GetBytes(1)), values) is [var found] ? found : null;

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
