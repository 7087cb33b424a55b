using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Sayso.Cases.Seals;

namespace Sayso.Server;

/// <summary>
/// Writes the log: where and what kind of thing happened, as the program words it, without what was put into the words. A log is kept
/// where nobody looks after what is sealed.
/// </summary>
internal sealed class UnquotedLog() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "unquoted";

    private const string Template = "{OriginalFormat}";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        string? words = (logEntry.State as IEnumerable<KeyValuePair<string, object?>>)?
            .FirstOrDefault(value => value.Key == Template).Value as string;
        textWriter.WriteLine($"{logEntry.LogLevel}: {logEntry.Category} {logEntry.EventId.Id} {logEntry.EventId.Name}: {words}");
        if (logEntry.Exception is { } failure)
        {
            textWriter.WriteLine(FailureText.For(Projection.ForAnyone(Exit.Log), failure));
        }
    }
}
