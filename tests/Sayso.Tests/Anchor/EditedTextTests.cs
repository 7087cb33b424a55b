using Sayso.Language;
using Sayso.Testing.Edits;

namespace Sayso.Tests.Anchor;

/// <summary>The gold of the bench is only as good as its map.</summary>
public sealed class EditedTextTests
{
    [Fact]
    public void Words_that_no_edit_touches_are_the_same_at_their_new_place()
    {
        const string Text = "one two three four five six";
        var edited = new EditedText(
            Text, [new(new Span(0, 3), "once", true), new(new Span(8, 8), "and ", false), new(new Span(14, 19), "", false)]);

        Assert.Equal("once two and three five six", edited.Text);
        Assert.Equal(new Span(13, 18), edited.Map(new Span(8, 13)));
        Assert.Equal("two and three", Words(edited, new Span(4, 13)));
        Assert.Equal("once two", Words(edited, new Span(0, 7)));
        Assert.Equal("once", Words(edited, new Span(0, 3)));
        Assert.Equal("five six", Words(edited, new Span(19, 27)));
        Assert.Null(edited.Map(new Span(14, 18)));
    }

    private static string Words(EditedText edited, Span span) => edited.Map(span)!.Value.Of(edited.Text).ToString();
}
