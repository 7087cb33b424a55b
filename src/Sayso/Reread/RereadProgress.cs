namespace Sayso.Reread;

/// <summary>How far bringing a case up to date has come.</summary>
/// <param name="Done">Reports that were read again.</param>
/// <param name="All">Reports that an older version had read.</param>
public readonly record struct RereadProgress(int Done, int All);
