namespace Sayso.Language.Tokens;

/// <summary>Web and e-mail addresses and file names, which are one token each.</summary>
internal static class Addresses
{
    /// <summary>The end of the address that starts here, or <paramref name="start"/> when there is none.</summary>
    public static int End(ReadOnlySpan<char> text, int start, int end)
    {
        var rest = text[start..end];
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            int stop = end;
            while (stop > start + 1
                && text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '"' or '\'' or '”' or '’' or '>')
            {
                stop--;
            }

            return stop;
        }

        int name = start;
        while (name < end && name - start < 64 && (char.IsAsciiLetterOrDigit(text[name]) || text[name] is '.' or '_' or '-' or '+'))
        {
            name++;
        }

        if (name > start && name + 1 < end && text[name] == '@' && char.IsAsciiLetterOrDigit(text[name + 1]))
        {
            int stop = name + 1;
            while (stop < end && stop - name < 128 && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '.' or '-'))
            {
                stop++;
            }

            while (text[stop - 1] is '.' or '-')
            {
                stop--;
            }

            return stop;
        }

        return start;
    }

    /// <summary>The end of "report.doc" or "example.org/page", given the stop inside it.</summary>
    public static int NameEnd(ReadOnlySpan<char> text, int stop, int end)
    {
        int at = stop + 1;
        while (at < end && at - stop < 64 && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '/' or '_' or '-'))
        {
            at++;
        }

        while (at > stop && text[at - 1] is '.' or '-' or '/')
        {
            at--;
        }

        return at;
    }
}
