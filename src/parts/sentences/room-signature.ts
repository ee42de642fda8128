/** How sure a signature is, with what was said of it since: who recorded it in the room, and whether its owner confirmed it. */
import type { RoomSignature } from '../../domain/accountability/room-signature.ts';
import type { Assurance } from '../../domain/audit/events.ts';
import { dayWords } from '../../ui/day.ts';

/** How sure a signature is, in a word or two under its date. */
export const assuranceBrief: Readonly<Record<Assurance, string>> = {
  authenticated: 'authenticated',
  'in the room': 'in the room',
  'attested from a document': 'from a document',
  demonstration: 'demonstration',
};

type NameOf = (personId: string) => string;

/** "in the room, recorded by Maren Sora, not confirmed yet". */
export function roomWords({ personId, recordedBy, confirmedOn }: Omit<RoomSignature, 'decisionId'>, nameOf: NameOf): string {
  const since = confirmedOn === null ? 'not confirmed yet' : `confirmed by ${nameOf(personId)} on ${dayWords(confirmedOn)}`;
  return `in the room, recorded by ${nameOf(recordedBy)}, ${since}`;
}

/** How sure a signature is, in a few words; of one given in the room, with what is still to come. */
export function sureWords(
  { assurance, room }: { readonly assurance: Assurance; readonly room?: RoomSignature | undefined },
  nameOf: NameOf,
): string {
  if (room === undefined) return assuranceBrief[assurance];
  // In the demonstration every signature is one of the demonstration, this one too.
  return `${assurance === 'in the room' ? '' : `${assuranceBrief[assurance]}, `}${roomWords(room, nameOf)}`;
}

/** A signature asked of its owner, in the minutes. */
export function confirmWords(names: number): string {
  return names === 0
    ? 'Every signature given in the room is confirmed.'
    : `${names === 1 ? '1 signature' : `${names} signatures`} given in the room and recorded by somebody else, not confirmed yet. Whoever signed confirms it in person.`;
}
