namespace Sayso.Cases.Seals;

/// <summary>What is sealed in one report, each thing by itself.</summary>
/// <param name="Claims">Claims.</param>
/// <param name="Voices">Voices over all reports.</param>
/// <param name="Names">Names that the report gives somebody or something.</param>
public sealed record SealedThings(
    IReadOnlySet<ClaimId> Claims, IReadOnlySet<(VoiceKind Kind, string Name, bool IsAnonymous)> Voices, IReadOnlySet<EntityName> Names)
{
    /// <summary>True when a link of a chain is a voice that is sealed.</summary>
    public bool Holds(ChainLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return Voices.Contains((link.Kind, link.Name, link.IsAnonymous));
    }

    /// <summary>The names by which the text may speak of them; descriptions ("an official") are none.</summary>
    public IEnumerable<string> SpokenNames =>
        Names.Select(name => name.Name).Concat(Voices.Where(voice => !voice.IsAnonymous).Select(voice => voice.Name))
            .Where(name => name.Any(char.IsLetterOrDigit));
}
