namespace Sayso.Language.Attributing;

/// <summary>The drafts of a text, and which tokens mark one.</summary>
internal sealed class DraftBook
{
    // Of the drafts so far; brought up to date when asked, since a draft is filled after it is added.
    private readonly DraftIndex _index;
    private readonly HashSet<Draft> _forgotten = [];
    private int _indexed;

    public DraftBook(Document document, List<Draft> drafts)
    {
        Drafts = drafts;
        _index = new DraftIndex(document);
        foreach (var range in drafts.SelectMany(draft => draft.Cue))
        {
            for (int token = range.First; token < range.End; token++)
            {
                CueTokens.Add(token);
            }
        }
    }

    public List<Draft> Drafts { get; }

    /// <summary>Tokens that are part of a cue.</summary>
    public HashSet<int> CueTokens { get; } = [];

    public void Add(Draft draft) => Drafts.Add(draft);

    public Draft New(float sureness, Stance? stance = null)
    {
        var draft = new Draft { Sureness = sureness, Stance = stance };
        Drafts.Add(draft);
        return draft;
    }

    /// <summary>Drafts that touch a token's sentence. Their words must no longer move: from <see cref="Constructions.Add"/> on.</summary>
    public List<Draft> At(int token)
    {
        while (_indexed < Drafts.Count)
        {
            _index.Add(Drafts[_indexed++]);
        }

        return _index.At(token);
    }

    public Draft? Enclosing(int token) =>
        At(token).Find(draft =>
            draft.Within is null && draft.Content.Exists(range => token >= range.First && token < range.End) && !draft.HasCueAt(token));

    public static TokenRange Within(Draft outer, TokenRange range, int token)
    {
        var piece = outer.Content.Find(content => token >= content.First && token < content.End);
        return new TokenRange(Math.Max(range.First, piece.First), Math.Min(range.End, piece.End));
    }

    /// <summary>Marks a draft that is to be left out.</summary>
    public void Drop(Draft draft) => _forgotten.Add(draft);

    /// <summary>Marks a draft that is to be left out, and lets its cue mark another.</summary>
    public void Forget(Draft draft)
    {
        _forgotten.Add(draft);
        foreach (var range in draft.Cue)
        {
            for (int token = range.First; token < range.End; token++)
            {
                CueTokens.Remove(token);
            }
        }
    }

    public void RemoveForgotten() => Drafts.RemoveAll(_forgotten.Contains);
}
