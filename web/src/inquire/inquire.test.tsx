import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { SourceLink } from './SourceLink';

afterEach(cleanup);

const table = `t${'0123456789abcdef'.repeat(4)}`;
const sources = [
  { id: 'd281', report: `r${'a'.repeat(64)}`, claim: null, records: ['d281'] },
  { id: `${table}/4+c5`, report: null, claim: null, records: [`${table}/4`, 'c5'] },
];
const show = (id: string) => render(<MemoryRouter><SourceLink caseId="velin" id={id} sources={sources} /></MemoryRouter>);
const links = () => screen.queryAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);

describe('the ground of a step', () => {
  it('leads to the report, where the document is one', () => {
    show('d281');
    expect(links()).toEqual([['d281', `/case/velin/reports/r${'a'.repeat(64)}`]]);
  });

  it('leads to each record of a meeting, by short ids', () => {
    const { container } = show(`${table}/4+c5`);
    expect(container.textContent).toBe('t0123456789ab/4 and c5');
    expect(links().map(([, to]) => to)).toEqual([`/case/velin/records?row=${table}%2F4`, '/case/velin/records?row=c5']);
  });

  it('is words alone, where the answer does not say where it is to be seen', () => {
    show('elsewhere');
    expect(links()).toEqual([]);
    expect(screen.getByText('elsewhere')).toBeTruthy();
  });
});
