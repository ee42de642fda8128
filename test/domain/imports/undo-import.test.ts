import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/domain/audit/entry.ts';
import type { DomainEvent } from '../../../src/domain/audit/events.ts';
import { keptBy } from '../../../src/domain/imports/undo-import.ts';
import { toWhen } from '../../../src/domain/time.ts';
import { aRow, asking, deploymentAt, load, opened, today } from './rows.ts';

const { entries } = load(
  opened(),
  asking([aRow('Sepsis early warning', 'pilot', { deployments: [deploymentAt('pilot', { site: 'North' })] })]),
);

/** An entry a person decided after the load. */
function decided(type: DomainEvent['type'], payload: object): Entry {
  const last = entries.at(-1)!;
  return {
    ...last,
    seq: last.seq + 1,
    type,
    source: 'command',
    importId: undefined,
    occurredAt: toWhen(today),
    payload,
  } as unknown as Entry;
}

const reasons = (type: DomainEvent['type'], payload: object): string[] | null => {
  const { importId: _none, ...entry } = decided(type, payload);
  return keptBy([...entries, entry], 'IMP-0001');
};

describe('a load is kept', () => {
  it('by nothing where nobody decided anything since', () => {
    expect(keptBy(entries, 'IMP-0001')).toEqual([]);
  });

  it('by a seat, or a placing, at a site it brought', () => {
    expect(reasons('seat.opened', { seatId: 'S-1', function: 'F', siteId: 'SITE-0001' })).toEqual([
      expect.stringContaining('seat.opened, was decided about a site it brought'),
    ]);
    expect(reasons('seat.opened', { seatId: 'S-1', function: 'F', siteId: null })).toEqual([]);
    expect(reasons('seat.opened', { seatId: 'S-1', function: 'F', siteId: 'elsewhere' })).toEqual([]);
    expect(reasons('deployment.placed', { deploymentId: 'DEP-9999', siteId: 'SITE-0001', by: 'x' })).toEqual([
      expect.stringContaining('deployment.placed, was decided about a site it brought'),
    ]);
  });

  it('by a pack that asks about its models, and by what came back', () => {
    const written = { packId: 'P', to: { name: 'B' }, deploymentIds: ['DEP-0001'], questions: ['Q1'], due: today, by: 'x' };
    expect(reasons('pack.written', written)).toEqual([expect.stringContaining('pack.written, was decided about M-0001 since')]);
    expect(
      reasons('question.passed-on', { deploymentId: 'DEP-0001', question: 'Q1', said: 'do not know', returnedBy: 'B', packId: 'P' }),
    ).toHaveLength(1);
    expect(reasons('owner.named', { modelId: 'M-0001', name: 'B', by: 'x' })).toHaveLength(1);
  });
});
