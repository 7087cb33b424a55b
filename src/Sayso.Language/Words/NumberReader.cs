using System.Globalization;

namespace Sayso.Language.Words;

/// <summary>Reads numbers in digits and in words with what they are worth.</summary>
internal static class NumberReader
{
    private const int MostDigits = 18;

    private static readonly Dictionary<string, decimal> Units = Lexicon.English.Values("numbers", Parse);
    private static readonly Dictionary<string, decimal> Multipliers = Lexicon.English.Values("multipliers", Parse);

    /// <param name="words">Where to look: the numbers of times there count nothing.</param>
    public static IReadOnlyList<NumberExpression> Read(SpanWords words)
    {
        List<NumberExpression>? numbers = null;
        for (int index = 0; index < words.Count; index++)
        {
            if (Match(words, index) is not var (end, value))
            {
                continue;
            }

            var tokens = words.Document.TokenSpans;
            var span = new Span(tokens[words.Token(index)].Start, tokens[words.Token(end - 1)].End);
            if (!IsName(words, Top(words, index, end)) && !IsOfTime(words, span))
            {
                (numbers ??= []).Add(new NumberExpression(span, value));
            }

            index = end - 1;
        }

        return numbers ?? [];
    }

    /// <summary>The longest number that starts at a word, and the index behind it.</summary>
    private static (int End, decimal Value)? Match(SpanWords words, int index)
    {
        string word = Lower(words, index);
        if (word is "half" && Lower(words, index + 1) is "a" && Multipliers.TryGetValue(Lower(words, index + 2), out decimal whole))
        {
            return (index + 3, whole / 2);
        }

        if (word is "a" or "an" && Multipliers.ContainsKey(Lower(words, index + 1)))
        {
            return Multiply(words, index + 1, 1);
        }

        if (words.Document.TagArray[words.Token(index)] != PartOfSpeech.Num)
        {
            return null;
        }

        if (Digits(word) is { } digits)
        {
            return Multiply(words, index + 1, digits);
        }

        return Below100(words, index) is var (end, value) ? Multiply(words, end, value)
            : Multipliers.ContainsKey(word) ? Multiply(words, index, 1)
            : null;
    }

    /// <summary>"Two [hundred and five thousand]": what stands behind a first number.</summary>
    private static (int End, decimal Value)? Multiply(SpanWords words, int index, decimal value)
    {
        decimal total = 0;
        while (Multipliers.TryGetValue(Lower(words, index), out decimal factor) && value < 1_000_000_000_000)
        {
            value *= factor;
            index++;
            int next = index + (Lower(words, index) is "and" ? 1 : 0);
            if (factor >= 100 && Below100(words, next) is var (end, more))
            {
                // "Three thousand two hundred": the hundred belongs to the two.
                bool goesOn = factor > 100 && Multipliers.TryGetValue(Lower(words, end), out decimal following) && following < factor;
                total += goesOn ? value : 0;
                value = goesOn ? more : value + more;
                index = end;
            }
        }

        return (index, total + value);
    }

    /// <summary>"Seven", "twenty", "twenty-seven".</summary>
    private static (int End, decimal Value)? Below100(SpanWords words, int index)
    {
        if (!Units.TryGetValue(Lower(words, index), out decimal value))
        {
            return null;
        }

        int next = index + (Lower(words, index + 1) is "-" ? 2 : 1);
        return value >= 20 && Units.TryGetValue(Lower(words, next), out decimal unit) && unit is >= 1 and <= 9 ? (next + 1, value + unit)
            : (index + 1, value);
    }

    /// <summary>The word of a number that all its others hang on.</summary>
    private static int Top(SpanWords words, int first, int end)
    {
        for (int index = first; index < end; index++)
        {
            int head = words.Head(index);
            if (head < first || head >= end)
            {
                return index;
            }
        }

        return first;
    }

    /// <summary>"Flight 302", "Article 5": the number stands right behind what it tells apart.</summary>
    private static bool IsName(SpanWords words, int top)
    {
        var document = words.Document;
        int token = words.Token(top);
        return token > 0 && document.HeadArray[token] == token - 1
            && document.TagArray[token - 1] is PartOfSpeech.Noun or PartOfSpeech.Propn
            && document.RelationArray[token]
                is Dependency.Nummod or Dependency.Nmod or Dependency.Flat or Dependency.Appos or Dependency.Dep;
    }

    private static bool IsOfTime(SpanWords words, Span number) => words.Times.Any(time => time.Span.Overlaps(number));

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

    private static string Lower(SpanWords words, int index) =>
        index < words.Count ? words.Document.LowerArray[words.Token(index)] : "";

    private static decimal Parse(string value) => decimal.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
