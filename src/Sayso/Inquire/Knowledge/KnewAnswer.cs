namespace Sayso.Inquire.Knowledge;

/// <summary>Who could have known, what finding out cost, and what would change it.</summary>
/// <param name="Of">What was asked for; null for what only the holders have.</param>
/// <param name="Knowers">Who could have known by then, by time and then by name.</param>
/// <param name="Not">Who of the case's records could not, by name.</param>
/// <param name="Lost">Who drops out, or could have known only later, for what is taken away; empty when nothing is.</param>
/// <param name="Chokepoints">Without whom or what others could not have known; empty unless asked for.</param>
/// <param name="Missing">Which missing records would change the answer most; empty unless asked for.</param>
/// <param name="Sources">Where what the steps and chokepoints rest on is to be seen.</param>
/// <param name="Looked">How many links were looked at.</param>
public sealed record KnewAnswer(
    string? Of,
    IReadOnlyList<KnowerRow> Knowers,
    IReadOnlyList<Unknower> Not,
    IReadOnlyList<Dropout> Lost,
    IReadOnlyList<Chokepoint> Chokepoints,
    IReadOnlyList<MissingRecord> Missing,
    IReadOnlyList<StepSource> Sources,
    long Looked);
