using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Sayso.Inquire.Knowledge;
using Sayso.Testing;

namespace Sayso.Benchmarks;

/// <summary>
/// Who could have known over contacts: one pass, beside a Dijkstra a question, on Enron's messages, on the workplace's meetings, and on
/// made contacts.
/// </summary>
internal static class Contacts
{
    private const int Questions = 200;

    public static void Print(TextWriter output, int made)
    {
        if (Repository.Shared is not { } shared)
        {
            output.WriteLine("skipped: ../shared is missing");
            return;
        }

        output.WriteLine("contacts  nodes  what                     contacts/s  a question ms  Dijkstra ms  agree  chokepoints s  "
            + "bytes/contact  as knew asks: ms  chokepoints s");
        Measure(output, "Enron, messages", Enron(shared), bothWays: false, dijkstra: true);
        Measure(output, "workplace, meetings", Workplace(shared), bothWays: true, dijkstra: true);
        Measure(output, "made", Made(made), bothWays: false, dijkstra: false);
    }

    private static void Measure(TextWriter output, string what, (int[] From, int[] To, int[] Time) contacts, bool bothWays, bool dijkstra)
    {
        int nodes = Math.Max(contacts.From.Max(), contacts.To.Max()) + 1;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var sweep = new ContactSweep(nodes, contacts.From, contacts.To, contacts.Time, bothWays);
        double bytes = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / sweep.Count;
        int[] earliest = new int[nodes], by = new int[nodes];
        int start = contacts.Time.Min();
        int asked = sweep.Count > 1_000_000 ? 5 : Questions;
        sweep.Spread(contacts.From[0], start, earliest, by);
        var watch = Stopwatch.StartNew();
        for (int question = 0; question < asked; question++)
        {
            sweep.Spread(contacts.From[(int)((long)question * sweep.Count / asked)], start, earliest, by);
        }

        double seconds = watch.Elapsed.TotalSeconds / asked;
        string naive = "", agree = "", choke = "", knew = "", knewChoke = "";
        if (dijkstra)
        {
            var leaving = Leaving(nodes, contacts, bothWays);
            int same = 0;
            watch.Restart();
            for (int question = 0; question < 20; question++)
            {
                int source = contacts.From[(int)((long)question * sweep.Count / 20)];
                int[] other = Dijkstra(nodes, leaving, source, start);
                sweep.Spread(source, start, earliest, by);
                same += other.AsSpan().SequenceEqual(earliest) ? 1 : 0;
            }

            naive = (watch.Elapsed.TotalMilliseconds / 20).ToString("F2", CultureInfo.InvariantCulture);
            agree = $"{same}/20";
            watch.Restart();
            sweep.Chokepoints(contacts.From[0], start);
            choke = watch.Elapsed.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture);
            (knew, knewChoke) = AsKnew(contacts, bothWays, start);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sweep.Count,8}  {nodes,5}  {what,-22}  "
            + $"{sweep.Count / seconds,12:N0}  {seconds * 1000,13:F3}  {naive,11}  {agree,5}  {choke,13}  {bytes,13:F1}  {knew,16}  "
            + $"{knewChoke,13}"));
        output.Flush();
    }

    /// <summary>
    /// The same questions of the network that the product asks, with everybody's ways and names; its chokepoints are persons and records.
    /// </summary>
    private static (string Question, string Chokepoints) AsKnew((int[] From, int[] To, int[] Time) contacts, bool bothWays, int start)
    {
        static string Name(int node) => node.ToString(CultureInfo.InvariantCulture);
        var network = new KnowledgeNetwork(
            contacts.From.Select((from, i) =>
            {
                string[] sides = [Name(from), Name(contacts.To[i])];
                return new Transmission(
                    Name(i), "contact", bothWays ? sides : [sides[0]], bothWays ? sides : [sides[1]], contacts.Time[i],
                    contacts.Time[i] + 1L, null, 0, []);
            }),
            []);
        Fact Question(int number) =>
            new(null, [(Name(contacts.From[(int)((long)number * contacts.Time.Length / Questions)]), start, null)]);
        network.Spread(Question(0), Bound.Could);
        var watch = Stopwatch.StartNew();
        for (int number = 0; number < Questions; number++)
        {
            network.Spread(Question(number), Bound.Could);
        }

        double milliseconds = watch.Elapsed.TotalMilliseconds / Questions;
        watch.Restart();
        WhatIf.Chokepoints(network, Question(0), Bound.Could, null);
        return (milliseconds.ToString("F3", CultureInfo.InvariantCulture),
            watch.Elapsed.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture));
    }

    /// <summary>For each node its contacts by time.</summary>
    private static List<(int Time, int To)>[] Leaving(int nodes, (int[] From, int[] To, int[] Time) contacts, bool bothWays)
    {
        var leaving = Array.ConvertAll(new int[nodes], _ => new List<(int, int)>());
        for (int i = 0; i < contacts.Time.Length; i++)
        {
            leaving[contacts.From[i]].Add((contacts.Time[i], contacts.To[i]));
            if (bothWays)
            {
                leaving[contacts.To[i]].Add((contacts.Time[i], contacts.From[i]));
            }
        }

        Array.ForEach(leaving, list => list.Sort());
        return leaving;
    }

    private static int[] Dijkstra(int nodes, List<(int Time, int To)>[] leaving, int source, int start)
    {
        int[] earliest = new int[nodes];
        Array.Fill(earliest, int.MaxValue);
        earliest[source] = start;
        var queue = new PriorityQueue<int, int>();
        queue.Enqueue(source, start);
        while (queue.TryDequeue(out int node, out int at))
        {
            if (at > earliest[node])
            {
                continue;
            }

            foreach (var (time, to) in leaving[node])
            {
                if (time >= at && time < earliest[to])
                {
                    earliest[to] = time;
                    queue.Enqueue(to, time);
                }
            }
        }

        return earliest;
    }

    private static (int[], int[], int[]) Enron(string shared)
    {
        string folder = Path.Combine(shared, "corpora", "contacts", "enron");
        var messages = File.ReadLines(Path.Combine(folder, "messages.tsv")).Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells =>
            (Time: int.Parse(cells[2], CultureInfo.InvariantCulture), Sender: int.Parse(cells[4], CultureInfo.InvariantCulture)));
        return Arrays(File.ReadLines(Path.Combine(folder, "recipients.tsv")).Select(line => line.Split('\t'))
            .Select(cells => (messages[cells[0]].Sender, int.Parse(cells[2], CultureInfo.InvariantCulture), messages[cells[0]].Time)));
    }

    private static (int[], int[], int[]) Workplace(string shared)
    {
        using var reader =
            new StreamReader(
            new GZipStream(
            File.OpenRead(Path.Combine(shared, "corpora", "contacts", "workplace", "workplace_InVS15_tij.dat.gz")),
            CompressionMode.Decompress));
        return Arrays(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .Select(cells => (
            int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture),
            int.Parse(cells[0], CultureInfo.InvariantCulture))));
    }

    /// <summary>Messages of a hundred thousand people, a second apart.</summary>
    private static (int[], int[], int[]) Made(int count)
    {
        var random = new Random(5);
        int[] from = new int[count], to = new int[count], time = new int[count];
        for (int i = 0; i < count; i++)
        {
            (from[i], to[i], time[i]) = (random.Next(100_000), random.Next(100_000), i);
        }

        return (from, to, time);
    }

    private static (int[], int[], int[]) Arrays(IEnumerable<(int From, int To, int Time)> contacts)
    {
        var all = contacts.OrderBy(contact => contact.Time).ToList();
        return ([.. all.Select(contact => contact.From)], [.. all.Select(contact => contact.To)], [.. all.Select(contact => contact.Time)]);
    }
}
