using System.Text;
using Sayso.Language;
using Sayso.Language.English;

namespace Ecb;

/// <summary>One text of the corpus, read by the engine.</summary>
internal sealed class EcbText
{
    private static readonly HashSet<string> Pronouns =
        new(StringComparer.Ordinal) { "he", "him", "his", "she", "her", "it", "its", "they", "them", "their", "who", "which", "that", "i",
        "we", "you" };

    private readonly Document _document;
    private readonly Dictionary<(int Sentence, int Token), Span> _spans;
    private readonly string _id;

    private EcbText(string id, Document document, Dictionary<(int, int), Span> spans)
    {
        _id = id;
        _document = document;
        _spans = spans;
        Content = [.. Enumerable.Range(0, document.Tokens.Count)
            .Where(token =>
            document.Tags[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Num or PartOfSpeech.Adj)
            .Select(token => document.Lemmas[token].ToLowerInvariant())];
    }

    /// <summary>Lemmas of the words that say what it is about.</summary>
    public IReadOnlyList<string> Content { get; }

    public static Dictionary<string, EcbText> Read(string path, TextEngine engine)
    {
        var texts = new Dictionary<string, EcbText>(StringComparer.Ordinal);
        foreach (var lines in File.ReadLines(path).Where(line => line.Length > 0).Select(line => line.Split('\t'))
            .GroupBy(fields => fields[0]))
        {
            var text = new StringBuilder();
            var spans = new Dictionary<(int, int), Span>();
            foreach (var sentence in lines.GroupBy(fields => fields[1]))
            {
                foreach (string[] fields in sentence)
                {
                    text.Append(text.Length == 0 || text[^1] == '\n' || fields[3] is "." or "," or "'s" or "?" or "!" or ";" or ":" ? ""
                        : " ");
                    int start = text.Length;
                    text.Append(fields[3]);
                    spans[(int.Parse(fields[1], System.Globalization.CultureInfo.InvariantCulture),
                        int.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture))] = new Span(start, text.Length);
                }

                text.Append("\n\n");
            }

            texts[lines.Key] = new EcbText(lines.Key, engine.Annotate(text.ToString(), ReadingContext.None, CancellationToken.None), spans);
        }

        return texts;
    }

    /// <summary>What a mention comes to: the lemma of its head, and the name or the entity behind it where there is one.</summary>
    public Place Find(GoldMention gold)
    {
        var spans = gold.Tokens.Order().Select(token => _spans[(gold.Sentence, token)]).ToList();
        var tokens = Enumerable.Range(0, _document.Tokens.Count)
            .Where(token => spans.Exists(span => _document.Tokens[token].Start < span.End && span.Start < _document.Tokens[token].End))
            .ToList();
        int head = tokens.FirstOrDefault(token => _document.Heads[token] < 0 || !tokens.Contains(_document.Heads[token]), tokens[0]);
        if (_document.Tags[head] == PartOfSpeech.Pron && _document.Heads[head] is >= 0 and var verb
            && _document.Relations[verb] == Dependency.Acl && _document.Heads[verb] >= 0)
        {
            head = _document.Heads[verb]; // "who fell" is whom the clause stands beside
        }

        string lemma = _document.Lemmas[head].ToLowerInvariant();
        var mention = _document.Mentions.Where(candidate => candidate.Head == head).OrderByDescending(candidate => candidate.IsName)
            .FirstOrDefault();
        // "Lineman Jamal Williams" is who ends it.
        mention = _document.Mentions.FirstOrDefault(
            candidate => candidate.IsName && candidate.Kind == EntityKind.Person && tokens.Contains(candidate.Head) && candidate.Head > head
            && candidate.Head >= tokens[^1] - 1) ?? mention;
        if (mention is null)
        {
            return new Place(lemma, null, null, EntityKind.Other);
        }

        bool named = _document.Mentions.Any(other => other.Entity == mention.Entity && other.IsName);
        bool pronoun = Pronouns.Contains(lemma) || _document.Tags[head] == PartOfSpeech.Pron;
        string? antecedent = pronoun ? _document.Mentions.Where(other => other.Entity == mention.Entity
            && _document.Tags[other.Head] != PartOfSpeech.Pron).Select(other => _document.Lemmas[other.Head].ToLowerInvariant())
            .FirstOrDefault() : lemma;
        return new Place(antecedent ?? $"{_id}/{lemma}/{mention.Entity}", pronoun || mention.IsName || named ? $"{_id}/{mention.Entity}"
            : null, named ? _document.Entities[mention.Entity].Name : null, mention.Kind);
    }

    /// <param name="Key">Mentions of one story with one key are one.</param>
    /// <param name="Entity">What the engine took it for within its text, or null.</param>
    /// <param name="Name">The fullest name of that, or null.</param>
    /// <param name="Kind">Its kind.</param>
    public sealed record Place(string Key, string? Entity, string? Name, EntityKind Kind);
}
