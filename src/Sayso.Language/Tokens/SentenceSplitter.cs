namespace Sayso.Language.Tokens;

/// <summary>Groups tokens into sentences.</summary>
/// <remarks>
/// A blank line always ends a sentence. A single line break does too, since news files keep a paragraph on one line, unless the text is
/// hard-wrapped. Within a line a final mark ends one, with the quotation marks and brackets that close after it, unless an abbreviation
/// or a lower-case word says that it goes on. No sentence is longer than <see cref="Longest"/> tokens, so that all that follows stays
/// linear.
/// </remarks>
internal static class SentenceSplitter
{
    public const int Longest = 400;

    public static TokenRange[] Split(string text, ReadOnlySpan<Language.Span> tokens)
    {
        var sentences = new List<TokenRange>();
        bool wrapped = HardWrap.IsWrapped(text);
        int first = 0;
        for (int token = 0; token < tokens.Length; token++)
        {
            int next = token + 1;
            if (next == tokens.Length || next - first >= Longest || Ends(text, tokens, first, token, wrapped))
            {
                sentences.Add(new TokenRange(first, next));
                first = next;
            }
        }

        return [.. sentences];
    }

    private static bool Ends(string text, ReadOnlySpan<Language.Span> tokens, int first, int token, bool wrapped)
    {
        var gap = text.AsSpan(tokens[token].End, tokens[token + 1].Start - tokens[token].End);
        int breaks = LineBreaks(gap);
        if (breaks >= 2 || (breaks == 1 && !wrapped))
        {
            return true;
        }

        // Walk back over what closes after a final mark: quotation marks and brackets.
        int mark = token;
        while (mark > first && IsCloser(tokens[mark].Of(text)) && tokens[mark].Start == tokens[mark - 1].End)
        {
            mark--;
        }

        bool closed = mark < token;
        var word = tokens[mark].Of(text);
        var after = tokens[token + 1].Of(text);
        char last = word[^1];
        if (last is not ('.' or '!' or '?' or '…') || (gap.IsEmpty && !closed))
        {
            return false;
        }

        // A closer that stands right before the next word belongs to it only when it opens.
        if (IsCloser(after) && tokens[token + 1].Start == tokens[token].End)
        {
            return false;
        }

        bool lower = char.IsLower(after[0]) || after[0] is ',' or ';' or ':' or '-' or '–' or '—' or ')' or ']' or '%';
        if (word.Length > 1 && last == '.' && word[^2] != '.')
        {
            // An abbreviation or initials: the sentence goes on before a name; elsewhere a capital starts a new one.
            if (closed && !lower)
            {
                return true;
            }

            var stem = word[..^1];
            bool initial = stem.Length == 1;
            if (lower || initial || Abbreviations.IsLeading(stem))
            {
                return false;
            }

            return IsSentenceStarter(tokens, text, token + 1);
        }

        if (lower)
        {
            // "...!" he said — the sentence goes on; a list of shouts does not.
            return false;
        }

        return !(last == '…' || word is "...") || char.IsUpper(after[0]) || IsOpener(after);
    }

    private static bool IsSentenceStarter(ReadOnlySpan<Language.Span> tokens, string text, int token)
    {
        var word = tokens[token].Of(text);
        if (IsOpener(word))
        {
            return true;
        }

        return char.IsUpper(word[0]) && Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    // After "U.S." or "Inc." a capitalised word is more often a name than a new sentence, unless it is one of these.
    private static readonly HashSet<string> Starters = Lexicon.English.Words("sentence-starters");

    private static int LineBreaks(ReadOnlySpan<char> gap)
    {
        int breaks = 0;
        for (int i = 0; i < gap.Length; i++)
        {
            if (gap[i] is '\n' or '\u2028' or '\u2029' || (gap[i] == '\r' && (i + 1 == gap.Length || gap[i + 1] != '\n')))
            {
                breaks += gap[i] == '\u2029' ? 2 : 1;
            }
        }

        return breaks;
    }

    private static bool IsCloser(ReadOnlySpan<char> word) =>
        word.Length <= 2 && word[0] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '}';

    private static bool IsOpener(ReadOnlySpan<char> word) =>
        word[0] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '•' or '*' || char.IsAsciiDigit(word[0]);
}
