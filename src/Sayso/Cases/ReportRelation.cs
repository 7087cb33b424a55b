using System.Text.Json.Serialization;

namespace Sayso.Cases;

/// <summary>How a person says that two reports hang together.</summary>
public enum ReportRelation : byte
{
    /// <summary>Neither rests on the other.</summary>
    Independent,

    /// <summary>The second rests on the first.</summary>
    [JsonStringEnumMemberName("a->b")]
    SecondOnFirst,

    /// <summary>The first rests on the second.</summary>
    [JsonStringEnumMemberName("b->a")]
    FirstOnSecond,
}
