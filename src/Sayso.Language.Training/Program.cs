using System.CommandLine;
using System.Diagnostics;
using Sayso.Language.Training;

var shared = new Option<string>("--shared") { Description = "The folder with the corpora.", DefaultValueFactory = _ =>
    Path.GetFullPath("../shared") };
var output = new Option<string>("--out") { Description = "Where the models go.", DefaultValueFactory = _ =>
    Environment.GetEnvironmentVariable("SAYSO_MODELS") ?? "models/en" };
var recipe = new Option<string>("--recipe") { Description = "How they are made.", DefaultValueFactory = _ => "training/en/recipe.json" };
var scratch = new Option<string>("--scratch") { Description = "Where fetched vectors and the teachers are kept.", DefaultValueFactory = _ =>
    "artifacts/training" };

var root = new RootCommand("Trains Sayso's models from the corpora by the recipe, and scores them. Run it in the root of the checkout.");
foreach (var (name, what, run) in new (string, string, Action<Workshop>)[]
{
    ("all", "Every model, in order.", workshop => workshop.All()),
    ("clusters", "Word clusters from vectors.", workshop => workshop.Clusters()),
    ("vectors", "Word vectors, packed.", workshop => workshop.Vectors()),
    ("teachers", "The networks that the next one learns from, into the scratch folder.", workshop => workshop.Teachers()),
    ("network", "Sentence ends, parts of speech, dependencies, names and roles.", workshop => workshop.Network()),
    ("careful", "The careful reader's network, from a pre-trained encoder; goes on where it stopped.", workshop => workshop.Careful()),
    ("careful-links", "Who says what, over what the careful network reads.", workshop => workshop.CarefulLinks()),
    ("mentions", "Who is meant by a mention, over what the fast network reads.", workshop => workshop.Mentions()),
    ("careful-mentions", "Who is meant by a mention, over what the careful network reads.", workshop => workshop.CarefulMentions()),
    ("attribution", "Who says what.", workshop => workshop.Attribution()),
    ("calibration", "How often the attributions are right when they are so and so sure.", workshop => workshop.Calibration()),
    ("scripts", "How names are written over into Latin letters.", workshop => workshop.Scripts()),
    ("manner", "What tells texts whose author argues from news, into the lexicon.", workshop => workshop.Manner()),
    ("confidence", "How often claims can be used as they stand, into the lexicon.", workshop => workshop.Confidence()),
    ("score", "Measures the models on the parts kept back, quickly; bench/accuracy/score.py measures from outside.", workshop =>
        workshop.Score()),
})
{
    var command = new Command(name, what) { shared, output, recipe, scratch };
    command.SetAction(parsed =>
    {
        var watch = Stopwatch.StartNew();
        Directory.CreateDirectory(parsed.GetValue(scratch)!);
        Directory.CreateDirectory(parsed.GetValue(output)!);
        run(new Workshop(Recipe.Read(parsed.GetValue(recipe)!), parsed.GetValue(shared)!, parsed.GetValue(output)!,
            parsed.GetValue(scratch)!, line =>
            Console.WriteLine($"{watch.Elapsed.TotalSeconds,7:F1} s  {line}")));
    });
    root.Add(command);
}

return await root.Parse(args).InvokeAsync();
