using System.Text.Json.Serialization;

namespace Sayso.Understand.Collections;

/// <summary>A file of a collection, field by field as docs/guide/collections.md describes them.</summary>
internal sealed record ProfileFile
{
    /// <summary>What the collection is called.</summary>
    public string? Title { get; set; }

    public SignsEntry Signs { get; set; } = new();

    /// <summary>The place whose clock stamps what is received.</summary>
    public string? Home { get; set; }

    /// <summary>Words that say no more than "ours" before a name.</summary>
    public IReadOnlyList<string> Ours { get; set; } = [];

    /// <summary>Time zones by place.</summary>
    public IReadOnlyDictionary<string, string> Places { get; set; } = new Dictionary<string, string>();

    public PostsEntry? Posts { get; set; }

    /// <summary>Words as they are misprinted, and as they should be.</summary>
    public IReadOnlyDictionary<string, string> Misprints { get; set; } = new Dictionary<string, string>();

    public IReadOnlyList<KindEntry> Kinds { get; set; } = [];

    /// <summary>Ranks and titles before a name.</summary>
    public IReadOnlyList<string> Titles { get; set; } = [];

    public IReadOnlyList<InstitutionEntry> Institutions { get; set; } = [];

    public ForeignEntry Foreign { get; set; } = new();

    public PersonsEntry Persons { get; set; } = new();

    public IReadOnlyList<SeriesEntry> Series { get; set; } = [];

    /// <summary>Letters that may stand before a message's own number.</summary>
    public IReadOnlyList<string> NumberPrefixes { get; set; } = [];

    /// <summary>Names with a comma inside, which a list of addressees must not cut.</summary>
    public IReadOnlyList<string> WholeNames { get; set; } = [];

    /// <summary>Words in a note on the source that make its sentence one about another matter.</summary>
    public IReadOnlyList<string> OtherMatters { get; set; } = [];

    /// <summary>By what a document tells that it belongs to the collection.</summary>
    internal sealed record SignsEntry
    {
        /// <summary>Titles of the edition, in its header or printed in the text.</summary>
        public IReadOnlyList<string> Titles { get; set; } = [];

        /// <summary>Outlets, as metadata name them.</summary>
        public IReadOnlyList<string> Outlets { get; set; } = [];

        /// <summary>How notes on the source begin after "Source:".</summary>
        public IReadOnlyList<string> SourceNotes { get; set; } = [];

        /// <summary>How the document itself begins.</summary>
        public IReadOnlyList<string> FirstLines { get; set; } = [];
    }

    /// <summary>Posts abroad that go by the name of their city.</summary>
    internal sealed record PostsEntry
    {
        /// <summary>The institution: "Embassy in {country}".</summary>
        public required string Named { get; set; }

        /// <summary>The country of each city, as the collection calls it; the world's capitals are known.</summary>
        public IReadOnlyDictionary<string, string> Countries { get; set; } = new Dictionary<string, string>();
    }

    /// <summary>A kind of document.</summary>
    internal sealed record KindEntry
    {
        public required string Kind { get; set; }

        /// <summary>How headings of this kind begin.</summary>
        public IReadOnlyList<string> Starts { get; set; } = [];

        /// <summary>What stands somewhere in headings of this kind.</summary>
        public IReadOnlyList<string> Has { get; set; } = [];

        /// <summary>True for a record of what was said among those present.</summary>
        public bool IsTalk { get; set; }

        /// <summary>True where a heading's "by" names its author although it is a talk.</summary>
        public bool IsAuthored { get; set; }

        /// <summary>True for what goes from a sender to an addressee.</summary>
        public bool IsSent { get; set; }
    }

    /// <summary>An institution and the words that mean it.</summary>
    internal sealed record InstitutionEntry
    {
        public required string Name { get; set; }

        /// <summary>Words that mean it wherever they stand.</summary>
        public IReadOnlyList<string> Words { get; set; } = [];

        /// <summary>Words that mean it at the beginning.</summary>
        public IReadOnlyList<string> Starts { get; set; } = [];

        /// <summary>Words that mean it when nothing else is said.</summary>
        public IReadOnlyList<string> Alone { get; set; } = [];

        /// <summary>Words beside which it is not meant.</summary>
        public IReadOnlyList<string> Not { get; set; } = [];

        /// <summary>Short names by which notes on the source speak of it: "cleared in Ports".</summary>
        public IReadOnlyList<string> Short { get; set; } = [];

        /// <summary>Names by which openings of messages address it besides the addressee: "For HQEAST".</summary>
        public IReadOnlyList<string> Openings { get; set; } = [];

        /// <summary>A desk of it that messages are marked for: "HQEAST for LEGAL".</summary>
        public IReadOnlyList<string> Desks { get; set; } = [];

        /// <summary>How the offices of its heads begin, in a list of persons.</summary>
        public IReadOnlyList<string> Heads { get; set; } = [];

        /// <summary>Offices that only one person holds at a time, printed instead of the name.</summary>
        public IReadOnlyList<string> Holders { get; set; } = [];
    }

    /// <summary>Words of other states' offices, which mean none of the institutions.</summary>
    internal sealed record ForeignEntry
    {
        public IReadOnlyList<string> Starts { get; set; } = [];

        public IReadOnlyList<string> Has { get; set; } = [];
    }

    /// <summary>How the edition's list of persons is written.</summary>
    internal sealed record PersonsEntry
    {
        /// <summary>Words that stand before an office and name none.</summary>
        public IReadOnlyList<string> Before { get; set; } = [];

        /// <summary>How entries begin that are no seat in an institution.</summary>
        public IReadOnlyList<string> NoSeat { get; set; } = [];

        /// <summary>Words with which nobody has a seat.</summary>
        public IReadOnlyList<string> Nobody { get; set; } = [];
    }

    /// <summary>A series of numbered messages.</summary>
    internal sealed record SeriesEntry
    {
        public required string Name { get; set; }

        /// <summary>The words before a number of it.</summary>
        public IReadOnlyList<string> Words { get; set; } = [];

        /// <summary>How names of the institutions begin that write it.</summary>
        public IReadOnlyList<string> From { get; set; } = [];

        /// <summary>How names of the institutions begin that get it; empty for any.</summary>
        public IReadOnlyList<string> To { get; set; } = [];

        /// <summary>Where it is written, when no sender is printed.</summary>
        public IReadOnlyList<string> Places { get; set; } = [];

        /// <summary>The series that "your 81" means in a message of this one; "my 80" then means this one.</summary>
        public string? Yours { get; set; }
    }
}

/// <summary>Reads and writes the files of collections without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ProfileFile))]
internal sealed partial class ProfileJson : JsonSerializerContext;
