import * as z from 'zod/mini';
import { questionId } from '../model-row.ts';
import { gateId, nature } from '../terms.ts';
import { calendarDay, condition, document, documents, id, maybeWords, words } from './terms.ts';

const ofGate = { deploymentId: id, gate: gateId };
const ofQuestion = { deploymentId: id, question: questionId };

export const gatePayloads = {
  'question.answer': z.strictObject({ ...ofQuestion, text: words }),
  'question.evidence': z.strictObject({ ...ofQuestion, evidence: document }),
  'question.dispute': z.strictObject({ ...ofQuestion, why: words }),
  'question.accept': z.strictObject({ ...ofQuestion, expiresOn: z.exactOptional(calendarDay) }),
  'gate.submit': z.strictObject({ ...ofGate, evidence: documents }),
  'gate.evidence': z.strictObject({ ...ofGate, evidence: documents }),
  'gate.decide': z.strictObject({
    ...ofGate,
    outcome: z.enum(['passed', 'passed with conditions', 'returned', 'declined', 'not applicable']),
    reason: words,
    conditions: z.exactOptional(z.array(condition)),
    version: z.exactOptional(words),
  }),
  'gate.attest': z.strictObject({
    ...ofGate,
    outcome: z.enum(['passed', 'passed with conditions']),
    by: z.array(id).check(z.minLength(1), z.maxLength(50)),
    decidedOn: calendarDay,
    document,
    conditions: z.exactOptional(z.array(condition)),
  }),
  'gate.waive': z.strictObject({
    ...ofGate,
    until: z.nullable(calendarDay),
    compensatingControl: maybeWords,
    reason: words,
    askedBy: id,
  }),
  'condition.meet': z.strictObject({ ...ofGate, conditionId: id, evidence: documents }),
  'blocker.reclassify': z.strictObject({ deploymentId: id, blockerId: id, nature, why: words }),
};
