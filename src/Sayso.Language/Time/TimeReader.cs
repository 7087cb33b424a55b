namespace Sayso.Language.Time;

/// <summary>
/// Finds time expressions and reckons their TIMEX3 values and intervals: a small grammar over tokens, tried at each token, longest first.
/// </summary>
/// <remarks>Extents and values after TimeML 1.2.1 and TempEval-3. Linear: each rule looks at a bounded number of tokens.</remarks>
internal static class TimeReader
{
    public static void Annotate(Document document)
    {
        var times = new List<TimeExpression>();
        var reader = new TimeGrammar(document);
        foreach (var sentence in document.SentenceRanges)
        {
            reader.Start(sentence);
            for (int token = sentence.First; token < sentence.End;)
            {
                if (reader.Match(token) is { } match)
                {
                    times.Add(Express(document, match, reader));
                    token = match.Range.End;
                }
                else
                {
                    token++;
                }
            }
        }

        document.Times = times;
    }

    private static TimeExpression Express(Document document, TimeMatch match, TimeGrammar reader)
    {
        var interval = match.Interval
            ?? (match.Kind is TimeKind.Date or TimeKind.Time ? Intervals.Of(match.Value) : new Interval(null, null));
        var anchor = EventAnchor.Find(document, match);
        var basis = anchor is not null && match.Kind != TimeKind.Set && interval.From is null ? TimeBasis.Event : match.Basis;
        reader.Remember(match);
        return new TimeExpression(document.SpanOf(match.Range), match.Kind, match.Value, interval, basis, match.Zone,
            basis == TimeBasis.Event ? anchor : null);
    }
}
