using Sayso.Language;

namespace Sayso.Benchmarks.Scale;

/// <summary>
/// The reports of a case shaped like a real one. One story is told by a twentieth of all reports (5,000 of 100,000), the others by fewer
/// and fewer; three reports in ten stand alone. One person takes part in 30 % of the reports, one agency in 40 %. Of the reports of a story
/// four in ten are copies of an earlier one (a sentence in ten left out, one reworded); of the others seven in ten mostly retell what the
/// story's reports tell, in other words and now and then from another voice, the rest mostly something of their own. Every second report is
/// as long and as rich as real ones are, the others four tenths of it.
/// </summary>
/// <remarks>The same size and number always make the same report. The text is made of words, not taken from anywhere.</remarks>
internal sealed class MadeNews
{
    private const int LargestIn = 20;
    private const int MainInHundred = 30;
    private const int AgencyInHundred = 40;
    private const int AloneInTen = 3;
    private const double Falling = 0.8;
    private const int FewestOfStory = 4;
    private const int MostFacts = 90;

    // Facts from here on are of one report alone.
    private const int OwnFacts = 1000;

    private readonly MadeVocabulary _vocabulary = new();
    private readonly int[] _storyOf;
    private readonly int[] _placeOf;
    private readonly bool[] _hasMain;
    private readonly bool[] _hasAgency;
    private readonly Dictionary<int, int[]> _reportsOf;
    private readonly string[] _outlets;

    public MadeNews(int size)
    {
        Size = size;
        var sizes = new List<int>();
        for (int left = size, rank = 1; left > 0; left -= sizes[^1], rank++)
        {
            bool isAlone = left <= size * AloneInTen / 10;
            sizes.Add(isAlone ? 1 : Math.Clamp((int)(size / LargestIn / Math.Pow(rank, Falling)), Math.Min(FewestOfStory, left), left));
        }

        // Reports of one story come within weeks, between those of others.
        var random = new Random(size);
        var order = sizes.SelectMany((count, story) =>
        {
            double start = random.NextDouble();
            return Enumerable.Range(0, count).Select(_ => (Story: story, At: start + (random.NextDouble() * 0.1)));
        }).OrderBy(pair => pair.At).Select(pair => pair.Story).ToArray();
        _storyOf = order;
        _reportsOf = order.Select((story, number) => (story, number)).GroupBy(pair => pair.story)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.number).ToArray());
        _placeOf = new int[size];
        foreach (int[] numbers in _reportsOf.Values)
        {
            for (int place = 0; place < numbers.Length; place++)
            {
                _placeOf[numbers[place]] = place;
            }
        }

        _hasMain = Share(sizes, MainInHundred, new Random(1));
        _hasAgency = Share(sizes, AgencyInHundred, new Random(2));
        _outlets = [.. Enumerable.Range(0, 60).Select(number => $"{MadeVocabulary.Name(EntityKind.Place, number + 500_000)} Courier")];
    }

    /// <summary>How many reports.</summary>
    public int Size { get; }

    /// <summary>The person in 30 % of the reports.</summary>
    public static string MainPerson => MadeVocabulary.Name(EntityKind.Person, 777_777);

    /// <summary>The agency in 40 % of them.</summary>
    public static string Agency => "Northline News Agency";

    /// <summary>True for the reports of the largest story.</summary>
    public bool IsOfLargest(int number) => StoryOf(number) == 0;

    /// <summary>A report.</summary>
    /// <param name="number">From 0; beyond the size one more, every second of the largest story.</param>
    public MadeReport Make(int number)
    {
        int story = StoryOf(number);
        var about = new MadeStory(
            story, _vocabulary, Math.Max(2000, Size / 3), _hasMain[story] ? MainPerson : null, _hasAgency[story] ? Agency : null);
        var random = new Random(unchecked((number * 31337) + 3));
        bool byAgency = _hasAgency[story] && random.Next(8) == 0;
        string outlet = byAgency ? Agency : _outlets[(int)(_outlets.Length * Math.Pow(random.NextDouble(), 2))];
        var day = new DateOnly(2020, 1, 1).AddDays((int)(1500L * Math.Min(number, Size - 1) / Size));
        var sentences = Sentences(number, story, about);
        return new MadeReport(number, outlet, day, string.Join(' ', sentences[0].Words.Take(8).Select(word => word.Text)), sentences);
    }

    private int StoryOf(int number) => number < Size ? _storyOf[number] : number % 2 == 0 ? 0 : _storyOf[number * 7919L % Size];

    private List<MadeSentence> Sentences(int number, int story, MadeStory about)
    {
        var random = new Random(unchecked((number * 52361) + 11));
        int original = number;
        while (OriginalOf(original, story) is { } earlier)
        {
            original = earlier;
        }

        var sentences = OwnSentences(original, story, about);
        return original == number ? sentences : Copied(sentences, about, random);
    }

    /// <summary>What a report copies, mostly one of the last of its story; null for one that copies none.</summary>
    private int? OriginalOf(int number, int story)
    {
        var random = new Random(unchecked((number * 52361) + 13));
        int place = number < Size ? _placeOf[number] : _reportsOf[story].Length;
        return place > 0 && random.Next(10) < 4
            ? _reportsOf[story][Math.Max(0, place - 1 - (int)(60 * Math.Pow(random.NextDouble(), 3)))]
            : null;
    }

    /// <summary>What a report that copies none says.</summary>
    private List<MadeSentence> OwnSentences(int number, int story, MadeStory about)
    {
        var random = new Random(unchecked((number * 92821) + 7));
        bool retells = random.Next(10) < 7;
        int words = RealShape.Draw(RealShape.Words, random);
        words = number % 2 == 0 ? words : words * 4 / 10;
        bool alone = _reportsOf[story].Length == 1;
        int facts = Math.Min(MostFacts, 15 + (2 * _reportsOf[story].Length));
        var sentences = new List<MadeSentence>();
        for (int fact = 0, written = 0; written < words; fact++)
        {
            bool shared = !alone && (fact < 2 || random.Next(20) < (retells ? 17 : 6));
            var sentence = fact < 2 ? about.Fact(fact)
                : shared ? about.Fact(2 + random.Next(facts))
                : about.Fact(OwnFacts + (number * 100) + fact);
            sentence = shared && fact > 0 && random.Next(10) > 0 ? about.Retold(sentence, random) : sentence;
            sentences.Add(sentence);
            written += sentence.Words.Count + 6;
        }

        return sentences;
    }

    private static List<MadeSentence> Copied(List<MadeSentence> sentences, MadeStory about, Random random)
    {
        var kept = sentences.Where((_, place) => place < 2 || random.Next(10) > 0).ToList();
        int changed = random.Next(kept.Count);
        kept[changed] = about.Reworded(kept[changed], random);
        return kept;
    }

    /// <summary>Which stories, the largest among them, so that so many of a hundred reports are of them.</summary>
    private static bool[] Share(List<int> sizes, int inHundred, Random random)
    {
        long wanted = (long)sizes.Sum() * inHundred / 100;
        bool[] chosen = new bool[sizes.Count];
        long have = 0;
        foreach (int story in Enumerable.Range(1, sizes.Count - 1).OrderBy(_ => random.Next()).Prepend(0))
        {
            if (have + sizes[story] <= wanted || story == 0)
            {
                chosen[story] = true;
                have += sizes[story];
            }
        }

        return chosen;
    }
}
