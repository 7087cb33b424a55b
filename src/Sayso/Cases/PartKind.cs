using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>What a stretch of a report is.</summary>
[JsonConverter(typeof(SpelledConverter<PartKind>))]
public enum PartKind : byte
{
    /// <summary>The title, as it stands in the text.</summary>
    Headline,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Where and when it was written.</summary>
    Dateline,

    /// <summary>The report itself.</summary>
    Body,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>The outlet's advertising of itself or others ("Join our channel").</summary>
    Promotion,

    /// <summary>A correction, an editor's note, a boilerplate line.</summary>
    Note,

    /// <summary>A label that says who speaks what follows, up to the next: "GONYEA:".</summary>
    Speaker,

    /// <summary>What the speaker of a label says.</summary>
    Turn,

    /// <summary>A post of somebody that is shown in the report, before its signature: "— Ana Pell (@anapell) May 3, 2021".</summary>
    Post,
}
