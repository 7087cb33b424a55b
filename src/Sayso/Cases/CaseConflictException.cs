namespace Sayso.Cases;

/// <summary>Another process changed the case at the same time, and this change lost.</summary>
/// <param name="message">What was lost and what to do.</param>
/// <param name="inner">What the database said, if anything.</param>
public sealed class CaseConflictException(string message, Exception? inner = null) : Exception(message, inner);
