// Clusters ECB+'s given mentions across texts, for ../shared/score/coref.py ecb.
//
// dotnet run -c Release --project bench/accuracy/Ecb -- CORPUS.txt GOLD_MENTIONS.json [MODELS [LIKENESS [LEARN_CORPUS.txt
// LEARN_GOLD.json]]] > predicted.jsonl
//
// The texts are read by Sayso's engine. Texts that tell of the same happening are one story; in a story, mentions with one head lemma are
// one,
// so are names that the name comparer takes for one, and what the engine refers back to a name or a description within its text. The gold's
// coreference chains and topics are not looked at, but for those of the LEARN files, which give words that stand for the same. LIKENESS,
// from which on texts are one story, was chosen on the Train files.
using System.Globalization;
using System.Text.Json;
using Ecb;
using Sayso.Language.English;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;

string models = args.Length > 2 ? args[2] : "models/en";
double? given = args.Length > 3 && args[3] != "-" ? double.Parse(args[3], CultureInfo.InvariantCulture) : null;
var engine = TextEngine.Load(models);
var names = new NameComparer(Transliteration.Load(models));
var texts = EcbText.Read(args[0], engine);
var mentions = JsonSerializer.Deserialize<List<GoldMention>>(File.ReadAllText(args[1]))!;
var order = texts.Keys.Order(StringComparer.Ordinal).ToList();

// Happenings need more alike texts than people, places and things: both chosen on the Train files.
double least = given
    ?? (mentions.TrueForAll(mention => mention.Type.StartsWith("ACT", StringComparison.Ordinal)
    || mention.Type.StartsWith("NEG", StringComparison.Ordinal)) ? 0.18 : 0.12);
int[] stories = Stories.Group([.. order.Select(id => texts[id].Content)], least);
var storyOf = order.Select((id, number) => (id, stories[number])).ToDictionary();

// Words that stood for one happening or thing more often than not in stories that were learned from: "quake" and "earthquake".
var alike = args.Length > 5 ? AlikeWords.Learn(args[4], args[5], engine, least) : [];
var found = mentions.Select(mention => (mention.Id, Place: texts[mention.Document].Find(mention), Story: storyOf[mention.Document]))
    .ToList();
int[] parent = [.. Enumerable.Range(0, found.Count)];
int Of(int number)
{
    while (parent[number] != number)
    {
        number = parent[number] = parent[parent[number]];
    }

    return number;
}

foreach (var story in Enumerable.Range(0, found.Count).GroupBy(number => found[number].Story))
{
    foreach (var same in story.GroupBy(number => found[number].Place.Key))
    {
        foreach (int number in same)
        {
            parent[Of(number)] = Of(same.First());
        }
    }

    var firsts = story.GroupBy(number => found[number].Place.Key).ToDictionary(same => same.Key, same => same.First());
    foreach (var (one, other) in alike)
    {
        if (firsts.TryGetValue(one, out int first) && firsts.TryGetValue(other, out int second))
        {
            parent[Of(second)] = Of(first);
        }
    }

    // What the engine takes for one within a text; and names that are spelt or shortened in their own way.
    foreach (var same in story.Where(number => found[number].Place.Entity is not null).GroupBy(number => found[number].Place.Entity))
    {
        foreach (int number in same)
        {
            parent[Of(number)] = Of(same.First());
        }
    }
}

// A name stands for the same in every story, and may be spelt or shortened in its own way.
var named = Enumerable.Range(0, found.Count).Where(number => found[number].Place.Name is not null)
    .GroupBy(number => found[number].Place.Name!, StringComparer.Ordinal).ToList();
foreach (var same in named)
{
    foreach (int number in same)
    {
        parent[Of(number)] = Of(same.First());
    }
}

for (int i = 0; i < named.Count; i++)
{
    for (int j = 0; j < i; j++)
    {
        var (one, other) = (found[named[i].First()], found[named[j].First()]);
        if ((one.Place.Kind == other.Place.Kind && names.Compare(one.Place.Name!, other.Place.Name!, one.Place.Kind).AreSame)
            || (one.Story == other.Story && IsShort(one.Place, other.Place)))
        {
            parent[Of(named[i].First())] = Of(named[j].First());
        }
    }
}

for (int number = 0; number < found.Count; number++)
{
    Console.WriteLine(JsonSerializer.Serialize(
        new { mention_id = found[number].Id, cluster = Of(number).ToString(CultureInfo.InvariantCulture) }));
}

// A surname, within one story.
static bool IsShort(EcbText.Place one, EcbText.Place other) => one.Name!.Length > other.Name!.Length
    ? one.Name.EndsWith(" " + other.Name, StringComparison.OrdinalIgnoreCase)
    : other.Name.EndsWith(" " + one.Name, StringComparison.OrdinalIgnoreCase)
    || one.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase);
