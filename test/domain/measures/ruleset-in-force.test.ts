import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/audit/fold.ts';
import { rulesetInForce } from '../../../src/domain/measures/ruleset-in-force.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { day, entriesOf, opened, people, type Line } from '../../support/record-of.ts';

const began: Line = ['2026-01-02', 'ruleset.adopted', { ruleset: 'starter', gatesOn: ['G-ARC', 'G-ONC'], linksOn: ['L1', 'L2'] }];
const later: Line = [
  '2026-03-01',
  'ruleset.adopted',
  { ruleset: 'starter', gatesOn: ['G-ARC', 'G-ONC', 'G-VAL'], linksOn: ['L1', 'L2'], reason: 'Validation can be done now', by: 'P-1' },
  { actor: { personId: 'P-1', printedName: 'Ada Plover', role: 'Director' } },
];
const back: Line = [
  '2026-05-01',
  'ruleset.adopted',
  { ruleset: 'starter', gatesOn: ['G-ARC', 'G-ONC'], linksOn: ['L1', 'L2'], reason: 'Nobody to do it', by: 'P-2' },
];

function ruleset(lines: readonly Line[], asOf = '2026-06-01') {
  const entries = entriesOf([opened, ...people, ...lines]);
  return rulesetInForce(entries, fold(entries, day(asOf)));
}

function gate(answer: ReturnType<typeof ruleset>, id: string) {
  return answer.gates.find((one) => one.id === id);
}

describe('the ruleset in force', () => {
  it('says of each gate since when it stands so, by whom and why; of one never touched, nothing', () => {
    const answer = ruleset([began, later]);
    expect(gate(answer, 'G-VAL')).toMatchObject({
      on: true,
      always: false,
      since: { on: '2026-03-01', by: 'Ada Plover', reason: 'Validation can be done now' },
    });
    // What a later setting left as it was keeps the day it began.
    expect(gate(answer, 'G-ARC')).toMatchObject({ on: true, always: true, since: { on: '2026-01-02', reason: null } });
    expect(gate(answer, 'G-FAIR')).toMatchObject({ on: false, since: null });
  });

  it('gives a gate switched off the day and the reason of that', () => {
    expect(gate(ruleset([began, later, back]), 'G-VAL')).toMatchObject({
      on: false,
      since: { on: '2026-05-01', reason: 'Nobody to do it' },
    });
  });

  it('marks the links that are never switched off', () => {
    const { links } = ruleset([began]);
    expect(links.filter(({ always }) => always).map(({ id }) => id)).toEqual(['L1', 'L2', 'L9', 'L10']);
    expect(links.find(({ id }) => id === 'L1')?.since?.on).toBe('2026-01-02');
  });

  it('puts each threshold beside its default, with who changed it last', () => {
    const { settings } = ruleset([
      began,
      ['2026-02-01', 'setting.changed', { name: 'stallAgeDays', value: 120, reason: 'Pilots here are short' }],
    ]);
    expect(settings.find(({ name }) => name === 'stallAgeDays')).toMatchObject({
      value: 120,
      default: 180,
      set: { on: '2026-02-01', reason: 'Pilots here are short' },
    });
    expect(settings.filter(({ set }) => set !== null)).toHaveLength(1);
    expect(settings).toHaveLength(Object.keys(defaultSettings).length);
  });
});
