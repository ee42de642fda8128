import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { many } from '../../support/claim-portfolio.ts';
import { answerFromBackend, shippedDemonstration } from '../../support/real-backend.ts';
import { model, opened, staged } from '../../support/record-of.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';

const patience = { timeout: 25_000 };

const questions = [
  'What are they held by?',
  'How is it judged?',
  'How often does a gate block while it is required?',
  'Does production carry the same?',
  'For how many days has which been open?',
  'Where both hold, which came first?',
  'Does it depend on which gates count as governance?',
  'What is missing?',
  'Did anybody call a blocker something else than its gate does?',
];

async function figures(): Promise<readonly HTMLElement[]> {
  await screen.findByRole('heading', { level: 2, name: /of 6 met$/ }, patience);
  return questions.map((question) => screen.getByText(question, { selector: 'figure p' }).closest('figure')!);
}

/** No number is missing its value, whatever the record does not say. */
function expectWhole(): void {
  expect(screen.getByRole('main').textContent).not.toMatch(/\bNaN\b|undefined|Infinity|\[object/);
}

describe('what holds pilots back, put to the test', { timeout: 60_000 }, () => {
  it('tests the demonstration: nine figures, each from named measures of this record, and no culprit the verdict does not name', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    showApp('/portfolio/claim?in=saltmarsh');
    const all = await figures();
    expectWhole();
    const [held, judged] = all;
    expect(within(judged!).getByRole('heading', { level: 2 }).textContent).toMatch(/tests? of 6 met$/);
    expect(within(held!).getByRole('list', { name: 'Held or stalled, by what holds them' })).toBeVisible();
    const from = all.flatMap((figure) => figure.querySelector('.fig-from')?.textContent ?? []);
    expect(from.length).toBeGreaterThanOrEqual(8);
    for (const words of from) expect(words).toMatch(/^Saltmarsh Health · as known on 30 Oct 2026 · entry \d+, [0-9a-f]{12} · \S+ v\d/);
    // Every number opens its rows.
    for (const link of within(held!).getAllByRole('link'))
      expect(link).toHaveAttribute('href', expect.stringMatching(/\/measures\/|[?&]show=/));
  });

  it('says of a file that names no hold that it cannot tell, figure by figure', async () => {
    const from = { notReported: 'no column' } as const;
    const silent = many(40, 1, (n) => [
      ...model(n, { governance: 'not reported' }),
      staged(n, n > 20 ? 'production' : 'pilot', '2025-01-02', { from }),
    ]);
    await answerFromBackend({ demonstration: asDemonstration([opened, ...silent]) });
    showApp('/portfolio/claim');
    const [held, judged] = await figures();
    expectWhole();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(
      /^Cannot tell whether governance holds pilots back more than technology/,
    );
    expect(held!.textContent).toMatch(/not reported/i);
    expect(within(judged!).getByRole('heading', { level: 2 })).toHaveTextContent('Cannot tell: 0 tests of 6 met');
  });

  it('says of a filter that leaves nothing that no model is in view', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    showApp('/portfolio/claim?in=saltmarsh&q=nothing-is-called-so');
    expect(await screen.findByRole('heading', { level: 1, name: /No model is in this view/ }, patience)).toBeVisible();
    expect(screen.queryByText('How is it judged?')).not.toBeInTheDocument();
    expectWhole();
  });
});
