using System.Text;
using Sayso.Cases;
using Sayso.Read;

namespace Sayso.Tests.Read;

/// <summary>Documents of our own.</summary>
internal static class Some
{
    /// <summary>A paragraph of body text.</summary>
    internal const string Body =
        "The director of the harbour said that two guards and two clerks of the shipping line had been questioned since Tuesday. "
        + "Officials of the ministry, who spoke on condition of anonymity, said that the inquiry would take weeks.";

    /// <summary>The report of a text file.</summary>
    internal static Report Report(string text, string path = "in/a.txt", Provenance? given = null) =>
        Report(Encoding.UTF8.GetBytes(text), path, given);

    /// <summary>The report of a file.</summary>
    internal static Report Report(byte[] bytes, string path, Provenance? given = null, string? encoding = null) =>
        ReadStage.Read(new ReadRequest(path, bytes) { Given = given ?? Provenance.None, Encoding = encoding });

    /// <summary>The problem that a file is refused with.</summary>
    internal static Problem Refusal(byte[] bytes, string path) =>
        Assert.Throws<SaysoException>(() => Report(bytes, path)).Problem;

    /// <summary>The words of a report's parts of one kind, one a line.</summary>
    internal static string Words(this Report report, PartKind kind) =>
        string.Join('\n', report.Parts.Where(part => part.Kind == kind).Select(part => part.Span.Of(report.Text).ToString()));
}
