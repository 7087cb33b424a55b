using Sayso.Cases;
using Sayso.Language;
using Sayso.Read.Parts;

namespace Sayso.Understand;

/// <summary>Accounts for each sentence of a report: which claims it makes, or why it makes none.</summary>
internal sealed class Accounts(Report report, Document document)
{
    private const int LongestGreeting = 6;
    private const int LongestHeading = 14;

    private static readonly string[] Greetings = [.. Lexicon.English.Ordered("salutations"), .. Lexicon.English.Ordered("greetings")];

    private readonly PartMap _parts = new(report);
    private readonly Clauses _clauses = new(document);

    /// <summary>The sentences, each with its account.</summary>
    /// <param name="claims">All claims of the report.</param>
    public IReadOnlyList<ReportSentence> Of(IReadOnlyList<Claim> claims)
    {
        var made = new List<ClaimId>[document.Sentences.Count];
        foreach (var claim in claims)
        {
            int last = -1;
            foreach (var range in claim.Content.Select(document.TokensIn).Where(range => range.Count > 0))
            {
                for (int sentence = document.SentenceAt(range.First); sentence <= document.SentenceAt(range.End - 1); sentence++)
                {
                    if (sentence > last)
                    {
                        (made[sentence] ??= []).Add(claim.Id);
                        last = sentence;
                    }
                }
            }
        }

        return
        [
            .. document.Sentences.Select((sentence, number) => Sentence(sentence, document.SpanOf(sentence), made[number])),
        ];
    }

    private ReportSentence Sentence(TokenRange sentence, Span span, List<ClaimId>? made) => new(span.Start, span.End)
    {
        Account = made is not null ? new SentenceAccount { Claims = made } : new SentenceAccount { Not = WhyNot(sentence, span) },
    };

    private NoClaim WhyNot(TokenRange sentence, Span span)
    {
        var kind = _parts.KindAt(span);
        if (kind == PartKind.Caption)
        {
            return NoClaim.Credit;
        }

        if (!_parts.Claims(span))
        {
            return NoClaim.Furniture;
        }

        if (Clauses.Asks(document, sentence))
        {
            return NoClaim.Question;
        }

        if (sentence.Count <= LongestGreeting + 2 && Words.BeginsAny(span.Of(report.Text), Greetings))
        {
            return NoClaim.Greeting;
        }

        bool isLine = sentence.Count <= LongestHeading && !Words.EndsSentence(span.Of(report.Text)) && StandsAlone(span);
        return isLine ? NoClaim.Heading : _clauses.WhyNot(sentence, isHeadline: false) ?? NoClaim.Fragment;
    }

    /// <summary>True for a line of its own.</summary>
    private bool StandsAlone(Span span) => (span.Start == 0 || report.Text[span.Start - 1] is '\n' or '\r')
        && (span.End == report.Text.Length || report.Text[span.End] is '\n' or '\r');
}
