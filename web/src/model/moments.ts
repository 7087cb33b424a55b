import type { TimelineEvent } from '../api/client';

/** Times as the timeline shows them: local clock time without a zone, or with the zone that was told. */
export type Told = Pick<TimelineEvent, 'tightFrom' | 'tightTo' | 'offset'>;

/** "+02:00", or "no zone told". */
export function zoneWord(offset: number | null): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return offset === null ? 'no zone told'
    : `${offset < 0 ? '−' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

const minute = 60_000;

/** An instant on the axis, in milliseconds; what has no zone stands as if its clock were Greenwich's. */
export const instant = (local: string, offset: number | null) => Date.parse(`${local.slice(0, 19)}Z`) - (offset ?? 0) * minute;

/** An interval in words: "14 Mar 2024, 20:20", "14 Mar 2024", "from 14 Mar 2024, 12:00 to 18:00". */
export function intervalWords({ tightFrom, tightTo }: Told): string {
  if (!tightFrom || !tightTo) {
    return tightFrom ? `from ${dayWords(tightFrom)}` : tightTo ? `before ${dayWords(tightTo)}` : 'time not known';
  }
  const length = Date.parse(`${tightTo}Z`) - Date.parse(`${tightFrom}Z`);
  const wholeDay = tightFrom.slice(11, 19) === '00:00:00' && tightTo.slice(11, 19) === '00:00:00';
  if (wholeDay) {
    const last = new Date(Date.parse(`${tightTo}Z`) - minute).toISOString();
    return last.slice(0, 10) === tightFrom.slice(0, 10) ? dayWords(tightFrom) : `${dayWords(tightFrom)} to ${dayWords(last)}`;
  }
  const start = `${dayWords(tightFrom)}, ${tightFrom.slice(11, 16)}`;
  const sameDay = tightTo.slice(0, 10) === tightFrom.slice(0, 10);
  return length <= 2 * minute ? start : `${start} to ${sameDay ? '' : `${dayWords(tightTo)}, `}${tightTo.slice(11, 16)}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const dayWords = (local: string) =>
  `${Number(local.slice(8, 10))} ${months[Number(local.slice(5, 7)) - 1] ?? ''} ${local.slice(0, 4)}`;

/** "2024-03-14 20:48" of a moment as it is written, on the clock it is written on. */
export const minuteOf = (moment: string) => moment.slice(0, 16).replace('T', ' ');

/** "14 Mar 2024, 20:48 UTC" of an instant in milliseconds. */
export function instantWords(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString();
  return `${dayWords(text)}, ${text.slice(11, 16)} UTC`;
}
