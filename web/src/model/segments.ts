import type { Ledger, NoClaim, ReportPart, Span } from '../api/client';

export type Role = 'source' | 'cue' | 'content';

/** A stretch of text that one set of marks covers. */
export interface Segment extends Span {
  roles: Role[];
  /** How many attributions' contents it lies in: 2 for a saying inside a saying. */
  depth: number;
  /** Ids of claims whose words it belongs to, the innermost first. */
  claims: string[];
  /** Why its sentence makes no claim; null where it makes some, or where that was not told. */
  not: NoClaim | null;
}

export interface Paragraph extends ReportPart {
  segments: Segment[];
}

interface Mark extends Span {
  role: Role | null;
  claims: string[];
  size: number;
  not?: NoClaim;
}

function marksOf(ledger: Ledger): Mark[] {
  const byAttribution = new Map<string, string[]>();
  const marks: Mark[] = [];
  for (const claim of ledger.claims) {
    if (claim.attribution) {
      byAttribution.set(claim.attribution, [...(byAttribution.get(claim.attribution) ?? []), claim.id]);
    }
    const size = claim.content.reduce((sum, span) => sum + span.end - span.start, 0);
    for (const span of claim.content) {
      marks.push({ ...span, role: null, claims: [claim.id], size });
    }
  }
  for (const attribution of ledger.attributions) {
    const claims = byAttribution.get(attribution.id) ?? [];
    const size = attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);
    for (const role of ['source', 'cue', 'content'] as const) {
      for (const span of attribution[role]) {
        // A claim a sentence: only source and cue belong to all claims of the attribution.
        marks.push({ ...span, role, claims: role === 'content' ? [] : claims, size });
      }
    }
  }
  for (const { start, end, account } of ledger.sentences) {
    if (account?.not) {
      marks.push({ start, end, role: null, claims: [], size: end - start, not: account.not });
    }
  }
  return marks;
}

/** Cuts a report into its parts, and each part where a mark begins or ends. Linear in text and marks, but for marks that overlap. */
export function paragraphsOf(ledger: Ledger): Paragraph[] {
  const { text, parts } = ledger.report;
  const whole: ReportPart[] = parts.length > 0
    ? [...parts].sort((a, b) => a.start - b.start)
    : [{ kind: 'body', start: 0, end: text.length }];
  const marks = marksOf(ledger).sort((a, b) => a.start - b.start || b.end - a.end);
  let first = 0;
  return whole.map((part) => {
    while (first < marks.length && marks[first]!.end <= part.start) {
      first++;
    }
    const here: Mark[] = [];
    for (let i = first; i < marks.length && marks[i]!.start < part.end; i++) {
      if (marks[i]!.end > part.start) {
        here.push(marks[i]!);
      }
    }
    const cuts = new Set<number>([part.start, part.end]);
    for (const mark of here) {
      cuts.add(Math.max(mark.start, part.start));
      cuts.add(Math.min(mark.end, part.end));
    }
    const edges = [...cuts].sort((a, b) => a - b);
    const segments: Segment[] = [];
    for (let i = 0; i + 1 < edges.length; i++) {
      const start = edges[i]!;
      const end = edges[i + 1]!;
      const over = here.filter((mark) => mark.start <= start && mark.end >= end).sort((a, b) => a.size - b.size);
      segments.push({
        start,
        end,
        roles: (['source', 'cue', 'content'] as const).filter((role) => over.some((mark) => mark.role === role)),
        depth: over.filter((mark) => mark.role === 'content').length,
        claims: [...new Set(over.flatMap((mark) => mark.claims))],
        not: over.find((mark) => mark.not)?.not ?? null,
      });
    }
    return { ...part, segments };
  });
}

/** The claim whose words hold a span, innermost first; null when none does. */
export function claimAt(ledger: Ledger, span: Span): string | null {
  const holding = ledger.claims
    .filter((claim) => claim.content.some((piece) => piece.start < span.end && span.start < piece.end))
    .sort((a, b) => lengthOf(a.content) - lengthOf(b.content));
  return holding[0]?.id ?? null;
}

function lengthOf(spans: Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
