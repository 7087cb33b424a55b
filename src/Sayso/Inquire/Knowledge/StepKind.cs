namespace Sayso.Inquire.Knowledge;

/// <summary>How a node came to know.</summary>
public enum StepKind : byte
{
    /// <summary>It held the fact from the start: sent, drafted or cleared the document, or is given as a holder.</summary>
    Held,

    /// <summary>It sent a document that carries or cites the fact, and so knew by then, along whatever way.</summary>
    Cites,

    /// <summary>It received something that carries the fact.</summary>
    Carried,

    /// <summary>It was in contact with one who could have known; nothing shows that the fact was passed on.</summary>
    Contact,

    /// <summary>It shares an office with one who could have known.</summary>
    Office,
}
