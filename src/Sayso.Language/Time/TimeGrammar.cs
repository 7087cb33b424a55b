namespace Sayso.Language.Time;

/// <summary>The rules. Each takes the token it starts at and gives the longest match, or null.</summary>
internal sealed class TimeGrammar
{
    private readonly TimeText _text;
    private readonly LengthRules _lengths;
    private readonly DateRules _dates;
    private readonly NumericDateRules _numerics;
    private readonly YearRules _years;
    private readonly ClockRules _clocks;
    private readonly RangeRules _ranges;
    private readonly QuarterRules _quarters;
    private readonly FeastRules _feasts;
    private readonly OtherCalendarRules _others;
    private readonly RelativeRules _relative;

    public TimeGrammar(Document document)
    {
        _text = new TimeText(document);
        var direction = new TimeDirection(_text);
        var clocks = new ClockReader(_text);
        _lengths = new LengthRules(_text);
        _years = new YearRules(_text);
        _numerics = new NumericDateRules(_text, clocks);
        _dates = new DateRules(_text, direction, _years);
        var days = new DayFinder(_text, direction, _dates, _numerics);
        _clocks = new ClockRules(_text, clocks, days);
        _ranges = new RangeRules(_text, direction, _dates, _years, days);
        _quarters = new QuarterRules(_text, direction, _years);
        _feasts = new FeastRules(_text, direction, _dates, _years);
        _others = new OtherCalendarRules(_text, _dates, _years);
        _relative = new RelativeRules(_text, _dates, _lengths, _years);
    }

    public void Start(TokenRange sentence) => _text.Start(sentence);

    /// <summary>Keeps a full date for "the next day" and the like.</summary>
    public void Remember(TimeMatch match) => _text.Remember(match);

    public TimeMatch? Match(int token)
    {
        var match = _ranges.Range(token) ?? _others.Date(token) ?? _feasts.Feast(token)
            ?? _dates.DayOfMonth(token) ?? _dates.MonthDate(token) ?? _numerics.Date(token) ?? _clocks.Clock(token)
            ?? _dates.Weekday(token) ?? _dates.Deictic(token) ?? _dates.Beside(token) ?? _relative.Ago(token)
            ?? _quarters.Quarter(token) ?? _lengths.Every(token) ?? _years.Century(token) ?? _years.Decade(token)
            ?? _relative.Relative(token)
            ?? _lengths.Hyphenated(token) ?? _lengths.Length(token) ?? _years.Year(token) ?? _relative.Season(token)
            ?? _relative.Reference(token);
        return match is null ? null : WithZone(match);
    }

    private TimeMatch WithZone(TimeMatch match) =>
        match.Kind == TimeKind.Time && match.Zone is null && match.Range.End < _text.Sentence.End
            && TimeWords.Zones.Contains(_text.Document.Word(match.Range.End).ToString()) && _text.Document.Word(match.Range.End).Length > 1
            ? match with { Zone = _text.Document.Word(match.Range.End).ToString() }
            : match;
}
