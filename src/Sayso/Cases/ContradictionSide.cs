using System.Text.Json.Serialization;

namespace Sayso.Cases;

/// <summary>Between whom a contradiction lies.</summary>
public enum ContradictionSide : byte
{
    /// <summary>Two origins say different things.</summary>
    [JsonStringEnumMemberName("sources disagree")]
    SourcesDisagree,

    /// <summary>One origin said one thing, then another.</summary>
    [JsonStringEnumMemberName("one source changed its account")]
    OneSourceChanged,
}
