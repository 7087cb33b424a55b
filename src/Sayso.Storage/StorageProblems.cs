namespace Sayso.Storage;

/// <summary>What can be wrong with a case on disk. Listed in docs/errors.md.</summary>
internal static class StorageProblems
{
    public static SaysoException NotACase(string where) =>
        new(new Problem("SAY0201", where, "this is a file or folder that is no case", "Name a new folder ending in .sayso, or one that Sayso made."));

    public static SaysoException Damaged(string where, Exception inner) =>
        new(new Problem("SAY0202", where, "the case's database cannot be read: " + inner.Message, "Restore the folder from a copy; the originals in it are plain files and can be read again."), inner);

    public static SaysoException Newer(string where, long version, int known) =>
        new(new Problem("SAY0203", where, $"the case was made by a newer Sayso (schema {version}, this one knows {known})", "Open it with that version."));

    public static SaysoException NotWritable(string where, Exception inner) =>
        new(new Problem("SAY0204", where, "the case cannot be written: " + inner.Message, "Check the folder's permissions and the free space."), inner);

    public static SaysoException NoSuchCase(string where) =>
        new(new Problem("SAY0205", where, "there is no case here", "Make it with: sayso read FILE... --case " + where));

    public static SaysoException NotInCase(string what, string id) => new(what switch
    {
        "claim" => new Problem("SAY0303", id, "there is no such claim in this case", "The report may have been read again since; search for its words, or see: sayso show claims --case DIR"),
        "report" => new Problem("SAY0302", id, "there is no such report in this case", "See: sayso show reports --case DIR"),
        _ => new Problem("SAY0312", id, $"there is no such {what} in this case", what == "words" ? "Give report/start-end." : "See: sayso show " + (what == "voice" ? "voices" : "entities") + " --case DIR"),
    });
}
