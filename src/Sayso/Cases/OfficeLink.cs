namespace Sayso.Cases;

/// <summary>
/// Who sits in which institution. A head and the institution know together; what a member knows, the institution could know, not the
/// reverse.
/// </summary>
/// <param name="Person">The person, as records name them.</param>
/// <param name="Name">The person's name as a list of persons prints it.</param>
/// <param name="Institution">The institution.</param>
/// <param name="IsHead">True for a head.</param>
/// <param name="From">Since when; null when not told.</param>
/// <param name="To">Until when, exclusive; null when not told.</param>
public sealed record OfficeLink(string Person, string Name, string Institution, bool IsHead, DateTimeOffset? From, DateTimeOffset? To);
