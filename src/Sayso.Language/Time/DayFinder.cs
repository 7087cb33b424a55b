namespace Sayso.Language.Time;

/// <summary>The day that a time of day lies on: beside it, elsewhere in its sentence, or the one that the story told last.</summary>
internal sealed class DayFinder(TimeText text, TimeDirection direction, DateRules dates, NumericDateRules numerics)
{
    // How far behind a clock its day may stand, in tokens.
    private const int Reach = 40;

    // For how many sentences the day that a story told holds.
    private const int Sentences = 3;

    private readonly TimeText _text = text;
    private readonly TimeDirection _direction = direction;
    private readonly DateRules _dates = dates;
    private readonly NumericDateRules _numerics = numerics;

    /// <summary>A day told from this token on; null when the words there tell none.</summary>
    public TimeMatch? At(int token)
    {
        var match = _dates.Weekday(token) ?? _dates.MonthDate(token) ?? _numerics.Date(token)
            ?? (_text.Word(token) is "today" or "yesterday" or "tomorrow" ? _dates.Deictic(token) : null) ?? _dates.Beside(token);
        return match is not null && TimeValues.Day(match.Value) is not null ? match : null;
    }

    /// <summary>A day told elsewhere, by which a clock without one goes.</summary>
    /// <param name="first">The clock's first token.</param>
    /// <param name="end">The token behind it.</param>
    public TimeMatch? Elsewhere(int first, int end)
    {
        if (_text.LastDay is { } told && told.Range.First >= _text.Sentence.First)
        {
            return told;
        }

        for (int token = end; token < Math.Min(_text.Sentence.End, end + Reach); token++)
        {
            if (_text.Word(token) is "on" && !_text.IsOfSaying(token - 1) && At(token + 1) is { } later)
            {
                return later;
            }
        }

        return _text.LastDay is { } before && _text.SentencesSinceDay <= Sentences && !_direction.IsFuture(first)
            ? before
            : null;
    }
}
