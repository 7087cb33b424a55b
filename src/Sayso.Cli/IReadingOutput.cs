using Sayso.Cases;

namespace Sayso.Cli;

/// <summary>Where readings go, in reading order.</summary>
internal interface IReadingOutput : IDisposable
{
    /// <summary>Whether the report was new to the case; true without one.</summary>
    void Write(Ledger ledger, bool added);
}
