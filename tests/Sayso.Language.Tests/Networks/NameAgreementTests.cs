using Sayso.Language.Networks;
using Sayso.Language.Tokens;

namespace Sayso.Language.Tests.Networks;

public sealed class NameAgreementTests
{
    private const int Person = 1;
    private const int Place = 5;

    [Fact]
    public void Occurrences_of_a_capitalised_word_move_towards_each_other()
    {
        var (document, scores) = Text("Jordan met Jordan");
        scores[Row(0) + Person] = 4;
        scores[Row(2) + Place] = 1;

        NameAgreement.Apply(document, scores);

        Assert.True(scores[Row(0) + Person] > scores[Row(0) + Place], "the sure one stays");
        Assert.True(scores[Row(2) + Person] > scores[Row(2) + Place], "the unsure one follows");
    }

    [Fact]
    public void Other_words_and_single_ones_stay_as_they_are()
    {
        var (document, scores) = Text("Jordan met may May met");
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = i * 7 % 5;
        }

        float[] before = [.. scores];
        NameAgreement.Apply(document, scores);

        Assert.Equal(before, scores);
    }

    private static int Row(int token) => token * NetworkShape.NameCount;

    private static (Document Document, float[] Scores) Text(string text)
    {
        var document = new Document(text, null);
        var tokens = new List<Span>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf(' ', start) is >= 0 and var space ? space : text.Length;
            tokens.Add(new Span(start, end));
        }

        document.TokenSpans = [.. tokens];
        document.Forms = FormReader.Read(text, document.TokenSpans, null);
        return (document, new float[tokens.Count * NetworkShape.NameCount]);
    }
}
