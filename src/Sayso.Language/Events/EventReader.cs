using Sayso.Language.Time;

namespace Sayso.Language.Events;

/// <summary>
/// Reads events off the parse: each verb, and each noun that names a happening, with who did what to whom, where, when and with what.
/// </summary>
/// <remarks>Linear: each token is looked at as a trigger once, and each of its children once.</remarks>
internal static class EventReader
{
    // Being and having join words; they do not happen.
    private static readonly HashSet<string> States = Lexicon.English.Words("states");

    public static void Annotate(Document document)
    {
        var tree = document.Tree;
        int[] mentionAt = MentionHeads(document);
        int[] timeAt = Times(document);
        var events = new List<Event>();
        for (int token = 0; token < document.TokenSpans.Length; token++)
        {
            if (IsVerb(document, token))
            {
                events.Add(OfVerb(document, tree, token, mentionAt, timeAt));
            }
            else if (document.TagArray[token] == PartOfSpeech.Noun && document.RelationArray[token] != Dependency.Compound
                && TimeWords.EventNouns.Contains(document.LemmaArray[token]))
            {
                events.Add(OfNoun(document, tree, token, mentionAt, timeAt));
            }
        }

        document.Events = events;
    }

    private static bool IsVerb(Document document, int token) =>
        document.TagArray[token] == PartOfSpeech.Verb
        && document.RelationArray[token]
            is not (Dependency.Amod or Dependency.Compound or Dependency.Case or Dependency.Fixed or Dependency.Aux or Dependency.Cop
            or Dependency.Mark)
        && !States.Contains(document.LemmaArray[token]);

    private static Event OfVerb(Document document, TreeShape tree, int verb, int[] mentionAt, int[] timeAt)
    {
        var parts = new SortedList<int, string>();
        bool passive = IsPassive(document, tree, verb);
        bool negated = false;
        bool object_ = false;
        var tense = Tense.None;
        int time = -1;
        for (int child = tree.First[verb]; child >= 0; child = tree.NextSibling[child])
        {
            negated |= IsNegation(document, tree, child);
            time = time < 0 ? TimeUnder(document, tree, child, timeAt) : time;
            switch (document.RelationArray[child])
            {
                case Dependency.Nsubj:
                    Take(document, tree, child, passive ? "patient" : "agent", mentionAt, parts);
                    break;
                case Dependency.Obj:
                    object_ = true;
                    Take(document, tree, child, "patient", mentionAt, parts);
                    break;
                case Dependency.Iobj:
                    Take(document, tree, child, "recipient", mentionAt, parts);
                    break;
                case Dependency.Obl or Dependency.Nmod:
                    Take(document, tree, child, Oblique(document, tree, child, passive, mentionAt), mentionAt, parts);
                    break;
                case Dependency.Aux:
                    tense = TenseOf(document, child, tense);
                    break;
                default:
                    break;
            }
        }

        if (!parts.ContainsValue(passive ? "patient" : "agent") && Inherited(document, tree, verb) is >= 0 and var subject)
        {
            // A clause without a subject borrows one: "he [vowed] to leave", "the man who [fled]", "came and [saw]". Participles take it as
            // what is acted on.
            bool actedOn = passive || (document.RelationArray[verb] == Dependency.Acl && !object_ && IsParticiple(document, verb));
            Take(document, tree, subject, actedOn ? "patient" : "agent", mentionAt, parts);
        }

        return new Event(verb, negated, [.. parts.Select(part => new Participant(part.Value, part.Key))], time < 0 ? null : time)
        {
            Tense = tense == Tense.None ? TenseOf(document, verb, Tense.None) : tense,
        };
    }

    private static Event OfNoun(Document document, TreeShape tree, int noun, int[] mentionAt, int[] timeAt)
    {
        var parts = new SortedList<int, string>();
        bool negated = false;
        int time = -1;
        for (int child = tree.First[noun]; child >= 0; child = tree.NextSibling[child])
        {
            negated |= document.RelationArray[child] == Dependency.Det && document.LemmaArray[child] == "no";
            time = time < 0 ? TimeUnder(document, tree, child, timeAt) : time;
            string role = document.RelationArray[child] switch
            {
                Dependency.Nmod when Preposition(document, tree, child) is "of" or "on" or "against" => "patient",
                Dependency.Nmod when Preposition(document, tree, child) is "'s" or "’s" or "by" => "agent",
                Dependency.Nmod when IsPlace(document, mentionAt[child]) => "place",
                Dependency.Nmod => "other",
                Dependency.Compound or Dependency.Amod => "other",
                _ => "",
            };
            if (role.Length > 0)
            {
                Take(document, tree, child, role, mentionAt, parts);
            }
        }

        return new Event(noun, negated, [.. parts.Select(part => new Participant(part.Value, part.Key))], time < 0 ? null : time);
    }

    /// <summary>A participant and those joined to it by "and".</summary>
    private static void Take(Document document, TreeShape tree, int token, string role, int[] mentionAt,
        SortedList<int, string> parts)
    {
        int mention = mentionAt[token];
        if (mention >= 0)
        {
            parts.TryAdd(mention, role);
        }

        for (int child = tree.First[token]; child >= 0; child = tree.NextSibling[child])
        {
            if (document.RelationArray[child] == Dependency.Conj && mentionAt[child] >= 0)
            {
                parts.TryAdd(mentionAt[child], role);
            }
        }
    }

    private static string Oblique(Document document, TreeShape tree, int child, bool passive, int[] mentionAt)
    {
        bool place = IsPlace(document, mentionAt[child]);
        return Preposition(document, tree, child) switch
        {
            "by" when passive => "agent",
            "in" or "at" or "on" or "near" or "inside" or "outside" or "over" or "around" or "across" or "off" when place => "place",
            "from" or "to" or "into" or "through" or "towards" or "toward" when place => "place",
            "to" or "for" => "recipient",
            "with" or "using" or "via" when !IsPerson(document, mentionAt[child]) => "instrument",
            _ => "other",
        };
    }

    private static string? Preposition(Document document, TreeShape tree, int token)
    {
        for (int child = tree.First[token]; child >= 0; child = tree.NextSibling[child])
        {
            if (document.RelationArray[child] == Dependency.Case)
            {
                return document.LemmaArray[child].ToLowerInvariant();
            }
        }

        return null;
    }

    private static bool IsPlace(Document document, int mention) => mention >= 0 && document.Mentions[mention].Kind == EntityKind.Place;

    private static bool IsPerson(Document document, int mention) => mention >= 0 && document.Mentions[mention].Kind == EntityKind.Person;

    private static bool IsPassive(Document document, TreeShape tree, int verb)
    {
        if (!IsParticiple(document, verb))
        {
            return false;
        }

        for (int child = tree.First[verb]; child >= 0 && child < verb; child = tree.NextSibling[child])
        {
            // The last auxiliary decides: "has been seen" is passive, "has seen" is not.
            if (document.RelationArray[child] == Dependency.Aux && document.LemmaArray[child] is "be" or "get"
                && NextAuxiliary(document, tree, child) < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int NextAuxiliary(Document document, TreeShape tree, int auxiliary)
    {
        for (int next = tree.NextSibling[auxiliary]; next >= 0 && next < document.HeadArray[auxiliary]; next = tree.NextSibling[next])
        {
            if (document.RelationArray[next] == Dependency.Aux)
            {
                return next;
            }
        }

        return -1;
    }

    /// <summary>Not the plain form and not an -ing form.</summary>
    private static bool IsParticiple(Document document, int verb)
    {
        var word = document.Word(verb);
        return !word.EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            && (!word.Equals(document.LemmaArray[verb], StringComparison.OrdinalIgnoreCase)
                || word is "put" or "hit" or "set" or "shot" or "cut" or "read");
    }

    private static bool IsNegation(Document document, TreeShape tree, int child)
    {
        if (document.LemmaArray[child].ToLowerInvariant() is "not" or "n't" or "never" or "nobody" or "none" or "nothing" or "neither")
        {
            return true;
        }

        if (document.RelationArray[child] is not (Dependency.Nsubj or Dependency.Obj))
        {
            return false;
        }

        for (int under = tree.First[child]; under >= 0; under = tree.NextSibling[under])
        {
            if (document.RelationArray[under] == Dependency.Det
                && document.LemmaArray[under].Equals("no", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The subject that a verb without its own shares: of the verb it complements or is joined to, or the noun that it describes.
    /// </summary>
    private static int Inherited(Document document, TreeShape tree, int verb)
    {
        int at = verb;
        for (int step = 0; step < 4; step++)
        {
            int over = document.HeadArray[at];
            if (over < 0)
            {
                return -1;
            }

            if (document.RelationArray[at] == Dependency.Acl)
            {
                return over;
            }

            if (document.RelationArray[at] is not (Dependency.Xcomp or Dependency.Conj or Dependency.Advcl))
            {
                return -1;
            }

            bool controls = document.RelationArray[at] == Dependency.Xcomp;
            int subject = -1;
            for (int child = tree.First[over]; child >= 0; child = tree.NextSibling[child])
            {
                // "told him to leave": the object leaves.
                subject = (document.RelationArray[child] == Dependency.Nsubj && subject < 0)
                    || (controls && document.RelationArray[child] is Dependency.Obj or Dependency.Iobj)
                    ? child
                    : subject;
            }

            if (subject >= 0)
            {
                return subject;
            }

            at = over;
        }

        return -1;
    }

    private static Tense TenseOf(Document document, int token, Tense before)
    {
        var word = document.Word(token);
        string lemma = document.LemmaArray[token];
        return lemma is "will" or "shall" || word is "'ll" or "’ll" ? Tense.Future
            : before != Tense.None ? before
            : word.Equals("was", StringComparison.OrdinalIgnoreCase) || word.Equals("were", StringComparison.OrdinalIgnoreCase)
                || word.Equals("had", StringComparison.OrdinalIgnoreCase)
                || word.Equals("did", StringComparison.OrdinalIgnoreCase) || lemma == "have" ? Tense.Past
            : document.TagArray[token] == PartOfSpeech.Aux ? Tense.Present
            : IsParticiple(document, token) && !word.EndsWith("s", StringComparison.OrdinalIgnoreCase) ? Tense.Past
            : word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) ? Tense.None
            : Tense.Present;
    }

    /// <summary>Which mention each token heads, or -1.</summary>
    private static int[] MentionHeads(Document document)
    {
        int[] at = new int[document.TokenSpans.Length];
        Array.Fill(at, -1);
        for (int number = document.Mentions.Count - 1; number >= 0; number--)
        {
            at[document.Mentions[number].Head] = number;
        }

        return at;
    }

    /// <summary>Which time each token stands in, or -1.</summary>
    private static int[] Times(Document document)
    {
        int[] at = new int[document.TokenSpans.Length];
        Array.Fill(at, -1);
        for (int number = 0; number < document.Times.Count; number++)
        {
            var range = document.TokensIn(document.Times[number].Span);
            at.AsSpan(range.First, range.Count).Fill(number);
        }

        return at;
    }

    /// <summary>The time that a child of a trigger names, itself or one step below.</summary>
    private static int TimeUnder(Document document, TreeShape tree, int child, int[] timeAt)
    {
        if (document.RelationArray[child]
            is not (Dependency.Obl or Dependency.Advmod or Dependency.Nmod or Dependency.Advcl or Dependency.Compound or Dependency.Amod))
        {
            return -1;
        }

        int time = timeAt[child];
        for (int under = tree.First[child]; under >= 0 && time < 0; under = tree.NextSibling[under])
        {
            time = timeAt[under];
        }

        return time;
    }
}
