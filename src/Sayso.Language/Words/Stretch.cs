namespace Sayso.Language.Words;

/// <summary>
/// The tokens of a stretch that may stand in several pieces, numbered through from 0, with their heads under the same numbers.
/// </summary>
internal sealed class Stretch
{
    private readonly List<int> _tokens = [];

    public Stretch(Document document, IReadOnlyList<Span> spans)
    {
        Document = document;
        foreach (var span in spans)
        {
            var range = document.TokensIn(span);
            for (int token = range.First; token < range.End; token++)
            {
                if (_tokens.Count == 0 || _tokens[^1] < token)
                {
                    _tokens.Add(token);
                }
            }
        }
    }

    public Document Document { get; }

    public int Count => _tokens.Count;

    public int Token(int index) => _tokens[index];

    /// <summary>Index of a token; -1 when it stands outside.</summary>
    public int IndexOf(int token) => token < 0 ? -1 : Math.Max(-1, _tokens.BinarySearch(token));

    /// <summary>Index of a word's head; -1 when that stands outside.</summary>
    public int Head(int index) => IndexOf(Document.Heads[_tokens[index]]);

    /// <summary>The first word, punctuation apart, whose head stands outside; null when there is none.</summary>
    public int? Top()
    {
        for (int index = 0; index < Count; index++)
        {
            if (Head(index) < 0 && Document.Tags[_tokens[index]] != PartOfSpeech.Punct)
            {
                return index;
            }
        }

        return null;
    }
}
