namespace Sayso.Language.Factuality;

/// <summary>What the words of a plain statement, one that nobody is said to have made, say of its likelihood.</summary>
public static class StatementCertainty
{
    /// <summary>How likely the words of a plain statement make it: modals and hedges at its head.</summary>
    /// <param name="document">As the engine read it.</param>
    /// <param name="statement">Its tokens; may be none.</param>
    public static Certainty CertaintyOf(this Document document, TokenRange statement)
    {
        ArgumentNullException.ThrowIfNull(document);
        return CertaintyReader.Read(document, [], statement.Count > 0 ? [statement] : []);
    }

    /// <summary>How likely its cue and the words of a part of what is attributed make that part.</summary>
    /// <param name="document">As the engine read it.</param>
    /// <param name="attribution">Whose cue it is.</param>
    /// <param name="part">Some of its content, such as a sentence of a quotation.</param>
    public static Certainty CertaintyOf(this Document document, Attribution attribution, IReadOnlyList<Span> part)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(attribution);
        return CertaintyReader.Read(document, [.. attribution.Cue.Select(document.TokensIn)], [.. part.Select(document.TokensIn)]);
    }

    /// <summary>True when a statement is negated at its head.</summary>
    /// <param name="document">As the engine read it.</param>
    /// <param name="statement">Its tokens; may be none.</param>
    public static bool IsNegated(this Document document, TokenRange statement)
    {
        ArgumentNullException.ThrowIfNull(document);
        return statement.Count > 0 && CertaintyReader.IsNegated(document, [statement]);
    }
}
