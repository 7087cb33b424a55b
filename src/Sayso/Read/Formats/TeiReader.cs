using System.Text;
using System.Xml;
using System.Xml.Linq;
using Sayso.Cases;

namespace Sayso.Read.Formats;

/// <summary>
/// Reads a document of a TEI edition (the Text Encoding Initiative's XML) as the book prints it: heading, note on the source, dateline,
/// text, footnotes; and where the edition tags names of people.
/// </summary>
internal static class TeiReader
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";
    private static readonly HashSet<XName> Blocks = [.. new[] { "p", "list", "table", "signed", "dateline", "head", "div", "closer",
        "opener", "salute", "byline", "item", "row", "quote", "postscript", "lg", "l", "figure" }.Select(name =>
        Tei + name)];
    private static readonly HashSet<XName> Skipped = [.. new[] { "pb", "graphic", "fw", "teiHeader" }.Select(name => Tei + name)];

    /// <summary>True when a file begins as a TEI edition.</summary>
    public static bool IsTei(ReadOnlySpan<byte> head) =>
        Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n') is var start
        && (start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<TEI", StringComparison.Ordinal)
            || start.StartsWith("<!DOCTYPE TEI", StringComparison.Ordinal))
            && (start.Contains("<TEI", StringComparison.Ordinal) || start.Contains("<teiCorpus", StringComparison.Ordinal));

    /// <summary>The documents of an edition, in order, by their ids: its divisions of type "document", else its body as one.</summary>
    public static IReadOnlyList<(string Id, XElement Division)> Documents(string path, ReadOnlyMemory<byte> bytes) =>
        Bounded.Run(path, () => Divide(path, bytes),
            failure =>
            ReadProblems.DamagedXml(path, failure is XmlException xml ? FormattableString.Invariant($"line {xml.LineNumber}") : "start",
            failure));

    /// <summary>The edition's list of persons; empty when it has none.</summary>
    public static IReadOnlyList<ListedPerson> Persons(string path, ReadOnlyMemory<byte> bytes) => Bounded.Run(
        path,
        () =>
            Load(path, bytes).Descendants(Tei + "div").Where(division => (string?)division.Attribute(XNamespace.Xml + "id") == "persons")
            .SelectMany(division => division.Descendants(Tei + "item")).Select(Listed).OfType<ListedPerson>().ToList(),
        failure => ReadProblems.DamagedXml(path, "list of persons", failure));

    /// <summary>One document's text.</summary>
    public static DocumentText Read(string path, XElement division) =>
        Bounded.Run(path, () => new Page(path).Print(division), failure => ReadProblems.DamagedXml(path, "start", failure));

    private static ListedPerson? Listed(XElement item)
    {
        static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (item.Descendants(Tei + "persName").FirstOrDefault(name => name.Attribute(XNamespace.Xml + "id") is not null) is not { } named)
        {
            return null;
        }

        string name = Words(named.Value).Trim(' ', ','), all = Words(item.Value);
        return new ListedPerson(name, (all.StartsWith(name, StringComparison.Ordinal) ? all[name.Length..] : all).Trim(' ', ','));
    }

    private static List<(string, XElement)> Divide(string path, ReadOnlyMemory<byte> bytes)
    {
        var root = Load(path, bytes);
        var divisions = root.Descendants(Tei + "div")
            .Where(division => (string?)division.Attribute("type") == "document" && division.Attribute(XNamespace.Xml + "id") is not null)
            .Select(division => ((string)division.Attribute(XNamespace.Xml + "id")!, division)).ToList();
        var body = root.Descendants(Tei + "body").FirstOrDefault() ?? root;
        return divisions.Count > 0 ? divisions : [("text", body)];
    }

    private static XElement Load(string path, ReadOnlyMemory<byte> bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null,
            MaxCharactersInDocument = ReadLimits.FileBytes };
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);

        // What nests too deep is refused before a tree is built of it.
        using (var depth = XmlReader.Create(stream, settings))
        {
            while (depth.Read())
            {
                if (depth.Depth > ReadLimits.Depth)
                {
                    throw ReadProblems.TooDeep(path, FormattableString.Invariant($"line {((IXmlLineInfo)depth).LineNumber}"));
                }
            }
        }

        stream.Position = 0;
        using var reader = XmlReader.Create(stream, settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    /// <summary>One document, printed paragraph by paragraph.</summary>
    private sealed class Page(string path)
    {
        private readonly TextAssembly _text = new(path);
        private readonly List<(string Number, XElement Note)> _notes = [];
        private readonly StringBuilder _words = new();
        private readonly List<(int Start, int End)> _people = [];

        public DocumentText Print(XElement division)
        {
            XElement? heading = division.Elements(Tei + "head").FirstOrDefault();
            var source = division.Descendants(Tei + "note").FirstOrDefault(note => (string?)note.Attribute("type") == "source");
            string? title = null;
            if (heading is not null)
            {
                Inline(heading);
                title = _words.ToString();
                Paragraph(PartKind.Headline);
                title = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }

            if (source is not null)
            {
                Block(source, PartKind.Note);
            }

            foreach (var node in division.Nodes().Where(node => node != heading))
            {
                Place(node, null);
            }

            Paragraph(null);
            if (_notes.Count > 0)
            {
                _text.Add("Notes", PartKind.Note);
            }

            // A note may hold a note.
            for (int i = 0; i < _notes.Count; i++)
            {
                _words.Append(_notes[i].Number).Append(". ");
                Block(_notes[i].Note, PartKind.Note);
            }

            return _text.Finish(new Provenance { Title = title });
        }

        private void Block(XElement element, PartKind? kind)
        {
            foreach (var node in element.Nodes())
            {
                Place(node, kind);
            }

            Paragraph(kind);
        }

        private void Place(XNode node, PartKind? kind)
        {
            if (node is XElement element && Blocks.Contains(element.Name))
            {
                Paragraph(kind);
                Block(element, element.Name == Tei + "dateline" ? PartKind.Dateline : kind);
            }
            else
            {
                Inline(node);
            }
        }

        private void Inline(XNode node)
        {
            switch (node)
            {
                case XText text:
                    Append(text.Value);
                    break;
                case XElement element when element.Name == Tei + "note":
                    Note(element);
                    break;
                case XElement element when element.Name == Tei + "lb":
                    // A line of the book ends here: a dateline or signature on a line of its own.
                    Paragraph(null);
                    break;
                case XElement element when Skipped.Contains(element.Name):
                    break;
                case XElement element when Blocks.Contains(element.Name) && element.Name != Tei + "head":
                    Place(element, null);
                    break;
                case XElement element:
                    int start = _words.Length;
                    foreach (var inner in element.Nodes())
                    {
                        Inline(inner);
                    }

                    // "Kennedy Library" is not the man.
                    if (element.Name == Tei + "persName" && element.NextNode is var next
                        && !(next is XText after && after.Value.TrimStart() is var rest
                            && (rest.StartsWith("Library", StringComparison.Ordinal)
                                || rest.StartsWith("Papers", StringComparison.Ordinal)))
                        && _words.Length > start)
                    {
                        _people.Add((start, _words.Length));
                    }

                    break;
            }
        }

        private void Note(XElement note)
        {
            if ((string?)note.Attribute("type") == "source")
            {
                return;
            }

            string number = (string?)note.Attribute("n") ?? FormattableString.Invariant($"{_notes.Count + 1}");
            while (_words.Length > 0 && char.IsWhiteSpace(_words[^1]))
            {
                _words.Length--;
            }

            _words.Append('[').Append(number).Append(']');
            _notes.Add((number, note));
        }

        /// <summary>Text of the edition, without the line ends of its encoding before marks of punctuation.</summary>
        private void Append(string words)
        {
            if (words.Length > 0 && char.IsWhiteSpace(words[0]) && words.AsSpan().TrimStart() is { Length: > 0 } rest
                && rest[0] is ',' or ';' or ':' or '.' or '?' or '!' or ')' or ']' or '\'' or '’'
                && !(rest.Length > 1 && rest[0] == '.' && rest[1] is ' ' or '.'))
            {
                _words.Append(rest);
            }
            else
            {
                _words.Append(words);
            }
        }

        private void Paragraph(PartKind? kind)
        {
            if (_words.Length > 0)
            {
                _text.Add(_words.ToString(), kind, people: _people);
                _words.Clear();
                _people.Clear();
            }
        }
    }
}
