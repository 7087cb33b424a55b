using System.Threading.Channels;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Read;
using Sayso.Understand;

namespace Sayso.Cli;

/// <summary>Reads many files at a time and hands them on in order; a file that cannot be used is named on standard error and loses nothing else.</summary>
internal sealed class ReadRun(TextEngine engine, ICaseStore? store, IReadingOutput output, int jobs)
{
    public async Task<int> RunAsync(IReadOnlyList<ReadInput> inputs, CancellationToken cancellationToken)
    {
        // Readings wait here until those before them are through, so that memory is bounded whatever the order they finish in.
        var window = Channel.CreateBounded<Task<Reading>>(Math.Max(2, jobs * 2));
        using var slots = new SemaphoreSlim(jobs);
        using var progress = new ReadProgress(inputs.Count);
        var producer = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var input in inputs)
                    {
                        await slots.WaitAsync(cancellationToken);
                        await window.Writer.WriteAsync(
                            Task.Run(
                                () =>
                                {
                                    try
                                    {
                                        return One(input, cancellationToken);
                                    }
                                    finally
                                    {
                                        slots.Release();
                                    }
                                },
                                CancellationToken.None),
                            cancellationToken);
                    }
                }
                finally
                {
                    window.Writer.Complete();
                }
            },
            cancellationToken);

        int refused = 0;
        await foreach (var task in window.Reader.ReadAllAsync(CancellationToken.None))
        {
            var reading = await task;
            if (reading.Problem is { } problem)
            {
                refused++;
                progress.Clear();
                Console.Error.WriteLine(problem);
            }
            else if (reading.Ledger is { } ledger)
            {
                bool added = store is null || await store.AddAsync(ledger, reading.Bytes, CancellationToken.None);
                output.Write(ledger, added);
            }

            progress.Advance(reading.Input.Path, reading.Ledger?.Document?.Tokens.Count ?? 0);
        }

        await producer;
        return refused > 0 ? ExitStatus.Refused : ExitStatus.Done;
    }

    private Reading One(ReadInput input, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            byte[] bytes = ReadStage.Load(input.Path);
            var report = ReadStage.Read(new ReadRequest(input.Path, bytes) { Given = input.Given, Encoding = input.Encoding }, cancellationToken);
            return new Reading(input, UnderstandStage.Understand(report, engine, cancellationToken), bytes, null);
        }
        catch (SaysoException failure)
        {
            return new Reading(input, null, [], failure.Problem);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The edge of a report: a defect that one document brings out must not lose the others.
            return new Reading(input, null, [], new Problem("SAY0199", input.Path, $"reading it failed ({failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")})", "This is a defect in Sayso: please report it with the file, if you may share it."));
        }
    }

    private sealed record Reading(ReadInput Input, Ledger? Ledger, byte[] Bytes, Problem? Problem);
}
