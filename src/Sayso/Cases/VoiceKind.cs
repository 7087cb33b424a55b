using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>What sort of voice a statement is laid on.</summary>
[JsonConverter(typeof(SpelledConverter<VoiceKind>))]
public enum VoiceKind : byte
{
    /// <summary>A news outlet, agency or channel.</summary>
    Outlet,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>A ministry, company, agency, court, mission.</summary>
    Institution,

    /// <summary>People spoken of together ("residents", "investigators").</summary>
    Group,

    /// <summary>Somebody known by description alone ("one Iraqi security official").</summary>
    Unnamed,

    /// <summary>A document or finding.</summary>
    Document,

    /// <summary>Nobody that the text names ("reportedly").</summary>
    Unstated,
}
