namespace Sayso.Inquire.Lists;

/// <summary>A person whom accounts and a list do not agree about.</summary>
/// <param name="Person">Who.</param>
/// <param name="List">Which list.</param>
/// <param name="Kind">"struck": the list had the name and it was taken off. "not listed": accounts put the person there and the list has no such name. "listed only": the list has the name and no account does. "in two places": records put the person in both places at one time; the list is then the two places.</param>
/// <param name="Listing">The rows of the list.</param>
/// <param name="Records">Records that put the person there.</param>
/// <param name="Claims">Claims that do.</param>
public sealed record ListFinding(string Person, string List, string Kind, IReadOnlyList<string> Listing, IReadOnlyList<string> Records, IReadOnlyList<string> Claims);
