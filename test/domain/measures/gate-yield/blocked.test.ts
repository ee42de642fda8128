import { describe, expect, it } from 'vitest';
import { model, staged } from '../../../support/record-of.ts';
import { decided, groundOf, says, standings, submitted } from './stories.ts';

const inBuild = (n: number) => [...model(n), staged(n, 'build', '2025-02-01')];

describe('how often a gate blocks', () => {
  it('is of those that need it for their next stage; nobody having opened it blocks nothing', () => {
    const ground = groundOf(
      [
        ...inBuild(1),
        ...inBuild(2),
        ...inBuild(3),
        ...model(4),
        submitted(1, 'G-SEC', '2025-03-01'),
        decided(1, 'G-SEC', '2025-03-11', 'returned'),
        submitted(2, 'G-SEC', '2025-03-01'),
        decided(2, 'G-SEC', '2025-03-11'),
      ],
      '2025-04-01',
    );
    expect(standings(says('block-frequency:G-SEC', ground))).toEqual({
      'DEP-1 G-SEC': 'counted',
      'DEP-2 G-SEC': 'not counted',
      'DEP-3 G-SEC': 'not counted',
    });
    expect(says('block-frequency:G-SEC', ground).value).toBe(1 / 3);
  });

  it('asks nothing of what has ended, nor of a gate the ruleset leaves off', () => {
    const ended = [...inBuild(1), staged(1, 'ended', '2025-03-01', { end: { kind: 'stopped' } })];
    expect(says('block-frequency:G-SEC', groundOf(ended, '2025-04-01')).rows).toEqual([]);
    const off = groundOf(inBuild(1), '2025-04-01', [
      ['2025-01-01', 'ruleset.adopted', { ruleset: 'Starter', gatesOn: ['G-ARC'], linksOn: ['L2'] }],
    ]);
    expect(says('block-frequency:G-SEC', off)).toMatchObject({ value: null, why: 'No deployment is known to need it now.' });
  });

  it('keeps apart what the record does not tell', () => {
    const silent = [...model(1, { governance: 'not reported' }), staged(1, 'build', '2025-02-01')];
    const reading = says('block-frequency:G-SEC', groundOf(silent, '2025-04-01'));
    expect(standings(reading)).toEqual({ 'DEP-1 G-SEC': 'not reported' });
    expect(reading).toMatchObject({ value: null, why: 'It is not reported for any of them.' });
  });

  it('counts blocking days only while the stage needs the gate', () => {
    // Needed from 1 Feb; open from 3 Mar (30 days in) to the pass on 13 Mar; told on 12 Apr.
    const ground = groundOf([...inBuild(1), submitted(1, 'G-SEC', '2025-03-03'), decided(1, 'G-SEC', '2025-03-13')], '2025-04-12');
    expect(says('block-days:G-SEC', ground).rows).toMatchObject([
      { amount: 10, what: 'Security test: blocked on 10 of 70 days it was required' },
    ]);
    expect(says('block-days:G-SEC', ground).value).toBe(10 / 70);
  });
});
