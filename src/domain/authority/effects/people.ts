import { slugOf } from '../../slug.ts';
import { nextDelegationId, nextSeatId, siteIdOf } from '../next-ids.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** Who is here, on which seat, and who may act for whom. */
export const peopleEffects: Effects<
  | 'steward.declare'
  | 'person.add'
  | 'person.move'
  | 'person.leave'
  | 'site.add'
  | 'seat.open'
  | 'seat.fill'
  | 'seat.confirm'
  | 'delegation.grant'
> = {
  // She takes a seat like everybody else, and the seat says that she recorded it herself.
  'steward.declare': (ask) => {
    const { printedName, title, siteId, document, function: of } = ask.payload;
    const personId = actorIn(ask);
    const seatId = nextSeatId(ask.state);
    return [
      happened(ask, 'person.joined', { personId, printedName, title, roles: ['Registrar'], function: of, employer: 'staff' }),
      happened(ask, 'seat.opened', { seatId, function: of, siteId, role: 'Registrar' }),
      happened(ask, 'seat.filled', { seatId, personId, by: personId, ...(document === undefined ? {} : { document }) }),
    ];
  },
  'person.add': (ask) => {
    const personId = slugOf(ask.payload.printedName, (id) => ask.state.people.has(id));
    return [happened(ask, 'person.joined', { personId, ...ask.payload })];
  },
  'person.move': (ask) => [happened(ask, 'person.moved', ask.payload)],
  'person.leave': (ask) => [happened(ask, 'person.left', ask.payload)],
  'site.add': (ask) => {
    const siteId = siteIdOf(ask.payload.name, (id) => ask.state.sites.has(id));
    return [happened(ask, 'site.added', { siteId, name: ask.payload.name })];
  },
  'seat.open': (ask) => [happened(ask, 'seat.opened', { seatId: nextSeatId(ask.state), ...ask.payload })],
  'seat.fill': (ask) => [happened(ask, 'seat.filled', { ...ask.payload, by: actorIn(ask) })],
  'seat.confirm': (ask) => {
    const { seatId } = ask.payload;
    const personId = ask.state.seats.get(seatId)?.personId;
    if (personId == null) throw new RangeError(`${seatId} is vacant, and its confirmation was let through`);
    return [happened(ask, 'seat.confirmed', { seatId, personId, by: actorIn(ask) })];
  },
  'delegation.grant': (ask) => [
    happened(ask, 'delegation.granted', { delegationId: nextDelegationId(ask.state), from: actorIn(ask), ...ask.payload }),
  ],
};
