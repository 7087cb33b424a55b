using System.Globalization;
using Sayso.Read;
using Sayso.Testing;

namespace Sayso.Tests.Understand;

/// <summary>Which time a claim is about where its words tell a range.</summary>
public sealed class ClaimTimesTests
{
    [Theory]
    [InlineData("Patrols ran along the coast from 20 December to 4 January.", "2020-12-20", "2021-01-05")]
    [InlineData("The camp stood at the river between April 1971 and July 1974.", "1971-04-01", "1974-08-01")]
    [InlineData("The quarry was open between 3 and 7 June 2018.", "2018-06-03", "2018-06-08")]
    [InlineData("The bridge was shut from Monday until Thursday.", "2021-01-04", "2021-01-08")]
    [InlineData("The guards slept at the depot on 7 and 8 January.", "2021-01-07", "2021-01-09")]
    [InlineData("Lena Stark lived in Velin from 1998 to 2003.", "1998-01-01", "2004-01-01")]
    [InlineData("The depot was searched on January 5-6.", "2021-01-05", "2021-01-07")]
    [InlineData("The gate was open from 9am to 5pm on 7 January.", "2021-01-07T09:00", "2021-01-07T17:01")]
    [InlineData("The trial was moved from Monday to Thursday.", "2021-01-04", "2021-01-05")]
    [InlineData("The gate was shut on 4 January and the depot burned on 8 January.", "2021-01-04", "2021-01-05")]
    public void A_claim_about_a_range_has_both_its_ends(string sentence, string from, string to)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string text = "The depot at the harbour\n\n10 January 2021\n\nThe depot stands at the harbour of the old town of Velin.\n\n"
            + sentence;
        var ledger = Pipeline.Read("report.txt", System.Text.Encoding.UTF8.GetBytes(text), Provenance.None);

        var best = ledger.Best([sentence]);
        Assert.Equal((Moment(from), Moment(to)), (best!.Value.Claim.About!.From, best.Value.Claim.About.To));
    }

    private static DateTime? Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);
}
