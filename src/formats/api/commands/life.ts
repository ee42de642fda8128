/** The life of a deployment. */
import * as z from 'zod/mini';
import { stopReasons } from '../../../domain/lifecycle/stages.ts';
import { autonomy } from '../model-row.ts';
import { stage } from '../terms.ts';
import { actionClass, calendarDay, charter, document, id, maybeWords, words } from './terms.ts';

const of = { deploymentId: id };
const stopReason = z.enum(stopReasons);

export const lifePayloads = {
  'deployment.place': z.strictObject({ ...of, siteId: id }),
  'deployment.target': z.strictObject({ ...of, target: calendarDay }),
  'deployment.inherit': z.strictObject({ ...of, catchUpBy: calendarDay, reason: words }),
  'pilot.charter': z.strictObject({ ...of, charter }),
  'deployment.transition': z.strictObject({
    ...of,
    to: stage,
    reason: words,
    charter: z.exactOptional(charter),
    // Who answers for a rework, and by when.
    owner: z.exactOptional(id),
    due: z.exactOptional(calendarDay),
  }),
  'deployment.extend': z.strictObject({ ...of, plannedEnd: calendarDay, reason: words }),
  'deployment.suspend': z.strictObject({ ...of, reason: words }),
  'deployment.resume': z.strictObject({ ...of, cause: maybeWords, fix: maybeWords }),
  // A quiet ending can be asked for, so that the refusal is said.
  'deployment.end': z.strictObject({
    ...of,
    kind: z.enum(['stopped', 'retired', 'superseded', 'lapsed', 'not reported']),
    reason: z.exactOptional(stopReason),
    text: maybeWords,
    learned: maybeWords,
    disposal: maybeWords,
    successor: z.exactOptional(id),
  }),
  'deployment.reopen': z.strictObject(of),
  'lapse.record': z.strictObject(of),
  'lapse.confirm': z.strictObject({ ...of, reason: stopReason, text: words }),
  'lapse.correct': z.strictObject({ ...of, evidence: document, activeOn: calendarDay }),
  'version.record': z.strictObject({ ...of, version: words, major: z.boolean(), what: words }),
  'autonomy.change': z.strictObject({ ...of, to: autonomy }),
  'agent.act': z.strictObject({ ...of, action: actionClass, approvedBy: z.nullable(id) }),
};
