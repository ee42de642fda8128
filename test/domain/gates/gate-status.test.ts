import { describe, expect, it } from 'vitest';
import { catalogue, gateOf } from '../../../src/domain/gates/catalogue.ts';
import { questionOfGate } from '../../../src/domain/gates/questions.ts';
import { gateStatus } from '../../../src/domain/gates/gate-status.ts';
import { questionStates } from '../../../src/domain/gates/question-state.ts';
import { day, deploymentIn, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const base: Line[] = [opened, ...people, ...model(1)];
const decided = (outcome: 'passed' | 'passed with conditions' | 'returned' | 'waived', more: object = {}): Line => [
  '2025-06-01',
  'gate.decided',
  { deploymentId: 'DEP-1', gate: 'G-VAL', outcome, by: ['P-1'], ...more },
];
const status = (lines: Line[], asOf: string, gate: 'G-VAL' | 'G-ARC' = 'G-VAL') => {
  const state = stateOf(lines, asOf);
  return gateStatus(deploymentIn(state), gateOf(gate), state.ruleset.gatesOn, day(asOf));
};

describe('the status of a gate', () => {
  it('is not started where the record keeps governance, and not reported where it does not', () => {
    expect(status(base, '2025-07-01').state).toBe('not started');
    expect(status([opened, ...model(1, { governance: 'not reported' })], '2025-07-01').state).toBe('not reported');
  });

  it('is inherited where the model was in use before the rules asked for it, and for no stage still to come', () => {
    const inherited: Line = ['2025-02-01', 'deployment.inherited', { deploymentId: 'DEP-1', catchUpBy: day('2025-12-31'), by: 'P-1' }];
    for (const governance of ['kept', 'not reported'] as const) {
      const silent = [opened, ...people, ...model(1, { governance }), staged(1, 'silent', '2025-01-20'), inherited];
      const build = [opened, ...people, ...model(1, { governance }), staged(1, 'build', '2025-01-20'), inherited];
      expect(status(silent, '2025-07-01')).toMatchObject({ state: 'inherited', passes: false, opened: false });
      expect(status(build, '2025-07-01').state).toBe(governance === 'kept' ? 'not started' : 'not reported');
      expect(status(silent, '2025-07-01', 'G-ARC')).toMatchObject({ state: 'inherited', passes: false, opened: false });
      expect(status([...silent, decided('returned')], '2025-07-01').state).toBe('returned');
    }
  });

  it('is off, and passes nothing, until the ruleset switches it on', () => {
    const starter: Line = ['2025-01-03', 'ruleset.adopted', { ruleset: 'starter', gatesOn: ['G-ARC'], linksOn: [] }];
    expect(status([...base, starter, decided('passed')], '2025-07-01')).toMatchObject({ state: 'off', passes: false });
  });

  it('is in review from a submission until the decision', () => {
    const submitted: Line = ['2025-05-01', 'gate.submitted', { deploymentId: 'DEP-1', gate: 'G-VAL', by: 'P-1' }];
    expect(status([...base, submitted], '2025-05-10')).toMatchObject({ state: 'in review', passes: false, since: '2025-05-01' });
    expect(status([...base, submitted, decided('passed')], '2025-06-01')).toMatchObject({ state: 'passed', passes: true, opened: true });
  });

  it('is in review again when what was returned is submitted on the same day', () => {
    const again: Line = ['2025-06-01', 'gate.submitted', { deploymentId: 'DEP-1', gate: 'G-VAL', by: 'P-2' }];
    expect(status([...base, decided('returned'), again], '2025-06-01')).toMatchObject({ state: 'in review', opened: true });
    expect(status([...base, again, decided('returned')], '2025-06-01')).toMatchObject({ state: 'returned', opened: true });
  });

  it('still passes while its renewal is in review, until the old pass runs out', () => {
    const renewal: Line = ['2026-05-01', 'gate.submitted', { deploymentId: 'DEP-1', gate: 'G-VAL', by: 'P-2' }];
    expect(status([...base, decided('passed'), renewal], '2026-05-20')).toMatchObject({ state: 'in review', passes: true });
    expect(status([...base, decided('passed'), renewal], '2026-06-02')).toMatchObject({ state: 'in review', passes: false });
    expect(status([...base, decided('returned'), renewal], '2026-05-20')).toMatchObject({ state: 'in review', passes: false });
  });

  it('expires: expired is not passed', () => {
    expect(status([...base, decided('passed')], '2026-06-01').passes).toBe(true);
    expect(status([...base, decided('passed')], '2026-06-02')).toMatchObject({ state: 'expired', passes: false });
  });

  it('is voided by a new major version, not by a minor one', () => {
    const released = (major: boolean): Line => [
      '2025-08-01',
      'version.released',
      { deploymentId: 'DEP-1', version: '2.0', major, what: 'Retrained' },
    ];
    expect(status([...base, decided('passed'), released(false)], '2025-09-01').passes).toBe(true);
    expect(status([...base, decided('passed'), released(true)], '2025-09-01')).toMatchObject({ state: 'void: new version', passes: false });
  });

  it('is voided by what it rests on, and by nothing else', () => {
    const scope: Line = ['2025-08-01', 'scope.changed', { deploymentId: 'DEP-1', scope: 'Children too', what: 'Children too' }];
    const raised: Line = ['2025-08-01', 'autonomy.changed', { deploymentId: 'DEP-1', modelId: 'M-1', to: 'agentic', raised: true }];
    const change = (effect: 'hosting' | 'new tool' | 'limit'): Line => [
      '2025-08-01',
      'change.executed',
      { changeId: 'CHG-1', deploymentId: 'DEP-1', kind: 'normal', effect, what: effect, by: 'P-1' },
    ];
    const release: Line = ['2025-08-01', 'version.released', { deploymentId: 'DEP-1', version: '2.0', major: true, what: 'Retrained' }];
    const voided = (line: Line) => {
      const lines: Line[] = [
        ...base,
        ...catalogue.map(({ id }): Line => {
          const question = questionOfGate(id);
          return question === undefined
            ? ['2025-06-01', 'gate.decided', { deploymentId: 'DEP-1', gate: id, outcome: 'passed', by: ['P-1'] }]
            : ['2025-06-01', 'question.accepted', { deploymentId: 'DEP-1', question: question.id, by: 'P-1' }];
        }),
        line,
      ];
      const state = stateOf(lines, '2025-08-20');
      const found = catalogue.map((gate) => gateStatus(deploymentIn(state), gate, state.ruleset.gatesOn, day('2025-08-20')));
      expect(found.filter(({ passes }) => !passes).every(({ since }) => since === '2025-08-01')).toBe(true);
      return found.filter(({ passes }) => !passes).map(({ gate, state: said }) => `${gate} ${said}`);
    };
    expect(voided(release)).toEqual(['G-AUD', 'G-ACC', 'G-SEC', 'G-VAL', 'G-FAIR', 'G-CLN'].map((id) => `${id} void: new version`));
    expect(voided(scope)).toEqual(['G-REG', 'G-ACC', 'G-USE'].map((id) => `${id} void: new scope`));
    expect(voided(raised)).toEqual(['G-ACC void: more autonomy']);
    expect(voided(change('hosting'))).toEqual(['G-ARC void: new hosting']);
    expect(voided(change('new tool'))).toEqual(['G-SEC void: new scope', 'G-AGL void: new scope']);
    expect(voided(change('limit'))).toEqual(['G-AGL void: new scope']);
  });

  it('a question that was accepted for what has changed is to be answered again', () => {
    const acceptedOn = (on: string): Line => [on, 'question.accepted', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-1' }];
    const moved: Line = [
      '2025-08-01',
      'change.executed',
      { changeId: 'CHG-1', deploymentId: 'DEP-1', kind: 'normal', effect: 'hosting', what: 'Another region', by: 'P-1' },
    ];
    const lines = [...base, acceptedOn('2025-06-01'), moved];
    expect(status(lines, '2025-09-01', 'G-ARC')).toMatchObject({
      state: 'void: new hosting',
      passes: false,
      since: '2025-08-01',
      reason: 'Another region',
    });
    const state = stateOf(lines, '2025-09-01');
    expect(questionStates(deploymentIn(state), day('2025-09-01'))[0]).toMatchObject({ state: 'expired', since: '2025-08-01' });
    expect(status([...lines, acceptedOn('2025-08-02')], '2025-09-01', 'G-ARC')).toMatchObject({ state: 'passed', passes: true });
  });

  it('is voided by an overdue condition, and not by one met', () => {
    const conditional = decided('passed with conditions', { conditions: [{ id: 'C-1', text: 'Close finding 7', due: day('2025-07-01') }] });
    expect(status([...base, conditional], '2025-07-01').passes).toBe(true);
    expect(status([...base, conditional], '2025-07-02')).toMatchObject({ state: 'void: condition overdue', passes: false });
    expect(
      status(
        [...base, conditional, ['2025-06-20', 'condition.met', { deploymentId: 'DEP-1', gate: 'G-VAL', conditionId: 'C-1' }]],
        '2025-07-02',
      ).passes,
    ).toBe(true);
  });

  it('of a returned submission passes nothing', () => {
    expect(status([...base, decided('returned', { reason: 'Too few cases' })], '2025-07-01')).toMatchObject({
      state: 'returned',
      passes: false,
      opened: true,
      reason: 'Too few cases',
    });
  });
});

describe('a week-one question', () => {
  const answer: Line = ['2025-02-01', 'question.answered', { deploymentId: 'DEP-1', question: 'Q1', text: 'East cluster' }];
  const accept: Line = ['2025-02-10', 'question.accepted', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-1' }];
  const first = (lines: Line[], asOf: string) => questionStates(deploymentIn(stateOf(lines, asOf)), day(asOf))[0]!.state;

  it('goes from unanswered through answered and evidenced to accepted, and expires with its gate', () => {
    expect(first(base, '2025-02-01')).toBe('unanswered');
    expect(first([...base, answer], '2025-02-02')).toBe('answered, no evidence');
    expect(
      first(
        [...base, answer, ['2025-02-05', 'question.evidenced', { deploymentId: 'DEP-1', question: 'Q1', evidence: 'ADR-022' }]],
        '2025-02-06',
      ),
    ).toBe('evidenced');
    expect(first([...base, answer, accept], '2025-02-11')).toBe('accepted');
    expect(first([...base, answer, accept], '2027-02-11')).toBe('expired');
  });

  it('can be disputed after it was accepted', () => {
    expect(
      first(
        [
          ...base,
          answer,
          accept,
          ['2025-03-01', 'question.disputed', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-2', why: 'It moved' }],
        ],
        '2025-03-02',
      ),
    ).toBe('disputed');
  });

  it('passes its gate by being accepted, and by nothing less', () => {
    expect(status([...base, answer], '2025-02-11', 'G-ARC').passes).toBe(false);
    expect(status([...base, answer, accept], '2025-02-11', 'G-ARC').passes).toBe(true);
  });

  it('is not reported, never unanswered, where no record was kept', () => {
    expect(first([opened, ...model(1, { governance: 'not reported' })], '2025-07-01')).toBe('not reported');
  });
});
