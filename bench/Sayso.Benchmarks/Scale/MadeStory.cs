using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Benchmarks.Scale;

/// <summary>
/// Something that happened, told by one report or many: who takes part, the words it is told with, and what is said of it.
/// </summary>
/// <remarks>The same number always makes the same story.</remarks>
internal sealed class MadeStory
{
    private const int OwnWords = 40;

    private static readonly string[] Officials = ["official", "officer", "lawyer", "witness", "resident", "aide", "diplomat"];
    private static readonly string[] Joining = ["of", "and", "for", "by", "near", "from", "under", "its", "their", "a", "this", "the"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly MadeVocabulary _vocabulary;
    private readonly int _number;
    private readonly string[] _words;
    private readonly List<(EntityKind Kind, string Name)> _cast = [];
    private readonly List<MadeVoice> _voices = [];
    private readonly MadeVoice? _agency;

    /// <param name="number">Which story.</param>
    /// <param name="vocabulary">To write with.</param>
    /// <param name="names">How many persons there are in the case.</param>
    /// <param name="main">The person that takes part in so many stories, where in this one; null where not.</param>
    /// <param name="agency">The same of the agency.</param>
    public MadeStory(int number, MadeVocabulary vocabulary, int names, string? main, string? agency)
    {
        (_number, _vocabulary) = (number, vocabulary);
        var random = new Random(unchecked((number * 7919) + 17));
        _words = [.. Enumerable.Range(0, OwnWords).Select(_ => vocabulary.Word(random))];
        for (int i = 0; i < 24; i++)
        {
            var kind = (EntityKind)RealShape.Choose(RealShape.NameKinds, random);
            _cast.Add((kind, MadeVocabulary.Name(kind, random, names)));
        }

        if (main is not null)
        {
            _cast.Insert(0, (EntityKind.Person, main));
            _voices.Add(new MadeVoice(VoiceKind.Person, main));
        }

        _agency = agency is null ? null : new MadeVoice(VoiceKind.Outlet, agency);
        for (int i = 0; i < 14; i++)
        {
            _voices.Add(Voice(random, names));
        }
    }

    /// <summary>Something that is said of it, the same for the same number.</summary>
    public MadeSentence Fact(int fact)
    {
        var random = new Random(unchecked((_number * 104729) + (fact * 31) + 5));
        int links = RealShape.Choose(RealShape.Links, random) + 1;

        // The first two are those by which a story has its main person and its agency.
        var voice = fact < 2 ? _voices[fact] : links == 1 ? null : _voices[random.Next(_voices.Count)];
        var told = voice is not null && (fact == 1 || links > 2) ? _agency : null;
        return new MadeSentence(Words(random, fact), voice, told, voice?.Kind == VoiceKind.Person && random.Next(2) == 0);
    }

    /// <summary>
    /// The same said in other words: seven words in eight stay, and rarely a number is another. One time in three somebody else says so.
    /// </summary>
    public MadeSentence Retold(MadeSentence sentence, Random random) => Reworded(sentence, random) with
    {
        Voice = sentence.Voice is not null && random.Next(3) == 0 ? _voices[random.Next(_voices.Count)] : sentence.Voice,
    };

    /// <summary>The same words but for one in eight, joined otherwise: what rewrites share is words, and few sequences of them.</summary>
    public MadeSentence Reworded(MadeSentence sentence, Random random) => sentence with
    {
        IsQuoted = false,
        Words = [.. sentence.Words.Select(word => word.Kind switch
        {
            MadeWordKind.Content or MadeWordKind.Head or MadeWordKind.Verb when random.Next(8) == 0 => word with { Text = Word(random) },
            MadeWordKind.Number when random.Next(20) == 0 => word with { Text = Number(random) },
            MadeWordKind.Function when random.Next(5) < 3 => word with { Text = Joining[random.Next(Joining.Length)] },
            _ => word,
        })],
    };

    private static string Number(Random random) => random.Next(3, 400).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private List<MadeWord> Words(Random random, int fact)
    {
        int length = RealShape.Draw(RealShape.ClaimWords, random);
        var words = new List<MadeWord>(length + 4);
        Name(words, random, fact == 0 ? 0 : random.Next(_cast.Count));
        if (random.Next(100) < RealShape.NegatedInHundred)
        {
            words.Add(new MadeWord("did", MadeWordKind.Function));
            words.Add(new MadeWord("not", MadeWordKind.Negator));
        }

        words.Add(new MadeWord(Word(random), MadeWordKind.Verb));
        bool counted = random.Next(100) < RealShape.NumbersInHundred;
        bool dated = random.Next(100) < RealShape.TimesInHundred;
        while (words.Count < length)
        {
            int kind = random.Next(10);
            if (counted)
            {
                words.Add(new MadeWord(Number(random), MadeWordKind.Number));
                words.Add(new MadeWord(Word(random), MadeWordKind.Head));
                counted = false;
            }
            else if (kind == 0)
            {
                words.Add(new MadeWord(random.Next(2) == 0 ? "with" : "in", MadeWordKind.Function));
                Name(words, random, random.Next(_cast.Count));
            }
            else
            {
                words.Add(new MadeWord(kind < 4 ? "of" : kind < 7 ? "and" : "for", MadeWordKind.Function));
                words.Add(new MadeWord("the", MadeWordKind.Function));
                bool two = random.Next(3) == 0;
                if (two)
                {
                    words.Add(new MadeWord(Word(random), MadeWordKind.Content));
                }

                words.Add(new MadeWord(Word(random), MadeWordKind.Head, Back: two ? 2 : 1));
            }
        }

        if (dated)
        {
            words.Add(new MadeWord("on", MadeWordKind.Function));
            words.Add(new MadeWord(Days[random.Next(7)], MadeWordKind.Day));
        }

        return words;
    }

    private string Word(Random random) => random.Next(5) < 3 ? _words[random.Next(OwnWords)] : _vocabulary.Word(random);

    private void Name(List<MadeWord> words, Random random, int member)
    {
        var (kind, name) = _cast[member];
        words.Add(new MadeWord(name, MadeWordKind.Name, kind));
    }

    private MadeVoice Voice(Random random, int names)
    {
        string head = Officials[random.Next(Officials.Length)];
        return RealShape.Choose(RealShape.VoiceKinds, random) switch
        {
            0 => new MadeVoice(VoiceKind.Person, MadeVocabulary.Name(EntityKind.Person, random, names / 8)),
            1 => new MadeVoice(VoiceKind.Unnamed, $"a {_words[random.Next(8)]} {head}", head),
            2 => new MadeVoice(VoiceKind.Institution, MadeVocabulary.Name(EntityKind.Organisation, random, names / 16)),
            3 => new MadeVoice(VoiceKind.Group, $"{_words[random.Next(8)]} {head}s", head),
            4 => new MadeVoice(VoiceKind.Unstated, "reportedly"),
            _ => new MadeVoice(VoiceKind.Document, $"the {_words[random.Next(8)]} memorandum", "memorandum"),
        };
    }
}
