namespace Sayso.Storage.Sqlite;

/// <summary>What happened to a touched claim, as it is kept.</summary>
internal enum TouchedAs : byte
{
    /// <summary>It came, or has links that it did not have.</summary>
    Come,

    /// <summary>So, and it may have lost links.</summary>
    ComeAndLost,

    /// <summary>It may have lost links.</summary>
    Lost,

    /// <summary>It may count otherwise; what it is linked with now is told apart.</summary>
    Other,
}
