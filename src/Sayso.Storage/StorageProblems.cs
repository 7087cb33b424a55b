using Sayso.Cases;

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

    public static SaysoException Gone(string where) =>
        new(new Problem("SAY0206", where, "the case that was open is no longer here: its folder was removed, or another case stands in its place", "Open it again."));

    public static SaysoException NotInCase(TargetKind what, string id) => new(what switch
    {
        TargetKind.Claim => new Problem("SAY0303", id, "there is no such claim in this case", "The report may have been read again since; search for its words, or see: sayso show claims --case DIR"),
        TargetKind.Report => new Problem("SAY0302", id, "there is no such report in this case", "See: sayso show reports --case DIR"),
        _ => new Problem("SAY0312", id, $"there is no such {Spelt.Of(what)} in this case", HintFor(what)),
    });

    private static string HintFor(TargetKind what) => what switch
    {
        TargetKind.Words => "Give report/start-end.",
        TargetKind.Voice => "See: sayso show voices --case DIR",
        TargetKind.Hypothesis or TargetKind.Evidence => "See: sayso hypotheses --case DIR",
        _ => "See: sayso show entities --case DIR",
    };
}
