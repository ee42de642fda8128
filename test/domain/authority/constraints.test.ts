import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictionsOf, declaredBy, keeps } from '../../../src/domain/authority/constraints.ts';
import type { Constraint } from '../../../src/domain/audit/decided-events.ts';
import { isLower } from '../../../src/domain/authority/rules/r-04-a-date-changes-no-risk.ts';
import { bandOf, bands } from '../../../src/domain/risk/bands.ts';
import { addWorkingDays, weekdayOf } from '../../../src/domain/time.ts';
import { governed, recordOf } from '../../support/governed.ts';
import { day, type Line } from '../../support/record-of.ts';

const deploymentId = 'DEP-1';
const pilot = governed({ stage: 'pilot' });
const item = (itemId: string, hosting: string, more: object = {}): Line => [
  '2026-10-12',
  'sprint.committed',
  { itemId, kind: 'sprint', iteration: 'Sprint 14', deploymentId, title: 'Host', declares: { hosting }, by: 'pm', ...more },
];

describe('what an architecture decision binds', () => {
  it('is kept or broken, and never both, whichever way it is worded', () => {
    const anyWord = fc.constantFrom('On premises', 'on premises ', 'Own cloud', 'Vendor cloud');
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1 }), anyWord, (values, declared) => {
        const only: Constraint = { attribute: 'hosting', op: 'in', values };
        expect(keeps({ ...only, op: 'notIn' }, declared)).toBe(!keeps(only, declared));
      }),
    );
    expect(keeps({ attribute: 'hosting', op: 'in', values: ['On premises'] }, ' ON PREMISES')).toBe(true);
  });

  it('tells words apart by more than their case', () => {
    const named = (value: string): Constraint => ({ attribute: 'hosting', op: 'in', values: [value] });
    expect(keeps(named('Haus Maße'), 'haus maße')).toBe(true);
    expect(keeps(named('Haus Maße'), 'Haus Masse')).toBe(false);
  });

  it('is broken by nothing that is not declared', () => {
    const state = recordOf(pilot, [
      [
        '2026-03-01',
        'adr.proposed',
        { adrId: 'ADR-1', title: 'Host', modelIds: [], constraints: [{ attribute: 'hosting', op: 'in', values: ['A'] }], by: 'pm' },
      ],
      ['2026-03-02', 'adr.accepted', { adrId: 'ADR-1', by: ['architect'] }],
    ]);
    expect(contradictionsOf(state, 'M-1', { region: 'B' })).toEqual([]);
    expect(contradictionsOf(state, 'M-1', { hosting: 'B' })).toMatchObject([{ adr: { adrId: 'ADR-1' }, declared: 'B' }]);
  });
});

describe('what a deployment declares', () => {
  it('is of each attribute the last that was said, by its own items and releases alone', () => {
    const state = recordOf(pilot, governed({ n: 2, stage: 'pilot' }), [
      item('ITEM-1', 'A'),
      item('ITEM-2', 'B', { declares: { hosting: 'B', region: 'East' } }),
      item('ITEM-3', 'C', { deploymentId: 'DEP-2' }),
    ]);
    expect(declaredBy(state, deploymentId)).toEqual({ hosting: 'B', region: 'East' });
    const released = recordOf(pilot, governed({ n: 2, stage: 'pilot' }), [
      item('ITEM-1', 'A'),
      [
        '2026-10-12',
        'release.scheduled',
        { releaseId: 'REL-1', deploymentId, title: 'V2', version: '2', on: day('2026-12-01'), declares: { hosting: 'D' }, by: 'pm' },
      ],
      [
        '2026-10-13',
        'release.scheduled',
        {
          releaseId: 'REL-2',
          deploymentId: 'DEP-2',
          title: 'V2',
          version: '2',
          on: day('2026-12-01'),
          declares: { hosting: 'E' },
          by: 'pm',
        },
      ],
    ]);
    expect(declaredBy(released, deploymentId)).toEqual({ hosting: 'D' });
  });
});

describe('a lower score', () => {
  const anyScore = fc.record({ severity: fc.integer({ min: 1, max: 5 }), likelihood: fc.integer({ min: 1, max: 5 }) });

  it('is lower whenever its band or its severity is, and never lower than itself', () => {
    fc.assert(
      fc.property(anyScore, anyScore, (a, b) => {
        expect(isLower(a, a)).toBe(false);
        if (bands.indexOf(bandOf(a)) < bands.indexOf(bandOf(b)) || a.severity < b.severity) expect(isLower(a, b)).toBe(true);
        if (a.severity >= b.severity && a.likelihood >= b.likelihood) expect(isLower(a, b)).toBe(false);
      }),
    );
  });

  it('may hide in either number', () => {
    expect(isLower({ severity: 3, likelihood: 2 }, { severity: 3, likelihood: 3 })).toBe(true);
    expect(isLower({ severity: 2, likelihood: 5 }, { severity: 3, likelihood: 3 })).toBe(true);
    expect(isLower({ severity: 4, likelihood: 2 }, { severity: 3, likelihood: 3 })).toBe(true);
    expect(isLower({ severity: 4, likelihood: 3 }, { severity: 3, likelihood: 4 })).toBe(false);
  });
});

describe('working days', () => {
  it('leave out Saturdays and Sundays', () => {
    expect(addWorkingDays(day('2026-10-30'), 5)).toBe('2026-11-06');
    expect(addWorkingDays(day('2026-10-30'), 1)).toBe('2026-11-02');
    expect(addWorkingDays(day('2026-10-30'), 0)).toBe('2026-10-30');
    expect(weekdayOf(addWorkingDays(day('2026-10-31'), 1))).toBe(1);
  });
});
