using System.Text.Json.Serialization;

namespace Sayso.Cases;

/// <summary>Which of two reports rests on which.</summary>
public enum DependenceDirection : byte
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The second rests on the first.</summary>
    [JsonStringEnumMemberName("a->b")]
    FirstToSecond,

    /// <summary>The first rests on the second.</summary>
    [JsonStringEnumMemberName("b->a")]
    SecondToFirst,

    /// <summary>Both rest on a third.</summary>
    [JsonStringEnumMemberName("both<-third")]
    BothOnThird,
}
