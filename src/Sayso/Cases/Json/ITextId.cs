namespace Sayso.Cases.Json;

/// <summary>An id that is printed as a word and compared as one.</summary>
/// <typeparam name="T">The id itself.</typeparam>
public interface ITextId<T>
    where T : struct, ITextId<T>
{
    /// <summary>As printed.</summary>
    string Value { get; }

    /// <summary>The id of these words.</summary>
    static abstract T Of(string value);
}
