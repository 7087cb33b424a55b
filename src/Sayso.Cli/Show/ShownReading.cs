using System.Globalization;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Cli.Show;

/// <summary>What was read: claims, voices, reports and times.</summary>
internal static class ShownReading
{
    private const int Page = 5000;

    public static async Task ClaimsAsync(Shown shown, CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var page = await shown.Store.ListClaimsAsync(shown.Filter with { After = after, Limit = Page }, cancellationToken);
            shown.Printer.Print(
                page.Items,
                ("id", row => row.Id.Value),
                ("outlet", row => row.Outlet),
                ("published", row => Words.Day(row.Published)),
                ("chain", Chain),
                ("stance", row => Spelt.Of(row.Stance) + (row.Judgement is null ? "" : " (marked wrong)")),
                ("certainty", row => Certainty(row.Certainty)),
                ("known by", row => row.KnownBy.How == KnownHow.NotSaid ? "" : Spelt.Of(row.KnownBy.How)),
                ("right", row => row.Confidence.ToString("P0", CultureInfo.InvariantCulture) + (row.IsUncertain ? ", uncertain" : "")),
                ("claim", row => row.Text));
            after = page.Next;
        }
        while (after is not null);
    }

    public static async Task VoicesAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        await shown.Store.ListVoicesAsync(cancellationToken),
        ("claims", row => Words.Of(row.Claims)),
        ("reports", row => Words.Of(row.Reports)),
        ("kind", row => Spelt.Of(row.Kind)),
        ("anonymous", row => row.IsAnonymous ? "yes" : ""),
        ("voice", row => row.Name));

    public static async Task ReportsAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        await shown.Store.ListReportsAsync(cancellationToken),
        ("id", row => row.Id.ForDisplay),
        ("published", row => Words.Day(row.Published)),
        ("outlet", row => row.Outlet),
        ("claims", row => row.IsRead ? Words.Of(row.Claims) : "unread: " + row.Language),
        ("reader", row => row.IsRead ? Spelt.Of(ReadingVersion.PaceOf(row.Models)) : ""),
        ("title", row => row.Title),
        ("path", row => row.Path));

    public static async Task TimesAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        await shown.Store.ListTimesAsync(cancellationToken),
        ("from", row => Words.Minute(row.From)),
        ("to", row => Words.Minute(row.To)),
        ("type", row => row.Type.ToString().ToUpperInvariant()),
        ("value", row => row.Value),
        ("basis", row => Spelt.Of(row.Basis)),
        ("report", row => row.Report.ForDisplay),
        ("words", row => row.Text));

    private static string Chain(ClaimInCase row)
    {
        var voices = row.Chain.Skip(1).Select(link => link.Kind == VoiceKind.Unstated ? "unstated" : link.Name);
        return string.Join(" <- ", voices) is { Length: > 0 } chain ? chain : "the outlet";
    }

    private static string Certainty(ClaimCertainty certainty) => certainty.Words.Count == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{certainty.Low:P0}-{certainty.High:P0} ({string.Join(", ", certainty.Words)})");
}
