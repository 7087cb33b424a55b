using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Why a sentence is no claim.</summary>
[JsonConverter(typeof(SpelledConverter<NoClaim>))]
public enum NoClaim : byte
{
    /// <summary>It asks.</summary>
    Question,

    /// <summary>A promotion, a note, a byline, a dateline, a speaker's label, a stage direction.</summary>
    Furniture,

    /// <summary>A line between paragraphs that only names what follows.</summary>
    Heading,

    /// <summary>It states nothing by itself: "A gift to humanity."</summary>
    Fragment,

    /// <summary>"Dear reader", "Good morning."</summary>
    Greeting,

    /// <summary>A command, an exclamation: "Do not hold your breath."</summary>
    Rhetoric,

    /// <summary>Words under a picture, with who took it.</summary>
    Credit,

    /// <summary>It is in a script that is not read.</summary>
    Unread,
}
