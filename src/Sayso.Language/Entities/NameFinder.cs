namespace Sayso.Language.Entities;

/// <summary>Collects the names that the network labelled: begin, inside and outside, of each kind.</summary>
internal static class NameFinder
{
    /// <summary>Labels in the order of their numbers: O, then B and I of each kind.</summary>
    public static readonly string[] Labels = ["O", .. Enum.GetNames<EntityKind>().SelectMany(kind => new[] { "B-" + kind, "I-" + kind })];

    /// <summary>True when the second label may come after the first.</summary>
    public static bool MayFollow(string? first, string second) =>
        second[0] != 'I' || (first is not null && first != "O" && first[2..] == second[2..]);

    /// <summary>The names of a document in reading order, as ranges of tokens with their kinds.</summary>
    public static List<(TokenRange Range, EntityKind Kind)> Find(Document document)
    {
        var names = new List<(TokenRange, EntityKind)>();
        foreach (var sentence in document.SentenceRanges)
        {
            Collect(document.NameLabels.AsSpan(sentence.First, sentence.Count), sentence.First, names);
        }

        return names;
    }

    private static void Collect(ReadOnlySpan<byte> labels, int offset, List<(TokenRange, EntityKind)> names)
    {
        int start = -1;
        for (int i = 0; i <= labels.Length; i++)
        {
            int label = i < labels.Length ? labels[i] : 0;
            bool inside = label > 0 && label % 2 == 0;
            if (start >= 0 && !inside)
            {
                names.Add((new TokenRange(offset + start, offset + i), (EntityKind)((labels[start] - 1) / 2)));
                start = -1;
            }

            if (label % 2 == 1 || (inside && start < 0))
            {
                start = i;
            }
        }
    }
}
