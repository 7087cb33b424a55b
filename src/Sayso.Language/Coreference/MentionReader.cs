using Sayso.Language.Scripts;

namespace Sayso.Language.Coreference;

/// <summary>
/// Collects the mentions of a document: the names found, noun phrases that describe people and organisations, and pronouns.
/// </summary>
internal static class MentionReader
{
    // A longer run is a sentence.
    private const int MostForeignWords = 5;

    private static readonly HashSet<string> Pronouns = Lexicon.English.Words("personal-pronouns", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Days =
        [.. Lexicon.English.Values("weekdays", value => value).Keys, .. Lexicon.English.Values("months", value => value).Keys];

    public static List<Candidate> Read(Document document, List<(TokenRange Range, EntityKind Kind)> names)
    {
        var candidates = new List<Candidate>();
        var phrases = new NounPhrases(document);
        var taken = new bool[document.TokenSpans.Length];
        foreach (var (range, kind) in names)
        {
            var trimmed = Trim(document, range);
            int top = document.TopOf(trimmed);
            candidates.Add(new Candidate(trimmed, top, kind, MentionForm.Name));
            taken.AsSpan(trimmed.First, trimmed.Count).Fill(true);
            if (phrases.Whole(top, trimmed) is var whole && whole != trimmed)
            {
                candidates.Add(new Candidate(whole, top, kind, MentionForm.Description) { Short = trimmed });
            }

            AddTogether(phrases, top, trimmed, kind, candidates);
        }

        Foreign(document, taken, candidates);
        var (first, last) = document.Extents;
        for (int token = 0; token < taken.Length; token++)
        {
            if (taken[token])
            {
                continue;
            }

            var tag = document.TagArray[token];
            if (tag == PartOfSpeech.Pron && IsPointing(document, token))
            {
                candidates.Add(new Candidate(new TokenRange(token, token + 1), token, EntityKind.Other, MentionForm.Pronoun));
            }
            else if (tag is PartOfSpeech.Pron or PartOfSpeech.Det && Pronouns.Contains(document.LowerArray[token]))
            {
                candidates.Add(new Candidate(new TokenRange(token, token + 1), token, KindOfPronoun(document, token), MentionForm.Pronoun));
            }
            else if ((tag == PartOfSpeech.Noun || (tag == PartOfSpeech.Propn && !IsTitleOrDay(document, token, taken)))
                && document.RelationArray[token] is not (Dependency.Compound or Dependency.Flat or Dependency.Fixed))
            {
                string lemma = document.LemmaArray[token].ToLowerInvariant();
                var kind = Nominals.KindOf(lemma);
                var core = new TokenRange(Start(document, token, first[token]), End(document, token, last[token]));
                candidates.Add(new Candidate(phrases.Whole(token, core), token, kind ?? EntityKind.Other, MentionForm.Description)
                {
                    Short = core,
                });
                AddTogether(phrases, token, core, kind ?? EntityKind.Other, candidates);
            }
        }

        candidates.Sort((left, right) => left.Range.First != right.Range.First ? left.Range.First.CompareTo(right.Range.First)
            : right.Range.End.CompareTo(left.Range.End));
        return Nested(Uncrossed(document, candidates));
    }

    /// <summary>"Mayor" before a name, and "Friday": in capitals, and no mention by themselves.</summary>
    private static bool IsTitleOrDay(Document document, int token, bool[] taken) =>
        (token + 1 < taken.Length && taken[token + 1]) || Days.Contains(document.LowerArray[token]);

    /// <summary>"This", "those" that stand for something by themselves, and not for the noun before them.</summary>
    public static bool IsPointing(Document document, int token) => document.LowerArray[token] is "this" or "that" or "these" or "those"
        && document.RelationArray[token] is Dependency.Nsubj or Dependency.Obj or Dependency.Obl or Dependency.Nmod or Dependency.Root
        && !(document.HeadArray[token] is >= 0 and var head && head > token && document.RelationArray[head] == Dependency.Acl);

    private static void AddTogether(NounPhrases phrases, int head, TokenRange core, EntityKind kind, List<Candidate> candidates)
    {
        if (phrases.Together(head, core, out int and) is { } together)
        {
            candidates.Add(new Candidate(together, head, kind, MentionForm.Description) { Anchor = and });
        }
    }

    /// <summary>A few words in another script are a name; whose, the text does not say to who cannot read it.</summary>
    private static void Foreign(Document document, bool[] taken, List<Candidate> candidates)
    {
        for (int token = 0; token < taken.Length; token++)
        {
            int end = token;
            while (end < taken.Length && !taken[end]
                && Letters.ScriptOf(document.Word(end)) is Script.Arabic or Script.Cyrillic or Script.Hebrew)
            {
                end++;
            }

            if (end - token is >= 2 and <= MostForeignWords)
            {
                candidates.Add(new Candidate(new TokenRange(token, end), end - 1, EntityKind.Other, MentionForm.Name));
                taken.AsSpan(token, end - token).Fill(true);
            }

            token = Math.Max(token, end - 1);
        }
    }

    /// <summary>A name without quotation marks and a closing possessive.</summary>
    private static TokenRange Trim(Document document, TokenRange range)
    {
        int end = range.End;
        while (end > range.First + 1 && document.Word(end - 1) is "'s" or "’s" or "'" or "’" or "," or "\"" or "”")
        {
            end--;
        }

        return new TokenRange(range.First, end);
    }

    private static int Start(Document document, int head, int first)
    {
        // Determiners, adjectives, numbers and nouns before the head; not clauses.
        int start = head;
        while (start > first
            && document.TagArray[start - 1] is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Noun
                or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Part
            || (start > first && document.Word(start - 1) is "-" or "'s" or "’s"))
        {
            start--;
        }

        return start;
    }

    private static int End(Document document, int head, int last)
    {
        // What follows the head as long as it is a prepositional phrase or a name, not a clause or a comma.
        int end = head + 1;
        while (end <= last && end - head < 12)
        {
            if (document.TagArray[end] is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Cconj
                or PartOfSpeech.Adv
                || document.Word(end) is "," or ";" or ":" or "(" or "\"" or "“" or "”" or "who" or "which" or "that")
            {
                break;
            }

            end++;
        }

        while (end > head + 1
            && document.TagArray[end - 1] is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Part)
        {
            end--;
        }

        return end;
    }

    private static EntityKind KindOfPronoun(Document document, int token) =>
        document.LowerArray[token] is "it" or "its" or "itself" ? EntityKind.Organisation : EntityKind.Person;

    /// <summary>Leaves out phrases that hold one part of a name without the other.</summary>
    private static List<Candidate> Uncrossed(Document document, List<Candidate> candidates)
    {
        // Number of the name of each token, from 1.
        int[] names = new int[document.TokenSpans.Length];
        for (int i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Form == MentionForm.Name)
            {
                names.AsSpan(candidates[i].Range.First, candidates[i].Range.Count).Fill(i + 1);
            }
        }

        bool Crosses(TokenRange range)
        {
            int first = names[range.First];
            int last = names[range.End - 1];
            return (first > 0 && candidates[first - 1].Range is var name && name.First < range.First && name.End < range.End)
                || (last > 0 && candidates[last - 1].Range is var other && other.End > range.End && other.First > range.First);
        }

        return candidates.FindAll(candidate => candidate.Form == MentionForm.Name || !Crosses(candidate.Range));
    }

    /// <summary>Leaves out mentions that cross another, so that what remains is properly nested.</summary>
    private static List<Candidate> Nested(List<Candidate> candidates)
    {
        var kept = new List<Candidate>(candidates.Count);
        var open = new Stack<int>();
        foreach (var candidate in candidates)
        {
            while (open.Count > 0 && open.Peek() <= candidate.Range.First)
            {
                open.Pop();
            }

            bool same = kept.Count > 0 && kept[^1].Range == candidate.Range;
            if ((open.Count == 0 || candidate.Range.End <= open.Peek()) && !same)
            {
                kept.Add(candidate);
                open.Push(candidate.Range.End);
            }
        }

        return kept;
    }
}
