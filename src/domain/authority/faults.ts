import type { RecordState } from '../audit/state.ts';
import type { Day } from '../time.ts';
import type { Accompaniment, Command } from './command.ts';
import { outOfPlace } from './out-of-place.ts';

/** What makes a text no command: the place, what is wrong there, and what to do. */
export interface Fault {
  readonly at: string;
  readonly what: string;
  readonly remedy: string;
}

/** Ids a command speaks of that the record does not have, and what is out of place on it as it stands. Its shape was checked where it came in. */
export function faultsIn(
  state: RecordState,
  command: Command,
  { signers = [], delegationId, attested }: Accompaniment,
  day: Day,
): readonly Fault[] {
  const payload = command.payload as Readonly<Record<string, unknown>>;
  const known: Readonly<Record<string, readonly [what: string, has: (id: string) => boolean]>> = {
    deploymentId: ['deployment', (id) => state.deployments.has(id)],
    restartOf: ['deployment', (id) => state.deployments.has(id)],
    successor: ['successor', (id) => state.deployments.has(id) || state.adrs.has(id)],
    supersedes: ['architecture decision', (id) => state.adrs.has(id)],
    modelId: ['model', (id) => state.models.has(id)],
    personId: ['person', (id) => state.people.has(id)],
    to: ['person', (id) => state.people.has(id)],
    sponsor: ['person', (id) => state.people.has(id)],
    owner: ['person', (id) => state.people.has(id)],
    askedBy: ['person', (id) => state.people.has(id)],
    secondScorer: ['person', (id) => state.people.has(id)],
    approvedBy: ['person', (id) => state.people.has(id)],
    siteId: ['site', (id) => state.sites.has(id)],
    seatId: ['seat', (id) => state.seats.has(id)],
    riskId: ['risk', (id) => state.risks.has(id)],
    adrId: ['architecture decision', (id) => state.adrs.has(id)],
    releaseId: ['release', (id) => state.releases.has(id)],
    changeId: ['change', (id) => state.changes.has(id)],
    refusalId: ['refusal', (id) => state.refusals.some((one) => one.refusalId === id)],
  };
  // `to` names a person only where a link or a right is passed on; elsewhere it is a stage or a role.
  const passesOn = command.type === 'link.hand-over' || command.type === 'link.delegate' || command.type === 'delegation.grant';
  const faults = Object.entries(payload).flatMap(([key, id]): Fault[] => {
    const check = known[key];
    if (check === undefined || typeof id !== 'string' || (key === 'to' && !passesOn) || check[1](id)) return [];
    return [{ at: key, what: `This record has no ${check[0]} ${id}.`, remedy: `Check the id, or choose a ${check[0]} of this record.` }];
  });
  const strangers = signers.flatMap(({ personId }, at): Fault[] =>
    state.people.has(personId)
      ? []
      : [{ at: `signers.${at}`, what: `This record knows nobody called ${personId}.`, remedy: 'Add the person first.' }],
  );
  const unknownAuthor: Fault[] =
    attested === undefined || state.people.has(attested.personId)
      ? []
      : [{ at: 'attested', what: `This record knows nobody called ${attested.personId}.`, remedy: 'Add the person first.' }];
  const unknownRight: Fault[] =
    delegationId === undefined || state.delegations.has(delegationId)
      ? []
      : [
          {
            at: 'delegationId',
            what: `This record has no delegation ${delegationId}.`,
            remedy: 'Act in your own right, or name a delegation that was granted.',
          },
        ];
  const inItem = command.type === 'meeting.decide' ? faultsIn(state, command.payload.item, {}, day) : [];
  const misplaced = faults.length === 0 ? outOfPlace(state, command, day) : [];
  return [...faults, ...misplaced, ...strangers, ...unknownAuthor, ...unknownRight, ...inItem];
}
