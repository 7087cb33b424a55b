using Sayso.Testing;

namespace Sayso.Language.Tests.Events;

public sealed class EventReaderTests
{
    private static readonly DateOnly Published = new(2024, 3, 18);

    [Theory]
    [InlineData(
        "Soldiers arrested the pilot in Velin on Friday.", "arrested", "agent Soldiers, patient the pilot, place Velin", "on Friday")]
    [InlineData("The pilot was arrested by soldiers.", "arrested", "patient The pilot, agent soldiers", null)]
    [InlineData("Petra Lindqvist told Reuters that nobody had left.", "told", "agent Petra Lindqvist, recipient Reuters", null)]
    public void Who_did_what_to_whom_where_and_when(string text, string trigger, string participants, string? time)
    {
        var (document, happening) = Read(text, trigger);

        Assert.Equal(participants, string.Join(", ", happening.Participants.Select(participant => $"{participant.Role} "
            + $"{document.Mentions[participant.Mention].Span.Of(text)}")));
        Assert.Equal(time is null, happening.Time is null);
        if (happening.Time is { } number)
        {
            Assert.Contains(document.Times[number].Span.Of(text).ToString(), time, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("The minister resigned.", "resigned", Tense.Past, false)]
    [InlineData("The minister will resign.", "resign", Tense.Future, false)]
    [InlineData("The minister resigns today.", "resigns", Tense.Present, false)]
    [InlineData("The minister did not resign.", "resign", Tense.Past, true)]
    [InlineData("No minister resigned.", "resigned", Tense.Past, true)]
    public void Tense_and_polarity(string text, string trigger, Tense tense, bool negated)
    {
        var (_, happening) = Read(text, trigger);

        Assert.Equal((tense, negated), (happening.Tense, happening.IsNegated));
    }

    [Fact]
    public void A_noun_may_name_a_happening()
    {
        var (_, happening) = Read("The attack on the airport killed two guards.", "attack");

        Assert.False(happening.IsNegated);
    }

    [Fact]
    public void Being_and_having_do_not_happen()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);

        Assert.Empty(
            Engines.English.Annotate(
            "The minister is a doctor and has two sons.", Published, TestContext.Current.CancellationToken).Events);
    }

    private static (Document Document, Event Happening) Read(string text, string trigger)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var document = Engines.English.Annotate(text, Published, TestContext.Current.CancellationToken);
        return (document, Assert.Single(document.Events, happening => document.Tokens[happening.Trigger].Of(text).SequenceEqual(trigger)));
    }
}
