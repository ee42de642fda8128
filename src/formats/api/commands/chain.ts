import * as z from 'zod/mini';
import { linkId } from '../terms.ts';
import { actionClass, calendarDay, document, id, overrideStep, shift, words } from './terms.ts';

const ofLink = { deploymentId: id, link: linkId };

export const chainPayloads = {
  'link.offer': z.strictObject({ ...ofLink, personId: id, how: words, due: calendarDay }),
  'link.accept': z.strictObject({
    ...ofLink,
    statement: words,
    expiresOn: z.exactOptional(calendarDay),
    actions: z.exactOptional(z.array(actionClass)),
  }),
  'link.attest': z.strictObject({
    ...ofLink,
    personId: id,
    statement: words,
    signedOn: calendarDay,
    expiresOn: z.exactOptional(calendarDay),
    document,
    actions: z.exactOptional(z.array(actionClass)),
  }),
  'link.decline': z.strictObject({ ...ofLink, reason: words }),
  'link.hand-over': z.strictObject({ ...ofLink, to: id, due: calendarDay }),
  'link.delegate': z.strictObject({ ...ofLink, to: id, until: calendarDay }),
  'rota.set': z.strictObject({ deploymentId: id, shifts: z.array(shift), pageTestedOn: z.nullable(calendarDay) }),
  'override-path.set': z.strictObject({ deploymentId: id, steps: z.array(overrideStep) }),
};
