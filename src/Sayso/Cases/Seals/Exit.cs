namespace Sayso.Cases.Seals;

/// <summary>The ways out of a case, all of them. <see cref="ExitPolicy"/> says what may take each.</summary>
public enum Exit : byte
{
    /// <summary>The page, in the browser of who holds the case.</summary>
    Page,

    /// <summary>The API, asked by a script.</summary>
    Api,

    /// <summary>What the command line prints.</summary>
    CommandLine,

    /// <summary>Hits of a search, with the words around them.</summary>
    Search,

    /// <summary>A file for another program: CSV, iCalendar.</summary>
    Export,

    /// <summary>What is logged.</summary>
    Log,

    /// <summary>What is told of a failure.</summary>
    Error,

    /// <summary>A case packed for somebody else.</summary>
    Bundle,

    /// <summary>A whole copy of the case, which is guarded like the case.</summary>
    Backup,
}
