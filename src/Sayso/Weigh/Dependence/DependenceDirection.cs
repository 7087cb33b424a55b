namespace Sayso.Weigh.Dependence;

/// <summary>Which of two reports rests on which.</summary>
public enum DependenceDirection
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The second rests on the first.</summary>
    FirstToSecond,

    /// <summary>The first rests on the second.</summary>
    SecondToFirst,

    /// <summary>Both rest on a third.</summary>
    BothOnThird,
}
