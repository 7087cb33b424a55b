using System.Security.Cryptography;
using System.Text;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand;

namespace Sayso.Benchmarks.Scale;

/// <summary>Writes out a made report and its ledger, as reading would have made it: nothing is read.</summary>
internal sealed class LedgerMaker
{
    private readonly MadeReport _made;
    private readonly Random _random;
    private readonly WrittenText _written;
    private readonly List<ReportPart> _parts = [];
    private readonly List<Span> _sentences = [];
    private readonly List<ReportAttribution> _attributions = [];
    private readonly List<Said> _said = [];

    private LedgerMaker(MadeReport made)
    {
        _made = made;
        _random = new Random(made.Number);
        _written = new WrittenText(made.Published, _random);
    }

    /// <summary>The ledger of a report, and its bytes.</summary>
    public static (Ledger Ledger, byte[] Bytes) Make(MadeReport made)
    {
        var maker = new LedgerMaker(made);
        return maker.Ledger();
    }

    private (Ledger Ledger, byte[] Bytes) Ledger()
    {
        _written.Voices.Add(new Voice(new VoiceId(0), VoiceKind.Outlet, _made.Outlet, [], null, false));
        _parts.Add(new ReportPart(PartKind.Headline, 0, _written.Append(_made.Title).End));
        _written.Text.Append("\n\n");
        for (int number = 0; number < _made.Sentences.Count; number++)
        {
            int start = _written.Text.Length;
            Write(number);
            _sentences.Add(new Span(start, _written.Text.Length));
            bool ends = number % 2 == 1 || number == _made.Sentences.Count - 1;
            if (ends)
            {
                _parts.Add(new ReportPart(PartKind.Body, _sentences[Math.Max(0, number - (number % 2))].Start, _written.Text.Length));
            }

            _written.Text.Append(ends ? "\n\n" : " ");
        }

        string text = _written.Text.ToString();
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        string path = $"made/{_made.Number:D6}.txt";
        var report = new Report
        {
            Id = new ReportId("r" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sha256}\n{path}")))),
            Path = path,
            Sha256 = sha256,
            Title = _made.Title,
            Outlet = _made.Outlet,
            Published = _made.Published,
            Url = $"https://{_made.Outlet.Replace(' ', '-').ToLowerInvariant()}.example/{_made.Published:yyyy/MM}/{_made.Number}",
            Format = "txt",
            Language = "en",
            IsRead = true,
            Models = "en-made",
            Text = text,
            Parts = _parts,
        };
        return (new Ledger
        {
            Report = report,
            Sentences = [.. _sentences.Select(sentence => new ReportSentence(sentence.Start, sentence.End))],
            Mentions = _written.Mentions,
            Entities = _written.Entities,
            Times = _written.Times,
            Attributions = _attributions,
            Voices = _written.Voices,
            Events = _written.Events,
            Claims = [.. _said.Select(said => ClaimOf(report, said))],
            Names = _written.Names(report.Id),
            TokenCount = _made.Sentences.Sum(sentence => sentence.Words.Count + 6),
        }, bytes);
    }

    private void Write(int number)
    {
        var sentence = _made.Sentences[number];
        List<Span> source = [], cue = [];
        VoiceId? told = null;
        VoiceId? voice = sentence.Voice is { } who ? _written.VoiceOf(who) : null;
        bool before = voice is not null && (sentence.Told is not null || sentence.Voice!.Kind == VoiceKind.Unstated || number % 3 == 0);
        if (before)
        {
            Source(sentence.Voice!, voice!.Value, source, cue);
            if (sentence.Told is { } agency)
            {
                cue.Add(_written.Append("told"));
                _written.Text.Append(' ');
                told = _written.VoiceOf(agency);
                _written.Spoken(agency, told.Value);
                _written.Text.Append(' ');
            }
            else if (cue.Count == 0)
            {
                cue.Add(_written.Append("said"));
                _written.Text.Append(' ');
            }

            _written.Text.Append(sentence.IsQuoted ? "“" : "that ");
        }
        else if (sentence.IsQuoted)
        {
            _written.Text.Append('“');
        }

        int from = _written.Mentions.Count;
        var content = _written.Content(sentence.Words);
        int to = _written.Mentions.Count;
        _written.Text.Append(sentence.IsQuoted ? ",”" : "");
        if (voice is not null && !before)
        {
            _written.Text.Append(sentence.IsQuoted ? " " : ", ");
            Source(sentence.Voice!, voice.Value, source, cue);
            _written.Text.Length--;
            _written.Text.Append(' ');
            cue.Add(_written.Append("said"));
        }

        _written.Text.Append('.');
        AttributionId? attribution = null;
        if (voice is not null)
        {
            attribution = new AttributionId(_attributions.Count);
            _attributions.Add(new ReportAttribution
            {
                Id = attribution.Value,
                Source = source,
                Cue = cue,
                Content = [content],
                Voices = [voice.Value],
                Addressee = told,
                Quotation = sentence.IsQuoted ? Quotation.Direct : Quotation.Indirect,
                Confidence = Math.Round(0.6 + (_random.NextDouble() * 0.4), 3),
            });
        }

        _said.Add(new Said(number, [content], from, to, attribution, voice, told));
    }

    private Claim ClaimOf(Report report, Said said)
    {
        var (number, content, from, to, attribution, voice, told) = said;
        var sentence = _made.Sentences[number];
        List<ChainLink> chain = [Link(new VoiceId(0), LinkRelation.Publishes, null)];
        if (told is { } agency)
        {
            chain.Add(Link(agency, LinkRelation.WasTold, attribution));
        }

        if (voice is { } innermost)
        {
            chain.Add(Link(innermost, LinkRelation.Said, attribution));
        }

        List<MadeWord> names = [.. sentence.Words.Where(word => word.Kind == MadeWordKind.Name)];
        string? day = sentence.Words.FirstOrDefault(word => word.Kind == MadeWordKind.Day).Text;
        var published = _made.Published.ToDateTime(TimeOnly.MinValue);
        var time = day is null ? null : _written.Times.Find(time => content[0].Contains(new Span(time.Start, time.End)));
        bool isNegated = sentence.Words.Any(word => word.Kind == MadeWordKind.Negator);
        return new Claim
        {
            Id = new ClaimIds(report).Of(content, string.Join('|', chain.Select(link => link.Name))),
            Report = report.Id,
            Text = Claim.TextOf(report.Text, content),
            Content = content,
            Attribution = attribution,
            IsNegated = isNegated,
            Quotation = attribution is null ? null : sentence.IsQuoted ? Quotation.Direct : Quotation.Indirect,
            Chain = chain,
            Origin = sentence.Voice?.Kind == VoiceKind.Unstated ? null : chain[^1].Voice,
            Certainty = new ClaimCertainty(1, 1, [], []),
            SaidAt = new ClaimTime(published, published.AddDays(1), TimeBasis.Published),
            About = time is null ? null : new ClaimTime(time.From, time.To, time.Basis),
            Entities = [.. _written.Mentions.Skip(from).Take(to - from).Select(mention => mention.Entity).Distinct()],
            Names = [.. names.Select(name => new EntityName(name.Named, name.Text)).Distinct()],
            Confidence = Math.Round(0.5 + (_random.NextDouble() * 0.5), 3),
            Words = new ClaimWords
            {
                Content = [.. sentence.Words
                    .Where(word => word.Kind is MadeWordKind.Content or MadeWordKind.Head or MadeWordKind.Verb)
                    .Select(word => new ContentWord(word.Text, word.Text))],
                Numbers = [.. sentence.Words.Zip(sentence.Words.Skip(1)).Where(pair => pair.First.Kind == MadeWordKind.Number)
                    .Select(pair => new CountedNumber(
                        pair.First.Text, pair.First.Text, [new ContentWord(pair.Second.Text, pair.Second.Text)]))],
                Times = day is null ? [] : [day.ToLowerInvariant()],
                People = Of(names, EntityKind.Person),
                Places = [.. Of(names, EntityKind.Place).Select(place => place.ToLowerInvariant())],
                HasNegation = isNegated,
            },
        };
    }

    private static string[] Of(List<MadeWord> names, EntityKind kind) =>
        [.. names.Where(name => name.Named == kind).Select(name => name.Text).Distinct().Order(StringComparer.Ordinal)];

    private ChainLink Link(VoiceId id, LinkRelation relation, AttributionId? attribution)
    {
        var voice = _written.Voices[id.Number];
        return new ChainLink
        {
            Voice = id,
            Kind = voice.Kind,
            Name = voice.Name,
            IsAnonymous = voice.IsAnonymous,
            Named = voice.Entity is { } entity && _written.Entities[entity.Number].Name == voice.Name
                ? new EntityName(_written.Entities[entity.Number].Kind, voice.Name) : null,
            Head = voice.Head,
            Relation = relation,
            Attribution = attribution,
        };
    }

    /// <summary>Writes who says it, and a space.</summary>
    private void Source(MadeVoice voice, VoiceId id, List<Span> source, List<Span> cue)
    {
        if (voice.Kind == VoiceKind.Unstated)
        {
            cue.Add(_written.Append("reportedly"));
        }
        else
        {
            source.Add(_written.Spoken(voice, id));
        }

        _written.Text.Append(' ');
    }

    /// <summary>Where a sentence's claim stands: its mentions are those from one number to another.</summary>
    private sealed record Said(
        int Sentence, List<Span> Content, int From, int To, AttributionId? Attribution, VoiceId? Voice, VoiceId? Told);
}
