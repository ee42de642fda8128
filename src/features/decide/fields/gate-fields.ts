import type { Condition } from '../../../domain/audit/events.ts';
import type { CommandPayloads } from '../../../domain/authority/command.ts';
import { choice, day, person, prose, text, thing, type FieldsOf } from './field.ts';
import { deployment, document, documents, gate, nature, question } from './shared.ts';

const condition: FieldsOf<Condition> = {
  id: { kind: 'numbered', label: 'Number', prefix: 'C' },
  text: text('Condition'),
  due: day('Met by'),
};

const outcomes = [
  { value: 'passed', label: 'Passed' },
  { value: 'passed with conditions', label: 'Passed with conditions' },
  { value: 'returned', label: 'Returned for more work' },
  { value: 'declined', label: 'Declined' },
  { value: 'not applicable', label: 'Does not apply here' },
];

type GateCommand =
  | 'question.answer'
  | 'question.evidence'
  | 'question.dispute'
  | 'question.accept'
  | 'gate.submit'
  | 'gate.evidence'
  | 'gate.decide'
  | 'gate.attest'
  | 'gate.waive'
  | 'condition.meet'
  | 'blocker.reclassify';

export const gateFields: { readonly [T in GateCommand]: FieldsOf<CommandPayloads[T]> } = {
  'question.answer': { deploymentId: deployment, question, text: prose('The answer') },
  'question.evidence': { deploymentId: deployment, question, evidence: document('Evidence') },
  'question.dispute': { deploymentId: deployment, question, why: prose('What is wrong with the answer') },
  'question.accept': { deploymentId: deployment, question, expiresOn: day('Valid until', { optional: true }) },
  'gate.submit': { deploymentId: deployment, gate, evidence: documents('Evidence') },
  'gate.evidence': { deploymentId: deployment, gate, evidence: documents('Evidence') },
  'gate.decide': {
    deploymentId: deployment,
    gate,
    outcome: choice('Decision', outcomes),
    reason: prose('Reason', { hint: 'It becomes part of what is signed.' }),
    conditions: { kind: 'rows', label: 'Conditions', one: 'a condition', fields: condition, optional: true },
    version: text('Version decided on', { optional: true }),
  },
  'gate.attest': {
    deploymentId: deployment,
    gate,
    outcome: choice('Decision', outcomes.slice(0, 2)),
    by: { kind: 'people', label: 'Who decided' },
    decidedOn: day('Decided on'),
    document: document('The document'),
    conditions: { kind: 'rows', label: 'Conditions', one: 'a condition', fields: condition, optional: true },
  },
  'gate.waive': {
    deploymentId: deployment,
    gate,
    reason: prose('Reason'),
    compensatingControl: prose('What guards meanwhile'),
    until: day('Until', { orNone: true }),
    askedBy: person('Who asked for it'),
  },
  'condition.meet': { deploymentId: deployment, gate, conditionId: thing('Condition'), evidence: documents('Evidence') },
  'blocker.reclassify': { deploymentId: deployment, blockerId: thing('Blocker'), nature, why: prose('Why') },
};
