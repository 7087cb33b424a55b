using Sayso.Language.Factuality;
using Sayso.Language.Networks;
using Sayso.Language.Weights;

namespace Sayso.Language.Attributing;

/// <summary>
/// Finds who says what: labels roles, links them, adds what constructions mark, then settles stance, certainty, addressee and nesting.
/// </summary>
internal sealed class Attributor(WeightsFile file, Network network, Calibration calibration)
{
    private readonly RoleLabeller _labeller = new(network);
    private readonly Linker _linker = new(file);
    private readonly CueLexicon _cues = new(file);

    public void Annotate(Document document)
    {
        if (document.TokenSpans.Length == 0)
        {
            return;
        }

        var spans = _labeller.Label(document);
        int[] quotation = document.Quotations;
        var drafts = Join(document, spans, quotation);
        var constructions = new Constructions(document, _cues, drafts);
        constructions.Repair();
        constructions.Complete();
        constructions.Carve(quotation);
        constructions.Add();
        document.Attributions = Finish(document, drafts, quotation);
    }

    /// <summary>
    /// Contents gather at their cue; cues and sources that nothing chose go to the nearest attribution of their sentence.
    /// </summary>
    private List<Draft> Join(Document document, List<RoleSpan> spans, int[] quotation)
    {
        var (partners, sureness) = _linker.Link(document, spans, quotation);
        int[] sentenceOf = document.SentenceOf;
        var byCue = new Dictionary<int, Draft>();
        var drafts = new List<Draft>();
        var used = new bool[spans.Count];
        for (int content = 0; content < spans.Count; content++)
        {
            if (spans[content].Role != Role.Content)
            {
                continue;
            }

            int cue = partners[content];
            var draft = cue >= 0 ? byCue.GetValueOrDefault(cue) : null;
            if (draft is null)
            {
                draft = new Draft { Sureness = spans[content].Sureness };
                drafts.Add(draft);
                if (cue >= 0)
                {
                    byCue[cue] = draft;
                    used[cue] = true;
                    draft.Cue.Add(spans[cue].Range);
                    draft.Sureness = Math.Min(draft.Sureness, Math.Min(spans[cue].Sureness, sureness[content]));
                    if (partners[cue] is >= 0 and var source)
                    {
                        used[source] = true;
                        draft.Source.Add(spans[source].Range);
                        draft.Sureness = Math.Min(draft.Sureness, Math.Min(spans[source].Sureness, sureness[cue]));
                    }
                }
            }

            draft.Content.Add(spans[content].Range);
            used[content] = true;
        }

        var index = new DraftIndex(document);
        drafts.ForEach(index.Add);
        for (int span = 0; span < spans.Count; span++)
        {
            if (used[span] || spans[span].Role == Role.Content)
            {
                continue;
            }

            var near = Nearest(spans[span], index, sentenceOf);
            if (spans[span].Role == Role.Cue && (near is null || StandsAlone(document, spans[span].Range)))
            {
                var silence = new Draft { Sureness = spans[span].Sureness };
                silence.Cue.Add(spans[span].Range);
                if (partners[span] is >= 0 and var source)
                {
                    silence.Source.Add(spans[source].Range);
                    used[source] = true;
                }

                if (silence.Source.Count > 0 && StandsAlone(document, spans[span].Range))
                {
                    drafts.Add(silence);
                }
            }
            else if (near is not null)
            {
                (spans[span].Role == Role.Cue ? near.Cue : near.Source).Add(spans[span].Range);
            }
        }

        return drafts;
    }

    /// <summary>A cue that needs no content: a refusal or a silence.</summary>
    private static bool StandsAlone(Document document, TokenRange cue) =>
        Stances.Of(document, [cue]) is Stance.Declines or Stance.NoResponse;

    private static Draft? Nearest(RoleSpan span, DraftIndex index, int[] sentenceOf)
    {
        Draft? best = null;
        int least = int.MaxValue;
        foreach (var draft in index.At(span.Range.First))
        {
            foreach (var content in draft.Content)
            {
                bool together = sentenceOf[content.First] == sentenceOf[span.Range.First]
                    || sentenceOf[content.End - 1] == sentenceOf[span.Range.First];
                int far = Math.Min(Math.Abs(content.First - span.Range.End), Math.Abs(span.Range.First - content.End));
                if (together && far < least)
                {
                    least = far;
                    best = draft;
                }
            }
        }

        return best;
    }

    private List<Attribution> Finish(Document document, List<Draft> drafts, int[] quotation)
    {
        foreach (var draft in drafts)
        {
            draft.Source.RemoveAll(range => range.Count <= 0);
            draft.Cue.RemoveAll(range => range.Count <= 0);
            draft.Content.RemoveAll(range => range.Count <= 0);
        }

        drafts.RemoveAll(draft => draft.Source.Count + draft.Cue.Count + draft.Content.Count == 0);
        foreach (var draft in drafts)
        {
            draft.Source.Sort((left, right) => left.First.CompareTo(right.First));
            draft.Cue.Sort((left, right) => left.First.CompareTo(right.First));
            draft.Content.Sort((left, right) => left.First.CompareTo(right.First));
        }

        drafts.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start)
            : (left.Within is null ? 0 : 1).CompareTo(right.Within is null ? 0 : 1));
        var numbers = new Dictionary<Draft, int>();
        for (int i = 0; i < drafts.Count; i++)
        {
            numbers[drafts[i]] = i;
        }

        var attributions = new List<Attribution>(drafts.Count);
        foreach (var draft in drafts)
        {
            var stance = draft.Stance ?? (Stances.Refuses(document, draft.Content) ? Stance.Declines : Stances.Of(document, draft.Cue));
            var content = Spans(document, draft.Content);
            attributions.Add(new Attribution
            {
                Source = Spans(document, draft.Source),
                Cue = Spans(document, draft.Cue),
                Content = content,
                Stance = stance,
                Quotation = Quoted(document, draft.Content, quotation),
                Addressee = Addressees.Find(document, draft),
                Negated = CertaintyReader.IsNegated(document, draft.Content),
                Certainty = CertaintyReader.Read(document, draft.Cue, draft.Content),
                Within = draft.Within is not null && numbers.TryGetValue(draft.Within, out int outer) ? outer : null,
                Confidence = calibration.Of(Math.Clamp(draft.Sureness, 0, 1)),
            });
        }

        return attributions;
    }

    private static List<Span> Spans(Document document, List<TokenRange> ranges)
    {
        var spans = new List<Span>(ranges.Count);
        int end = -1;
        foreach (var range in ranges)
        {
            var span = document.SpanOf(range);
            if (span.Start >= end)
            {
                spans.Add(span);
                end = span.End;
            }
        }

        return spans;
    }

    private static Quotation Quoted(Document document, List<TokenRange> content, int[] quotation)
    {
        int inside = 0;
        int outside = 0;
        foreach (var range in content)
        {
            for (int token = range.First; token < range.End; token++)
            {
                if (document.TagArray[token] != PartOfSpeech.Punct)
                {
                    inside += quotation[token] != 0 ? 1 : 0;
                    outside += quotation[token] != 0 ? 0 : 1;
                }
            }
        }

        return inside == 0 ? Quotation.Indirect : outside == 0 ? Quotation.Direct : Quotation.Mixed;
    }
}
