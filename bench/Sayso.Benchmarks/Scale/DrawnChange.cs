using System.Globalization;
using System.Text.Json;
using Sayso.Cases;

namespace Sayso.Benchmarks.Scale;

/// <summary>A judgement to make.</summary>
/// <param name="Decision">What is decided.</param>
/// <param name="IsOfLargest">True when it was drawn to change the largest part.</param>
internal sealed record DrawnChange(Decision Decision, bool IsOfLargest)
{
    /// <summary>What a client sends: as programs take it today, and as those of before did (kind, things, value).</summary>
    public string Json() => JsonSerializer.Serialize(
        new
        {
            decision = Decision,
            kind = Spelt.Of(Decision.Kind),
            things = Decision.Targets.Select(target => target.Id),
            value = Decision switch
            {
                Decision.Correction => "stance=denies",
                Decision.Dependence => "independent",
                Decision.Reliability reliability => reliability.Grade.ToString(),
                Decision.Credibility credibility => credibility.Grade.ToString(CultureInfo.InvariantCulture),
                _ => null,
            },
            reason = "drawn",
        },
        LedgerJson.List);
}
