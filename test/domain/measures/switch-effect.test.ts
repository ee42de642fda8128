import { describe, expect, it } from 'vitest';
import { links, type LinkId } from '../../../src/domain/accountability/links.ts';
import { catalogue, type GateId } from '../../../src/domain/gates/catalogue.ts';
import { questions } from '../../../src/domain/gates/questions.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { switchEffectOf, type Switching } from '../../../src/domain/measures/switch-effect.ts';
import { notReported } from '../../../src/domain/reported.ts';
import { advisory, clinical, day, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const today = '2026-10-30';
const nothing: Switching = { gatesOn: [], gatesOff: [], linksOn: [], linksOff: [] };

function adopted(gatesOn: readonly GateId[], linksOn: readonly LinkId[]): Line {
  return ['2025-01-01', 'ruleset.adopted', { ruleset: 'own', gatesOn, linksOn }];
}

const starter = adopted(
  questions.map(({ gate }) => gate),
  ['L1', 'L2', 'L9', 'L10'],
);
const everything = adopted(
  catalogue.map(({ id }) => id),
  links.map(({ id }) => id),
);

function effectOf(lines: readonly Line[], switching: Partial<Switching>) {
  const state = stateOf([opened, ...people, ...lines], today);
  return switchEffectOf(state, modelRows(state, day(today)), day(today), { ...nothing, ...switching });
}

const imported = { governance: 'not reported' } as const;

describe('what a switch would change', () => {
  it('counts of whom a gate is asked: stages that may not be without it, and those that need it before they move on', () => {
    const { switched, models, becomesHeld } = effectOf(
      [
        starter,
        ...model(1, imported),
        staged(1, 'pilot', '2026-01-01'),
        ...model(2, imported),
        staged(2, 'production', '2026-01-01'),
        ...model(3, imported),
        staged(3, 'build', '2026-01-01'),
        ...model(4, imported),
      ],
      { gatesOn: ['G-VAL'] },
    );
    expect(models).toBe(4);
    expect(switched).toHaveLength(1);
    expect(switched[0]).toMatchObject({
      kind: 'gate',
      id: 'G-VAL',
      to: 'on',
      asked: [
        { stage: 'pilot', count: 1 },
        { stage: 'production', count: 1 },
      ],
      next: [{ stage: 'build', count: 1 }],
      notAsked: 1,
    });
    expect(becomesHeld).toBe(0);
  });

  it('leaves silence what it is: a gate switched on is not reported for a model a file tells of, and not started for one kept here', () => {
    const { switched } = effectOf(
      [starter, ...model(1, imported), staged(1, 'pilot', '2026-01-01'), ...model(2), staged(2, 'pilot', '2026-10-01')],
      { gatesOn: ['G-VAL'] },
    );
    expect(switched[0]?.stands).toEqual(
      expect.arrayContaining([
        { state: 'not reported', count: 1 },
        { state: 'not started', count: 1 },
      ]),
    );
  });

  it('calls what was live before the rules inherited, and holds none of it', () => {
    const inherited: Line = [
      '2026-10-01',
      'deployment.inherited',
      { deploymentId: 'DEP-1', catchUpBy: day('2027-03-31'), reason: 'It ran before', by: 'P-1' },
    ];
    const effect = effectOf([starter, ...model(1, imported), staged(1, 'pilot', '2026-01-01'), inherited], {
      gatesOn: ['G-VAL'],
      linksOn: ['L5'],
    });
    expect(effect.switched.map(({ stands }) => stands)).toEqual([[{ state: 'inherited', count: 1 }], [{ state: 'inherited', count: 1 }]]);
    expect(effect.becomesHeld).toBe(0);
  });

  it('says which models a link nobody holds would hold, and frees them when it is switched off', () => {
    const story: readonly Line[] = [
      ...model(1),
      staged(1, 'pilot', '2026-10-01'),
      ['2026-10-01', 'pilot.chartered', { deploymentId: 'DEP-1', plannedEnd: day('2026-12-31') }],
      ...questions.map(({ id }): Line => ['2026-10-02', 'question.accepted', { deploymentId: 'DEP-1', question: id, by: 'P-1' }]),
    ];
    const on = effectOf([adopted([], []), ...story], { linksOn: ['L3'] });
    expect(on.switched[0]).toMatchObject({ id: 'L3', asked: [{ stage: 'pilot', count: 1 }], stands: [{ state: 'broken', count: 1 }] });
    expect([on.becomesHeld, on.released]).toEqual([1, 0]);
    const off = effectOf([adopted([], ['L3']), ...story], { linksOff: ['L3'] });
    expect(off.switched[0]).toMatchObject({ id: 'L3', to: 'off', stands: [{ state: 'broken', count: 1 }] });
    expect([off.becomesHeld, off.released]).toEqual([0, 1]);
  });

  it('counts apart where a flag nobody reported may rule it out, and leaves out whom it does not concern', () => {
    const unknown = { ...advisory, care: notReported('no column') };
    const { switched } = effectOf(
      [
        starter,
        ...model(1, { ...imported, flags: unknown }),
        staged(1, 'pilot', '2026-01-01'),
        ...model(2, { ...imported, flags: clinical }),
        staged(2, 'pilot', '2026-01-01'),
        ...model(3, { ...imported, flags: advisory }),
        staged(3, 'pilot', '2026-01-01'),
      ],
      { gatesOn: ['G-CLN'] },
    );
    expect(switched[0]).toMatchObject({ asked: [{ stage: 'pilot', count: 2 }], unlessRuledOut: 1, notAsked: 1 });
  });

  it('leaves out what stands so already, what has ended, and counts apart what has no stage', () => {
    const effect = effectOf(
      [
        everything,
        ...model(1),
        staged(1, 'ended', '2026-05-01', { end: { kind: 'stopped' } }),
        ...model(2).filter(([, type]) => type !== 'deployment.staged'),
      ],
      { gatesOn: ['G-VAL'], gatesOff: ['G-FAIR'] },
    );
    expect(effect.switched.map(({ id, to }) => [id, to])).toEqual([['G-FAIR', 'off']]);
    expect([effect.models, effect.noStage]).toEqual([0, 1]);
  });

  it('changes nothing of the record it is asked about', () => {
    const state = stateOf([opened, starter, ...model(1)], today);
    switchEffectOf(state, modelRows(state, day(today)), day(today), { ...nothing, gatesOn: ['G-VAL'], linksOn: ['L3'] });
    expect(state.ruleset.gatesOn.has('G-VAL')).toBe(false);
    expect(state.ruleset.linksOn.has('L3')).toBe(false);
  });
});
