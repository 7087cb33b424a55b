namespace Sayso.Cases;

/// <summary>Something that a judgement is about.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id, as <see cref="TargetKind"/> says.</param>
public readonly record struct Target(TargetKind Kind, string Id);
