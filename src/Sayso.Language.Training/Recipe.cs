using System.Text.Json;
using Sayso.Language.Training.Encoding;

namespace Sayso.Language.Training;

/// <summary>What the models are made of: training/en/recipe.json. Paths are relative to the shared folder.</summary>
internal sealed record Recipe(
    VectorsRecipe Vectors, IReadOnlyList<string> Treebanks, string Worldwide, string Uner, string Polnear, IReadOnlyList<string> Plain,
        IReadOnlyList<string> KeptTitles,
    NetworkRecipe Network, CarefulRecipe Careful, MentionRecipe Mentions, ModelRecipe Links,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Scripts)
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public static Recipe Read(string path) => JsonSerializer.Deserialize<Recipe>(File.ReadAllText(path), Options)
        ?? throw new InvalidDataException($"{path}: not a recipe.");
}
