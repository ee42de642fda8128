/** Whom a pack names, and how a copy prints them. */
import { hasRole, holderOf, isHere } from '../accountability/holding.ts';
import type { DeploymentId, PersonId, Role } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import type { Day } from '../time.ts';
import type { Printed } from './pack.ts';
import type { BoardAudience } from './slide-ids.ts';

/** The board's copy prints the role alone; the committee's the name before it. */
export function printedPerson(state: Pick<RecordState, 'people'>, personId: PersonId, audience: BoardAudience): Printed {
  const person = state.people.get(personId);
  const role = person === undefined ? 'A person not on record' : person.title;
  if (audience === 'board') return { personId, words: role };
  return { personId, words: person === undefined ? personId : `${person.printedName}, ${person.title}` };
}

/** The first person here who has one of some roles, in the order of the roles. Software and vendors hold none. */
export function seatHolder(state: RecordState, day: Day, roles: readonly Role[]): PersonId | null {
  for (const role of roles) {
    for (const person of state.people.values()) {
      if (person.employer === 'staff' && isHere(person, day) && hasRole(state, person, role)) return person.personId;
    }
  }
  return null;
}

/** The executive who answers for a deployment: whose name is on the sponsor's link, else its model's sponsor. Null where nobody still here is. */
export function executiveOf(state: RecordState, day: Day, deploymentId: DeploymentId | null): PersonId | null {
  const deployment = deploymentId === null ? undefined : state.deployments.get(deploymentId);
  if (deployment === undefined) return null;
  const candidates = [holderOf(deployment, 'L1'), state.models.get(deployment.modelId)?.sponsor ?? null];
  return (
    candidates.find((personId): personId is PersonId => {
      const person = personId === null ? undefined : state.people.get(personId);
      return person !== undefined && isHere(person, day);
    }) ?? null
  );
}
