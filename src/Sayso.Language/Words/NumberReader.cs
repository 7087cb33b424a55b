using System.Globalization;

namespace Sayso.Language.Words;

/// <summary>Reads numbers in digits and in words with what they are worth and what they count.</summary>
internal static class NumberReader
{
    private const int MostDigits = 18;

    // Between a number and "of" what it counts stands an adjective or two.
    private const int Farthest = 8;

    private static readonly Dictionary<string, decimal> Units = Lexicon.English.Values("numbers", Parse);
    private static readonly Dictionary<string, decimal> Multipliers = Lexicon.English.Values("multipliers", Parse);

    /// <param name="stretch">Where to look.</param>
    /// <param name="times">Times in it: their numbers count nothing.</param>
    public static IReadOnlyList<NumberExpression> Read(Stretch stretch, IReadOnlyList<TimeExpression> times)
    {
        var numbers = new List<NumberExpression>();
        for (int index = 0; index < stretch.Count; index++)
        {
            if (Match(stretch, index) is not var (end, value))
            {
                continue;
            }

            var span = new Span(stretch.Document.Tokens[stretch.Token(index)].Start, stretch.Document.Tokens[stretch.Token(end - 1)].End);
            int top = Top(stretch, index, end);
            if (!IsName(stretch, top) && !times.Any(time => time.Span.Start < span.End && span.Start < time.Span.End))
            {
                numbers.Add(new NumberExpression(span, value, Counted(stretch, top, end)));
            }

            index = end - 1;
        }

        return numbers;
    }

    /// <summary>The longest number that starts at a word, and the index behind it.</summary>
    private static (int End, decimal Value)? Match(Stretch stretch, int index)
    {
        string word = Lower(stretch, index);
        if (word is "half" && Lower(stretch, index + 1) is "a" && Multipliers.TryGetValue(Lower(stretch, index + 2), out decimal whole))
        {
            return (index + 3, whole / 2);
        }

        if (word is "a" or "an" && Multipliers.ContainsKey(Lower(stretch, index + 1)))
        {
            return Multiply(stretch, index + 1, 1);
        }

        if (stretch.Document.Tags[stretch.Token(index)] != PartOfSpeech.Num)
        {
            return null;
        }

        if (Digits(word) is { } digits)
        {
            return Multiply(stretch, index + 1, digits);
        }

        return Below100(stretch, index) is var (end, value) ? Multiply(stretch, end, value)
            : Multipliers.ContainsKey(word) ? Multiply(stretch, index, 1)
            : null;
    }

    /// <summary>"Two [hundred and five thousand]": what stands behind a first number.</summary>
    private static (int End, decimal Value)? Multiply(Stretch stretch, int index, decimal value)
    {
        decimal total = 0;
        while (Multipliers.TryGetValue(Lower(stretch, index), out decimal factor) && value < 1_000_000_000_000)
        {
            value *= factor;
            index++;
            int next = index + (Lower(stretch, index) is "and" ? 1 : 0);
            if (factor >= 100 && Below100(stretch, next) is var (end, more))
            {
                // "Three thousand two hundred": the hundred belongs to the two.
                bool goesOn = factor > 100 && Multipliers.TryGetValue(Lower(stretch, end), out decimal following) && following < factor;
                total += goesOn ? value : 0;
                value = goesOn ? more : value + more;
                index = end;
            }
        }

        return (index, total + value);
    }

    /// <summary>"Seven", "twenty", "twenty-seven".</summary>
    private static (int End, decimal Value)? Below100(Stretch stretch, int index)
    {
        if (!Units.TryGetValue(Lower(stretch, index), out decimal value))
        {
            return null;
        }

        int next = index + (Lower(stretch, index + 1) is "-" ? 2 : 1);
        return value >= 20 && Units.TryGetValue(Lower(stretch, next), out decimal unit) && unit is >= 1 and <= 9 ? (next + 1, value + unit)
            : (index + 1, value);
    }

    /// <summary>The word of a number that all its others hang on.</summary>
    private static int Top(Stretch stretch, int first, int end)
    {
        for (int index = first; index < end; index++)
        {
            int head = stretch.Head(index);
            if (head < first || head >= end)
            {
                return index;
            }
        }

        return first;
    }

    /// <summary>"Flight 302", "Article 5": the number stands right behind what it tells apart.</summary>
    private static bool IsName(Stretch stretch, int top)
    {
        var document = stretch.Document;
        int token = stretch.Token(top);
        return token > 0 && document.Heads[token] == token - 1 && document.Tags[token - 1] is PartOfSpeech.Noun or PartOfSpeech.Propn
            && document.Relations[token] is Dependency.Nummod or Dependency.Nmod or Dependency.Flat or Dependency.Appos or Dependency.Dep;
    }

    private static int? Counted(Stretch stretch, int top, int end)
    {
        if (stretch.Document.Relations[stretch.Token(top)] is Dependency.Nummod or Dependency.Compound or Dependency.Amod or Dependency.Det
            && stretch.Head(top) is >= 0 and var head)
        {
            return head;
        }

        // "Two of the guards", "a dozen of them".
        for (int index = end; index < Math.Min(stretch.Count, end + Farthest); index++)
        {
            if (stretch.Head(index) == top && stretch.Document.Relations[stretch.Token(index)] == Dependency.Nmod)
            {
                return index;
            }
        }

        return null;
    }

    private static decimal? Digits(string word)
    {
        if (word.Length is 0 or > MostDigits || !char.IsAsciiDigit(word[0]) || !char.IsAsciiDigit(word[^1]))
        {
            return null;
        }

        return decimal.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out decimal value)
            ? value
            : null;
    }

    private static string Lower(Stretch stretch, int index) =>
        index < stretch.Count ? stretch.Document.LowerArray[stretch.Token(index)] : "";

    private static decimal Parse(string value) => decimal.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
