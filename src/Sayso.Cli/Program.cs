using System.CommandLine;

var root = new RootCommand("Sayso: on whose say-so? Turns reports into a ledger of attributed claims.");
return await root.Parse(args).InvokeAsync();
