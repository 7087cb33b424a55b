namespace Sayso.Language.Tokens;

/// <summary>Tells texts whose lines were broken at a column from those that keep a paragraph on a line.</summary>
internal static class HardWrap
{
    private const int Sample = 20_000;

    /// <summary>True when most line ends that are followed by more text stand inside a sentence, and lines are of one width.</summary>
    public static bool IsWrapped(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        int inside = 0;
        int ends = 0;
        int longest = 0;
        while (!sample.IsEmpty)
        {
            int stop = sample.IndexOf('\n');
            if (stop < 0)
            {
                break;
            }

            var line = sample[..stop].TrimEnd();
            sample = sample[(stop + 1)..];
            longest = Math.Max(longest, line.Length);
            if (line.Length < 40 || sample.IsEmpty || sample[0] is '\n' or '\r')
            {
                continue;
            }

            ends++;
            var next = sample.TrimStart(" \t");
            if (!next.IsEmpty && char.IsLower(next[0]) && line[^1] is not ('.' or '!' or '?' or '"' or '”' or ':'))
            {
                inside++;
            }
        }

        return ends >= 2 && inside * 10 >= ends * 3 && longest <= 120;
    }
}
