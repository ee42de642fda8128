import * as z from 'zod/mini';
import { calendarDay, commandType, document, employer, id, role, words } from './terms.ts';

export const peoplePayloads = {
  'steward.declare': z.strictObject({
    printedName: words,
    title: words,
    function: words,
    siteId: z.nullable(id),
    document: z.exactOptional(document),
  }),
  'person.add': z.strictObject({
    printedName: words,
    title: words,
    roles: z.array(role),
    function: words,
    reportsTo: z.exactOptional(id),
    employer,
  }),
  'person.move': z.strictObject({
    personId: id,
    title: z.exactOptional(words),
    roles: z.exactOptional(z.array(role)),
    function: z.exactOptional(words),
    reportsTo: z.exactOptional(id),
  }),
  'person.leave': z.strictObject({ personId: id, lastDay: calendarDay }),
  'seat.open': z.strictObject({ function: words, role, siteId: z.nullable(id) }),
  'seat.fill': z.strictObject({ seatId: id, personId: id, document: z.exactOptional(document) }),
  'seat.confirm': z.strictObject({ seatId: id }),
  'delegation.grant': z.strictObject({
    to: id,
    commands: z.array(commandType).check(z.minLength(1)),
    starts: calendarDay,
    ends: calendarDay,
  }),
};
