/** A right in words: the seats, and who sits on them. */
import { inSentence, listed } from '../words.ts';
import { holdersOf, seatName, type Place, type Right, type Seat } from './seats.ts';

/** "the compliance lead (Adaeze Lapwing)"; a vacant seat says so. */
function seatWords(place: Place, seat: Seat): string {
  const names = holdersOf(place, seat).flatMap((holder) => (holder.kind === 'person' ? [holder.printedName] : []));
  const name = `the ${inSentence(seatName(seat))}`;
  return `${name} (${names.length === 0 ? 'a vacant seat' : listed(names)})`;
}

/** Everybody a right needs: "the CISO (Leopold Fieldfare) and the service owner (Noor Avocet)". */
export function rightWords(place: Place, right: Right): string {
  return listed(
    right.map((group) =>
      listed(
        seatsToName(place, group).map((seat) => seatWords(place, seat)),
        'or',
      ),
    ),
  );
}

/** Of the seats that would do, those somebody sits on; the first where nobody does. */
function seatsToName(place: Place, group: readonly Seat[]): readonly Seat[] {
  const seen = new Set<string>();
  const taken = group.filter((seat) => {
    const people = holdersOf(place, seat).flatMap((holder) => (holder.kind === 'person' ? [holder.personId] : []));
    const fresh = people.some((id) => !seen.has(id));
    for (const id of people) seen.add(id);
    return fresh;
  });
  return taken.length > 0 ? taken : group.slice(0, 1);
}
