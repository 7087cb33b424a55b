namespace Sayso.Language.Attributing;

/// <summary>
/// "We were promised that," grumbled Councillor Janet Ives: a quotation with its speaker and a verb right behind it, whatever the verb.
/// </summary>
internal sealed class QuoteTails(Document document, CueLexicon cues, DraftBook book)
{
    private const float Sureness = 0.8f;
    private const int LongestName = 6;
    private const int WeakCue = 2;

    private readonly Document _document = document;
    private readonly CueLexicon _cues = cues;
    private readonly DraftBook _book = book;

    public void Add()
    {
        foreach (var paragraph in _document.ParagraphRanges)
        {
            int first = paragraph.First;
            for (int token = paragraph.First; token < paragraph.End; token++)
            {
                int quotation = _document.Quotations[token];
                bool starts = quotation > 0 && (token == 0 || _document.Quotations[token - 1] != quotation);
                first = starts ? token : first;
                bool ends = quotation > 0 && token + 2 < paragraph.End && _document.Quotations[token + 1] != quotation;
                if (ends && token - first > 2 && _document.Word(token - 1) is "," or "?" or "!" or "—" or "–"
                    && Tail(token + 1, paragraph.End) is { } tail)
                {
                    Lay(new TokenRange(first, token + 1), tail.Source, tail.Cue);
                }
            }
        }
    }

    /// <summary>A verb and a name, or a name and a verb, up to the end of the sentence, a comma or a quotation.</summary>
    private (TokenRange Source, TokenRange Cue)? Tail(int start, int limit)
    {
        int end = start;
        while (end < limit && end - start <= LongestName + 1
            && _document.Word(end) is not ("," or "." or ";" or ":" or "—" or "–" or "“" or "\"" or "and" or "as" or "in" or "on"
                or "to"))
        {
            end++;
        }

        if (end == limit || end - start is < 2 or > LongestName + 1)
        {
            return null;
        }

        if (IsVerb(start) && IsName(new TokenRange(start + 1, end)))
        {
            return (new TokenRange(start + 1, end), new TokenRange(start, start + 1));
        }

        return IsVerb(end - 1) && _cues.Strength(_document.Forms.Lower[end - 1]) >= WeakCue && IsName(new TokenRange(start, end - 1))
            ? (new TokenRange(start, end - 1), new TokenRange(end - 1, end)) : null;
    }

    private bool IsVerb(int token) => _document.TagArray[token] == PartOfSpeech.Verb && char.IsLower(_document.Word(token)[0]);

    private bool IsName(TokenRange range)
    {
        bool named = false;
        for (int token = range.First; token < range.End; token++)
        {
            if (_document.TagArray[token] is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det))
            {
                return false;
            }

            named |= char.IsUpper(_document.Word(token)[0]) && _document.TagArray[token] == PartOfSpeech.Propn;
        }

        return named;
    }

    private void Lay(TokenRange said, TokenRange source, TokenRange cue)
    {
        var overlapping = Enumerable.Range(said.First, cue.End > source.End ? cue.End - said.First : source.End - said.First)
            .SelectMany(_book.At).Distinct().ToList();
        if (overlapping.Exists(draft => draft.Source.Exists(range => range.First < source.End && range.End > source.First)
            && draft.Content.Exists(range => range.First < said.End && range.End > said.First)))
        {
            return;
        }

        var own = _book.New(Sureness);
        foreach (var draft in overlapping.Where(draft => draft != own))
        {
            bool isInside = draft.Cue.Count > 0 && draft.Source.Concat(draft.Cue)
                .All(range => range.First >= said.First && range.End <= said.End);
            if (isInside)
            {
                // A saying within ends with the quotation.
                for (int i = 0; i < draft.Content.Count; i++)
                {
                    draft.Content[i] = new TokenRange(Math.Min(draft.Content[i].First, said.End), Math.Min(draft.Content[i].End, said.End));
                }

                draft.Within ??= own;
            }
            else
            {
                draft.Content.RemoveAll(range => range.First >= said.First && range.First < said.End);
                if (draft.Content.Count == 0)
                {
                    _book.Forget(draft);
                }
            }
        }

        own.Source.Add(source);
        own.Cue.Add(cue);
        own.Content.Add(said);
    }
}
