using System.Text.Json;
using Microsoft.CSharp.RuntimeBinder;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage;

/// <summary>What can be wrong with a case on disk. Listed in docs/errors.md.</summary>
internal static class StorageProblems
{
    private const string Restore = "Restore the folder from a copy, or case.db from a case.db.before-… in it; "
        + "the originals in it are plain files and can be read into a new case.";

    private const string Copy = "copy it to where you may write and open it there.";

    // SQLite's result codes: https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int NoRoomForSharedMemory = 4874;

    // ENOSPC and EDQUOT on Linux, EDQUOT on macOS, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.
    private static readonly int[] NoRoom = OperatingSystem.IsWindows() ? [unchecked((int)0x80070070), unchecked((int)0x80070027)]
        : [28, 122, 69];

    public static SaysoException NotACase(string where) => Problem(
        "SAY0201", where, "this is a file or folder that is no case", "Name a new folder ending in .sayso, or one that Sayso made.");

    public static SaysoException Damaged(string where, string what, Exception? inner = null) =>
        Problem("SAY0202", where, "the case's database is damaged: " + what, Restore, inner);

    public static SaysoException DamagedReports(string where, IReadOnlyList<string> reports, Exception inner) =>
        Damaged(where, $"what was read of {string.Join(", ", reports)} cannot be read back", inner);

    public static SaysoException Newer(string where, long version, int known) => Problem(
        "SAY0203", where, $"the case was made by a newer Sayso (schema {version}, this one knows {known})", "Open it with that version.");

    public static SaysoException NotWritable(string where, Exception inner) => Problem(
        "SAY0204", where, "the case cannot be written: " + Line(inner), "Check the folder's permissions, or " + Copy, inner);

    public static SaysoException OnlyShown(string where) =>
        Problem("SAY0204", where, "the case cannot be written here, it is only shown", "To change it, " + Copy);

    public static SaysoException TooLargeToShow(string where) => Problem(
        "SAY0204", where, "the case is of an older Sayso, cannot be brought on here, and is too large for memory",
        "To see it, " + Copy);

    public static SaysoException NoSuchCase(string where) =>
        Problem("SAY0205", where, "there is no case here", "Make it with: sayso read FILE... --case " + where);

    public static SaysoException OtherStep(string where, int step, string name) => Problem(
        "SAY0206", where, $"step {step} of its schema (\"{name}\") is not the one that this Sayso has",
        "Open it with the version that made it.");

    public static SaysoException OtherSchema(string where, int version) => Problem(
        "SAY0206", where, $"its tables are not those that a released Sayso made (schema {version})",
        "Open it with the version that made it; if something else changed the tables, restore the folder from a copy.");

    public static SaysoException DiskFull(string where, Exception inner) => Problem(
        "SAY0207", where, "the disk is full: what was being written is not kept, all before it is", "Make room, then do the same again.",
        inner);

    public static SaysoException DiskFails(string where, Exception inner) => Problem(
        "SAY0208", where, "the disk cannot be read or written: " + Line(inner),
        "Copy the folder to another disk if you can, and check this one.", inner);

    public static SaysoException Gone(string where) => Problem(
        "SAY0209", where, "the case that was open is no longer here: its folder was removed, or another case stands in its place",
        "Open it again.");

    public static SaysoException NotInCase(TargetKind what, string id) => what switch
    {
        TargetKind.Claim => Problem(
            "SAY0303", id, "there is no such claim in this case",
            "The report may have been read again since; search for its words, or see: sayso show claims --case DIR"),
        TargetKind.Report => Problem("SAY0302", id, "there is no such report in this case", "See: sayso show reports --case DIR"),
        _ => Problem("SAY0312", id, $"there is no such {Spelt.Of(what)} in this case", HintFor(what)),
    };

    /// <summary>What a piece of evidence refers to is not there.</summary>
    public static SaysoException NotInCase(EvidenceKind what, string id) => what == EvidenceKind.Claim ? NotInCase(TargetKind.Claim, id)
        : Problem("SAY0312", id, $"there is no such {Spelt.Of(what)} in this case",
            what == EvidenceKind.Record ? "See: sayso show records --case DIR" : "See: sayso show propositions --case DIR");

    /// <summary>True when what a case holds is to blame, and not the disk, a lock or Sayso.</summary>
    public static bool IsDamage(Exception failure) => failure
        is SqliteException { SqliteErrorCode: Corrupt or NotADatabase }
        or JsonException or InvalidDataException or EndOfStreamException or FormatException
        or InvalidCastException or RuntimeBinderException or OverflowException
        or ArgumentOutOfRangeException or IndexOutOfRangeException or KeyNotFoundException
        || (failure is SqliteException && failure.Message.Contains("malformed", StringComparison.Ordinal));

    /// <summary>True when another process holds the case for longer than one waits.</summary>
    public static bool IsConflict(SqliteException failure) => failure.SqliteErrorCode is Busy or Locked;

    /// <summary>True when a case that cannot be opened for writing may still be shown.</summary>
    public static bool MayBeShown(SqliteException failure) =>
        failure.SqliteErrorCode is ReadOnly or CannotOpen or Full || failure.SqliteExtendedErrorCode == NoRoomForSharedMemory;

    /// <summary>The problem that a failure of reading or writing a case is; null when it is none of them.</summary>
    public static SaysoException? Of(string where, Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: Full } => DiskFull(where, failure),
        SqliteException { SqliteExtendedErrorCode: NoRoomForSharedMemory } => DiskFull(where, failure),
        SqliteException { SqliteErrorCode: InputOutput } => DiskFails(where, failure),
        SqliteException { SqliteErrorCode: ReadOnly or CannotOpen } => NotWritable(where, failure),
        _ when IsDamage(failure) => Damaged(where, Line(failure), failure),
        IOException when NoRoom.Contains(failure.HResult) => DiskFull(where, failure),
        IOException or UnauthorizedAccessException => NotWritable(where, failure),
        _ => null,
    };

    private static string HintFor(TargetKind what) => what switch
    {
        TargetKind.Words => "Give report/start-end.",
        TargetKind.Voice => "See: sayso show voices --case DIR",
        TargetKind.Hypothesis or TargetKind.Evidence => "See: sayso hypotheses --case DIR",
        TargetKind.Event => "See: sayso timeline --case DIR --json",
        _ => "See: sayso show entities --case DIR",
    };

    private static SaysoException Problem(string code, string where, string what, string hint, Exception? inner = null) =>
        new(new Problem(code, where, what, hint), inner);

    private static string Line(Exception failure) => failure.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
