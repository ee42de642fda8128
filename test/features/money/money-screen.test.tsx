import { configure, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { model, opened, type Line } from '../../support/record-of.ts';
import { answerFromBackend, shippedDemonstration } from '../../support/real-backend.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 90_000 });
configure({ asyncUtilTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

describe('money', () => {
  it('shows what was spent by stage with what is not reported beside it, and whether an early name goes with conversion', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    showApp('/portfolio/money', { doorsClosed: true });
    await screen.findByRole('heading', {
      level: 1,
      name: '51 models have cost at least $7,957,514 to date. For 13 of 64 no cost is reported.',
    });
    const where = screen.getByRole('figure', {
      name: 'To date: $3,638,221 in 14 stalled pilots and $644,616 in 8 pilots that ended quietly',
    });
    expect(within(where).getByRole('link', { name: 'not reported: Intake, spent to date' })).toHaveTextContent('not reported');
    expect(within(where).getByRole('link', { name: '6 of 6: Intake, no cost reported' })).toBeVisible();
    expect(where.textContent).not.toMatch(/\$0(?![\d,])/);
    expect(screen.getByRole('figure', { name: /^No difference can be told: 4 of 25 named before build/ })).toBeVisible();
  });

  it('shows no dollar where no cost is reported, and keeps another currency apart', async () => {
    const lines: readonly Line[] = [
      opened,
      ...model(1),
      ['2025-01-03', 'cost.reported', { modelId: 'M-1', costs: [{ kind: 'one-off', amount: 700, currency: 'EUR' }] }],
    ];
    await answerFromBackend({ demonstration: asDemonstration(lines) });
    showApp('/portfolio/money', { doorsClosed: true });
    await screen.findByRole('heading', { level: 1, name: /^What the models cost to date cannot be told in US dollars/ });
    expect(screen.getByText(/Kept apart, and added to no sum: EUR 700 once \(1 model\)\./)).toBeVisible();
    expect(screen.getByText('A bar stands here once a cost in US dollars is reported.')).toBeVisible();
  });
});
