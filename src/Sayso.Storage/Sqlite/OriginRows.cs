using System.Text;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>
/// What propositions come down to, as a column holds it: voices by the keys that they have as voices of claims, reasons by the keys of
/// phrases that many share.
/// </summary>
/// <remarks>A change of what is written is a new migration.</remarks>
internal sealed class OriginRows(Statements statements)
{
    private const int IsVoice = 1;
    private const int IsEstablished = 2;
    private const int Bits = 2;

    private readonly Dictionary<string, long> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _words = [];
    private readonly Dictionary<long, (string Name, VoiceKind Kind)> _voices = [];

    /// <param name="origins">What a proposition comes down to.</param>
    /// <param name="members">Its claims.</param>
    /// <returns>Null for nothing.</returns>
    public byte[]? Write(IReadOnlyList<Origin> origins, IEnumerable<(long Claim, int? Origin)> members)
    {
        if (origins.Count == 0)
        {
            return null;
        }

        // The first claim of an origin has its voice, unless a person named another.
        var first = members.Where(member => member.Origin is not null).DistinctBy(member => member.Origin)
            .ToDictionary(member => member.Origin!.Value, member => member.Claim);
        using var stream = new MemoryStream(8);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        for (int number = 0; number < origins.Count; number++)
        {
            var origin = origins[number];
            long? voice = first.TryGetValue(number, out long claim) ? VoiceOf(claim, origin) : null;
            writer.Write7BitEncodedInt64(
                ((voice ?? (long)origin.Kind) << Bits) + (voice is null ? 0 : IsVoice) + (origin.IsEstablished ? IsEstablished : 0));
            if (voice is null)
            {
                writer.Write(origin.Voice);
            }

            writer.Write7BitEncodedInt64(KeyOf(origin.Because));
        }

        writer.Flush();
        return stream.ToArray();
    }

    public IReadOnlyList<Origin> Read(byte[]? data)
    {
        if (data is null)
        {
            return [];
        }

        using var stream = new MemoryStream(data);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var origins = new List<Origin>();
        while (stream.Position < stream.Length)
        {
            long head = reader.Read7BitEncodedInt64();
            var (name, kind) = (head & IsVoice) != 0 ? Voice(head >> Bits) : (reader.ReadString(), (VoiceKind)(head >> Bits));
            origins.Add(new Origin(name, kind, (head & IsEstablished) != 0, Phrase(reader.Read7BitEncodedInt64())));
        }

        return origins;
    }

    private long? VoiceOf(long claim, Origin origin)
    {
        long? key = statements.Number("SELECT voice FROM claim WHERE key = $1", claim);
        return key is { } voice && Voice(voice) == (origin.Voice, origin.Kind) ? voice : null;
    }

    private (string Name, VoiceKind Kind) Voice(long key)
    {
        if (!_voices.TryGetValue(key, out var voice))
        {
            voice = statements.Rows(
                "SELECT name, kind FROM voice WHERE key = $1", row => (row.GetString(0), (VoiceKind)row.GetInt32(1)), key) is [var found]
                    ? found : throw new InvalidDataException("an origin is no voice of the case");
            _voices[key] = voice;
        }

        return voice;
    }

    private long KeyOf(string phrase)
    {
        if (!_phrases.TryGetValue(phrase, out long key))
        {
            const string Insert = "INSERT INTO phrase (text) VALUES ($1) ON CONFLICT DO UPDATE SET text = text RETURNING key";
            _phrases[phrase] = key = statements.Number("SELECT key FROM phrase WHERE text = $1", phrase)
                ?? statements.Number(Insert, phrase)!.Value;
        }

        return key;
    }

    private string Phrase(long key)
    {
        if (!_words.TryGetValue(key, out string? phrase))
        {
            _words[key] = phrase = statements.Rows("SELECT text FROM phrase WHERE key = $1", row => row.GetString(0), key) is [var found]
                ? found : throw new InvalidDataException("a reason of an origin is missing");
        }

        return phrase;
    }
}
