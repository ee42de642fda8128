import * as z from 'zod/mini';
import type { RiskCategory } from '../../../domain/audit/events.ts';
import { nature } from '../terms.ts';
import { calendarDay, documents, id, score, words } from './terms.ts';

const ofRisk = { riskId: id };

const categories: readonly RiskCategory[] = [
  'patient safety',
  'payment',
  'privacy and security',
  'equity',
  'regulatory',
  'operational',
  'vendor',
  'reputational',
  'financial',
];

export const riskPayloads = {
  'risk.raise': z.strictObject({
    deploymentIds: z.array(id).check(z.minLength(1)),
    title: words,
    category: z.enum(categories),
    nature,
    owner: z.nullable(id),
    inherent: z.exactOptional(score),
  }),
  'risk.own': z.strictObject({ ...ofRisk, owner: id }),
  'risk.score': z.strictObject({ ...ofRisk, residual: score, evidence: documents, secondScorer: z.exactOptional(id) }),
  'risk.treat': z.strictObject({
    ...ofRisk,
    treatment: z.enum(['mitigate', 'transfer', 'avoid', 'accept']),
    target: z.exactOptional(score),
    by: z.exactOptional(calendarDay),
  }),
  'risk.plan-action': z.strictObject({ ...ofRisk, text: words, owner: id, due: calendarDay }),
  'risk.finish-action': z.strictObject({ ...ofRisk, actionId: id }),
  'risk.verify-control': z.strictObject({ ...ofRisk, control: words, works: z.boolean() }),
  'risk.accept': z.strictObject({ ...ofRisk, purpose: z.enum(['go-live', 'continue']), expiresOn: calendarDay }),
  'risk.close': z.strictObject({ ...ofRisk, reason: words }),
  'safety.report': z.strictObject({ deploymentId: id, what: words, riskId: z.exactOptional(id) }),
};
