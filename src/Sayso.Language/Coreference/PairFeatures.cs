namespace Sayso.Language.Coreference;

/// <summary>What can be told of two mentions from their forms and places: one row of weights for each thing told.</summary>
internal sealed class PairFeatures
{
    // How many values each thing has, in order; where its rows begin.
    private static readonly int[] Values = [10, 8, Forms * Forms, 4 * 4, 7, 3 * 3, 5, Relations * Relations, 4, 3 * 3, 8, 2 * 3];
    private static readonly int[] Starts = [.. Values.Select((_, number) => Values[..number].Sum())];

    private static readonly HashSet<string> Sayings =
        [.. Lexicon.English.Words("plain-sayings"), .. Lexicon.English.Words("bare-sayings")];

    private const int Forms = 15;
    private const int Relations = 7;

    private readonly Document _document;
    private readonly MentionClusters _clusters;
    private readonly int[] _sentenceOf;
    private readonly byte[] _forms;
    private readonly byte[] _genders;
    private readonly byte[] _numbers;
    private readonly string[] _lemmas;
    private readonly byte[] _sizes;

    // Whether a mention is the subject of a saying, and the head of the last before it that is.
    private readonly bool[] _speaks;
    private readonly int[] _lastSpeaker;

    // The next mention of the same cluster.
    private readonly int[] _next;

    /// <param name="document">Parsed.</param>
    /// <param name="clusters">Joined so far as names and titles go: what is told of clusters is told of these.</param>
    public PairFeatures(Document document, MentionClusters clusters)
    {
        _document = document;
        _clusters = clusters;
        _sentenceOf = document.SentenceOf;
        var all = clusters.Candidates;
        _lemmas = [.. all.Select(candidate => document.LemmaArray[candidate.Head].ToLowerInvariant())];
        _forms = [.. all.Select(FormOf)];
        _genders = [.. all.Select((candidate, i) => GenderOf(candidate, _lemmas[i], _forms[i]))];
        _numbers = [.. all.Select((candidate, i) => NumberOf(candidate, _forms[i]))];
        _sizes = [.. all.Select(candidate => SizeOf(clusters.Size(candidate.Cluster)))];
        _speaks = [.. all.Select(Speaks)];
        _lastSpeaker = new int[all.Count];
        for (int i = 0, speaker = -1; i < all.Count; i++)
        {
            _lastSpeaker[i] = speaker;
            speaker = _speaks[i] ? all[i].Head : speaker;
        }

        _next = new int[all.Count];
        var last = new Dictionary<int, int>();
        for (int i = all.Count - 1; i >= 0; i--)
        {
            _next[i] = last.GetValueOrDefault(all[i].Cluster, int.MaxValue);
            last[all[i].Cluster] = i;
        }
    }

    /// <summary>Things told of a pair.</summary>
    public static int Count => Values.Length;

    /// <summary>Rows of weights.</summary>
    public static int Rows { get; } = Values.Sum();

    /// <summary>The lemma of a mention's head, in small letters.</summary>
    public string LemmaOf(int mention) => _lemmas[mention];

    /// <summary>1 for a man, 2 for a woman, 0 where neither is told.</summary>
    public byte GenderOf(int mention) => _genders[mention];

    /// <summary>The row of each thing told.</summary>
    /// <param name="later">Number of the later mention.</param>
    /// <param name="earlier">Number of the earlier one.</param>
    /// <param name="rows">Room for <see cref="Count"/>.</param>
    public void Write(int later, int earlier, Span<int> rows)
    {
        var (here, before) = (_clusters.Candidates[later], _clusters.Candidates[earlier]);
        rows[0] = Gap(later - earlier);
        rows[1] = Distance(_sentenceOf[here.Head] - _sentenceOf[before.Head]);
        rows[2] = (_forms[later] * Forms) + _forms[earlier];
        rows[3] = ((int)here.Kind * 4) + (int)before.Kind;
        rows[4] = Likeness(later, earlier);
        rows[5] = (_numbers[later] * 3) + _numbers[earlier];
        rows[6] = Quoting(_document.Quotations[here.Head], _document.Quotations[before.Head]);
        rows[7] = (RelationOf(here.Head) * Relations) + RelationOf(before.Head);
        rows[8] = Hanging(here, before);
        rows[9] = (_genders[later] * 3) + _genders[earlier];
        rows[10] = Weight(earlier, later);
        rows[11] = (_speaks[later] ? 3 : 0) + (!_speaks[earlier] ? 0 : _lastSpeaker[later] == before.Head ? 2 : 1);
        for (int thing = 0; thing < Starts.Length; thing++)
        {
            rows[thing] += Starts[thing];
        }
    }

    private static int Gap(int apart) => apart
        switch { <= 4 => apart - 1, <= 6 => 4, <= 9 => 5, <= 15 => 6, <= 25 => 7, <= 50 => 8, _ => 9 };

    private static int Distance(int sentences) => sentences
        switch { <= 3 => Math.Max(sentences, 0), <= 5 => 4, <= 8 => 5, <= 14 => 6, _ => 7 };

    private static byte SizeOf(int members) => members switch { 1 => 0, 2 => 1, <= 5 => 2, _ => 3 };

    private bool Speaks(Candidate candidate) => _document.RelationArray[candidate.Head] == Dependency.Nsubj
        && _document.HeadArray[candidate.Head] is >= 0 and var verb && Sayings.Contains(_document.LemmaArray[verb]);

    private byte FormOf(Candidate candidate)
    {
        if (candidate.Form == MentionForm.Name)
        {
            return 0;
        }

        if (candidate.Form == MentionForm.Pronoun)
        {
            return _document.LowerArray[candidate.Head] switch
            {
                "i" or "me" or "my" or "mine" or "myself" => 1,
                "we" or "us" or "our" or "ours" or "ourselves" => 2,
                "you" or "your" or "yours" or "yourself" or "yourselves" => 3,
                "he" or "him" or "his" or "himself" => 4,
                "she" or "her" or "hers" or "herself" => 5,
                "it" or "its" or "itself" => 6,
                "they" or "them" or "their" or "theirs" or "themselves" => 7,
                _ => 8,
            };
        }

        return _document.LowerArray[candidate.Range.First] switch
        {
            _ when candidate.Anchor != candidate.Head => 14,
            _ when candidate.Range.First == candidate.Head => 9,
            "the" => 10,
            "a" or "an" or "some" or "any" or "no" or "one" or "another" => 11,
            "this" or "that" or "these" or "those" or "such" => 12,
            "my" or "our" or "your" or "his" or "her" or "its" or "their" => 13,
            _ => 9,
        };
    }

    private byte GenderOf(Candidate candidate, string lemma, byte form)
    {
        string first = _document.LowerArray[candidate.Range.First];
        string before = candidate.Range.First > 0 ? _document.LowerArray[candidate.Range.First - 1] : "";
        return form == 4 || Nominals.IsMale(lemma) || first is "mr" or "mr." or "sir" || before is "mr" or "mr." or "sir" ? (byte)1
            : form == 5 || Nominals.IsFemale(lemma) || first is "mrs" or "mrs." or "ms" or "ms." or "miss" or "lady"
                || before is "mrs" or "mrs." or "ms" or "ms." or "miss" or "lady" ? (byte)2
            : (byte)0;
    }

    private byte NumberOf(Candidate candidate, byte form) => candidate.Form switch
    {
        MentionForm.Name => 0,
        MentionForm.Pronoun => form is 2 or 7 ? (byte)2 : form is 3 or 8 ? (byte)0 : (byte)1,
        _ => _clusters.IsPlural(candidate.Head) || candidate.Anchor != candidate.Head ? (byte)2 : (byte)1,
    };

    /// <summary>How alike two mentions are in words.</summary>
    private int Likeness(int later, int earlier)
    {
        var (here, before) = (_clusters.Candidates[later], _clusters.Candidates[earlier]);
        if (here.Form == MentionForm.Pronoun || before.Form == MentionForm.Pronoun)
        {
            return here.Form == before.Form && _lemmas[later] == _lemmas[earlier] ? 6 : 0;
        }

        if (_lemmas[later] != _lemmas[earlier])
        {
            return Holds(before.Short, _lemmas[later]) ? 1 : 0;
        }

        int own = 0;
        int shared = 0;
        for (int token = here.Short.First; token < here.Short.End; token++)
        {
            if (token != here.Head
                && _document.TagArray[token] is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num)
            {
                own++;
                shared += Holds(before.Short, _document.LemmaArray[token]) ? 1 : 0;
            }
        }

        return own == shared ? here.Short.Count == before.Short.Count ? 5 : 4 : shared > 0 ? 3 : 2;
    }

    private bool Holds(TokenRange range, string lemma)
    {
        for (int token = range.First; token < range.End; token++)
        {
            if (_document.LemmaArray[token].Equals(lemma, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int Quoting(int here, int before) => here == before ? here == 0 ? 0 : 1 : here == 0 ? 2 : before == 0 ? 3 : 4;

    private int RelationOf(int head) => _document.RelationArray[head] switch
    {
        Dependency.Nsubj => 0,
        Dependency.Obj => 1,
        Dependency.Obl => 2,
        Dependency.Nmod => 3,
        Dependency.Appos => 4,
        Dependency.Conj => 5,
        _ => 6,
    };

    /// <summary>How two mentions hang together in the parse.</summary>
    private int Hanging(Candidate here, Candidate before) => _document.HeadArray[here.Head] == before.Head ? 1
        : _document.HeadArray[before.Head] == here.Head ? 2
        : _document.HeadArray[here.Head] >= 0 && _document.HeadArray[here.Head] == _document.HeadArray[before.Head] ? 3 : 0;

    /// <summary>How often the earlier one was joined before, and whether one of those stands in between.</summary>
    private int Weight(int earlier, int later) => _sizes[earlier] + (_next[earlier] < later ? 4 : 0);
}
