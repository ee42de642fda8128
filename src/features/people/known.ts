import type { Day } from '../../domain/time.ts';
import type { PersonView, SeatView, SiteView } from '../../formats/api/people.ts';

/** What a record knows of its people on a day: all that planning a change of them needs. */
export interface Known {
  readonly asOf: Day;
  readonly people: readonly PersonView[];
  readonly seats: readonly SeatView[];
  readonly sites: readonly SiteView[];
}

/** Is somebody still here on a day? The last day counts as here. */
export function isHereOn({ leftOn }: Pick<PersonView, 'leftOn'>, day: Day): boolean {
  return leftOn === null || leftOn >= day;
}
