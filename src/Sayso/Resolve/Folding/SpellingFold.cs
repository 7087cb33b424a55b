using Sayso.Cases.Kept;
using Sayso.Resolve.Entities;

namespace Sayso.Resolve.Folding;

/// <summary>Says of every spelling that was counted what it is now, and takes out those that nothing names any more.</summary>
internal sealed class SpellingFold(FoldState state)
{
    private readonly IResolving _kept = state.Kept;
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);

    /// <summary>Settles all of them.</summary>
    /// <returns>The words by which sources call somebody otherwise than before.</returns>
    public IReadOnlySet<string> Settle()
    {
        var aliases = state.Aliases.ToLookup(pair => pair.Key.Spelling, pair => (pair.Key.Alias, Rows: pair.Value));
        foreach (var spelling in state.Counted)
        {
            var old = spelling.Kind;
            bool wasAcronym = spelling.IsAcronym;
            if (spelling.Words.Count > 1 && spelling.Rows > 0)
            {
                spelling.Kind = SpellingForm.KindOf(spelling.Mentions, severalWords: true);
            }
            else if (spelling.Words.Count == 1 && (state.Renamed.Contains(spelling) || state.Created.Contains(spelling)))
            {
                spelling.IsAcronym = SpellingForm.IsAcronym(spelling, _kept.TextsOf(spelling.Key));
            }

            foreach (var (alias, rows) in aliases[spelling])
            {
                Call(spelling, alias, rows > 0 && spelling.Kind == old, SpellingForm.TextOf(alias, old));
            }

            if (spelling.Kind != old)
            {
                foreach (var text in _kept.TextsOf(spelling.Key).Where(text => text.What == TextKind.Alias))
                {
                    Call(spelling, text.Text, isSo: false, SpellingForm.TextOf(text.Text, old));
                    Call(spelling, text.Text, isSo: true, SpellingForm.TextOf(text.Text, spelling.Kind));
                }
            }

            if ((spelling.Kind != old || spelling.IsAcronym != wasAcronym) && !state.Created.Contains(spelling))
            {
                state.Retyped.Add(spelling);
            }

            _kept.Put(spelling);
        }

        Bury();
        return _called;
    }

    private void Call(KeptSpelling spelling, string alias, bool isSo, string words)
    {
        _called.Add(words);
        if (isSo)
        {
            _kept.AddAlias(words, spelling.Key, alias);
        }
        else
        {
            _kept.DropAlias(words, spelling.Key, alias);
        }
    }

    private void Bury()
    {
        state.Gone.UnionWith(state.Counted.Where(spelling => spelling.Rows == 0));
        foreach (var spelling in state.Gone)
        {
            foreach (var pair in _kept.PairsOf(spelling.Key))
            {
                PairFold.Replace(state, pair, null);
            }

            if (spelling.Attached != 0)
            {
                state.Cores.Add(spelling.Attached);
            }

            _kept.Drop(spelling);
        }

        foreach (var touched in new[]
        {
            state.Created, state.Counted, state.Retyped, state.Renamed, state.Described, state.Parted, state.Regroup,
        })
        {
            touched.ExceptWith(state.Gone);
        }
    }
}
