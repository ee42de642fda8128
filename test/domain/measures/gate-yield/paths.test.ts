import { describe, expect, it } from 'vitest';
import { gatesOfPath, pathFigure, profiles } from '../../../../src/domain/measures/gate-yield/paths.ts';
import { clinical, model, staged } from '../../../support/record-of.ts';
import { accepted, answered, decided, groundOf, says, standings, submitted } from './stories.ts';

const common = gatesOfPath(groundOf([]), 'ALL').map(({ id }) => id);
const questionOf = { 'G-ARC': 'Q1', 'G-ONC': 'Q2', 'G-REG': 'Q3', 'G-AUD': 'Q4', 'G-ACC': 'Q5' } as const;

/** Every gate of the path put and passed the first time. */
const through = (n: number) =>
  common.flatMap((gate) => {
    const question = questionOf[gate as keyof typeof questionOf];
    return question === undefined
      ? [submitted(n, gate, '2025-03-01'), decided(n, gate, '2025-03-11')]
      : [answered(n, question, '2025-03-01'), accepted(n, question, '2025-03-11')];
  });
const live = (n: number) => [...model(n), staged(n, 'production', '2025-05-01')];

describe('a path', () => {
  it('is what every model meets, and what one kind meets as well; a renewal stands on no path', () => {
    const ids = (profile: (typeof profiles)[number]) => gatesOfPath(groundOf([]), profile).map(({ id }) => id);
    expect(common).toHaveLength(17);
    expect(ids('VEN')).toEqual(expect.arrayContaining([...common, 'G-VEN']));
    expect(ids('VEN')).not.toContain('G-REN');
    expect(ids('PAY')).toContain('G-PAY');
    expect(ids('CARE')).not.toContain('G-PAY');
  });

  it('is computed as the product of its gates, step by step', () => {
    const ground = groundOf([
      ...[1, 2].flatMap((n) => model(n)),
      submitted(1, 'G-DAT', '2025-02-01'),
      decided(1, 'G-DAT', '2025-02-11'),
      submitted(2, 'G-DAT', '2025-02-01'),
      decided(2, 'G-DAT', '2025-02-11', 'returned'),
      submitted(1, 'G-SEC', '2025-02-01'),
      decided(1, 'G-SEC', '2025-02-11'),
      submitted(2, 'G-SEC', '2025-02-01'),
      decided(2, 'G-SEC', '2025-02-11', 'passed with conditions'),
    ]);
    const path = pathFigure(ground, 'ALL');
    expect(path.steps).toEqual([
      { gate: 'G-DAT', passed: 1, base: 2, left: 0.5 },
      { gate: 'G-SEC', passed: 1, base: 2, left: 0.25 },
    ]);
    expect(path).toMatchObject({ computed: 0.25, gates: 17, few: ['G-DAT', 'G-SEC'] });
    expect(path.silent).toHaveLength(15);
    expect(says('rolled-yield', ground).value).toBe(0.25);
  });

  it('is observed on what reached production: one failure settles it, silence of one gate leaves it untold', () => {
    const ground = groundOf([
      ...live(1),
      ...through(1),
      ...live(2),
      ...through(2).filter(([, type, payload]) => !(type === 'gate.decided' && payload.gate === 'G-SEC')),
      decided(2, 'G-SEC', '2025-03-11', 'returned'),
      ...live(3),
      ...through(3).filter(([, , payload]) => !('gate' in payload && payload.gate === 'G-SEC')),
      ...model(4),
      ...through(4),
    ]);
    expect(standings(says('observed-yield', ground))).toEqual({ 'DEP-1': 'counted', 'DEP-2': 'not counted', 'DEP-3': 'not reported' });
    expect(says('observed-yield', ground).rows[1]?.what).toBe('Security test: returned at first');
    expect(pathFigure(ground, 'ALL').observed).toEqual({ passed: 1, base: 2, unknown: 1 });
  });

  it('takes for the first decision of a gate nobody submitted the first one on record', () => {
    const ground = groundOf([
      ...live(1),
      ...through(1).filter(([, type, payload]) => !(type === 'gate.submitted' && payload.gate === 'G-CHG')),
    ]);
    expect(standings(says('observed-yield', ground))).toEqual({ 'DEP-1': 'counted' });
  });

  it('holds a deployment only to the gates its model meets, and only on the paths its model is on', () => {
    const ground = groundOf([...model(1, { flags: clinical }), staged(1, 'production', '2025-05-01'), ...through(1)]);
    expect(standings(says('observed-yield', ground))).toEqual({ 'DEP-1': 'counted' });
    expect(standings(says('observed-yield:CARE', ground))).toEqual({ 'DEP-1': 'not reported' });
    expect(says('observed-yield:VEN', ground)).toMatchObject({ value: null, why: 'No deployment of this kind has entered production.' });
  });

  it('cannot be computed of nothing', () => {
    expect(pathFigure(groundOf(model(1)), 'ALL')).toMatchObject({ computed: null, steps: [] });
    expect(says('rolled-yield', groundOf(model(1))).value).toBeNull();
  });
});
