using System.Text.Json.Serialization;

namespace Sayso.Inquire.Lists;

/// <summary>How a list and accounts do not agree about a person.</summary>
public enum ListFindingKind : byte
{
    /// <summary>The list had the name and it was taken off.</summary>
    Struck,

    /// <summary>Accounts put the person there and the list has no such name.</summary>
    [JsonStringEnumMemberName("not listed")]
    NotListed,

    /// <summary>The list has the name and no account does.</summary>
    [JsonStringEnumMemberName("listed only")]
    ListedOnly,

    /// <summary>Records put the person in both places at one time; the list is then the two places.</summary>
    [JsonStringEnumMemberName("in two places")]
    InTwoPlaces,
}
