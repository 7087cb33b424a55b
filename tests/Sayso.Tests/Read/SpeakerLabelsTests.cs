using Sayso.Cases;

namespace Sayso.Tests.Read;

public sealed class SpeakerLabelsTests
{
    [Theory]
    // A broadcast.
    [InlineData("ANA PELL, HOST: It was empty.\n\nOMAR REID: When?\n\nPELL: On Friday.", "ANA PELL, HOST:|OMAR REID:|PELL:")]
    // A hearing, as its record has it.
    [InlineData(
        "The CHAIRMAN. You may begin.\n\nMr. McAULEY. It had not been moved.\n\nMs. OYELARAN. Who told you?",
        "The CHAIRMAN.|Mr. McAULEY.|Ms. OYELARAN.")]
    // Testimony.
    [InlineData("Q. Were you there?\nA. I was.\nQ. Alone?\nA. Yes.", "Q.|A.|Q.|A.")]
    // An interview.
    [InlineData(
        "Ana Pell: Was it empty?\n\nOmar Reid: It was.\n\nAna Pell: Since when?\n\nOmar Reid: Since May.",
        "Ana Pell:|Omar Reid:|Ana Pell:|Omar Reid:")]
    // A debate in the checking of which the outlet has the last word.
    [InlineData("PELL: \"It is empty.\"\n\nTHE FACTS: It is not.\n\nREID: \"It is full.\"", "PELL:|THE FACTS:|REID:")]
    // Subtitles and minutes by office.
    [InlineData("REPORTER: When?\n\nSPEAKER 2: In May.\n\nREPORTER: Where?", "REPORTER:|SPEAKER 2:|REPORTER:")]
    // Posts.
    [InlineData(
        "It burned all night. pic.twitter.com/abc — Ana Pell (@anapell) May 3, 2021\n\nIt smokes — Harbour Fire (@harbourfire) 4 May 2021",
        "— Ana Pell (@anapell) May 3, 2021|— Harbour Fire (@harbourfire) 4 May 2021")]
    public void Labels_are_parts_of_their_own(string body, string labels)
    {
        var report = Some.Report("The depot at the harbour\n\nWho was there is not known to anybody in the town.\n\n" + body);
        Assert.Equal(
            labels.Split('|'),
            report.Parts.Where(part => part.Kind == PartKind.Speaker).Select(part => part.Span.Of(report.Text).ToString()));
        Assert.Equal(report.Parts.OrderBy(part => part.Start), report.Parts);
        Assert.All(report.Parts.Zip(report.Parts.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Theory]
    [InlineData("NEW DELHI: The minister left on Friday.\n\nHe came back on Saturday, his office said.")]
    [InlineData("Date: 3 May 2021\n\nLocation: the harbour\n\nPrice: five crowns\n\nContact: the office")]
    [InlineData("Note: The depot is closed.\n\nUpdate: It is open again.\n\nNote: It is closed.\n\nUpdate: Open.")]
    [InlineData("He asked one thing: Was it empty?\n\nShe said another: It was.\n\nHe asked again: Since when?")]
    [InlineData("ANALYSIS/OPINION: It was empty.\n\nThe gate stood open.\n\nANALYSIS/OPINION: It was full.")]
    [InlineData("STORY: Guards at the harbour\n\nThe gate stood open.\n\nSTORY: Fire at the depot\n\nPHOTOS: The depot")]
    [InlineData("JUST WATCHED NSA: what we know\n\nThe gate stood open.\n\nJUST WATCHED Senator: he is a traitor")]
    [InlineData("Dear Ms. Pell:\n\nIt is done.\n\nDear Mr. Reid:\n\nIt is not.\n\nDear Ms. Pell:\n\nIt was.")]
    [InlineData("VOLUME ONE: The harbour\n\nAPPENDIX: The depot\n\nVOLUME TWO: The gate\n\nAPPENDIX: The pier")]
    [InlineData("CAIRO: The gate was shut.\n\nPARIS: It was open.")]
    [InlineData("Minister: No ransom was paid\n\nThe minister said so on Tuesday.")]
    [InlineData("The U.S. said so.\n\nMr. Pell. He went home.\n\nThe Hague. It rained there.")]
    [InlineData("Monday: The gate was open.\n\nTuesday: It was shut.\n\nMonday: Open.\n\nTuesday: Shut.")]
    [InlineData("The pier is 5 – 6 metres wide (@ low tide).\n\nIt is old.")]
    public void Other_lines_with_colons_and_stops_are_none(string body)
    {
        var report = Some.Report("The depot at the harbour\n\nWho was there is not known to anybody in the town.\n\n" + body);
        Assert.DoesNotContain(report.Parts, part => part.Kind == PartKind.Speaker);
    }
}
