using Sayso.Language.Tagging;

namespace Sayso.Language.Tests.Tagging;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("said", PartOfSpeech.Verb, "say")]
    [InlineData("denied", PartOfSpeech.Verb, "deny")]
    [InlineData("claims", PartOfSpeech.Verb, "claim")]
    [InlineData("leaking", PartOfSpeech.Verb, "leak")]
    [InlineData("moved", PartOfSpeech.Verb, "move")]
    [InlineData("stopped", PartOfSpeech.Verb, "stop")]
    [InlineData("declined", PartOfSpeech.Verb, "decline")]
    [InlineData("suggested", PartOfSpeech.Verb, "suggest")]
    [InlineData("accused", PartOfSpeech.Verb, "accuse")]
    [InlineData("alleges", PartOfSpeech.Verb, "allege")]
    [InlineData("passes", PartOfSpeech.Verb, "pass")]
    [InlineData("was", PartOfSpeech.Aux, "be")]
    [InlineData("n't", PartOfSpeech.Part, "not")]
    [InlineData("officials", PartOfSpeech.Noun, "official")]
    [InlineData("missions", PartOfSpeech.Noun, "mission")]
    [InlineData("agencies", PartOfSpeech.Noun, "agency")]
    [InlineData("people", PartOfSpeech.Noun, "person")]
    [InlineData("women", PartOfSpeech.Noun, "woman")]
    [InlineData("Reuters", PartOfSpeech.Propn, "Reuters")]
    public void Gives_the_dictionary_form(string form, PartOfSpeech tag, string expected) =>
        Assert.Equal(expected, Lemmatizer.Lemma(form, tag));
}
