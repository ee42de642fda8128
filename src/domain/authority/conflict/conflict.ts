import type { DisposedEntry, Entry } from '../../audit/entry.ts';
import type { EventType, Payloads } from '../../audit/events.ts';
import type { RecordState } from '../../audit/state.ts';
import { upcast } from '../../audit/upcast.ts';
import type { Accompaniment, Command } from '../command.ts';
import { overlap } from './place.ts';
import { restsOn } from './rests-on.ts';
import { touchedBy } from './touched-by.ts';

/** An entry that changed what a decision rests on. */
export type Clash = Entry;

/**
 * Entries recorded after a decision was made up that change what it rests on.
 * None: it may be sent, however far the record has moved on elsewhere.
 *
 * @param entries the record, in order
 * @param decidedOn how many entries were known when it was decided
 * @param state the record with all its entries
 */
export function conflictsOf(
  command: Command,
  accompaniment: Accompaniment,
  {
    entries,
    decidedOn,
    state,
  }: { readonly entries: readonly (Entry | DisposedEntry)[]; readonly decidedOn: number; readonly state: RecordState },
): readonly Clash[] {
  if (decidedOn >= entries.length) return [];
  const resting = restsOn(command, accompaniment, state);
  return entries.slice(decidedOn).filter((entry): entry is Clash => {
    if (!('payload' in entry) || entry.payload === undefined) return false;
    const payload = upcast(entry.type, entry.v, entry.payload) as Payloads[EventType];
    return touchedBy(entry.type, payload, state).some((place) => resting.some((rest) => overlap(place, rest)));
  });
}
