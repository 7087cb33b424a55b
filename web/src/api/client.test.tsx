import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Notice } from '../parts/Notice';
import { api } from './client';

// The client takes the browser's fetch when it is loaded: this stands there before.
const server = vi.hoisted(() => {
  const state = { asked: [] as string[], status: 200, details: {} };
  vi.stubGlobal('fetch', (request: Request) => {
    state.asked.push(request.url);
    return Promise.resolve(new Response(JSON.stringify(state.details), { status: state.status }));
  });
  return state;
});

afterEach(cleanup);

async function refused(status: number, details: object) {
  Object.assign(server, { asked: [], status, details });
  const error: unknown = await api.propositions('velin', { standing: 'single-origin' }).catch((thrown: unknown) => thrown);
  render(<Notice error={error} retry={() => {}} />);
  return screen.getByRole('alert').textContent;
}

describe('what the server refuses', () => {
  it('is told with what to do, when the key is that of an earlier run', async () => {
    const hint = 'Open the address that sayso serve printed when it was last started.';
    const text = await refused(401, { title: 'the key of this run is missing', code: 'SAY0313', where: '/api/cases', hint });
    expect(text).toContain('the key of this run is missing');
    expect(text).toContain(hint);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('is told with the values there are, when an address holds none of them', async () => {
    const title = '"x" is none of its values';
    const text = await refused(400, { title, code: 'SAY0305', where: 'standing', hint: 'Give one of: denied.' });
    expect(text).toContain('Give one of: denied.');
    expect(server.asked[0]).toContain('standing=single-origin');
  });
});
