namespace Sayso.Inquire.Knowledge;

/// <summary>Who could have supplied every part of a leak by then: alone, and who only together.</summary>
public sealed record SuppliersQuestion
{
    /// <summary>The parts: documents, reports or propositions.</summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>Who held them from when, in seconds since 1970 (UTC), besides.</summary>
    public IReadOnlyList<(string Node, long From, string? Because)> Held { get; init; } = [];

    /// <summary>When the leak was out; null for any time.</summary>
    public DateTimeOffset? By { get; init; }

    /// <summary>What counts as a way for knowledge to pass.</summary>
    public Bound Bound { get; init; }

    /// <summary>The question that some words ask.</summary>
    /// <param name="of">Ids.</param>
    /// <param name="held">Each NAME@TIME, or null.</param>
    /// <param name="by">A time such as 1963-08-26T16:00Z, or null.</param>
    /// <param name="bound">"could" or "documented"; null for "could".</param>
    /// <exception cref="SaysoException">They ask nothing: SAY0305, SAY0412 or SAY0414, as <see cref="KnewQuestion.Parse"/>
    /// says.</exception>
    public static SuppliersQuestion Parse(IReadOnlyList<string>? of, IReadOnlyList<string>? held, string? by, string? bound) => new()
    {
        Of = QuestionWords.Plain(of) is { Count: > 0 } parts ? parts : throw KnewQuestion.NothingKnown(),
        Held = QuestionWords.Holders(held),
        By = QuestionWords.Time(by, "by"),
        Bound = QuestionWords.OneOf<Bound>(bound, "bound") ?? Bound.Could,
    };

    /// <summary>Answers it.</summary>
    /// <exception cref="SaysoException">SAY0410 where nothing is of an id, SAY0411 where a holder is not in the records.</exception>
    public SuppliersAnswer Ask(Inquiry inquiry)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        var network = inquiry.Network;
        List<Fact> parts = [.. Of.Select(id => FactFinder.Find(id, Held, network, inquiry.State))];
        var found = Suppliers.Find(network, parts, Bound, By?.ToUnixTimeSeconds() ?? long.MaxValue / 2);
        return new SuppliersAnswer(
            Of,
            [
                .. found.Alone.Select(node => new PossibleSupply(SupplyKind.Alone, [node])),
                .. found.Jointly.Select(pair => new PossibleSupply(SupplyKind.Jointly, [pair.First, pair.Second])),
            ]);
    }
}
