import { memo, useMemo } from 'react';
import type { Ledger, NoClaim, PartKind } from '../api/client';
import { paragraphsOf, type Segment } from '../model/segments';

interface Props {
  ledger: Ledger;
  selected: string | null;
  wrong: ReadonlySet<string>;
  onSelect: (claim: string) => void;
}

const partNames: Partial<Record<PartKind, string>> = {
  promotion: 'Promotion, not part of the report', caption: 'Caption', byline: 'Byline', dateline: 'Dateline', note: 'Note',
};

const noClaims: Record<NoClaim, string> = {
  question: 'a question', furniture: 'not part of the report', heading: 'a heading', fragment: 'it states nothing by itself',
  greeting: 'a greeting', rhetoric: 'a command or an exclamation', credit: 'words under a picture',
  unread: 'in a script that is not read',
};

/** The report's text with its attributions marked. Text is only ever text: nothing in it becomes markup. */
export const ReportText = memo(function ReportText({ ledger, selected, wrong, onSelect }: Props) {
  const paragraphs = useMemo(() => paragraphsOf(ledger), [ledger]);
  const { text } = ledger.report;
  return (
    <article className="text" dir="auto" lang={ledger.report.language} aria-label="Text of the report">
      {paragraphs.map((paragraph) => {
        const label = partNames[paragraph.kind];
        const content = paragraph.segments.map((segment) => (
          <Stretch
            key={segment.start} text={text.slice(segment.start, segment.end)} segment={segment}
            selected={selected} wrong={wrong} onSelect={onSelect}
          />
        ));
        return paragraph.kind === 'headline'
          ? <h1 key={paragraph.start} className="part part-headline">{content}</h1>
          : (
            <p key={paragraph.start} className={`part part-${paragraph.kind}`}>
              {label && <span className="part-label">{label}</span>}{content}
            </p>
          );
      })}
    </article>
  );
});

function Stretch({ text, segment, selected, wrong, onSelect }: { text: string; segment: Segment } & Omit<Props, 'ledger'>) {
  const claim = segment.claims[0];
  const chosen = selected !== null && segment.claims.includes(selected);
  if (segment.roles.length === 0 && !claim) {
    return segment.not ? <span className="mark-none" title={`No claim: ${noClaims[segment.not]}`}>{text}</span> : <>{text}</>;
  }
  const classes = ['mark', ...segment.roles.map((role) => `mark-${role}`)];
  if (segment.roles.length === 0) classes.push('mark-own');
  if (segment.depth > 1) classes.push('mark-nested');
  if (chosen) classes.push('mark-selected');
  if (segment.claims.length > 0 && segment.claims.every((id) => wrong.has(id))) classes.push('mark-wrong');
  return (
    <span
      className={classes.join(' ')}
      data-start={segment.start}
      data-claims={segment.claims.join(' ')}
      onClick={claim ? () => onSelect(chosen ? after(segment.claims, selected) : claim) : undefined}
    >
      {text}
    </span>
  );
}

/** The claim after one, round and round: words of several claims are gone through by clicking. */
const after = (claims: string[], claim: string) => claims[(claims.indexOf(claim) + 1) % claims.length]!;
