using System.Collections.Concurrent;

namespace Sayso.Language.Tagging;

/// <summary>
/// Gives every token its lower case, and its lemma from its form and tag: irregular forms by table, the others by their ending.
/// </summary>
internal sealed class Lemmatizer
{
    // Forms repeat; the table is bounded so that hostile text cannot fill it.
    private const int Most = 100_000;
    private static readonly int Tags = Enum.GetValues<PartOfSpeech>().Length;
    private readonly ConcurrentDictionary<string, Entry> _known = new(StringComparer.Ordinal);

    public void Annotate(Document document)
    {
        string[] lemmas = new string[document.TokenSpans.Length];
        string[] lower = new string[lemmas.Length];
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int token = 0; token < lemmas.Length; token++)
        {
            var form = document.Word(token);
            if (!known.TryGetValue(form, out var entry))
            {
                entry = new Entry(form.ToString());
                if (_known.Count < Most && form.Length < 64)
                {
                    _known.TryAdd(entry.Form, entry);
                }
            }

            int tag = (int)document.TagArray[token];
            lemmas[token] = entry.Lemmas[tag] ??= Lemma(entry.Form, document.TagArray[token]);
            lower[token] = entry.Lower;
        }

        document.LemmaArray = lemmas;
        document.LowerArray = lower;
    }

    /// <summary>The lemma of a form.</summary>
    public static string Lemma(string form, PartOfSpeech tag)
    {
        if (tag == PartOfSpeech.Propn)
        {
            return form;
        }

        string lower = form.ToLowerInvariant().Replace('’', '\'');
        return tag switch
        {
            PartOfSpeech.Verb or PartOfSpeech.Aux =>
                IrregularForms.Verbs.TryGetValue(lower, out string? irregular) ? irregular : Verb(lower),
            PartOfSpeech.Noun => IrregularForms.Nouns.TryGetValue(lower, out string? plural) ? plural : Noun(lower),
            PartOfSpeech.Part when lower is "n't" => "not",
            PartOfSpeech.Det when lower is "an" => "a",
            PartOfSpeech.Det or PartOfSpeech.Pron when lower is "these" or "those" => lower == "these" ? "this" : "that",
            PartOfSpeech.Pron => Pronoun(lower),
            PartOfSpeech.Adj or PartOfSpeech.Adv => Graded(lower),
            _ => lower,
        };
    }

    private static string Verb(string form)
    {
        if (form.EndsWith("ies", StringComparison.Ordinal) && form.Length > 4)
        {
            return form[..^3] + "y";
        }

        if (form.EndsWith("ied", StringComparison.Ordinal) && form.Length > 4)
        {
            return form[..^3] + "y";
        }

        if (form.EndsWith("es", StringComparison.Ordinal) && form.Length > 4
            && (form[..^2].EndsWith("sh", StringComparison.Ordinal) || form[..^2].EndsWith("ch", StringComparison.Ordinal)
                || form[^3] is 's' or 'x' or 'z' or 'o')
            && !form.EndsWith("oses", StringComparison.Ordinal) && !form.EndsWith("uses", StringComparison.Ordinal)
                && !form.EndsWith("ases", StringComparison.Ordinal))
        {
            return form[..^2];
        }

        if (form.EndsWith('s') && form.Length > 3 && form[^2] != 's')
        {
            return form[..^1];
        }

        if (form.EndsWith("ing", StringComparison.Ordinal) && form.Length > 5)
        {
            return Stem(form[..^3]);
        }

        return form.EndsWith("ed", StringComparison.Ordinal) && form.Length > 4 ? Stem(form[..^2]) : form;
    }

    /// <summary>"claim", "us(e)", "stopp": what is left of -ed and -ing gets its e back or loses a doubled letter.</summary>
    private static string Stem(string stem)
    {
        char last = stem[^1];
        char before = stem[^2];
        if (last == before && last is not ('l' or 's' or 'e' or 'o' or 'z' or 'f'))
        {
            return stem[..^1];
        }

        bool shortVowel = IsVowel(before) && (stem.Length < 3 || !IsVowel(stem[^3])) && !IsVowel(last);
        bool needsE = last is 'v' or 'u' or 'c' || (last == 'z' && before != 'z') || (last == 's' && before is not 's' && IsVowel(before))
            || (last == 'g' && before is 'r' or 'd' or 'n' && stem.Length > 4 && !stem.EndsWith("ring", StringComparison.Ordinal))
            || (last is 'l' && before is 'b' or 'd' or 'g' or 'k' or 'p' or 't' or 'z' or 'f')
            || (shortVowel
                && (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("ut", StringComparison.Ordinal)
                    || stem.EndsWith("ir", StringComparison.Ordinal)
                || stem.EndsWith("ar", StringComparison.Ordinal) || stem.EndsWith("or", StringComparison.Ordinal)
                    || stem.EndsWith("ur", StringComparison.Ordinal) || stem.EndsWith("am", StringComparison.Ordinal)
                || stem.EndsWith("om", StringComparison.Ordinal) || stem.EndsWith("im", StringComparison.Ordinal)
                    || stem.EndsWith("in", StringComparison.Ordinal) || stem.EndsWith("id", StringComparison.Ordinal)
                || stem.EndsWith("ud", StringComparison.Ordinal) || stem.EndsWith("ot", StringComparison.Ordinal)
                    || stem.EndsWith("ik", StringComparison.Ordinal) || stem.EndsWith("ak", StringComparison.Ordinal)
                || stem.EndsWith("ok", StringComparison.Ordinal) || stem.EndsWith("it", StringComparison.Ordinal)
                    || stem.EndsWith("ag", StringComparison.Ordinal)) && !Plain.Contains(stem));
        return needsE ? stem + "e" : stem;
    }

    private static readonly HashSet<string> Plain = Lexicon.English.Words("stems-without-e");

    private static string Noun(string form)
    {
        if (form.EndsWith("ies", StringComparison.Ordinal) && form.Length > 4)
        {
            return form[..^3] + "y";
        }

        if (form.EndsWith("es", StringComparison.Ordinal) && form.Length > 4
            && (form[^3] is 'x' or 'z' || form[..^2].EndsWith("sh", StringComparison.Ordinal)
                || form[..^2].EndsWith("ch", StringComparison.Ordinal) || form[..^2].EndsWith("ss", StringComparison.Ordinal)))
        {
            return form[..^2];
        }

        return form.EndsWith('s') && form.Length > 3 && form[^2] is not ('s' or 'u' or 'i') ? form[..^1] : form;
    }

    private static string Pronoun(string form) => form switch
    {
        "me" or "my" or "mine" => "I",
        "i" => "I",
        "him" or "his" => "he",
        "her" or "hers" => "she",
        "us" or "our" or "ours" or "'s" => "we",
        "them" or "their" or "theirs" => "they",
        "its" => "its",
        "your" or "yours" => "you",
        _ => form,
    };

    private static string Graded(string form) => form switch
    {
        "better" or "best" => "good",
        "worse" or "worst" => "bad",
        "more" or "most" => "more",
        "less" or "least" => "less",
        _ when form.EndsWith("iest", StringComparison.Ordinal) && form.Length > 6 => form[..^4] + "y",
        _ when form.EndsWith("ier", StringComparison.Ordinal) && form.Length > 5 => form[..^3] + "y",
        _ => form,
    };

    private static bool IsVowel(char character) => character is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>A form with what has been worked out for it. Threads may work it out twice; they get the same.</summary>
    private sealed class Entry(string form)
    {
        public string Form { get; } = form;

        public string Lower { get; } = form.ToLowerInvariant();

        public string?[] Lemmas { get; } = new string?[Tags];
    }
}
