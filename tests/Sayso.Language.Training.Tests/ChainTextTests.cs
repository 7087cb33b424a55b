using Sayso.Language.Training.Corpora;

namespace Sayso.Language.Training.Tests;

public sealed class ChainTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-chains").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Chains_are_read_in_three_columns_and_in_twelve()
    {
        Write("three.conll", "# begin document", "0\tAna\t(1", "1\tPell\t1)", "2\t,\t_", "3\ther\t(2(1)", "4\tbrother\t2)", "5\t.\t_");
        Write("twelve.conll", "#begin document (a); part 0", Twelve(0, "Tom", "(0)"), Twelve(1, "'s", "_"), Twelve(2, "dog", "_"), "",
            Twelve(0, "He", "(0)"));
        var texts = ChainText.Read(_folder, _ => true, knowsAll: true).ToList();

        Assert.Equal("Ana Pell, her brother.", texts[0].Text);
        Assert.Equal([(new Span(0, 8), 1), (new Span(10, 13), 1), (new Span(10, 21), 2)], texts[0].Chains);
        Assert.Equal("Tom's dog He", texts[1].Text);
        Assert.Equal([(new Span(0, 3), 0), (new Span(10, 12), 0)], texts[1].Chains);
    }

    [Fact]
    public void What_is_kept_back_is_not_read()
    {
        Write("a.conll", "0\tA\t_");
        Write("b.conll", "0\tB\t_");
        Assert.Equal(["b.conll"], ChainText.Read(_folder, name => name != "a", knowsAll: false).Select(text => text.Name));
    }

    /// <summary>Offsets of GAP count code points, ours code units.</summary>
    [Fact]
    public void Pronouns_stand_where_their_words_do()
    {
        string path = Path.Combine(_folder, "gap.tsv");
        File.WriteAllLines(path, ["ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL",
            "x-1\t\U0001F30A Ana met Eva; she left.\tshe\t15\tAna\t2\tTRUE\tEva\t10\tFALSE\thttp://example.org"]);
        var text = PronounText.Read(path).Single();

        Assert.Equal("she", text.Pronoun.Of(text.Text).ToString());
        Assert.Equal([("Ana", true), ("Eva", false)], text.Names.Select(name => (name.Span.Of(text.Text).ToString(), name.IsMeant)));
    }

    private static string Twelve(int number, string form, string chain) => $"a\t0\t{number}\t{form}\t_\t_\t_\t_\t_\t_\t_\t_\t{chain}";

    private void Write(string name, params string[] lines) => File.WriteAllLines(Path.Combine(_folder, name), lines);
}
