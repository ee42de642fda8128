/** Architecture, the sprint, releases and changes. */
import * as z from 'zod/mini';
import { calendarDay, constraint, declared, id, words } from './terms.ts';

const committed = z.strictObject({ deploymentId: id, iteration: words, title: words, declares: declared });

const change = {
  deploymentId: id,
  kind: z.enum(['standard', 'normal', 'emergency']),
  effect: z.enum(['restores', 'disables', 'new version', 'new tool', 'scope', 'limit', 'hosting']),
  what: words,
};

export const planPayloads = {
  'adr.propose': z.strictObject({
    title: words,
    modelIds: z.array(id),
    constraints: z.array(constraint),
    supersedes: z.exactOptional(id),
  }),
  'adr.accept': z.strictObject({ adrId: id }),
  'adr.supersede': z.strictObject({ adrId: id, successor: id }),
  'sprint.commit': committed,
  'pi.commit': committed,
  'release.schedule': z.strictObject({ deploymentId: id, title: words, version: words, on: calendarDay, declares: declared }),
  'release.move': z.strictObject({ releaseId: id, on: calendarDay }),
  'release.execute': z.strictObject({ releaseId: id }),
  'change.authorise': z.strictObject(change),
  'change.execute': z.strictObject({ ...change, changeId: z.exactOptional(id) }),
};
