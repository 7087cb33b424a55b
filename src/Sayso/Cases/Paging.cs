using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Sayso.Cases;

/// <summary>
/// Cuts lists into pages by the key of the last item that a client has, so that a page follows the one before it when something came in
/// between. Where that item is gone, its place counts.
/// </summary>
public static class Paging
{
    /// <summary>A page of a list.</summary>
    /// <param name="all">The list, in its order.</param>
    /// <param name="key">What names an item.</param>
    /// <param name="after">As the page before gave it; null for the first page.</param>
    /// <param name="limit">How many at the most.</param>
    /// <exception cref="SaysoException">"after" is nothing that a page gave (SAY0305).</exception>
    public static Page<T> Of<T>(IReadOnlyList<T> all, Func<T, string> key, string? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(key);
        int start = string.IsNullOrEmpty(after) ? 0 : Start(all, key, after);
        List<T> items = [.. all.Skip(start).Take(limit)];
        int end = start + items.Count;
        return new Page<T>(all.Count, items, end < all.Count && items.Count > 0 ? Cursor(end - 1, key(items[^1])) : null);
    }

    private static int Start<T>(IReadOnlyList<T> all, Func<T, string> key, string after)
    {
        var (place, last) = Read(after);
        if (place < all.Count && key(all[place]) == last)
        {
            return place + 1;
        }

        for (int i = 0; i < all.Count; i++)
        {
            if (key(all[i]) == last)
            {
                return i + 1;
            }
        }

        return Math.Min(place, all.Count);
    }

    private static string Cursor(int place, string key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place} {key}")));

    private static (int Place, string Key) Read(string after) =>
        Base64Url.IsValid(after) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)).Split(' ', 2) is [var place, var key]
            && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? (number, key)
            : throw new SaysoException(
                new Problem("SAY0305", "after", "that is no place in a list", "Give what the page before it gave as \"next\"."));
}
