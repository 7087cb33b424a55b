using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Sayso.Cases.Kept;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh.Carried;

/// <summary>
/// Puts claims of a proposition that count alike together, and keeps them so: of thousands only those are read again that came or are
/// other than before.
/// </summary>
/// <param name="kept">What is kept.</param>
/// <param name="decided">What people decided.</param>
/// <param name="finder">Tells what makes claims come down to one voice.</param>
internal sealed class AlikeGroups(IKeptPropositions kept, Decided decided, OriginFinder finder)
{
    private readonly List<(UInt128 Mark, AlikeClaims Claims)> _groups = [];
    private readonly List<(UInt128 Mark, ClaimOutline Claim)> _loose = [];

    /// <summary>The groups of a proposition, by their first claims in the order of the case.</summary>
    public IReadOnlyList<(UInt128 Mark, AlikeClaims Claims)> Groups => _groups;

    /// <summary>The claims that were in none of them, with the group that each is in now.</summary>
    public IReadOnlyList<(UInt128 Mark, ClaimOutline Claim)> Loose => _loose;

    /// <summary>Reads the groups of a proposition, and puts into them what is in none.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Read(PropositionKey proposition)
    {
        var before = kept.AlikeIn(proposition);
        var outlines = kept.Outlines([.. before.SelectMany(group => new[] { group.First, group.Best }).Distinct()])
            .ToDictionary(claim => claim.Key, decided.Correct);
        var groups = before.ToDictionary(
            group => group.Mark, group => new AlikeClaims(outlines[group.First], outlines[group.Best], group.Claims));
        foreach (var claim in kept.LooseIn(proposition).Select(decided.Correct))
        {
            var mark = MarkOf(claim);
            groups[mark] = groups.TryGetValue(mark, out var others)
                ? new AlikeClaims(First(others.First, claim), PropositionOutline.Best(others.Best, claim), others.Count + 1)
                : new AlikeClaims(claim);
            _loose.Add((mark, claim));
        }

        _groups.AddRange(groups.Select(group => (group.Key, group.Value))
            .OrderBy(group => group.Value.First.Place, StringComparer.Ordinal));
        return before.Count > 0;
    }

    private static ClaimOutline First(ClaimOutline one, ClaimOutline other) =>
        string.CompareOrdinal(one.Place, other.Place) <= 0 ? one : other;

    /// <summary>No document can be written so that two voices have one mark.</summary>
    private UInt128 MarkOf(ClaimOutline claim) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{PropositionOutline.SideOf(claim)}\n{finder.AlikeAs(claim)}")));
}
