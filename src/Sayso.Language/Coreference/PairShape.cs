using Sayso.Language.Networks;

namespace Sayso.Language.Coreference;

/// <summary>How large the weights of links between mentions are, and where each part lies in their one array.</summary>
internal static class PairShape
{
    /// <summary>Numbers that stand for a mention.</summary>
    public const int Width = MentionHead.Columns;

    /// <summary>Numbers between a pair and its score.</summary>
    public const int Hidden = 64;

    /// <summary>Antecedents that are weighed for one mention, at most.</summary>
    public const int Most = 116;

    public const int RowBias = 0;

    /// <summary>From the later mention of a pair, and what is always added.</summary>
    public const int Later = RowBias + Width;

    public const int LaterBias = Later + (Width * Hidden);

    public const int Earlier = LaterBias + Hidden;

    /// <summary>From the products of both mentions' numbers.</summary>
    public const int Both = Earlier + (Width * Hidden);

    public const int Features = Both + (Width * Hidden);

    public static int Score { get; } = Features + (PairFeatures.Rows * Hidden);

    public static int Size { get; } = Score + Hidden;
}
