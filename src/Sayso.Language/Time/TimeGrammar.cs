namespace Sayso.Language.Time;

/// <summary>The rules. Each takes the token it starts at and gives the longest match, or null.</summary>
internal sealed class TimeGrammar
{
    private readonly TimeText _text;
    private readonly LengthRules _lengths;
    private readonly DateRules _dates;
    private readonly ClockRules _clocks;
    private readonly RelativeRules _relative;

    public TimeGrammar(Document document)
    {
        _text = new TimeText(document);
        var direction = new TimeDirection(_text);
        _lengths = new LengthRules(_text);
        _dates = new DateRules(_text, direction);
        _clocks = new ClockRules(_text, _dates);
        _relative = new RelativeRules(_text, direction, _dates, _lengths);
    }

    public void Start(TokenRange sentence) => _text.Sentence = sentence;

    /// <summary>Keeps a full date for "the next day" and the like.</summary>
    public void Remember(TimeMatch match) => _text.Remember(match);

    public TimeMatch? Match(int token)
    {
        var match = _dates.MonthDate(token) ?? _dates.NumericDate(token) ?? _clocks.Clock(token) ?? _dates.Weekday(token)
            ?? _dates.Deictic(token) ?? _relative.Ago(token) ?? _relative.Quarter(token) ?? _lengths.Every(token)
            ?? _relative.Relative(token) ?? _lengths.Hyphenated(token)
            ?? _lengths.Length(token) ?? _dates.Year(token) ?? _relative.Season(token) ?? _relative.Reference(token);
        return match is null ? null : WithZone(match);
    }

    private TimeMatch WithZone(TimeMatch match) =>
        match.Kind == TimeKind.Time && match.Zone is null && match.Range.End < _text.Sentence.End
            && TimeWords.Zones.Contains(_text.Document.Word(match.Range.End).ToString()) && _text.Document.Word(match.Range.End).Length > 1
            ? match with { Zone = _text.Document.Word(match.Range.End).ToString() }
            : match;
}
