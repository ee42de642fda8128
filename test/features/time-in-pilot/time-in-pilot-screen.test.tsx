import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerFromStory } from '../../support/story-backend.ts';
import { answerFromBackend, shippedDemonstration } from '../../support/real-backend.ts';
import { model, opened, staged } from '../../support/record-of.ts';
import { showApp } from '../../support/show-app.tsx';

const patience = { timeout: 15_000 };

describe('the Time in pilot screen', { timeout: 40_000 }, () => {
  beforeEach(async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
  });

  it('says half, draws the curve with the numbers that rest under it, and opens every number', async () => {
    showApp('/portfolio/time-in-pilot');
    expect(await screen.findByText(/^Half of the pilots/, {}, patience)).toHaveTextContent(
      'Half of the pilots that started are still undecided after 236 days.',
    );
    const curve = await screen.findByRole('figure', { name: '19 of 38 pilots are still in pilot today' }, patience);
    expect(within(curve).getByRole('img')).toHaveAccessibleName(/half or fewer from day 236/);
    expect(within(curve).getByRole('link', { name: '36 still in pilot on day 60' })).toHaveAttribute(
      'href',
      expect.stringContaining('/measures/in-pilot-at%3A60'),
    );
    const ways = screen.getByRole('figure', { name: '19 left: 9 promoted, 2 stopped by decision, 8 ended quietly' });
    expect(within(ways).getByRole('link', { name: '8' })).toHaveAttribute('href', expect.stringContaining('/measures/left-pilot%3Alapsed'));
    expect(within(ways).getByRole('img')).toHaveAccessibleName(/^Of 38 pilots, after 250 days: 36% promoted/);
    expect(document.querySelector('[role="application"]')).toBeNull();
  });

  it('names the quarters that cannot be told yet, and from when they can', async () => {
    showApp('/portfolio/time-in-pilot');
    const table = await screen.findByRole('table', { name: /by the quarter in which the pilot started/ }, patience);
    const row = within(table).getByRole('row', { name: /^Q3 2025/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['4', '0 of 4', '1 of 4', '1 of 4 so far; told from 3 Mar 2027', '1 of 4 so far; told from 3 Sep 2027']);
    expect(within(table).getByRole('link', { name: /^14%, 4 of 28/ })).toHaveAttribute(
      'href',
      expect.stringContaining('/measures/conversion%3A6'),
    );
    expect(within(table).getByText('Cannot tell yet')).toBeInTheDocument();
  });

  it('turns a curve into its table', async () => {
    const user = userEvent.setup();
    showApp('/portfolio/time-in-pilot');
    const ways = await screen.findByRole('figure', { name: /^19 left/ }, patience);
    await user.click(within(ways).getByRole('button', { name: /Table/ }));
    const rows = within(ways).getAllByRole('row');
    expect(rows[0]).toHaveTextContent('Daypromoted, %stopped by decision, %ended quietly, %still in pilot, %');
    expect(rows.at(-1)).toHaveTextContent('25036.15.726.431.8');
  });

  it('says that nothing is in the view where a filter leaves nothing', async () => {
    showApp('/portfolio/time-in-pilot?q=no-such-model');
    expect(await screen.findByRole('heading', { level: 1, name: 'No model is in this view.' }, patience)).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('reads no day before the record', async () => {
    showApp('/portfolio/time-in-pilot?asof=2020-01-01');
    expect(await screen.findByRole('heading', { level: 1, name: 'The record starts 1 Nov 2024.' }, patience)).toBeInTheDocument();
  });
});

describe('the Time in pilot screen of a record without dates', { timeout: 40_000 }, () => {
  it('says that it cannot tell, and why, and draws no curve', async () => {
    await answerFromStory([
      opened,
      ...model(1, { governance: 'not reported' }),
      staged(1, 'pilot', '2026-01-01', { from: { notReported: 'no column' } }),
    ]);
    showApp('/portfolio/time-in-pilot');
    expect(await screen.findByText('How long pilots stay undecided cannot be told from this record.', {}, patience)).toBeInTheDocument();
    expect((await screen.findAllByText('1 pilot left out: the first day in pilot is not reported.', {}, patience)).length).toBe(3);
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(screen.getAllByText('Cannot tell').length).toBeGreaterThan(5);
  });
});
