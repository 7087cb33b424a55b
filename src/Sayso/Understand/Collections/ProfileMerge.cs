using System.Reflection;
using System.Text.Json;

namespace Sayso.Understand.Collections;

/// <summary>Lays the files of a collection over one another and over what correspondence has anywhere.</summary>
internal static class ProfileMerge
{
    /// <summary>What correspondence in English has anywhere: lexicon/en/correspondence.json.</summary>
    public static ProfileFile Anywhere { get; } = Load();

    /// <summary>Two files of one collection: what the first says of one thing goes before, lists and tables go together.</summary>
    public static ProfileFile Join(ProfileFile first, ProfileFile second) => new()
    {
        Title = first.Title ?? second.Title,
        Signs = new ProfileFile.SignsEntry
        {
            Titles = [.. first.Signs.Titles, .. second.Signs.Titles],
            Outlets = [.. first.Signs.Outlets, .. second.Signs.Outlets],
            SourceNotes = [.. first.Signs.SourceNotes, .. second.Signs.SourceNotes],
            FirstLines = [.. first.Signs.FirstLines, .. second.Signs.FirstLines],
        },
        Home = first.Home ?? second.Home,
        Ours = [.. first.Ours, .. second.Ours],
        Places = Both(first.Places, second.Places),
        Posts = first.Posts is { } posts && second.Posts is { } others ? posts with { Countries = Both(posts.Countries, others.Countries) }
            : first.Posts ?? second.Posts,
        Misprints = Both(first.Misprints, second.Misprints),
        Kinds = [.. first.Kinds, .. second.Kinds],
        Titles = [.. first.Titles, .. second.Titles],
        Institutions = [.. first.Institutions, .. second.Institutions],
        Foreign = new ProfileFile.ForeignEntry { Starts = [.. first.Foreign.Starts, .. second.Foreign.Starts],
            Has = [.. first.Foreign.Has, .. second.Foreign.Has] },
        Persons = new ProfileFile.PersonsEntry
        {
            Before = [.. first.Persons.Before, .. second.Persons.Before],
            NoSeat = [.. first.Persons.NoSeat, .. second.Persons.NoSeat],
            Nobody = [.. first.Persons.Nobody, .. second.Persons.Nobody],
        },
        Series = [.. first.Series, .. second.Series],
        NumberPrefixes = [.. first.NumberPrefixes, .. second.NumberPrefixes],
        WholeNames = [.. first.WholeNames, .. second.WholeNames],
        OtherMatters = [.. first.OtherMatters, .. second.OtherMatters],
    };

    /// <summary>A collection over what is anywhere; its series of messages, where it has any, stand alone.</summary>
    public static ProfileFile Over(ProfileFile own, ProfileFile anywhere) =>
        Join(own, anywhere) with { Series = own.Series.Count > 0 ? own.Series : anywhere.Series };

    private static Dictionary<string, string> Both(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second)
    {
        var both = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in first.Concat(second))
        {
            both.TryAdd(key, value);
        }

        return both;
    }

    private static ProfileFile Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Sayso.correspondence.json")!;
        return JsonSerializer.Deserialize(stream, ProfileJson.Default.ProfileFile)!;
    }
}
