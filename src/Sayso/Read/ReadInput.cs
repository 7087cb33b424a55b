namespace Sayso.Read;

/// <summary>A file to read, with what is known of it.</summary>
/// <param name="Path">As given, or below a folder as given.</param>
/// <param name="Given">From options and from the metadata CSV; options go first.</param>
/// <param name="Encoding">Of text files, or null.</param>
public sealed record ReadInput(string Path, Provenance Given, string? Encoding);
