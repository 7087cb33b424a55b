import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { someClaim, someLedger, someLink } from '../testing';
import { ClaimCard } from './ClaimCard';
import { ReportText } from './ReportText';

afterEach(cleanup);

const hostile = 'She said <img src=x onerror=alert(1)> was so.';
const ledger = someLedger(hostile, [{ kind: 'body', start: 0, end: hostile.length }], {
  attributions: [{
    id: 'a1', source: [{ start: 0, end: 3 }], cue: [{ start: 4, end: 8 }], content: [{ start: 9, end: 44 }], voices: ['v1'],
    addressee: null, stance: 'asserts', quotation: 'indirect', within: null, confidence: 0.8,
  }],
  claims: [someClaim(hostile, { start: 9, end: 44 }, {
    attribution: 'a1', stance: 'suggests', origin: 'v1', quotation: 'indirect',
    certainty: { low: 0.55, high: 0.8, words: ['suggest'], spans: [] },
    links: [
      someLink({ voice: 'v0', kind: 'outlet', name: 'Meridian', relation: 'publishes' }),
      someLink({ voice: 'v1', kind: 'unnamed', name: 'one official', anonymous: true, attribution: 'a1' }),
    ],
  })],
});

describe('ReportText', () => {
  it('shows markup in a report as text and never as markup', () => {
    const { container } = render(<ReportText ledger={ledger} selected={null} wrong={new Set()} onSelect={() => {}} />);
    expect(container.textContent).toBe(hostile);
    expect(container.querySelector('img')).toBeNull();
  });

  it('chooses the claim of the words that are clicked', async () => {
    const onSelect = vi.fn();
    render(<ReportText ledger={ledger} selected={null} wrong={new Set()} onSelect={onSelect} />);
    await userEvent.click(screen.getByText('She'));
    expect(onSelect).toHaveBeenCalledWith('c1');
  });

  it('strikes through what is marked wrong', () => {
    const { container } = render(<ReportText ledger={ledger} selected="c1" wrong={new Set(['c1'])} onSelect={() => {}} />);
    expect(container.querySelector('.mark-content')?.className).toContain('mark-wrong');
  });
});

describe('ClaimCard', () => {
  it('tells who says so, how likely it is made, and lets a person judge', async () => {
    const onJudge = vi.fn();
    const nothing = () => {};
    const claim = ledger.claims[0]!;
    const acts = { onSelect: nothing, onCopy: nothing, onJudge };
    render(<ul><ClaimCard ledger={ledger} claim={claim} selected judgement={null} {...acts} /></ul>);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(
      expect.arrayContaining(['Meridianpublishes · outlet', 'one officialsaid · unnamed person · anonymous']),
    );
    expect(screen.getByText('likely (“suggest”)')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Mark wrong' }));
    expect(onJudge).toHaveBeenCalledOnce();
  });
});
