using System.Threading.Channels;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Language;
using Sayso.Read;
using Sayso.Reread;
using Sayso.Understand;
using Sayso.Understand.Collections;
using Sayso.Understand.Communications;

namespace Sayso.Cli;

/// <summary>
/// Reads many files at a time and hands them on in order; a file that cannot be used is named on standard error and loses nothing else.
/// </summary>
/// <param name="engine">Reads.</param>
/// <param name="collections">What editions and services have of their own.</param>
/// <param name="store">The case; null where nothing is kept.</param>
/// <param name="output">Takes what was read.</param>
internal sealed class ReadRun(IReadingEngine engine, CollectionProfiles collections, ICaseStore? store, IReadingOutput output)
{
    /// <summary>Whether tokens go into the ledgers.</summary>
    public bool WithTokens { get; init; }

    /// <summary>How many reports are read at a time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether what the case holds already, from the same path, is another report where other things are said of it.</summary>
    public bool AsAnotherReport { get; init; }

    /// <summary>Which reader the engine is: what the careful one has read, the fast one leaves as it is.</summary>
    public ReadingPace Pace { get; init; }

    public async Task<int> RunAsync(IReadOnlyList<ReadInput> inputs, CancellationToken cancellationToken)
    {
        var careful = store is null || Pace == ReadingPace.Careful ? new HashSet<ReportId>()
            : await RereadStage.ListCarefulAsync(store, cancellationToken);
        int kept = 0;

        // Readings wait here until those before them are through, so that memory is bounded whatever the order they finish in.
        var window = Channel.CreateBounded<Task<IReadOnlyList<Reading>>>(Math.Max(2, Jobs * 2));
        using var slots = new SemaphoreSlim(Jobs);
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
                                async () =>
                                {
                                    try
                                    {
                                        return await AllAsync(input, careful, cancellationToken);
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
            var readings = await task;
            foreach (var reading in readings)
            {
                if (reading.Problem is { } problem)
                {
                    refused++;
                    progress.Clear();
                    ErrorOutput.Print(problem);
                }
                else if (reading.Ledger is { } ledger)
                {
                    bool added = store is null || await store.AddAsync(ledger, reading.Bytes, CancellationToken.None);
                    output.Write(ledger, added);
                }
                else
                {
                    kept++;
                }
            }

            if (store is not null && readings[0].Persons.Count > 0)
            {
                var offices = SeatReader.Read(readings[0].Persons, ProfileOf(readings));
                await store.AddOfficesAsync(readings[0].Input.Path, offices, CancellationToken.None);
            }

            progress.Advance(readings[0].Input.Path, readings.Sum(reading => reading.Ledger?.TokenCount ?? 0));
        }

        await producer;
        if (kept > 0)
        {
            progress.Clear();
            ReadNotes.Kept(kept);
        }

        return ExitStatus.Of(refused);
    }

    /// <summary>A file's documents: one, but for an edition that holds many.</summary>
    private async Task<IReadOnlyList<Reading>> AllAsync(
        ReadInput input, IReadOnlySet<ReportId> careful, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReadRequest> requests = [];
        IReadOnlyList<ListedPerson> persons = [];
        var failed = await GuardedAsync(input, input.Path, () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            byte[] bytes = ReadStage.Load(input.Path);
            var whole = new ReadRequest(input.Path, bytes) { Given = input.Given, Encoding = input.Encoding };
            requests = ReadRequest.Documents(whole);
            persons = requests.Count > 1 ? ReadRequest.Persons(whole) : [];
            return Task.FromResult<Ledger?>(null);
        });
        if (failed.Problem is not null)
        {
            return [failed];
        }

        var readings = new List<Reading>(requests.Count);
        foreach (var request in requests)
        {
            var reading = await GuardedAsync(input, request.Path, () => OneAsync(request, careful, cancellationToken));
            readings.Add(reading with { Bytes = request.Content, Persons = persons });
        }

        return readings;
    }

    private async Task<Ledger?> OneAsync(ReadRequest request, IReadOnlySet<ReportId> careful, CancellationToken cancellationToken)
    {
        var report = ReadStage.Read(request, cancellationToken);
        report = store is null ? report : await ReportIdentity.FindAsync(
            report, request.Given, AsAnotherReport, store, cancellationToken);
        return careful.Contains(report.Id) ? null : UnderstandStage.Understand(report, engine, collections, WithTokens, cancellationToken);
    }

    private CollectionProfile ProfileOf(IReadOnlyList<Reading> readings) =>
        readings.FirstOrDefault(reading => reading.Ledger is not null)?.Ledger is { } ledger
            ? collections.For(ledger.Report)
            : CollectionProfile.Any;

    private static async Task<Reading> GuardedAsync(ReadInput input, string path, Func<Task<Ledger?>> read)
    {
        try
        {
            return new Reading(input, await read(), default, null);
        }
        catch (SaysoException failure)
        {
            return new Reading(input, null, default, failure.Problem);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The edge of a report: a defect that one document brings out must not lose the others.
            string what = $"reading it failed ({FailureText.Line(failure)})";
            return new Reading(
                input, null, default,
                new Problem("SAY0199", path, what, "This is a defect in Sayso: please report it with the file, if you may share it."));
        }
    }

    private sealed record Reading(ReadInput Input, Ledger? Ledger, ReadOnlyMemory<byte> Bytes, Problem? Problem)
    {
        /// <summary>The list of persons of the edition that it is part of.</summary>
        public IReadOnlyList<ListedPerson> Persons { get; init; } = [];
    }
}
