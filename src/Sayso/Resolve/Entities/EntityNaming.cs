using System.Security.Cryptography;
using System.Text;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;

namespace Sayso.Resolve.Entities;

/// <summary>What an entity is called, from all that its names are.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Main">The name that most sources give.</param>
/// <param name="Others">All other names, most sources first, then those beside names.</param>
/// <param name="Mentions">Mentions in all.</param>
/// <param name="Rows">How many names of sources it is.</param>
internal sealed record EntityNaming(EntityKind Kind, string Main, IReadOnlyList<string> Others, int Mentions, int Rows)
{
    /// <summary>Sums up the texts of an entity.</summary>
    public static EntityNaming Of(IReadOnlyList<KeptText> texts)
    {
        int[] mentions = new int[4];
        var byName = new Dictionary<string, (int Rows, int Mentions)>(StringComparer.Ordinal);
        foreach (var text in texts.Where(text => text.IsName && text.Rows > 0))
        {
            mentions[(int)text.What] += text.Mentions;
            var (rows, all) = byName.GetValueOrDefault(text.Text);
            byName[text.Text] = (rows + text.Rows, all + text.Mentions);
        }

        List<string> names = [.. byName.OrderByDescending(name => name.Value.Rows).ThenByDescending(name => name.Key.Contains(' '))
            .ThenByDescending(name => name.Value.Mentions).ThenBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Key)];
        var kind = SpellingForm.KindOf(mentions, names.Exists(name => name.Contains(' ')));
        string main = names.Find(name => kind != EntityKind.Person || name.Contains(' ')) ?? names[0];
        var aliases = texts.Where(text => text.What == TextKind.Alias && text.Rows > 0).GroupBy(text => text.Text, StringComparer.Ordinal)
            .OrderByDescending(same => same.Sum(text => text.Rows)).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.Key);
        return new EntityNaming(
            kind, main, [.. names.Concat(aliases).Distinct(StringComparer.Ordinal).Where(name => name != main)], mentions.Sum(),
            byName.Values.Sum(name => name.Rows));
    }

    /// <summary>The id that a name gets when nothing else has it.</summary>
    public static string IdOf(EntityKind kind, string name) =>
        "e" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Spelt.Of(kind)}\n{name}")).AsSpan(0, 6));
}
