import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { emptyHead, toEntries } from '../../../src/domain/audit/append.ts';
import type { DomainEvent, EventType, GateOutcome, Payloads } from '../../../src/domain/audit/events.ts';
import { canonicalJson } from '../../../src/domain/audit/hash.ts';
import { toDay, toInstant, toWhen } from '../../../src/domain/time.ts';
import { answerFromLog } from '../../support/answer-from-log.ts';
import { showApp } from '../../support/show-app.tsx';

const flags = { care: false, payment: false, autonomy: 'advisory', vendor: false } as const;
const unknown = { notReported: 'not on record' } as const;

function said<T extends EventType>(type: T, on: string, payload: Payloads[T]): DomainEvent {
  return { type, occurredAt: toWhen(on), payload } as DomainEvent;
}

function model(n: number, governance: 'kept' | 'not reported' = 'kept'): DomainEvent[] {
  const id = { modelId: `M-00${n}`, deploymentId: `DEP-00${n}` };
  return [
    said('model.registered', '2026-01-05', {
      modelId: id.modelId,
      name: `Model ${n}`,
      businessFunction: 'Imaging',
      purpose: unknown,
      flags,
      vendorName: unknown,
    }),
    said('deployment.opened', '2026-01-05', { ...id, siteId: unknown, scope: unknown, governance }),
    said('deployment.staged', '2026-02-01', { deploymentId: id.deploymentId, stage: 'pilot', from: toWhen('2026-02-01') }),
  ];
}

const opened = said('record.opened', '2026-01-02', {
  institution: 'Small Harbour',
  zone: 'America/New_York',
  kind: 'demonstration',
  standsAt: toDay('2026-10-30'),
});

function review(n: number, from: string, to: string, outcome: GateOutcome): DomainEvent[] {
  const at = { deploymentId: `DEP-00${n}`, gate: 'G-SEC' } as const;
  return [said('gate.submitted', from, { ...at, by: 'P-1' }), said('gate.decided', to, { ...at, outcome, by: ['P-1'], reason: 'Said so' })];
}

const kept = [
  opened,
  ...model(1),
  ...model(2),
  ...review(1, '2026-03-01', '2026-03-11', 'passed'),
  ...review(2, '2026-03-01', '2026-03-21', 'returned'),
];

function log(events: readonly DomainEvent[]): string {
  const recording = {
    recordedAt: toInstant('2026-10-30T10:00:00Z'),
    actor: { personId: null, printedName: 'Tests', role: 'software' },
    source: 'command',
  } as const;
  return toEntries([...events], emptyHead, recording)
    .map((entry) => canonicalJson(entry))
    .join('\n');
}

const patience = { timeout: 10_000 };

describe('the Gate yield screen', { timeout: 20_000 }, () => {
  it('says what passes the first time, and opens every number', async () => {
    await answerFromLog(log(kept));
    showApp('/gates/yield');
    expect(await screen.findByRole('heading', { level: 1, name: /^1 of 2/ }, patience)).toHaveTextContent(
      '1 of 2 first submissions passed as they were.',
    );
    const link = await screen.findByRole('link', { name: 'Came back, Security test: 1 of 2' }, patience);
    expect(link).toHaveAttribute('href', expect.stringMatching(/\/measures\/first-returned(:|%3A)G-SEC/));
    expect(screen.getByRole('link', { name: 'Median days, Security test: 10 days, 2 decided' })).toBeInTheDocument();
    const tiles = screen.getByRole('list', { name: 'Gate yield in numbers' });
    expect(within(tiles).getAllByRole('listitem')).toHaveLength(8);
  });

  it('is a table for whoever wants one, with what is not reported in words', async () => {
    await answerFromLog(log(kept));
    showApp('/gates/yield');
    const figure = await screen.findByRole('figure', { name: '1 of 2 first submissions passed as they were' }, patience);
    await userEvent.click(within(figure).getByRole('button', { name: /^Table/ }));
    const row = within(figure).getByRole('row', { name: /G-DAT/ });
    expect(row).toHaveTextContent('not reported');
    expect(within(figure).getByRole('row', { name: /Security test G-SEC 2 1 1 1 10 30/ })).toBeInTheDocument();
  });

  it('tells each line of days to those who cannot see it', async () => {
    await answerFromLog(log(kept));
    showApp('/gates/yield');
    expect(await screen.findByRole('img', { name: /^Security: half by day 65; 2 so far/ }, patience)).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Operations: not half yet; 0 so far; 2 not yet.' })).toBeInTheDocument();
    expect(screen.queryByRole('application')).toBeNull();
  });

  it('says so where the record names no gate, where a filter leaves nothing, and before the record', async () => {
    await answerFromLog(log([opened, ...model(1, 'not reported')]));
    const silent = showApp('/gates/yield');
    expect(await screen.findAllByText(/the file names no submission and no decision/, {}, patience)).toHaveLength(3);
    silent.unmount();
    const empty = showApp('/gates/yield?q=nothing-of-the-kind');
    expect(await screen.findByRole('heading', { level: 1, name: 'No model is in this view.' }, patience)).toBeInTheDocument();
    empty.unmount();
    showApp('/gates/yield?asof=2025-06-01');
    expect(await screen.findByRole('heading', { level: 1, name: /^The record starts/ }, patience)).toBeInTheDocument();
  });

  it('is found from the Gates screen', async () => {
    await answerFromLog(log(kept));
    showApp('/gates');
    expect(await screen.findByRole('link', { name: /What passes the first time/ }, patience)).toHaveAttribute(
      'href',
      expect.stringContaining('/gates/yield'),
    );
  });
});
