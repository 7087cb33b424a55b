using System.Collections.Concurrent;
using Sayso.Cases.Seals;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;
using Sayso.Storage;

namespace Sayso.Server;

/// <summary>The cases that are served: one folder, or all NAME.sayso folders in one.</summary>
public sealed class ServedCases : IAsyncDisposable
{
    private readonly string? _single;
    private readonly string? _folder;
    private readonly ConcurrentDictionary<(Seal, Terms), CaseShelf> _shelves = new();
    private readonly Lazy<NameComparer> _names;

    private ServedCases(string? single, string? folder, string? models, TimeProvider clock)
    {
        _names = new Lazy<NameComparer>(() => new NameComparer(Transliteration.Load(models ?? "models/en")));
        _single = single;
        _folder = folder;
        Clock = clock;
    }

    /// <summary>Tells when something is judged.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>Decides whether two names are one.</summary>
    internal NameComparer Names => _names.Value;

    /// <summary>One case.</summary>
    public static ServedCases OfCase(string folder, string? models, TimeProvider clock) => new(folder, null, models, clock);

    /// <summary>All cases of a folder.</summary>
    public static ServedCases OfFolder(string folder, string? models, TimeProvider clock) => new(null, folder, models, clock);

    /// <summary>Their ids, in order.</summary>
    public IReadOnlyList<string> Ids() =>
        _single is not null ? [StoredCase.NameOf(_single)]
        : Directory.Exists(_folder)
            ? [.. Directory.EnumerateDirectories(_folder, "*.sayso").Where(StoredCase.IsCase)
                .Select(StoredCase.NameOf).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Closes the cases.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var shelf in _shelves.Values)
        {
            await shelf.CloseAsync();
        }
    }

    /// <summary>The cases as they are seen; those who see the same share what is worked out.</summary>
    internal CaseShelf For(Projection projection) =>
        _shelves.GetOrAdd((projection.Highest, projection.Honoured), _ => new CaseShelf(this, projection));

    /// <summary>
    /// Where a case lies; null when there is none. Ids are names of folders found, never paths made of what a client sends.
    /// </summary>
    public string? FolderOf(string id) => Ids().Contains(id) ? _single ?? Path.Combine(_folder!, id + ".sayso") : null;
}
