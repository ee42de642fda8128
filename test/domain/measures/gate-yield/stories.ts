/** Small records of gates, told line by line. */
import type { GateOutcome } from '../../../../src/domain/audit/events.ts';
import { links } from '../../../../src/domain/accountability/links.ts';
import { catalogue, type GateId } from '../../../../src/domain/gates/catalogue.ts';
import type { QuestionId } from '../../../../src/domain/gates/questions.ts';
import { measureOf } from '../../../../src/domain/measures/all-measures.ts';
import { modelRows } from '../../../../src/domain/measures/model-row.ts';
import type { Ground, Reading } from '../../../../src/domain/measures/reading.ts';
import { day, opened, people, stateOf, type Line } from '../../../support/record-of.ts';

/** Every gate and link in use. */
const everyGate: Line = [
  '2025-01-01',
  'ruleset.adopted',
  { ruleset: 'All', gatesOn: catalogue.map(({ id }) => id), linksOn: links.map(({ id }) => id) },
];

export const asOf = '2025-12-31';

export function submitted(n: number, gate: GateId, on: string, by = 'P-1'): Line {
  return [on, 'gate.submitted', { deploymentId: `DEP-${n}`, gate, by }];
}

export function decided(n: number, gate: GateId, on: string, outcome: GateOutcome = 'passed', by = 'P-2'): Line {
  return [on, 'gate.decided', { deploymentId: `DEP-${n}`, gate, outcome, by: [by], reason: 'Said so' }];
}

export function answered(n: number, question: QuestionId, on: string): Line {
  return [on, 'question.answered', { deploymentId: `DEP-${n}`, question, text: 'An answer', by: 'P-1' }];
}

export function accepted(n: number, question: QuestionId, on: string): Line {
  return [on, 'question.accepted', { deploymentId: `DEP-${n}`, question, by: 'P-2' }];
}

export function disputed(n: number, question: QuestionId, on: string): Line {
  return [on, 'question.disputed', { deploymentId: `DEP-${n}`, question, by: 'P-2', why: 'It is not so' }];
}

/** A ground of a story; its lines are put in order. */
export function groundOf(lines: readonly Line[], on = asOf, rules: readonly Line[] = [everyGate]): Ground {
  const told = [...lines].toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  const state = stateOf([opened, ...rules, ...people, ...told], on);
  return { state, asOf: day(on), rows: modelRows(state, day(on)) };
}

/**
 * What a measure of a name says of a ground.
 * @throws RangeError where no measure has the name
 */
export function says(name: string, ground: Ground): Reading {
  const measure = measureOf(name);
  if (measure === undefined) throw new RangeError(`No measure is called ${name}`);
  return measure.read(ground);
}

/** Where each row of a reading stands, by its id. */
export function standings({ rows }: Reading): Record<string, string> {
  return Object.fromEntries(rows.map(({ id, standing }) => [id, standing]));
}
