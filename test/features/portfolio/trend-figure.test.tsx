import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { emptyHead, toEntries } from '../../../src/domain/audit/append.ts';
import type { DomainEvent, EventType, Payloads } from '../../../src/domain/audit/events.ts';
import { canonicalJson } from '../../../src/domain/audit/hash.ts';
import { addDays, toDay, toInstant, toWhen } from '../../../src/domain/time.ts';
import { answerFromLog } from '../../support/answer-from-log.ts';
import { answerFromBackend, shippedDemonstration } from '../../support/real-backend.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 90_000 });
const patience = { timeout: 40_000 };
const unknown = { notReported: 'not on record' } as const;

function said<T extends EventType>(type: T, on: string, payload: Payloads[T]): DomainEvent {
  return { type, occurredAt: toWhen(on), payload } as DomainEvent;
}

/** A record of one model whose privacy review was returned once a month, after so many days; null where it was not. */
async function waited(...waits: readonly (number | null)[]): Promise<void> {
  await waitedAnd([], ...waits);
}

/** The same, with something more on record. */
async function waitedAnd(more: readonly DomainEvent[], ...waits: readonly (number | null)[]): Promise<void> {
  const deploymentId = 'DEP-001';
  const events = [
    said('record.opened', '2025-01-01', {
      institution: 'Small Harbour',
      zone: 'America/New_York',
      kind: 'demonstration',
      standsAt: toDay('2026-10-30'),
    }),
    said('model.registered', '2025-01-02', {
      modelId: 'M-001',
      name: 'Sepsis early warning',
      businessFunction: 'Critical care',
      purpose: unknown,
      flags: { care: true, payment: false, autonomy: 'advisory', vendor: false },
      vendorName: unknown,
    }),
    said('deployment.opened', '2025-01-02', { deploymentId, modelId: 'M-001', siteId: unknown, scope: unknown, governance: 'kept' }),
    said('deployment.staged', '2025-01-02', { deploymentId, stage: 'production', from: toWhen('2025-01-02') }),
    ...(['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const).map((question) =>
      said('question.accepted', '2025-12-10', { deploymentId, question, by: 'P-1' }),
    ),
    ...waits.flatMap((days, place) => {
      if (days === null) return [];
      const back = waits.length - 1 - place;
      const month = new Date(Date.UTC(2026, 9 - back, 28)).toISOString().slice(0, 10);
      return [
        said('gate.submitted', addDays(toDay(month), -days), { deploymentId, gate: 'G-PRV', by: 'P-1' }),
        said('gate.decided', month, { deploymentId, gate: 'G-PRV', outcome: 'returned', by: ['P-1'], reason: 'More' }),
      ];
    }),
    ...more,
  ].toSorted((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  const recording = (on: string) => ({
    recordedAt: toInstant(`${on}T12:00:00Z`),
    actor: { personId: null, printedName: 'Test', role: 'Test' },
    source: 'command' as const,
  });
  let head = emptyHead;
  const lines: string[] = [];
  for (const event of events) {
    const [entry] = toEntries([event], head, recording(event.occurredAt.slice(0, 10)));
    if (entry === undefined) continue;
    lines.push(canonicalJson(entry));
    head = { seq: entry.seq, hash: entry.hash };
  }
  await answerFromLog(`${lines.join('\n')}\n`);
  showApp('/portfolio');
}

const steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

describe('is it getting better?', () => {
  it('says what the chart says, in two verdicts, a sentence and a table whose numbers open their decisions', async () => {
    await waited(...steady, 10, null, 25);
    const figure = await screen.findByRole('figure', { name: 'The wait in Oct 2026 is above the upper limit' }, patience);
    expect(within(figure).getByRole('list', { name: 'What the chart says' })).toHaveTextContent('Worsening');
    expect(within(figure).getByText('Will meet target')).toBeInTheDocument();
    const image = within(figure).getByRole('img');
    expect(image).toHaveAccessibleName(
      'Mean 10 days, limits 5 to 15. Oct 2026, 25 days, is above the upper limit. The target of 45 days is above the upper limit.',
    );
    expect(figure.querySelector('[role="application"]')).toBeNull();
    expect(image.querySelectorAll('.xmr-square')).toHaveLength(1);
    expect(image.querySelectorAll('.xmr-disc')).toHaveLength(13);
    expect(within(figure).getByRole('link', { name: '25 days' })).toHaveAttribute('href', expect.stringContaining('governance-wait'));
    await userEvent.click(within(figure).getByRole('button', { name: /Table/ }));
    const rows = within(figure).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(15);
    expect(rows.at(-1)).toHaveTextContent('Oct 2026251Worsening: above the upper limit');
    expect(rows.at(-2)).toHaveTextContent('Sep 2026none0none decided');
    expect(within(rows.at(-1)!).getByRole('link', { name: '25 days in Oct 2026' })).toHaveAttribute(
      'href',
      expect.stringMatching(/measures\/governance-wait(:|%3A)2026-10/),
    );
  });

  it('stands site by site on one scale where it is wished for, each leading to its site', async () => {
    await answerFromBackend({ demonstration: await shippedDemonstration() });
    showApp('/portfolio', { doorsClosed: true });
    const figure = await screen.findByRole('figure', { name: 'Waits have run above their mean for 7 months' }, { timeout: 60_000 });
    const turn = within(figure).getByRole('button', { name: 'Site by site, on one scale' });
    await userEvent.click(turn);
    const sites = await within(figure).findAllByRole('heading', { level: 3 }, { timeout: 60_000 });
    expect(sites.map(({ textContent }) => textContent)).toEqual([
      'Saltmarsh Clinics',
      'Saltmarsh General',
      'Saltmarsh North',
      'Saltmarsh South',
    ]);
    expect(within(sites[1]!).getByRole('link')).toHaveAttribute('href', expect.stringContaining('site=Saltmarsh+General'));
    const charts = within(figure).getAllByRole('img');
    expect(charts.length).toBeGreaterThan(1);
    const ends = charts.map((chart) =>
      [...chart.querySelectorAll('.recharts-yAxis .recharts-cartesian-axis-tick')].map(({ textContent }) => textContent),
    );
    expect(ends[0]!.length).toBeGreaterThan(1);
    for (const end of ends) expect(end).toEqual(ends[0]);
    await userEvent.click(turn);
    expect(within(figure).getAllByRole('img')).toHaveLength(1);
  }, 120_000);

  it('draws no limit and gives no verdict under 8 months', async () => {
    await waited(...steady.slice(0, 7));
    const figure = await screen.findByRole('figure', { name: '7 months with a decision: too few for a trend' }, patience);
    expect(within(figure).queryByRole('list', { name: 'What the chart says' })).toBeNull();
    expect(figure.querySelectorAll('.xmr-limit, .xmr-trial')).toHaveLength(0);
    expect(figure).toHaveTextContent('Median 9');
  });

  it('says that nothing was decided, and still leads to every other number', async () => {
    await waited();
    const figure = await screen.findByRole('figure', { name: 'No governance decision to measure' }, patience);
    expect(figure).toHaveTextContent('In the last 18 months no governance decision was made that had been submitted for.');
    expect(within(figure).queryByRole('img')).toBeNull();
    const views = screen.getByRole('navigation', { name: 'Numbers of this portfolio' });
    expect(within(views).getAllByRole('link').length).toBeGreaterThan(4);
  });

  it('draws what held before the limits were re-based beside what holds since, and says who, when and why', async () => {
    const rebased = said('limits.rebased', '2026-10-29', {
      series: 'governance-wait',
      from: '2026-01',
      reason: 'Two boards became one',
      by: 'P-1',
    });
    await waitedAnd([rebased], ...steady.slice(0, 8), 20, 22, 20, 22, 20, 22, 20, 22, 20, 22);
    const figure = await screen.findByRole('figure', { name: 'Waits show no real change' }, patience);
    expect(within(figure).getByRole('img')).toHaveAccessibleName(
      /^Since Jan 2026: mean 21 days, trial limits 16 to 26\. .* Before, May 2025 to Dec 2025: mean 10 days, trial limits 5 to 15\.$/,
    );
    expect(figure).toHaveTextContent('Re-based from Jan 2026 on by P-1, 29 Oct 2026: “Two boards became one”.');
    // Two limits each, and one line where the one ends and the other begins.
    expect(figure.querySelectorAll('.xmr-trial')).toHaveLength(4);
    expect(figure.querySelectorAll('.xmr-centre')).toHaveLength(2);
    expect(figure.querySelectorAll('.xmr-anew')).toHaveLength(1);
    await userEvent.click(within(figure).getByRole('button', { name: /Table/ }));
    const rows = within(figure).getAllByRole('row');
    expect(rows[0]).toHaveTextContent('Limits');
    expect(rows[1]).toHaveTextContent('5 to 15');
    expect(rows.at(-1)).toHaveTextContent('16 to 26');
  });
});
