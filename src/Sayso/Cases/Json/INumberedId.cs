namespace Sayso.Cases.Json;

/// <summary>An id within one report: a letter and a number, such as "m1".</summary>
/// <typeparam name="T">The id itself.</typeparam>
public interface INumberedId<T>
    where T : struct, INumberedId<T>
{
    /// <summary>What stands before the number.</summary>
    static abstract string Prefix { get; }

    /// <summary>The number that the first one is printed with: 0 or 1.</summary>
    static abstract int First { get; }

    /// <summary>Place in the ledger's list, from 0.</summary>
    int Number { get; }

    /// <summary>The id of that place.</summary>
    static abstract T Of(int number);
}
