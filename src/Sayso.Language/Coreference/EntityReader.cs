using Sayso.Language.Entities;

namespace Sayso.Language.Coreference;

/// <summary>
/// Finds mentions and joins those of one entity: names by their parts, acronyms by their letters, titles by who holds them, and the rest
/// each to the mention that it most likely means.
/// </summary>
/// <remarks>Each looks back over a bounded number of mentions, so that it is linear.</remarks>
internal sealed class EntityReader(PairScorer links)
{
    /// <summary>The mentions of a document, joined as far as names go.</summary>
    public static MentionClusters Find(Document document)
    {
        var clusters = new MentionClusters(document, MentionReader.Read(document, NameFinder.Find(document)));
        clusters.JoinNames();
        return clusters;
    }

    public void Annotate(Document document)
    {
        var clusters = Find(document);
        using (var rows = document.MentionRows!)
        {
            document.MentionRows = null;
            new PairJoiner(document, clusters).Join(links, rows);
        }

        (document.Mentions, document.Entities) = clusters.Result();
    }
}
