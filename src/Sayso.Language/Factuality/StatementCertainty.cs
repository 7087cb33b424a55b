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

    /// <summary>True when a statement is negated at its head.</summary>
    /// <param name="document">As the engine read it.</param>
    /// <param name="statement">Its tokens; may be none.</param>
    public static bool IsNegated(this Document document, TokenRange statement)
    {
        ArgumentNullException.ThrowIfNull(document);
        return statement.Count > 0 && CertaintyReader.IsNegated(document, [statement]);
    }
}
