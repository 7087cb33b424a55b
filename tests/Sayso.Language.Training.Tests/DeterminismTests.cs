using Sayso.Language.Training.Learning;
using Sayso.Language.Weights;
using Sayso.Testing;

namespace Sayso.Language.Training.Tests;

/// <summary>Training twice on a small corpus of our own gives the same bytes.</summary>
public sealed class DeterminismTests : IDisposable
{
    private static readonly string[] Sentences =
    [
        "the/Det minister/Noun denied/Verb it/Pron", "a/Det guard/Noun said/Verb nothing/Pron", "officials/Noun told/Verb Reuters/Propn yesterday/Adv",
        "she/Pron quietly/Adv left/Verb the/Det airport/Noun", "Reuters/Propn reported/Verb the/Det flight/Noun", "the/Det flight/Noun landed/Verb late/Adv",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-training").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_corpus_and_recipe_give_the_same_weights()
    {
        byte[] first = Train("first");

        Assert.Equal(first, Train("second"));
        Assert.NotEqual(first, Train("third", seed: 2));
    }

    [Fact]
    public void A_trained_chain_labels_what_it_learned()
    {
        Train("chain");
        using var file = WeightsFile.Open(Path.Combine(_folder, "chain.sayso"));
        var model = new ChainModel(file);
        var (words, tags) = Parse(Sentences[0]);
        float[] scores = new float[words.Length * model.Labels.Length];
        for (int token = 0; token < words.Length; token++)
        {
            model.Score(Features(words, token), scores.AsSpan(token * model.Labels.Length, model.Labels.Length));
        }

        byte[] labels = new byte[words.Length];
        model.Decode(scores, labels);
        Assert.Equal(tags, labels.Select(label => model.Labels[label]));
    }

    [Fact]
    public void The_committed_recipe_can_be_read()
    {
        var recipe = Recipe.Read(Path.Combine(Repository.Root, "training", "en", "recipe.json"));

        Assert.All(new[] { recipe.Tagger, recipe.Moves, recipe.Relations, recipe.Names, recipe.Roles, recipe.Links }, model => Assert.InRange(model.Bits, 10, 22));
        Assert.NotEmpty(recipe.Treebanks);
    }

    private byte[] Train(string name, int seed = 1)
    {
        string[] labels = [.. Sentences.SelectMany(sentence => Parse(sentence).Tags).Distinct()];
        var examples = new ChainExamples();
        foreach (string sentence in Sentences)
        {
            var (words, tags) = Parse(sentence);
            for (int token = 0; token < words.Length; token++)
            {
                examples.AddToken(Features(words, token), (byte)Array.IndexOf(labels, tags[token]));
            }

            examples.EndSentence();
        }

        var trainer = new ChainTrainer(labels, new ModelRecipe(Bits: 10, Epochs: 20, seed, Rate: 0.1f, Dropout: 0.2f));
        trainer.Train(examples, _ => { });
        var writer = new WeightsWriter();
        trainer.Write(writer);
        string path = Path.Combine(_folder, name + ".sayso");
        writer.Save(path);
        return File.ReadAllBytes(path);
    }

    private static (string[] Words, string[] Tags) Parse(string sentence)
    {
        string[][] pairs = [.. sentence.Split(' ').Select(pair => pair.Split('/'))];
        return ([.. pairs.Select(pair => pair[0])], [.. pairs.Select(pair => pair[1])]);
    }

    private static uint[] Features(string[] words, int token) =>
        [Tokens.Hash.Mix(1, Tokens.Hash.Of(words[token])), Tokens.Hash.Mix(2, Tokens.Hash.Of(words[token].AsSpan()[^1..])), Tokens.Hash.Mix(3, Tokens.Hash.Of(token > 0 ? words[token - 1] : ""))];
}
