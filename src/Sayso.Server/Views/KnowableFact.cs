namespace Sayso.Server.Views;

/// <summary>A document that can be known of, because transmissions carry it.</summary>
public sealed record KnowableFact(string Id, string Kind, string Text, string From);
