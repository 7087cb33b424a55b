namespace Sayso.Cases.Seals;

/// <summary>What of a case is seen: who asks, and by which exit the answer leaves.</summary>
/// <param name="Reader">Who asks.</param>
/// <param name="Exit">The way out.</param>
public readonly record struct Projection(Reader Reader, Exit Exit)
{
    /// <summary>The strictest seal that may be seen.</summary>
    public Seal Highest => IsWhole || ExitPolicy.Most(Exit) < ExitPolicy.Most(Reader) ? ExitPolicy.Most(Exit) : ExitPolicy.Most(Reader);

    /// <summary>Under which terms a thing may be seen.</summary>
    public Terms Honoured => ExitPolicy.Honoured(Exit);

    /// <summary>True when all of the case is seen: its copy is guarded as the case is, whoever asks for it.</summary>
    public bool IsWhole => ExitPolicy.Most(Exit) == Seal.Nobody;

    /// <summary>Nobody is known yet to be of the desk or to lead a case: what leaves is what anyone may see.</summary>
    /// <param name="exit">The way out.</param>
    public static Projection ForAnyone(Exit exit) => new(Reader.Anyone, exit);

    /// <summary>True when a thing of this seal may be seen.</summary>
    public bool Shows(Seal seal) => seal <= Highest;
}
