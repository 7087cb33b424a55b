using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Collections;
using Sayso.Understand.Communications;

namespace Sayso.Understand;

/// <summary>The second stage: what the text engine read in a report becomes voices, chains and claims.</summary>
public static class UnderstandStage
{
    /// <summary>Reads a report with the text engine, when it is in a language that the engine reads, and builds its ledger.</summary>
    public static Ledger Understand(Report report, TextEngine engine, CancellationToken cancellationToken) =>
        Understand(report, engine, CollectionProfiles.None, cancellationToken);

    /// <summary>The same, with what editions and services have of their own.</summary>
    public static Ledger Understand(Report report, TextEngine engine, CollectionProfiles collections, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(collections);
        var profile = collections.For(report);
        var communication = CommunicationReader.Read(report, profile);
        IReadOnlyList<Span> people = report.People.Count > 0 || communication is null ? report.People
            : NamedPeople.Read(communication, report.Text, profile);
        var document = report.IsRead ? engine.Annotate(report.Text, report.Published, people, cancellationToken) : null;
        return Understand(report, document, engine.Version) with { Communication = communication };
    }

    private static Ledger Understand(Report report, Document? document, string models)
    {
        ArgumentNullException.ThrowIfNull(report);
        var voices = new VoiceBook(report, document);
        if (document is null)
        {
            return new Ledger(report, null, voices.All, [], models);
        }

        var claims = new List<Claim>();
        claims.AddRange(new AttributedClaims(report, document, voices).Build());
        claims.AddRange(new OwnStatements(report, document).Build(claims));
        claims.Sort((left, right) => left.Content[0].CompareTo(right.Content[0]));
        return new Ledger(report, document, voices.All, claims, models);
    }
}
