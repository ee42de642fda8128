import * as z from 'zod/mini';
import { autonomy } from '../model-row.ts';
import { cost, flags } from '../model.ts';
import { calendarDay, id, maybeWords, tier, words } from './terms.ts';

const annual = z.exactOptional(z.number().check(z.gte(0)));

export const modelPayloads = {
  'model.register': z.strictObject({
    name: words,
    problem: maybeWords,
    sponsor: id,
    tier,
    flags,
    businessFunction: words,
    vendorName: z.nullable(words),
    siteId: z.nullable(id),
    scope: z.nullable(words),
  }),
  'deployment.open': z.strictObject({ modelId: id, siteId: id, scope: words, restartOf: z.exactOptional(id) }),
  'fact.correct': z.strictObject({ modelId: id, label: words, value: words, why: words }),
  'cost.record': z.strictObject({ modelId: id, costs: z.array(cost).check(z.minLength(1)) }),
  'contract.record': z.strictObject({
    modelId: id,
    vendorName: words,
    kind: z.enum(['pilot', 'paid']),
    until: calendarDay,
    annual,
  }),
  'owner.name': z.strictObject({ modelId: id, name: words, contact: z.exactOptional(words) }),
  'flags.state': z.strictObject({
    modelId: id,
    flags: z.strictObject({
      care: z.exactOptional(z.boolean()),
      payment: z.exactOptional(z.boolean()),
      autonomy: z.exactOptional(autonomy),
      vendor: z.exactOptional(z.boolean()),
    }),
  }),
  'model.restate': z.strictObject({
    modelId: id,
    businessFunction: z.exactOptional(words),
    vendorName: z.exactOptional(words),
    purpose: z.exactOptional(words),
  }),
  'contract.renew': z.strictObject({ modelId: id, until: calendarDay, annual }),
};
