using System.Text.Json.Serialization;

namespace Sayso.Inquire.Knowledge;

/// <summary>How a node came to know: the strength of the step.</summary>
public enum StepKind : byte
{
    /// <summary>It held the fact from the start: sent, drafted or cleared the document, or is given as a holder.</summary>
    [JsonStringEnumMemberName("held it")]
    Held,

    /// <summary>It sent a document that carries or cites the fact, and so knew by then, along whatever way.</summary>
    [JsonStringEnumMemberName("cites it")]
    Cites,

    /// <summary>It received something that carries the fact.</summary>
    [JsonStringEnumMemberName("carries it")]
    Carried,

    /// <summary>It was in contact with one who could have known; nothing shows that the fact was passed on.</summary>
    [JsonStringEnumMemberName("was in contact")]
    Contact,

    /// <summary>It shares an office with one who could have known.</summary>
    [JsonStringEnumMemberName("shares an office")]
    Office,
}
