import { slugOf } from '../../slug.ts';
import { nextDelegationId, nextSeatId } from '../next-ids.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** Who is here, on which seat, and who may act for whom. */
export const peopleEffects: Effects<'person.add' | 'person.move' | 'person.leave' | 'seat.open' | 'seat.fill' | 'delegation.grant'> = {
  'person.add': (ask) => {
    const personId = slugOf(ask.payload.printedName, (id) => ask.state.people.has(id));
    return [happened(ask, 'person.joined', { personId, ...ask.payload })];
  },
  'person.move': (ask) => [happened(ask, 'person.moved', ask.payload)],
  'person.leave': (ask) => [happened(ask, 'person.left', ask.payload)],
  'seat.open': (ask) => [happened(ask, 'seat.opened', { seatId: nextSeatId(ask.state), ...ask.payload })],
  'seat.fill': (ask) => [happened(ask, 'seat.filled', ask.payload)],
  'delegation.grant': (ask) => [
    happened(ask, 'delegation.granted', { delegationId: nextDelegationId(ask.state), from: actorIn(ask), ...ask.payload }),
  ],
};
