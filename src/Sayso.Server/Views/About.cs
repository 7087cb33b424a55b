namespace Sayso.Server.Views;

/// <summary>What is running.</summary>
/// <param name="Version">Version of Sayso.</param>
public sealed record About(string Version);
