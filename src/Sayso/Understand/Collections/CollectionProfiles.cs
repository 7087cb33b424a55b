using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.TimeZones;
using Sayso.Cases;

namespace Sayso.Understand.Collections;

/// <summary>
/// The collections of a folder: each sub-folder with JSON files is one. docs/guide/collections.md tells how to write one.
/// </summary>
/// <remarks>Immutable; safe for any number of threads.</remarks>
public sealed class CollectionProfiles
{
    private const int MostFiles = 500;
    private const long MostBytes = 4 * 1024 * 1024;

    private CollectionProfiles(IReadOnlyList<CollectionProfile> all, string digest)
    {
        All = all;
        Digest = digest;
    }

    /// <summary>No collection: every document is read by what correspondence has anywhere.</summary>
    public static CollectionProfiles None { get; } = new([], Convert.ToHexStringLower(SHA256.HashData([])));

    /// <summary>The collections, by the names of their folders.</summary>
    public IReadOnlyList<CollectionProfile> All { get; }

    /// <summary>SHA-256 over names and bytes of the files in order, 64 hexadecimal digits: part of what a reading depends on.</summary>
    public string Digest { get; }

    /// <summary>Reads all collections of a folder.</summary>
    /// <param name="folder">A folder of folders.</param>
    /// <exception cref="SaysoException">There is no such folder, or a file cannot be used; the problem names the file and the place in
    /// it.</exception>
    public static CollectionProfiles Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw CollectionProblems.NoFolder(folder);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var all = new List<CollectionProfile>();
        foreach (string collection in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(collection);
            var files = Directory.GetFiles(collection, "*.json").Order(StringComparer.Ordinal).Take(MostFiles).ToList();
            if (files.Count > 0)
            {
                all.Add(new CollectionProfile(name, files.Select(file => Read(file, name, hash)).Aggregate(ProfileMerge.Join)));
            }
        }

        return new CollectionProfiles(all, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The collection that a report says it belongs to; where it says none, what correspondence has anywhere.</summary>
    public CollectionProfile For(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return All.FirstOrDefault(profile => profile.IsOf(report)) ?? CollectionProfile.Any;
    }

    private static ProfileFile Read(string path, string collection, IncrementalHash hash)
    {
        byte[] bytes;
        try
        {
            bytes = new FileInfo(path).Length <= MostBytes ? File.ReadAllBytes(path)
                : throw CollectionProblems.Field(path, "all of it", "the file is larger than 4 MB");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CollectionProblems.Unreadable(path, failure);
        }

        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{collection}/{Path.GetFileName(path)}\n{bytes.Length}\n")));
        hash.AppendData(bytes);
        try
        {
            var file = JsonSerializer.Deserialize(bytes.AsSpan().TrimStart("\uFEFF"u8), ProfileJson.Default.ProfileFile)
                ?? throw CollectionProblems.Field(path, "all of it", "the file holds nothing");
            Check(path, file);
            return file;
        }
        catch (JsonException failure)
        {
            throw CollectionProblems.Damaged(path, failure);
        }
    }

    private static void Check(string path, ProfileFile file)
    {
        foreach (var list in Lists(file))
        {
            foreach (string? words in list.Words)
            {
                if (words is null || WordPattern.Fault(words) is not null)
                {
                    throw CollectionProblems.Field(path, list.Field,
                        $"\"{words}\" cannot be used: {(words is null ? "it is empty" : WordPattern.Fault(words))}");
                }
            }
        }

        foreach (var (place, zone) in file.Places)
        {
            if (!IsZone(zone ?? ""))
            {
                throw CollectionProblems.Field(path, $"places, \"{place}\"", $"\"{zone}\" is no time zone such as Europe/Berlin");
            }
        }

        if (file.Posts is { } posts && !posts.Named.Contains("{country}", StringComparison.Ordinal))
        {
            throw CollectionProblems.Field(path, "posts, named", "it must say where the country goes: \"Embassy in {country}\"");
        }
    }

    private static bool IsZone(string id) =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(id) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null;

    private static IEnumerable<WordList> Lists(ProfileFile file) =>
    [
        new("ours", file.Ours),
        new("titles", file.Titles),
        new("numberPrefixes", file.NumberPrefixes),
        new("wholeNames", file.WholeNames),
        new("otherMatters", file.OtherMatters),
        new("foreign", [.. file.Foreign.Starts, .. file.Foreign.Has]),
        new("persons", [.. file.Persons.Before, .. file.Persons.NoSeat, .. file.Persons.Nobody]),
        new("signs", [.. file.Signs.Titles, .. file.Signs.Outlets, .. file.Signs.SourceNotes, .. file.Signs.FirstLines]),
        new("misprints", [.. file.Misprints.Keys, .. file.Misprints.Values]),
        .. file.Kinds.Select(kind => new WordList($"kinds, \"{kind.Kind}\"", [kind.Kind, .. kind.Starts, .. kind.Has])),
        .. file.Series.Select(one => new WordList($"series, \"{one.Name}\"", Words(one))),
        .. file.Institutions.Select(one => new WordList($"institutions, \"{one.Name}\"", Words(one))),
    ];

    private static IEnumerable<string?> Words(ProfileFile.SeriesEntry one) =>
        [one.Name, .. one.Words, .. one.From, .. one.To, .. one.Places];

    private static IEnumerable<string?> Words(ProfileFile.InstitutionEntry one) =>
    [
        one.Name, .. one.Words, .. one.Starts, .. one.Alone, .. one.Not, .. one.Short, .. one.Openings, .. one.Desks, .. one.Heads,
        .. one.Holders,
    ];

    /// <summary>The words of a field.</summary>
    private sealed record WordList(string Field, IEnumerable<string?> Words);
}
