namespace Sayso.Read;

/// <summary>The formats that are read.</summary>
internal enum ReportFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Word, Office Open XML.</summary>
    Docx,

    /// <summary>An e-mail message, RFC 5322.</summary>
    Email,

    /// <summary>A document of a TEI edition.</summary>
    Tei,
}
