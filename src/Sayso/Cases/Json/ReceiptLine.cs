using Sayso.Language;

namespace Sayso.Cases.Json;

/// <summary>When one party got a communication, and where that stands.</summary>
internal sealed record ReceiptLine(CommunicationTimeLine Time, Span Span);
