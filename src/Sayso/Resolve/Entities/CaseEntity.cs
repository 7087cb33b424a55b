using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Resolve.Entities;

/// <summary>Somebody or something that the reports of a case name.</summary>
/// <param name="Id">Derived from kind and name.</param>
/// <param name="Kind">As in the ledger.</param>
/// <param name="Name">The name that most reports give.</param>
/// <param name="Aliases">All other names, most mentions first; a merge loses none.</param>
/// <param name="Descriptions">What reports call it without a name.</param>
/// <param name="Names">What it is called, report by report, in the order of their ids; of one by itself, the first so many.</param>
/// <param name="Because">Why names that differ were joined.</param>
/// <param name="Mentions">Mentions in all reports.</param>
/// <param name="Reports">How many reports and tables name it.</param>
public sealed record CaseEntity(
    EntityId Id, EntityKind Kind, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Descriptions,
    IReadOnlyList<ReportName> Names, IReadOnlyList<NameBridge> Because, int Mentions, int Reports);
