import { describe, expect, test } from 'vitest';
import { instant, instantWords, intervalWords, zoneWord } from './moments';

describe('moments', () => {
  const told = (tightFrom: string | null, tightTo: string | null) => ({ tightFrom, tightTo, offset: null });

  test('a whole day is a day, and several are a stretch', () => {
    expect(intervalWords(told('2024-03-14T00:00:00', '2024-03-15T00:00:00'))).toBe('14 Mar 2024');
    expect(intervalWords(told('2024-03-14T00:00:00', '2024-03-17T00:00:00'))).toBe('14 Mar 2024 to 16 Mar 2024');
  });

  test('a minute is a minute, and open ends are said to be open', () => {
    expect(intervalWords(told('2024-03-14T20:20:00', '2024-03-14T20:21:00'))).toBe('14 Mar 2024, 20:20');
    expect(intervalWords(told('2024-03-14T22:00:00', '2024-03-15T06:00:00'))).toBe('14 Mar 2024, 22:00 to 15 Mar 2024, 06:00');
    expect(intervalWords(told(null, '2024-03-15T06:00:00'))).toBe('before 15 Mar 2024');
    expect(intervalWords(told(null, null))).toBe('time not known');
  });

  test('zones move instants', () => {
    expect(instant('2024-03-14T22:48:00', 120)).toBe(Date.parse('2024-03-14T20:48:00Z'));
    expect(zoneWord(-240)).toBe('−04:00');
    expect(instantWords(Date.parse('2024-03-14T20:48:00Z'))).toBe('14 Mar 2024, 20:48 UTC');
  });
});
