import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GateOutcome } from '../../../src/domain/audit/events.ts';
import { catalogue, gateOf, type GateId } from '../../../src/domain/gates/catalogue.ts';
import { daysWithWhom } from '../../../src/domain/gates/days-with-whom.ts';
import { addDays, daysBetween } from '../../../src/domain/time.ts';
import { day, deploymentIn, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

const gate = (id: GateId) => ({ deploymentId: 'DEP-1', gate: id });
const submitted = (on: string, id: GateId = 'G-VAL'): Line => [on, 'gate.submitted', { ...gate(id), by: 'P-1' }];
const decided = (on: string, outcome: GateOutcome, id: GateId = 'G-VAL', more: object = {}): Line => [
  on,
  'gate.decided',
  { ...gate(id), outcome, by: ['P-2'], ...more },
];

function lain(lines: readonly Line[], asOf: string, id: GateId = 'G-VAL') {
  const state = stateOf([opened, ...people, ...model(1), ...lines], asOf);
  return daysWithWhom(deploymentIn(state), gateOf(id), state.ruleset.gatesOn, day(asOf));
}

describe('days with whom', () => {
  it('lie with the reviewer from submission to decision, and with the submitter from a return to the next submission', () => {
    const story = [submitted('2025-03-01'), decided('2025-03-21', 'returned'), submitted('2025-03-31')];
    expect(lain(story, '2025-04-05')).toEqual({
      openedOn: '2025-03-01',
      reviewer: 25,
      submitter: 10,
      settled: 0,
      now: { side: 'reviewer', since: '2025-03-31' },
    });
  });

  it('wait for nobody after a pass', () => {
    expect(lain([submitted('2025-03-01'), decided('2025-03-21', 'passed')], '2025-04-21')).toMatchObject({
      reviewer: 20,
      settled: 31,
      now: null,
    });
  });

  it('go back to the submitter on the day a pass runs out', () => {
    const story = [decided('2025-03-21', 'passed')];
    expect(lain(story, '2026-03-21').now).toBeNull();
    expect(lain(story, '2026-03-31').now).toEqual({ side: 'submitter', since: '2026-03-21' });
  });

  it('begin, for a question, with the deployment: nobody has to open it', () => {
    expect(lain([], '2025-02-01', 'G-ARC')).toMatchObject({ openedOn: '2025-01-02', submitter: 30, now: { side: 'submitter' } });
  });

  it('leave an answer without evidence with the submitter, and hand it over with evidence', () => {
    const answered: Line = ['2025-01-10', 'question.answered', { deploymentId: 'DEP-1', question: 'Q3', text: 'HIPAA', by: 'P-1' }];
    const evidenced: Line = ['2025-01-20', 'question.evidenced', { deploymentId: 'DEP-1', question: 'Q3', evidence: 'Memo', by: 'P-1' }];
    expect(lain([answered], '2025-01-31', 'G-REG').now).toEqual({ side: 'submitter', since: '2025-01-02' });
    expect(lain([answered, evidenced], '2025-01-31', 'G-REG')).toMatchObject({
      submitter: 18,
      reviewer: 11,
      now: { side: 'reviewer', since: '2025-01-20' },
    });
  });

  it('count from the day a note first named it, where nothing was submitted', () => {
    const noted: Line = [
      '2025-05-01',
      'blocker.noted',
      { ...gate('G-VAL'), blockerId: 'B-1', what: 'Too few cases', waitingOn: 'Ada Plover' },
    ];
    expect(lain([noted], '2025-05-11')).toMatchObject({
      openedOn: '2025-05-01',
      submitter: 10,
      now: { side: 'submitter', since: '2025-05-01' },
    });
    expect(lain([noted, submitted('2025-04-01')], '2025-05-11').openedOn).toBe('2025-04-01');
  });

  it('are nobody’s where the gate is off, not started or not reported', () => {
    const starter: Line = ['2025-01-03', 'ruleset.adopted', { ruleset: 'starter', gatesOn: ['G-ARC'], linksOn: [] }];
    expect(lain([starter, submitted('2025-03-01')], '2025-04-01')).toMatchObject({ openedOn: null, now: null });
    expect(lain([], '2025-04-01')).toMatchObject({ openedOn: null, now: null });
  });

  it('sum, whatever happened, to the days since it was opened', () => {
    const outcomes: readonly GateOutcome[] = ['passed', 'passed with conditions', 'returned', 'declined', 'waived', 'not applicable'];
    const anyStep = fc.record({
      gap: fc.integer({ min: 0, max: 90 }),
      what: fc.constantFrom<'submit' | GateOutcome>('submit', ...outcomes),
    });
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 12 }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(...catalogue.map(({ id }) => id)),
        (steps, after, id) => {
          let on = day('2025-01-05');
          const lines = steps.map(({ gap, what }): Line => {
            on = addDays(on, gap);
            return what === 'submit' ? submitted(on, id) : decided(on, what, id, what === 'waived' ? { expiresOn: addDays(on, 30) } : {});
          });
          const asOf = addDays(on, after);
          const { openedOn, reviewer, submitter, settled, now } = lain(lines, asOf, id);
          expect(Math.min(reviewer, submitter, settled)).toBeGreaterThanOrEqual(0);
          expect(reviewer + submitter + settled).toBe(openedOn === null ? 0 : daysBetween(openedOn, asOf));
          if (now !== null) expect(now.since <= asOf && openedOn !== null && now.since >= openedOn).toBe(true);
        },
      ),
    );
  });
});

describe('a question a file said nothing about', () => {
  const imported: Line[] = [opened, ...people, ...model(1, { governance: 'not reported' })];
  const answered: Line = ['2025-05-01', 'question.answered', { deploymentId: 'DEP-1', question: 'Q1', text: 'In the hall', by: 'P-1' }];
  const days = (lines: Line[]) => {
    const state = stateOf(lines, '2025-05-11');
    return daysWithWhom(deploymentIn(state), gateOf('G-ARC'), state.ruleset.gatesOn, day('2025-05-11'));
  };

  it('lay with nobody while nothing was said, and with whoever answered from that day on, not from the day of the file', () => {
    expect(days(imported)).toMatchObject({ openedOn: null, submitter: 0, now: null });
    expect(days([...imported, answered])).toMatchObject({
      openedOn: '2025-05-01',
      submitter: 10,
      now: { side: 'submitter', since: '2025-05-01' },
    });
  });

  it('lies with nobody while it is inherited', () => {
    const inherited: Line = ['2025-04-01', 'deployment.inherited', { deploymentId: 'DEP-1', catchUpBy: day('2025-12-31'), by: 'P-1' }];
    expect(days([...imported, inherited])).toMatchObject({ openedOn: null, now: null });
    expect(days([opened, ...people, ...model(1), inherited])).toMatchObject({ openedOn: null, now: null });
  });
});
