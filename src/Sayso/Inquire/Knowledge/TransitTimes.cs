namespace Sayso.Inquire.Knowledge;

/// <summary>How long a document is taken to be on its way where no arrival is stated.</summary>
/// <param name="Telegram">Of a telegram or message.</param>
/// <param name="Conversation">Of what is said among those present.</param>
/// <param name="Other">Of all else: letters, memoranda, reports.</param>
public sealed record TransitTimes(TimeSpan Telegram, TimeSpan Conversation, TimeSpan Other)
{
    /// <summary>Two hours, none, and twelve hours.</summary>
    public static TransitTimes Usual { get; } = new(TimeSpan.FromHours(2), TimeSpan.Zero, TimeSpan.FromHours(12));
}
