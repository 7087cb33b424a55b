using Sayso.Cases;

namespace Sayso.Inquire.Lists;

/// <summary>A person whom accounts and a list do not agree about.</summary>
/// <param name="Person">Who.</param>
/// <param name="List">Which list.</param>
/// <param name="Kind">How they do not agree.</param>
/// <param name="Listing">The rows of the list.</param>
/// <param name="Records">Records that put the person there.</param>
/// <param name="Claims">Claims that do.</param>
public sealed record ListFinding(
    string Person, string List, ListFindingKind Kind, IReadOnlyList<string> Listing, IReadOnlyList<string> Records,
    IReadOnlyList<ClaimId> Claims);
