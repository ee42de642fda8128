import { describe, expect, it } from 'vitest';
import { entriesByDay } from '../../../src/domain/audit/entries-by-day.ts';
import { belongingTo, doersOf, peopleIn, subjectsOf } from '../../../src/domain/audit/entry-about.ts';
import { findEntries } from '../../../src/domain/audit/find-entries.ts';
import { fold } from '../../../src/domain/audit/fold.ts';
import { toInstant } from '../../../src/domain/time.ts';
import { day, entriesOf, model, opened, people, type Line } from '../../support/record-of.ts';

const registrar = { actor: { personId: 'P-3', printedName: 'Cy Dunlin', role: 'Registrar' }, source: 'import' } as const;
const story: Line[] = [
  opened,
  ...people,
  ...model(1),
  ...model(2),
  ['2025-02-01', 'gate.decided', { deploymentId: 'DEP-1', gate: 'G-USE', outcome: 'passed', by: ['P-1', 'P-2'] }, registrar],
  ['2025-02-02', 'activity.seen', { deploymentId: 'DEP-2' }],
  [
    '2025-02-03',
    'risk.raised',
    { riskId: 'RISK-1', deploymentIds: ['DEP-2'], title: 'A risk', category: 'equity', nature: 'governance', owner: 'P-1' },
  ],
  ['2025-02-04', 'risk.scored', { riskId: 'RISK-1', residual: { severity: 2, likelihood: 2 }, by: 'P-2' }],
  ['2025-02-05', 'command.refused', { command: 'gate.waive', subject: 'DEP-1 G-USE', rules: ['R-08'], by: 'P-2', sentence: 'No.' }],
  ['2025-02-06', 'link.declined', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-1', reason: 'No' }, registrar],
];
const entries = entriesOf(story);
const zone = 'America/New_York';
const typesOf = (filter: Parameters<typeof findEntries>[1]) => findEntries(entries, filter, zone).map(({ type }) => type);

describe('looking for entries', () => {
  it('finds what was recorded between two days, both included, in the record’s zone', () => {
    expect(typesOf({ from: day('2025-02-02'), to: day('2025-02-03') })).toEqual(['activity.seen', 'risk.raised']);
    const late = entriesOf([
      opened,
      ['2025-02-01', 'site.added', { siteId: 'S', name: 'North' }, { recordedAt: toInstant('2025-02-02T04:59:59Z') }],
    ]);
    expect(findEntries(late, { to: day('2025-02-01') }, zone)).toHaveLength(2);
    expect(findEntries(late, { from: day('2025-02-02') }, zone)).toHaveLength(0);
  });

  it('counts refusals and declined asks as entries like any other', () => {
    expect(typesOf({ what: 'refusals' })).toEqual(['command.refused', 'link.declined']);
  });

  it('leaves facts and signs of use out of the key entries, and nothing else', () => {
    expect(typesOf({ what: 'key' })).not.toContain('activity.seen');
    expect(typesOf({ what: 'key' })).toContain('risk.scored');
    expect(typesOf({ what: 'facts' })).toContain('activity.seen');
    expect(typesOf({ what: 'key' }).length + typesOf({ what: 'facts' }).length).toBe(entries.length);
  });

  it('means by a model its deployments and their risks too', () => {
    const about = belongingTo(fold(entries, day('2025-03-01')), 'M-2');
    expect([...about]).toEqual(['M-2', 'DEP-2', 'RISK-1']);
    expect(typesOf({ about })).toEqual([
      'model.registered',
      'deployment.opened',
      'deployment.staged',
      'activity.seen',
      'risk.raised',
      'risk.scored',
    ]);
  });

  it('finds a person who acted, who recorded, and who is spoken of', () => {
    expect(typesOf({ who: 'P-1', from: day('2025-02-01') })).toEqual(['gate.decided', 'risk.raised', 'link.declined']);
    expect(typesOf({ who: 'P-3', from: day('2025-02-01') })).toEqual(['gate.decided', 'link.declined']);
  });
});

describe('who did what', () => {
  const of = (type: string) => entries.find((entry) => entry.type === type)!;

  it('is whoever the entry names, and the actor only where it names nobody', () => {
    expect(doersOf(of('gate.decided'))).toEqual(['P-1', 'P-2']);
    expect(doersOf(of('link.declined'))).toEqual(['P-1']);
    expect(doersOf(of('risk.raised'))).toEqual([]);
    expect(peopleIn(of('risk.raised'))).toEqual(['P-1']);
  });

  it('reads the subject of a refusal out of its words', () => {
    expect(subjectsOf(of('command.refused'))).toEqual(['DEP-1', 'G-USE']);
  });
});

describe('entries by day', () => {
  it('counts each day on which something was recorded, and no other', () => {
    expect(entriesByDay(entries, zone).at(-1)).toEqual({ day: '2025-02-06', entries: 1 });
    expect(entriesByDay(entries, zone).reduce((sum, one) => sum + one.entries, 0)).toBe(entries.length);
    expect(entriesByDay([], zone)).toEqual([]);
  });
});
