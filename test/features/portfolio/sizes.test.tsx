import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { oneFile, rowOf } from '../../support/portfolio-rows.ts';
import { answerFrom } from '../../support/rows-backend.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 60_000 });

/** So many models in pilot, each stalled and held by governance alone. */
function stalled(count: number) {
  return Array.from({ length: count }, (_, n) =>
    rowOf({
      id: `M-${n + 1}`,
      name: `Reader ${n + 1}`,
      stage: 'pilot',
      stalled: true,
      hold: 'governance',
      missing: ['ONC'],
      fn: `Ward ${n % 44}`,
    }),
  );
}

async function holdsOf(count: number): Promise<HTMLElement> {
  answerFrom({ saltmarsh: { rows: stalled(count) } });
  showApp('/portfolio');
  const row = await screen.findByRole('link', { name: new RegExp(`^Governance only\\s*${count}$`) }, { timeout: 15_000 });
  return row.closest('li')!;
}

describe('what holds the stalled, by size of portfolio', () => {
  it('names the models of 5 beside their squares', async () => {
    const row = await holdsOf(5);
    expect(row.querySelectorAll('[aria-hidden="true"] > *')).toHaveLength(5);
    expect(within(row).getByRole('link', { name: 'Reader 5' })).toHaveAttribute('href', expect.stringContaining('/models/M-5'));
  });

  it('draws a square each up to 40, without names from 6 models on', async () => {
    const row = await holdsOf(40);
    expect(row.querySelectorAll('[aria-hidden="true"] > *')).toHaveLength(40);
    expect(within(row).queryByRole('link', { name: 'Reader 5' })).not.toBeInTheDocument();
  });

  it('draws one bar from 41 on', async () => {
    const row = await holdsOf(41);
    expect(row.querySelectorAll('[aria-hidden="true"] > *')).toHaveLength(1);
  });
});

describe('the grid of gates and functions', () => {
  it('shows 12 functions, and the other 32 on demand', async () => {
    answerFrom({ saltmarsh: { rows: stalled(88) } });
    showApp('/portfolio');
    const button = await screen.findByText(
      '32 more functions, each with as many held or fewer',
      { selector: 'button' },
      { timeout: 25_000 },
    );
    const grid = (): number =>
      screen.getByRole('table', { name: /^What is held, by business function/ }).querySelectorAll('tbody tr').length;
    expect(grid()).toBe(12);
    await userEvent.click(button);
    expect(grid()).toBe(44);
  });
});

describe('a portfolio of one file', () => {
  it('names nobody: what holds is not reported', async () => {
    answerFrom({ saltmarsh: { rows: oneFile({ pilot: 3 }) } });
    showApp('/portfolio');
    await screen.findByText(/What holds the/, { selector: 'figure p' }, { timeout: 15_000 });
    expect(screen.queryByRole('link', { name: /^Governance only/ })).not.toBeInTheDocument();
  });
});
