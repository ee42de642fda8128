import type { PersonId } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';

/** A person as a meeting names them. */
export interface Attendee {
  readonly personId: PersonId;
  readonly printedName: string;
  readonly title: string;
}

/** Somebody by id, whether or not they are still here; an unknown id stands for itself. */
export function attendee({ people }: Pick<RecordState, 'people'>, personId: PersonId): Attendee {
  const person = people.get(personId);
  return { personId, printedName: person?.printedName ?? personId, title: person?.title ?? '' };
}
