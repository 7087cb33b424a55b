using Sayso.Cases;

namespace Sayso.Server.Views;

/// <summary>How many propositions stand so.</summary>
public sealed record StandingCount(Standing Standing, int Count);
