namespace Sayso.Storage.Sqlite;

/// <summary>Claims that are no more, and whose words may still lead to them.</summary>
/// <param name="statements">Those of the unit of work.</param>
/// <param name="words">By which words claims are found.</param>
internal sealed class GoneClaims(Statements statements, Postings words)
{
    // Of more than so many the words are forgotten, all at once.
    private const int Most = 10_000;

    private HashSet<long>? _keys;

    /// <summary>Their keys.</summary>
    public IReadOnlySet<long> Keys => _keys ??= Load();

    private HashSet<long> Load()
    {
        HashSet<long> keys = [.. statements.Rows("SELECT key FROM gone_claim", row => row.GetInt64(0))];
        if (keys.Count <= Most)
        {
            return keys;
        }

        words.Forget(keys);
        statements.Run("DELETE FROM gone_claim");
        return [];
    }
}
