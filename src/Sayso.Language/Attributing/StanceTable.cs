namespace Sayso.Language.Attributing;

/// <summary>The stance that a cue's lemma takes, before negation and construction have their say.</summary>
internal static class StanceTable
{
    private static readonly Dictionary<string, Stance> Lemmas = Read(
        (Stance.Suggests, "suggest indicate hint imply signal point appear seem insinuate intimate"),
        (Stance.Suspects, "suspect suspicion suspected"),
        (Stance.Expects, "expect predict forecast anticipate project hope await expectation prediction forecast foresee"),
        (Stance.Asks, "ask wonder question investigate probe examine inquire enquire query look explore review"),
        (Stance.Denies, "deny reject refute dispute dismiss rebut contradict denial repudiate disavow contest disagree"),
        (Stance.Doubts, "doubt disbelieve skeptical sceptical unconvinced doubtful"),
        (Stance.Retracts, "retract withdraw recant backtrack apologise apologize"),
        (Stance.Declines, "decline refuse"));

    public static Stance? Find(string lemma) => Lemmas.TryGetValue(lemma, out var stance) ? stance : null;

    private static Dictionary<string, Stance> Read(params (Stance Stance, string Words)[] rows)
    {
        var table = new Dictionary<string, Stance>(StringComparer.OrdinalIgnoreCase);
        foreach (var (stance, words) in rows)
        {
            foreach (string word in words.Split(' '))
            {
                table.TryAdd(word, stance);
            }
        }

        return table;
    }
}
