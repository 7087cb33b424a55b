namespace Sayso.Language.Attributing;

/// <summary>The labels of the attribution chain, and what they mean.</summary>
internal static class RoleLabels
{
    public static readonly string[] All = ["O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content"];

    public static bool MayFollow(string? first, string second) =>
        second[0] != 'I' || (first is not null && first != "O" && first[2..] == second[2..]);

    public static bool IsCue(byte label) => label is 3 or 4;

    public static byte Begin(Role role) => (byte)(((int)role * 2) + 1);

    public static byte Inside(Role role) => (byte)(((int)role * 2) + 2);

    /// <summary>The role of a label other than O.</summary>
    public static Role Of(byte label) => (Role)((label - 1) / 2);
}
