namespace Sayso.Server.Door;

/// <summary>What a browser without the key sees; it names nothing of any case.</summary>
internal static class LockedPage
{
    public const string Code = "SAY0313";
    public const string Hint =
        "Open the address that sayso serve printed when it was last started; a script sends its key as Authorization: Bearer KEY.";

    // The link leads here again: a browser that has the key keeps it back when another page led here, and sends it from this one.
    public const string Html = $$"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Sayso: locked</title>
        <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem }</style>
        <main>
        <h1>This page is locked</h1>
        <p>Open the address that <code>sayso serve</code> printed when it was last started: it holds the key of that run.</p>
        <p>Did a link on another page lead here? <a href="">Open this address again</a>.</p>
        <p><small>{{Code}}</small></p>
        </main>
        </html>
        """;
}
