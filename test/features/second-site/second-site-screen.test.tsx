import { configure, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { model, opened, staged, type Line } from '../../support/record-of.ts';
import { answerFromBackend, shippedDemonstration } from '../../support/real-backend.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 90_000 });
configure({ asyncUtilTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

const show = async (address: string, demonstration: string) => {
  await answerFromBackend({ demonstration });
  return showApp(address, { doorsClosed: true });
};

describe('the second site', () => {
  it('shows every model in production by site, and leads each number to its rows', async () => {
    await show('/portfolio/second-site', await shippedDemonstration());
    await screen.findByRole('heading', { level: 1, name: '3 of 9 models in production run at a second site.' });
    const grid = screen.getByRole('table', { name: 'Models by site' });
    expect(within(grid).getAllByRole('row')).toHaveLength(10);
    const bleed = within(grid).getByRole('row', { name: /^Intracranial bleed worklist/ });
    expect(
      within(bleed)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['Production', 'Ended quietly in pilot', 'never', 'never']);
    const tiles = screen.getByRole('list', { name: 'Second sites in numbers' });
    expect(
      within(tiles)
        .getAllByRole('link')
        .map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    ).toEqual([
      '/measures/second-site',
      '/measures/transfer-rate%3A6',
      '/measures/transfer-rate%3A12',
      '/measures/site-reach',
      '/measures/site-validation-pass',
    ]);
    expect(screen.getByRole('link', { name: '3 starts younger than that stand outside.' })).toBeVisible();
  });

  it('says that sites are not reported, and draws no grid of it', async () => {
    const lines: readonly Line[] = [opened, ...model(1), staged(1, 'production', '2025-02-01')];
    await show('/portfolio/second-site', asDemonstration(lines));
    await screen.findByRole('heading', { level: 1, name: '1 model in production: at how many sites, the record does not say.' });
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText(/names no site for any model/)).toBeVisible();
  });

  it('has a sentence for an empty view and for a day before the record', async () => {
    await show('/portfolio/second-site?q=nothing-is-called-so', asDemonstration([opened, ...model(1)]));
    await screen.findByRole('heading', { level: 1, name: 'No model is in this view.' });
    expect(document.body.textContent).not.toMatch(/NaN|undefined/);
  });

  it('says when the record starts', async () => {
    await show('/portfolio/second-site?asof=2020-01-01', asDemonstration([opened, ...model(1)]));
    await screen.findByRole('heading', { level: 1, name: /^The record starts/ });
    expect(screen.queryByRole('figure')).toBeNull();
  });
});
