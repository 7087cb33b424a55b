using System.Globalization;

namespace Sayso.Read;

/// <summary>Every problem that reading a file can meet. Codes SAY01xx, listed in docs/errors.md.</summary>
internal static class ReadProblems
{
    internal static SaysoException NotFound(string path) =>
        Refuse("SAY0101", path, "there is no such file or folder", "Check the path.");

    internal static SaysoException Empty(string path) =>
        Refuse("SAY0102", path, "the file holds no text", "Leave it out, or save it again if it should hold something.");

    internal static SaysoException Binary(string path, long position) =>
        Refuse("SAY0103", Byte(path, position), "binary data, not text", "Give the document it came from, or remove it from the folder.");

    internal static SaysoException BadEncoding(string path, long position, byte value) =>
        Refuse(
            "SAY0104",
            Byte(path, position),
            string.Create(CultureInfo.InvariantCulture, $"not UTF-8 (0x{value:X2}), and no other encoding fits"),
            "Save it as UTF-8 or pass --encoding.");

    internal static SaysoException UnknownEncoding(string path, string name) =>
        Refuse("SAY0105", path, $"no encoding is called \"{Shown(name)}\"",
            "Use a name such as utf-8, utf-16, windows-1252 or windows-1256.");

    internal static SaysoException TooLarge(string path, long bytes, long limit) =>
        Refuse(
            "SAY0106",
            path,
            string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB, above the limit of {limit / 1048576} MB"),
            "Split it into one file a report.");

    internal static SaysoException TooLong(string path, long length) =>
        Refuse(
            "SAY0107",
            path,
            string.Create(CultureInfo.InvariantCulture,
                $"its text is longer than {ReadLimits.TextLength:N0} characters ({length:N0} so far)"),
            "Split it into one file a report.");

    internal static SaysoException UnknownFormat(string path, string what) =>
        Refuse("SAY0108", path, $"{what} cannot be read", "Save it as text, HTML, PDF, DOCX or .eml.");

    internal static SaysoException Unreadable(string path, Exception inner) =>
        Refuse("SAY0109", path, $"cannot be opened ({Shown(inner.Message)})", "Check that it exists and that you may read it.", inner);

    internal static SaysoException TooDeep(string path, string place) =>
        Refuse(
            "SAY0110",
            $"{path}, {place}",
            string.Create(CultureInfo.InvariantCulture, $"nested deeper than {ReadLimits.Depth} levels"),
            "A document like this is usually made to break readers; open it in its own program and save its text.");

    internal static SaysoException TooSlow(string path) =>
        Refuse(
            "SAY0111",
            path,
            string.Create(CultureInfo.InvariantCulture, $"not read within {ReadLimits.Time.TotalSeconds:0} seconds"),
            "Open it in its own program and save its text.");

    internal static SaysoException TooManyElements(string path, string place, int limit) =>
        Refuse(
            "SAY0112",
            $"{path}, {place}",
            string.Create(CultureInfo.InvariantCulture, $"more than {limit:N0} elements, pages or parts"),
            "Open it in its own program and save its text, or split it.");

    internal static SaysoException NoArticle(string path) =>
        Refuse("SAY0120", path, "no article on the page", "Save the page after it has loaded, or copy its text into a .txt file.");

    internal static SaysoException DamagedPdf(string path, string place, Exception? inner) =>
        Refuse("SAY0130", $"{path}, {place}", "the PDF is damaged or cut short", "Fetch it again, or print it to a new PDF.", inner);

    internal static SaysoException EncryptedPdf(string path, Exception? inner) =>
        Refuse("SAY0131", path, "the PDF is encrypted", "Open it with its password and save a copy without one.", inner);

    internal static SaysoException NoTextLayer(string path, int pages) =>
        Refuse(
            "SAY0132",
            string.Create(CultureInfo.InvariantCulture, $"{path}, {pages} page{(pages == 1 ? "" : "s")}"),
            "the PDF holds pictures of pages but no text",
            "Run text recognition (OCR) over it and save a searchable PDF.");

    internal static SaysoException DamagedDocx(string path, string place, Exception? inner) =>
        Refuse("SAY0140", $"{path}, {place}", "the DOCX is damaged or not a Word document",
            "Open it in a word processor and save it again.", inner);

    internal static SaysoException PackedBomb(string path, string place, string what) =>
        Refuse("SAY0141", $"{path}, {place}", what, "It looks made to exhaust the reader; do not open it elsewhere either.");

    internal static SaysoException DamagedEmail(string path, string place, Exception? inner) =>
        Refuse("SAY0150", $"{path}, {place}", "the message is damaged", "Export it again from the mail program.", inner);

    internal static SaysoException DamagedXml(string path, string place, Exception? inner) =>
        Refuse("SAY0155", $"{path}, {place}", "the XML is damaged", "Fetch the edition again.", inner);

    internal static SaysoException MetadataFile(string path, long row, string what, string hint) =>
        Refuse("SAY0160", Row(path, row), what, hint);

    internal static Problem MetadataUnmatched(string path, long row, string file) =>
        new("SAY0161", Row(path, row), $"there is no file \"{Shown(file)}\"", "Check the path; paths count from the folder of the table.");

    internal static Problem FolderEmpty(string path) =>
        new("SAY0162", path, "the folder holds no files", "Check the path; hidden files are left out.");

    private static string Row(string path, long row) => string.Create(CultureInfo.InvariantCulture, $"{path}, row {row}");

    private static string Byte(string path, long position) => string.Create(CultureInfo.InvariantCulture, $"{path}, byte {position}");

    // What a document or library says goes on one line of a terminal: no control characters, no full stop of its own, no end to it.
    private static string Shown(string text)
    {
        var clean = new string([.. text.Take(200).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]);
        return clean.Trim().TrimEnd('.');
    }

    private static SaysoException Refuse(string code, string where, string what, string hint, Exception? inner = null) =>
        new(new Problem(code, where, what, hint), inner);
}
