using System.CommandLine;

// One command a model, and "all"; "score" measures what they gave.
var root = new RootCommand("Trains Sayso's models from the corpora and scores them.");
return await root.Parse(args).InvokeAsync();
