namespace Sayso.Inquire.Knowledge;

/// <summary>Who could have known of something, by when, and along which records.</summary>
public sealed record KnewQuestion
{
    // So many missing records are named at the most, those that would change most first.
    private const int MostMissing = 20;

    /// <summary>What was known: a document, a report or a proposition; null for what only the holders have.</summary>
    public string? Of { get; init; }

    /// <summary>Who held it from when, in seconds since 1970 (UTC), besides.</summary>
    public IReadOnlyList<(string Node, long From, string? Because)> Held { get; init; } = [];

    /// <summary>The deadline; null for none.</summary>
    public DateTimeOffset? By { get; init; }

    /// <summary>What counts as a way for knowledge to pass.</summary>
    public Bound Bound { get; init; }

    /// <summary>Persons, records and kinds of transmission to take away.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Whether to tell without whom or what somebody else could not have known.</summary>
    public bool WithChokepoints { get; init; }

    /// <summary>Whether to tell which single missing record would change the answer most.</summary>
    public bool WithMissing { get; init; }

    /// <summary>
    /// Chokepoints and missing records take a pass over the network a node: how many transmissions times nodes may be gone through so. Of
    /// larger networks they are asked on the command line, where no reader of a page waits.
    /// </summary>
    public long MostWork { get; init; } = long.MaxValue;

    /// <summary>The question that some words ask.</summary>
    /// <param name="of">An id, or null.</param>
    /// <param name="held">Each NAME@TIME, or null.</param>
    /// <param name="by">A time such as 1963-08-26T16:00Z, or null.</param>
    /// <param name="bound">"could" or "documented"; null for "could".</param>
    /// <param name="without">Names, or null.</param>
    /// <exception cref="SaysoException">
    /// They ask nothing: SAY0305 for the bound, SAY0412 where nothing says what was known or a holder is no NAME@TIME, SAY0414 for the
    /// time.
    /// </exception>
    public static KnewQuestion Parse(string? of, IReadOnlyList<string>? held, string? by, string? bound, IReadOnlyList<string>? without)
    {
        var question = new KnewQuestion
        {
            Of = QuestionWords.Plain(of),
            Held = QuestionWords.Holders(held),
            By = QuestionWords.Time(by, "by"),
            Bound = QuestionWords.OneOf<Bound>(bound, "bound") ?? Bound.Could,
            Without = QuestionWords.Plain(without),
        };
        return question.Of is null && question.Held.Count == 0 ? throw NothingKnown() : question;
    }

    /// <summary>Answers it.</summary>
    /// <exception cref="SaysoException">
    /// SAY0410 where nothing is of the id, SAY0411 where a holder or what is taken away is not in the records, SAY0416 for too much work.
    /// </exception>
    public KnewAnswer Ask(Inquiry inquiry)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        var network = inquiry.Network;
        var fact = FactFinder.Find(Of, Held, network, inquiry.State);
        var without = Taken(network);
        if ((WithChokepoints || WithMissing) && (long)network.Transmissions.Count * network.Nodes.Count > MostWork)
        {
            throw new SaysoException(new Problem(
                "SAY0416", FormattableString.Invariant($"{network.Transmissions.Count} transmissions among {network.Nodes.Count}"),
                "chokepoints and missing records of so many take longer than a page waits",
                "Ask: sayso knew --chokepoints, or --missing."));
        }

        long? deadline = By?.ToUnixTimeSeconds();
        var found = network.Spread(fact, Bound, deadline, without);
        var known = found.Knowers.Select(knower => knower.Node).ToHashSet(StringComparer.Ordinal);
        List<KnowerRow> knowers = [.. found.Knowers.Select(knower => KnowerRow.Of(knower, network))];
        List<Chokepoint> chokepoints =
            !WithChokepoints ? [] : [.. WhatIf.Chokepoints(network, fact, Bound, deadline).Select(Chokepoint.Of)];
        var grounds = knowers.SelectMany(knower => knower.Steps).Select(step => step.By).OfType<string>()
            .Concat(chokepoints.Where(point => point.Kind == ChokepointKind.Record).Select(point => point.What));
        return new KnewAnswer(
            Of,
            knowers,
            [.. network.Nodes.Where(node => !known.Contains(node)).Order(StringComparer.Ordinal)
                .Select(node => Unknower.Of(node, network))],
            Without.Count == 0 ? [] : [.. WhatIf.TakingAway(network, fact, Bound, deadline, without).Select(Dropout.Of)],
            chokepoints,
            !WithMissing ? [] : [.. WhatIf.Missing(network, fact, Bound, deadline ?? long.MaxValue / 2, MostMissing)
                .Select(row => new MissingRecord(row.Node, row.Gained))],
            StepSource.Of(grounds, fact, inquiry),
            found.Looked);
    }

    internal static SaysoException NothingKnown() => new(new Problem(
        "SAY0412", "of", "nothing says what was known",
        "Name a document, report or proposition (--of), or who held it (--held NAME@TIME)."));

    private Without Taken(KnowledgeNetwork network)
    {
        var nodes = network.Nodes.ToHashSet(StringComparer.Ordinal);
        var kinds = network.Transmissions.Select(transmission => transmission.Kind).ToHashSet(StringComparer.Ordinal);
        string? unknown = Without.FirstOrDefault(name => !nodes.Contains(name) && !kinds.Contains(name) && network.Find(name).Count == 0);
        return unknown is null
            ? new Without(
                Without.Where(nodes.Contains).ToHashSet(), Without.Where(name => !nodes.Contains(name)).ToHashSet(),
                Without.Where(kinds.Contains).ToHashSet())
            : throw new SaysoException(new Problem(
                "SAY0411", unknown, "there is no person, record or kind of transmission of that name",
                "Names are as sayso show records --case DIR prints them."));
    }
}
