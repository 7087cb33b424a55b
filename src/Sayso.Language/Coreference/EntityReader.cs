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
internal static class EntityReader
{
    public static void Annotate(Document document)
    {
        var found = MentionReader.Read(document, NameFinder.Find(document));
        var clusters = new MentionClusters(document, found);
        clusters.Join();
        (document.Mentions, document.Entities) = clusters.Result();
    }
}
