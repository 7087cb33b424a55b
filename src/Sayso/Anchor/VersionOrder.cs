namespace Sayso.Anchor;

/// <summary>
/// Which version comes first: by the time that it states, then by when it was fetched, then by its bytes; never by when it came in.
/// </summary>
/// <remarks>
/// A version that states no time is put where it was fetched, and where not even that is known, first. A total order: any sequence of the
/// same
/// versions is sorted alike. Versions with the same time, bytes and id are the same.
/// </remarks>
public sealed class VersionOrder : IComparer<VersionCandidate>
{
    private VersionOrder()
    {
    }

    /// <summary>The only order.</summary>
    public static VersionOrder Default { get; } = new();

    /// <inheritdoc/>
    public int Compare(VersionCandidate? x, VersionCandidate? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int order = Time(x.Stated ?? x.Retrieved).CompareTo(Time(y.Stated ?? y.Retrieved));
        order = order != 0 ? order : Time(x.Retrieved).CompareTo(Time(y.Retrieved));
        order = order != 0 ? order : StringComparer.OrdinalIgnoreCase.Compare(x.Sha256, y.Sha256);
        return order != 0 ? order : StringComparer.Ordinal.Compare(x.Id, y.Id);
    }

    private static DateTimeOffset Time(DateTimeOffset? time) => time ?? DateTimeOffset.MinValue;
}
