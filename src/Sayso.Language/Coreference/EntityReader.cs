using Sayso.Language.Entities;

namespace Sayso.Language.Coreference;

/// <summary>
/// Finds mentions and joins those of one entity: names by their parts, acronyms by their letters, descriptions by their heads, pronouns by
/// agreement.
/// </summary>
/// <remarks>
/// Sieves from the surest to the least sure, after Lee et al. (CL 2013); each looks back over a bounded number of mentions, so that it is
/// linear.
/// </remarks>
internal sealed class EntityReader(PairScorer? links)
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
        if (links is null)
        {
            clusters.JoinRest();
        }
        else
        {
            new PairJoiner(document, clusters).Join(links, document.MentionRows!);
            document.MentionRows = null;
        }

        (document.Mentions, document.Entities) = clusters.Result();
    }
}
