using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Collections;
using Sayso.Understand.Communications;

namespace Sayso.Understand;

/// <summary>The second stage: what the text engine read in a report becomes voices, chains and claims.</summary>
public static class UnderstandStage
{
    private static readonly string Rules = ReadingRules.DigestOf(typeof(UnderstandStage).Assembly);

    /// <summary>The version of readings by an engine, with some collections, and by the rules of Read and Understand.</summary>
    public static ReadingVersion VersionOf(IReadingEngine engine, CollectionProfiles collections)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(collections);
        return engine.Version.With(Rules).With(collections.Digest);
    }

    /// <summary>Reads a report with an engine, when it is in a language that the engine reads, and builds its ledger.</summary>
    /// <param name="report">The report.</param>
    /// <param name="engine">What reads its text.</param>
    /// <param name="collections">What editions and services have of their own.</param>
    /// <param name="withTokens">Whether the ledger is to hold its tokens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Ledger Understand(
        Report report, IReadingEngine engine, CollectionProfiles collections, bool withTokens, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        report = report with
        {
            Models = VersionOf(engine, collections).ToString(), IsRead = report.Language == engine.Language,
        };
        var profile = collections.For(report);
        var communication = CommunicationReader.Read(report, profile);
        if (!report.IsRead)
        {
            return new Ledger { Report = report, Voices = new VoiceBook(report, null).All, Communication = communication };
        }

        IReadOnlyList<Span> people = report.People.Count > 0 || communication is null ? report.People
            : NamedPeople.Read(communication, report.Text, profile);
        var document = engine.Annotate(
            report.Text, new ReadingContext { Published = report.Published, People = people, Labels = Labels(report) }, cancellationToken);
        var voices = new VoiceBook(report, document);
        var claims = new List<Claim>();
        claims.AddRange(new AttributedClaims(report, document, voices).Build());
        claims.AddRange(new OwnStatements(report, document, voices).Build(claims));
        claims.Sort((left, right) => left.Content[0].CompareTo(right.Content[0]));
        var builder = new LedgerBuilder(document);
        var ledger = builder.Build(report, voices.All, claims);
        var confidence = new ClaimConfidence(report, document, ledger.Claims);
        return ledger with
        {
            Claims = [.. ledger.Claims.Select(claim => claim with { Confidence = confidence.Of(claim) })],
            Communication = communication,
            Tokens = withTokens ? builder.Tokens() : null,
        };
    }

    /// <summary>What stands before sentences and is none of their words: who speaks next, and datelines.</summary>
    internal static IReadOnlyList<Span> Labels(Report report) =>
        [.. report.Parts.Where(part => part.Kind is PartKind.Speaker or PartKind.Dateline).Select(part => part.Span).Order()];
}
