using System.Diagnostics;
using System.Globalization;

namespace Sayso.Cli;

/// <summary>
/// Says on standard error how far a run is: on a terminal a bar, elsewhere a line every few seconds. Silent when all is over within two.
/// </summary>
internal sealed class ReadProgress(int total) : IDisposable
{
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _said = Stopwatch.GetTimestamp();
    private bool _drawn;
    private int _done;
    private long _tokens;

    public void Advance(string path, int tokens)
    {
        _done++;
        _tokens += tokens;
        var elapsed = Stopwatch.GetElapsedTime(_start);
        var pause = _terminal ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(5);
        if (Stopwatch.GetElapsedTime(_said) < pause || elapsed < TimeSpan.FromSeconds(2))
        {
            return;
        }

        _said = Stopwatch.GetTimestamp();
        double rate = _done / elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds((total - _done) / Math.Max(rate, 1e-6));
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{_done}/{total} files, {rate:F1} files/s, {_tokens / elapsed.TotalSeconds:F0} tokens/s, "
            + $"{(int)left.TotalMinutes}:{left.Seconds:00} left, {path}");
        if (_terminal)
        {
            const int Width = 24;
            int filled = total == 0 ? Width : (int)((long)_done * Width / total);
            int room = Math.Max(20, Console.WindowWidth - 1);
            string bar = $"[{new string('=', filled)}{new string(' ', Width - filled)}] {line}";
            Console.Error.Write("\r" + (bar.Length > room ? bar[..room] : bar.PadRight(room)));
            _drawn = true;
        }
        else
        {
            Console.Error.WriteLine(line);
        }
    }

    /// <summary>Takes the bar away before something else is written.</summary>
    public void Clear()
    {
        if (_drawn)
        {
            Console.Error.Write("\r" + new string(' ', Math.Max(20, Console.WindowWidth - 1)) + "\r");
            _drawn = false;
        }
    }

    public void Dispose() => Clear();
}
