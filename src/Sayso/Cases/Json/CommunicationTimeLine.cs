namespace Sayso.Cases.Json;

/// <summary>A time that a communication bears, as it is printed: with its offset where the clock is known.</summary>
internal sealed record CommunicationTimeLine(string From, string To, string? Zone, string Precision);
