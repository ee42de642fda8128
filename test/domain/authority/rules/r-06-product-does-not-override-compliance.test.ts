/** A decline stands until something new is shown, product decides nothing at a compliance gate, and the refusal says who hears an appeal. */
import { describe, expect, it } from 'vitest';
import type { RecordState } from '../../../../src/domain/audit/state.ts';
import type { Command } from '../../../../src/domain/authority/command.ts';
import type { GateId } from '../../../../src/domain/gates/catalogue.ts';
import { toWhen } from '../../../../src/domain/time.ts';
import { decided, submitted } from '../../../support/authority/record-lines.ts';
import { enteredOn, governed, recordOf, type Governed } from '../../../support/governed.ts';
import { clinical, day, type Line } from '../../../support/record-of.ts';
import { objectionsOf } from '../../../support/authority/said-by.ts';
import { toldInFull, type Told } from '../../../support/authority/told-in-full.ts';
import type { Attempted } from '../../../support/rule-case.ts';
import { moveTo, promoters } from '../../../support/transitions.ts';

const deploymentId = 'DEP-1';
const said = (attempted: Attempted): Told[] => objectionsOf('R-06', attempted).map(toldInFull);
const on = '2026-10-20';

const record = (stage: Governed['stage'], ...lines: readonly Line[]): RecordState => recordOf(governed({ stage, flags: clinical }), lines);
const decide = (gate: GateId, outcome: 'passed' | 'not applicable' | 'returned' | 'declined'): Command => ({
  type: 'gate.decide',
  payload: { deploymentId, gate, outcome, reason: 'Seen' },
});

describe('a product role at a compliance gate', () => {
  it('is told whose decision it is, and who hears an appeal', () => {
    expect(said({ state: record('pilot'), by: 'pm', command: decide('G-PRV', 'passed') })).toEqual([
      {
        sentence:
          'G-PRV is for the privacy officer (Pri Privacy) to decide. Priya Product is product manager: product can neither pass nor waive it, nor record it for them.',
        remedy: 'Supply new evidence, or appeal to the chief compliance officer (Cy Cco) or the general counsel (Lee Counsel).',
        holders: ['Pri Privacy'],
      },
    ]);
  });

  it.each<[string, Command]>([
    [
      'waives nothing',
      {
        type: 'gate.waive',
        payload: {
          deploymentId,
          gate: 'G-PRV',
          until: day('2026-12-30'),
          compensatingControl: 'A nurse reads every notice',
          reason: 'The agreement comes in December',
          askedBy: 'owner',
        },
      },
    ],
    [
      'meets no condition',
      {
        type: 'condition.meet',
        payload: { deploymentId, gate: 'G-PRV', conditionId: 'C1', evidence: [{ title: 'Agreement', day: day(on) }] },
      },
    ],
  ])('%s there', (_, command) => {
    const conditions = [{ id: 'C1', text: 'Sign the agreement', due: day('2026-12-01') }];
    const state = record('pilot', decided('G-PRV', 'passed with conditions', 'privacy', '2026-10-15', { conditions }));
    expect(said({ state, by: 'pm', command }).map(({ sentence }) => sentence)).toEqual([
      'G-PRV is for the privacy officer (Pri Privacy) to decide. Priya Product is product manager: product can neither pass nor waive it, nor record it for them.',
    ]);
  });

  it('is heard as anybody is at a gate of another function', () => {
    expect(said({ state: record('pilot'), by: 'pm', command: decide('G-SEC', 'passed') })).toEqual([]);
  });

  it('is told of the decline that stands there', () => {
    const state = record('pilot', decided('G-PRV', 'declined', 'privacy', on));
    expect(said({ state, by: 'pm', command: decide('G-PRV', 'passed') })).toEqual([
      {
        sentence: 'Pri Privacy declined G-PRV on 20 Oct 2026. Priya Product is product manager: product can neither pass nor waive it.',
        remedy: 'Supply new evidence, or appeal to the chief compliance officer (Cy Cco) or the general counsel (Lee Counsel).',
        holders: ['Pri Privacy'],
      },
    ]);
  });
});

describe('a gate that was declined', () => {
  it('is another matter than one nobody declined, which those on its seats may decide', () => {
    expect(said({ state: record('pilot'), by: 'privacy', command: decide('G-PRV', 'passed') })).toEqual([]);
  });

  it('is not passed on the old evidence: an appeal is heard above whoever declined', () => {
    const state = record('pilot', decided('G-CLN', 'declined', 'safety', on));
    expect(said({ state, by: 'safety', command: decide('G-CLN', 'passed') })).toEqual([
      {
        sentence: 'Amy Safety declined G-CLN on 20 Oct 2026. Nothing new has been shown since, so the decline stands.',
        remedy: 'Supply new evidence, or appeal to the CMO (Mo Cmo).',
        holders: ['Amy Safety', 'Mo Cmo'],
      },
    ]);
  });

  it('has its appeal heard by the committee’s chair where it belongs to no other line', () => {
    const state = record('pilot', decided('G-FIN', 'declined', 'cfo', on));
    expect(said({ state, by: 'cfo', command: decide('G-FIN', 'passed') })).toEqual([
      {
        sentence: 'Fay Cfo declined G-FIN on 20 Oct 2026. Nothing new has been shown since, so the decline stands.',
        remedy: 'Supply new evidence, or appeal to the committee chair (Joan Chair).',
        holders: ['Sam Sponsor', 'Fay Cfo', 'Joan Chair'],
      },
    ]);
  });

  it('names by their id somebody the record does not have', () => {
    const state = record('pilot', decided('G-SEC', 'declined', 'ciso-of-2024', on));
    expect(said({ state, by: 'ciso', command: decide('G-SEC', 'passed') })[0]?.sentence).toMatch(/^ciso-of-2024 declined G-SEC on/);
  });

  it.each<['passed' | 'not applicable' | 'returned' | 'declined', number]>([
    ['passed', 1],
    ['not applicable', 1],
    ['returned', 0],
    ['declined', 0],
  ])('and is now called %s: objections of the rule %i', (outcome, objections) => {
    const state = record('pilot', decided('G-SEC', 'declined', 'ciso', on));
    expect(said({ state, by: 'ciso', command: decide('G-SEC', outcome) })).toHaveLength(objections);
  });

  it('does not stand in the way of meeting a condition set before: that passes nothing', () => {
    const conditions = [{ id: 'C1', text: 'Close finding 7', due: day('2026-12-01') }];
    const state = record(
      'pilot',
      decided('G-SEC', 'passed with conditions', 'ciso', '2026-10-15', { conditions }),
      decided('G-SEC', 'declined', 'ciso', on),
    );
    const meet: Command = {
      type: 'condition.meet',
      payload: { deploymentId, gate: 'G-SEC', conditionId: 'C1', evidence: [{ title: 'Retest', day: day(on) }] },
    };
    expect(said({ state, by: 'ciso', command: meet })).toEqual([]);
  });

  it('may be waived by whoever stands above its owner: a waiver is a way of its own', () => {
    const waive: Command = {
      type: 'gate.waive',
      payload: {
        deploymentId,
        gate: 'G-TRN',
        until: day('2026-12-30'),
        compensatingControl: 'A nurse reads every notice',
        reason: 'The course starts in December',
        askedBy: 'owner',
      },
    };
    expect(said({ state: record('pilot', decided('G-TRN', 'declined', 'compliance', on)), by: 'cco', command: waive })).toEqual([]);
  });

  it('may be passed on new evidence', () => {
    const state = record('pilot', decided('G-SEC', 'declined', 'ciso', on), submitted('G-SEC', 'engineer', '2026-10-21'));
    expect(said({ state, by: 'ciso', command: decide('G-SEC', 'passed') })).toEqual([]);
  });

  it('is not passed by accepting the answer to its question either', () => {
    const accept: Command = { type: 'question.accept', payload: { deploymentId, question: 'Q1' } };
    const answered: Line = ['2026-10-13', 'question.answered', { deploymentId, question: 'Q1', text: 'Room 4, rack 2' }];
    expect(said({ state: record('pilot', answered), by: 'architect', command: accept })).toEqual([]);
    const state = record('pilot', answered, decided('G-ARC', 'declined', 'architect', on));
    expect(said({ state, by: 'architect', command: accept })).toEqual([
      {
        sentence: 'Tom Architect declined G-ARC on 20 Oct 2026. Nothing new has been shown since, so the decline stands.',
        remedy: 'Supply new evidence, or appeal to the CIO (Ira Cio).',
        holders: ['Tom Architect', 'Ira Cio'],
      },
    ]);
  });
});

describe('a move past a decline', () => {
  const declined = decided('G-VAL', 'declined', 'validator', on);

  it('is refused: the deployment does not enter a stage that needs the gate', () => {
    expect(said({ state: record('pilot', declined), command: moveTo('production'), ...promoters })).toEqual([
      {
        sentence: 'Cor Validator declined G-VAL on 20 Oct 2026. DEP-1 does not enter production past that.',
        remedy: 'Supply new evidence, or appeal to the committee chair (Joan Chair).',
        holders: ['Cor Validator', 'Bea Validator'],
      },
    ]);
  });

  it('is refused once for each decline', () => {
    const state = record('pilot', declined, decided('G-SEC', 'declined', 'ciso', on));
    expect(said({ state, command: moveTo('production'), ...promoters }).map(({ sentence }) => sentence)).toEqual([
      'Leo Ciso declined G-SEC on 20 Oct 2026. DEP-1 does not enter production past that.',
      'Cor Validator declined G-VAL on 20 Oct 2026. DEP-1 does not enter production past that.',
    ]);
  });

  it.each<[string, RecordState, Command]>([
    ['with every gate passed', record('pilot'), moveTo('production')],
    ['where the stage does not need the gate', record('intake', decided('G-CHG', 'declined', 'change', on)), moveTo('build')],
    ['back to a stage entered before', record('production', declined), moveTo('pilot')],
    ['to the stage it is in', record('pilot', declined), moveTo('pilot')],
    [
      'from its end, where nothing leads anywhere',
      record('pilot', declined, ['2026-10-25', 'deployment.staged', { deploymentId, stage: 'ended', from: toWhen('2026-10-25') }]),
      moveTo('production'),
    ],
    [
      'from a stage nobody reported, where no way leads on either',
      recordOf(
        governed({ stage: 'pilot', flags: clinical }).filter(([, type]) => type !== 'deployment.staged'),
        [declined],
      ),
      moveTo('production'),
    ],
    ['to its end', record('pilot', declined), { type: 'deployment.transition', payload: { deploymentId, to: 'ended', reason: 'Stopped' } }],
  ])('is none %s', (_, state, command) => {
    expect(said({ state, command, ...promoters })).toEqual([]);
  });

  it('is asked from where the deployment is now, not from an earlier stage', () => {
    const returned: Line = ['2026-10-16', 'deployment.staged', { deploymentId, stage: 'build', from: toWhen('2026-10-16') }];
    expect(enteredOn.pilot < '2026-10-16').toBe(true);
    expect(said({ state: record('pilot', returned, declined), command: moveTo('pilot'), ...promoters })).toHaveLength(1);
  });
});
