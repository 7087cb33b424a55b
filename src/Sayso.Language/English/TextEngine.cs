using System.Buffers;
using Sayso.Language.Attributing;
using Sayso.Language.Coreference;
using Sayso.Language.Events;
using Sayso.Language.Networks;
using Sayso.Language.Tagging;
using Sayso.Language.Time;
using Sayso.Language.Tokens;
using Sayso.Language.Weights;

namespace Sayso.Language.English;

/// <summary>Reads English text: tokens, sentences, tags, lemmas, parse, names, coreference, times, attributions and events.</summary>
/// <remarks>Loaded once, used by any number of threads at a time; the same text and models always give the same document.</remarks>
public sealed class TextEngine : IReadingEngine
{
    private readonly ReadingPace _pace;
    private readonly List<WeightsFile> _files = [];
    private readonly WordClusters _clusters;
    private readonly Network _network;

    // In the order of the way through: each takes what those before it wrote into the document.
    private readonly Action<Document>[] _components;

    private TextEngine(string folder, ReadingPace pace)
    {
        _pace = pace;
        WeightsFile Open(string name)
        {
            var file = WeightsFile.Open(Path.Combine(folder, name + ".sayso"));
            _files.Add(file);
            return file;
        }

        _clusters = new WordClusters(Open("clusters"));
        bool isCareful = pace == ReadingPace.Careful;
        var links = Open(isCareful ? "careful-mentions" : "mentions");
        _network = isCareful ? new Network(Open("careful"), links) : new Network(Open("network"), new WordVectors(Open("vectors")), links);
        _components =
        [
            Cut,
            _network.Annotate,
            new Lemmatizer().Annotate,
            new EntityReader(new PairScorer(links)).Annotate,
            TimeReader.Annotate,
            EventReader.Annotate,
            new Attributor(Open(isCareful ? "careful-links" : "attribution"), _network, new Calibration(Open("calibration"))).Annotate,
        ];
        Version = ReadingVersion.Of(Language, [.. _files.Select(file => file.Digest), ReadingRules.DigestOf(typeof(TextEngine).Assembly)])
            with { Pace = pace };
    }

    /// <inheritdoc/>
    public string Language => "en";

    /// <inheritdoc/>
    public ReadingVersion Version { get; }

    /// <summary>Loads the models of a folder.</summary>
    /// <param name="folder">A folder such as models/en.</param>
    /// <param name="pace">Which of the two readers.</param>
    /// <exception cref="WeightsException">A model is missing or damaged.</exception>
    public static TextEngine Load(string folder, ReadingPace pace = ReadingPace.Fast)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new TextEngine(folder, pace);
    }

    /// <summary>Reads one text of which nothing else is known.</summary>
    /// <param name="text">Any Unicode text.</param>
    /// <param name="published">The day it was published, if known.</param>
    /// <param name="cancellationToken">Checked between components.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Document Annotate(string text, DateOnly? published = null, CancellationToken cancellationToken = default) =>
        Annotate(text, new ReadingContext { Published = published }, cancellationToken);

    /// <inheritdoc/>
    public Document Annotate(string text, ReadingContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var document = new Document(text, context.Published) 
        {
            KnownPeople = context.People, KnownLabels = context.Labels, Pace = _pace,
        };
        foreach (var component in _components)
        {
            cancellationToken.ThrowIfCancellationRequested();
            component(document);
        }

        return document;
    }

    /// <summary>Unmaps the models.</summary>
    public void Dispose()
    {
        _network.Dispose();
        _files.ForEach(file => file.Dispose());
    }

    private void Cut(Document document)
    {
        var room = ArrayPool<Span>.Shared.Rent(document.Text.Length);
        var tokens = room.AsSpan(0, Tokenizer.Tokenize(document.Text, room)).ToArray();
        ArrayPool<Span>.Shared.Return(room);
        document.TokenSpans = tokens;
        document.SentenceRanges = LabelCuts.Cut(document, SentenceSplitter.Split(document.Text, tokens));
        document.Forms = FormReader.Read(document.Text, tokens, _clusters);
    }
}
