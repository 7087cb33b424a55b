namespace Sayso.Cases;

/// <summary>Something that a judgement is about, as it was when it was judged and as it is found today.</summary>
/// <param name="What">What it is.</param>
/// <param name="Id">Its id when it was judged.</param>
/// <param name="Now">Its id in the reading of today; null when it is not found there.</param>
/// <param name="Source">The report or table it stands in; null for a voice, a hypothesis or evidence.</param>
/// <param name="Quote">The words that were judged, or the name.</param>
/// <param name="Score">How sure it is that what is found now is what was judged, 0 to 1.</param>
public sealed record JudgedThing(TargetKind What, string Id, string? Now, SourceId? Source, string Quote, double Score = 1)
{
    /// <summary>Its ids in other versions of the report.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];
}
