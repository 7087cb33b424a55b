using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Communications;

namespace Sayso.Understand;

/// <summary>The second stage: what the text engine read in a report becomes voices, chains and claims.</summary>
public static class UnderstandStage
{
    private static readonly string Rules = ReadingRules.DigestOf(typeof(UnderstandStage).Assembly);

    /// <summary>The version of readings by an engine and by the rules of Read and Understand.</summary>
    public static ReadingVersion VersionOf(IReadingEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return engine.Version.With(Rules);
    }

    /// <summary>Reads a report with an engine, when it is in a language that the engine reads, and builds its ledger.</summary>
    public static Ledger Understand(Report report, IReadingEngine engine, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(engine);
        var communication = CommunicationReader.Read(report);
        IReadOnlyList<Span> people = report.People.Count > 0 || communication is null ? report.People : NamedPeople.Read(communication, report.Text);
        var document = report.IsRead ? engine.Annotate(report.Text, new ReadingContext { Published = report.Published, People = people }, cancellationToken) : null;
        return Understand(report, document, VersionOf(engine).ToString()) with { Communication = communication };
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
