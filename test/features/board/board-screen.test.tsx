import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toDay } from '../../../src/domain/time.ts';
import { readAttempt } from '../../../src/formats/attempt.ts';
import { answerFromPack } from '../../support/answer-pack.ts';
import { packOf } from '../../support/board-pack.ts';
import { showApp } from '../../support/show-app.tsx';

afterEach(() => vi.unstubAllGlobals());

describe('the list of packs', () => {
  it('says that none is frozen, and offers the draft with its position filled in', async () => {
    answerFromPack(packOf([]));
    showApp('/board');
    await screen.findByRole('heading', { level: 1, name: 'No board pack is frozen yet.' }, { timeout: 10_000 });
    expect(screen.getByRole('link', { name: 'Present the draft' })).toHaveAttribute('href', '/board/draft/vital');
    const freeze = screen.getByRole('link', { name: 'Freeze this pack' });
    const key = new URL(freeze.getAttribute('href')!, 'http://localhost').searchParams.get('do');
    expect(readAttempt(key!)).toEqual({
      type: 'board-pack.freeze',
      payload: {
        packId: 'BOARD-01',
        title: 'Board pack, 30 Oct 2026',
        asOf: '2026-10-30',
        head: { seq: 1204, hash: 'a'.repeat(64) },
        audience: 'board',
      },
    });
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('lists frozen packs with who froze them, their asks and their evidence', async () => {
    answerFromPack(packOf([], { packId: 'BOARD-01', frozen: { by: { personId: 'P-001', words: 'CIO' }, on: toDay('2026-10-31') } }));
    showApp('/board');
    await screen.findByRole('heading', { level: 1, name: '1 board pack is frozen, the newest as of 30 Oct 2026.' }, { timeout: 10_000 });
    const row = within(screen.getByRole('table')).getAllByRole('row')[1]!;
    expect(row).toHaveTextContent('CIO, 31 Oct 2026');
    expect(row).toHaveTextContent('2 adopted, 1 in draft');
    expect(within(row).getByRole('link', { name: 'BOARD-01' })).toHaveAttribute('href', '/board/BOARD-01/vital');
    expect(within(row).getByRole('button', { name: 'Save the record file' })).toBeVisible();
  });
});
