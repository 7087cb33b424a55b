using System.Text.Json;

namespace Sayso.Understand.Collections;

/// <summary>What can be wrong with a collection's files. Codes SAY017x, listed in docs/errors.md.</summary>
internal static class CollectionProblems
{
    private const string Hint = "docs/guide/collections.md describes each field.";

    public static SaysoException NoFolder(string folder) =>
        new(new Problem("SAY0170", folder, "there is no such folder of collections",
            "Check --collections or SAYSO_COLLECTIONS; \"none\" reads without any."));

    public static SaysoException Damaged(string path, JsonException failure) => new(
        new Problem(
            "SAY0171",
            FormattableString.Invariant($"{path}, line {(failure.LineNumber ?? 0) + 1}") + (failure.Path is { Length: > 2 } field
                ? $", {field[2..]}" : ""),
            "the file of a collection is no JSON of the fields that collections have",
            Hint),
        failure);

    public static SaysoException Field(string path, string field, string what) =>
        new(new Problem("SAY0172", $"{path}, {field}", what, Hint));

    public static SaysoException Unreadable(string path, Exception failure) =>
        new(new Problem("SAY0170", path, "the file of a collection cannot be opened", "Check permissions."), failure);
}
