using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>What the claims of a proposition come down to: innermost voices, of which those that are one count once.</summary>
/// <remarks>
/// A named person, institution or document is one origin wherever it speaks. Somebody unnamed is the same origin in reports that copy each other;
/// in others it is not established that it is another than anybody else. What an outlet states, or is said to report, without saying how it
/// knows, and "reportedly", have no known lineage: no origin.
/// </remarks>
internal static class OriginFinder
{
    public static (IReadOnlyList<Origin> Origins, int?[] OfClaim) Find(IReadOnlyList<ClaimRow> claims, Lineage lineage)
    {
        var origins = new List<Found>();
        int?[] ofClaim = new int?[claims.Count];
        for (int number = 0; number < claims.Count; number++)
        {
            var innermost = claims[number].Chain[^1];
            if (claims[number].Chain.Count == 1 || innermost.Kind is "unstated" or "outlet")
            {
                continue;
            }

            bool named = !innermost.Anonymous && innermost.Kind is "person" or "institution" or "document";
            string place = lineage.Of(claims[number].Report);
            int at = origins.FindIndex(origin => origin.IsNamed == named && IsOne(origin, innermost, place));
            if (at < 0)
            {
                at = origins.Count;
                origins.Add(new Found(innermost.Voice, innermost.Kind, named, place));
            }

            ofClaim[number] = at;
        }

        bool anyNamed = origins.Exists(origin => origin.IsNamed);
        int firstUnnamed = origins.FindIndex(origin => !origin.IsNamed);
        return ([.. origins.Select((origin, number) => Judge(origin, number, anyNamed, firstUnnamed))], ofClaim);
    }

    private static bool IsOne(Found origin, ChainStep voice, string place)
    {
        string name = Bare(voice.Voice);
        return origin.IsNamed
            ? SameName(origin.Voice, voice.Voice) || SamePaper(origin, voice)
            : origin.Place == place && (string.Equals(Bare(origin.Voice), name, StringComparison.OrdinalIgnoreCase) || origin.Kind == voice.Kind);
    }

    /// <summary>The same name, or a surname that the fuller name ends with.</summary>
    public static bool SameName(string left, string right)
    {
        (left, right) = (Bare(left), Bare(right));
        return string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
            || (left.Contains(' ') != right.Contains(' ') && (left.EndsWith(" " + right, StringComparison.OrdinalIgnoreCase) || right.EndsWith(" " + left, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>"The memorandum" and "a memorandum of the Bureau" are not shown to be two; nor is a paper another origin than whose paper it is.</summary>
    private static bool SamePaper(Found origin, ChainStep voice) => (origin.Kind, voice.Kind) switch
    {
        ("document", "document") => string.Equals(Head(origin.Voice), Head(voice.Voice), StringComparison.OrdinalIgnoreCase),
        ("document", "institution") => origin.Voice.Contains(Bare(voice.Voice), StringComparison.OrdinalIgnoreCase),
        ("institution", "document") => voice.Voice.Contains(Bare(origin.Voice), StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>The word that says what a paper is.</summary>
    private static string Head(string document)
    {
        int of = document.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        string before = of > 0 ? document[..of] : document;
        return before[(before.LastIndexOf(' ') + 1)..];
    }

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static Origin Judge(Found origin, int number, bool anyNamed, int firstUnnamed) => origin switch
    {
        { IsNamed: true } => new Origin(origin.Voice, origin.Kind, true, "named"),
        _ when !anyNamed && number == firstUnnamed => new Origin(origin.Voice, origin.Kind, true, "unnamed, and nobody else is known to say so"),
        _ => new Origin(origin.Voice, origin.Kind, false, "unnamed: not shown to be another than the others"),
    };

    private sealed record Found(string Voice, string Kind, bool IsNamed, string Place);
}
