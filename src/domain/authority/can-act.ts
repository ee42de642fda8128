import type { Person } from '../audit/state.ts';
import { isHere } from '../accountability/holding.ts';
import type { Day } from '../time.ts';

/** Can a person act in their record on a day? Staff who are still here can; vendors and software act for nobody. */
export function canAct(person: Pick<Person, 'employer' | 'leftOn'>, day: Day): boolean {
  return person.employer === 'staff' && isHere(person, day);
}
