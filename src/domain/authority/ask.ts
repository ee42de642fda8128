/** A command as the rules see it: the record on a day, what is asked, and who stands behind the asking. */
import type { Assurance, DeploymentId, PersonId } from '../audit/events.ts';
import type { Document } from '../audit/decided-events.ts';
import type { Delegation, Deployment, Model, Person, RecordState } from '../audit/state.ts';
import { slugOf } from '../slug.ts';
import { localTime, type Day, type Instant, type When } from '../time.ts';
import { canAct } from './can-act.ts';
import type { Accompaniment, Command, CommandPayloads, CommandType, CoSigner } from './command.ts';
import { sitsOn, type Place, type Right, type Seat } from './seats.ts';

/** Somebody whose decision it is. */
export interface Signer {
  readonly person: Person;
  readonly assurance: Assurance;
  /** Set where somebody else recorded it. */
  readonly recordedBy: PersonId | null;
  readonly document: Document | null;
  /** Whom they stand in for, under the delegation of the ask. */
  readonly actingFor: Person | null;
}

/** A committee in session. */
export interface Session {
  readonly meetingId: string;
  readonly present: readonly Person[];
}

export interface Ask<T extends CommandType = CommandType> {
  readonly state: RecordState;
  readonly day: Day;
  readonly at: When;
  readonly type: T;
  readonly payload: CommandPayloads[T];
  /** The session's person; null where nobody acts. */
  readonly actor: Person | null;
  /** Whose act it is: the session's person, or whoever it is attested of. */
  readonly author: Person | null;
  /** Whoever's act it is first, then everybody who signs with them. */
  readonly signers: readonly Signer[];
  /** The delegation named, as it was granted; null where none is named or none such was granted. */
  readonly delegation: Delegation | null;
  readonly delegationId: string | null;
  /** Set where a committee decides this in a meeting. */
  readonly session: Session | null;
  readonly statement: string | null;
  /** Set where the signatures were given on paper: the document. Whoever acts then only records, and signs nothing. */
  readonly paper: Document | null;
  /** The deployment it concerns; null where it concerns none, or several. */
  readonly deployment: Deployment | null;
  readonly model: Model | null;
}

/** The moment of asking, and how sure a signature made here is. */
export interface Moment {
  readonly at: Instant;
  readonly day: Day;
  /** Behind a real identity? Never in browser mode. */
  readonly authenticated: boolean;
}

/** How sure the signature of whoever acts is. @source shared rule 12: only a real identity authenticates */
export function assuranceOf(state: RecordState, { authenticated }: Pick<Moment, 'authenticated'>): Assurance {
  if (state.kind === 'demonstration') return 'demonstration';
  return authenticated ? 'authenticated' : 'in the room';
}

/** See a command as the rules see it. */
export function askOf<T extends CommandType>(
  state: RecordState,
  command: Command<T>,
  personId: PersonId | null,
  moment: Moment,
  { signers = [], delegationId, statement, attested }: Accompaniment = {},
  session: Session | null = null,
): Ask<T> {
  const { type, payload } = command as { type: T; payload: CommandPayloads[T] };
  const actor =
    type === 'steward.declare' ? (firstSteward(state, payload, moment.day) ?? personIn(state, personId)) : personIn(state, personId);
  const delegation = delegationId === undefined ? null : (state.delegations.get(delegationId) ?? null);
  const assurance = assuranceOf(state, moment);
  const deployment = deploymentOf(state, payload);
  // Whoever brings an act home only writes it down: the rules are asked about those whose act it is.
  const own: Signer[] =
    actor === null || attested !== undefined
      ? []
      : [
          {
            person: actor,
            assurance,
            recordedBy: assurance === 'in the room' ? actor.personId : null,
            document: null,
            actingFor: delegation === null ? null : (state.people.get(delegation.from) ?? null),
          },
        ];
  const cosigning: readonly CoSigner[] = attested === undefined ? signers : [{ ...attested, how: 'attested from a document' }, ...signers];
  const others = cosigning.flatMap(({ personId: id, how, document }): Signer[] => {
    const person = state.people.get(id);
    if (person === undefined) return [];
    return [
      {
        person,
        assurance: assurance === 'demonstration' ? 'demonstration' : how,
        recordedBy: actor?.personId ?? null,
        document: document ?? null,
        actingFor: null,
      },
    ];
  });
  return {
    state,
    day: moment.day,
    at: localTime(moment.at, state.zone),
    type,
    payload,
    actor,
    author: attested === undefined ? actor : (state.people.get(attested.personId) ?? null),
    signers: [...own, ...others],
    delegation,
    delegationId: delegationId ?? null,
    session,
    statement: statement ?? null,
    paper: null,
    deployment,
    model: deployment !== null ? (state.models.get(deployment.modelId) ?? null) : modelIn(state, payload),
  };
}

function personIn(state: RecordState, personId: PersonId | null): Person | null {
  return personId === null ? null : (state.people.get(personId) ?? null);
}

/** Whoever declares herself steward acts as who she says she is, while nobody is here who could. */
function firstSteward({ people }: RecordState, payload: CommandPayloads[CommandType], day: Day): Person | null {
  if ([...people.values()].some((person) => canAct(person, day))) return null;
  const { printedName, title, function: of } = payload as CommandPayloads['steward.declare'];
  const personId = slugOf(printedName, (id) => people.has(id));
  return { personId, printedName, title, roles: [], function: of, employer: 'staff', leftOn: null };
}

/** Those whose signatures count: not whoever only enters what a document says. */
export function signatoriesOf({ signers, paper }: Pick<Ask, 'signers' | 'paper'>): readonly Signer[] {
  return paper === null ? signers : signers.filter(({ document }) => document !== null);
}

/** Is a command, whatever its type, of one of these types? It narrows the payload. */
export function isOf<T extends CommandType>(ask: Ask, ...types: readonly T[]): ask is { [K in T]: Ask<K> }[T] {
  return (types as readonly CommandType[]).includes(ask.type);
}

export function placeOf({ state, day, deployment }: Ask): Place {
  return { state, day, deployment };
}

/** Does anybody who signs sit on the seat, or does the committee in session? */
export function isSatisfied(ask: Ask, seat: Seat): boolean {
  if (seat.kind === 'committee') return ask.session !== null;
  const place = placeOf(ask);
  return signatoriesOf(ask).some(({ person, actingFor }) => sitsOn(place, actingFor ?? person, seat));
}

/** The groups of a right nobody who signs satisfies. */
export function missingFrom(ask: Ask, right: Right): Right {
  return right.filter((group) => !group.some((seat) => isSatisfied(ask, seat)));
}

function deploymentOf(state: RecordState, payload: object): Deployment | null {
  const id = idOf(state, payload);
  return id === null ? null : (state.deployments.get(id) ?? null);
}

function idOf(state: RecordState, payload: object): DeploymentId | null {
  if ('deploymentId' in payload) return payload.deploymentId as DeploymentId;
  if ('releaseId' in payload) return state.releases.get(payload.releaseId as string)?.deploymentId ?? null;
  if ('riskId' in payload) {
    const ids = state.risks.get(payload.riskId as string)?.deploymentIds;
    return ids?.length === 1 ? ids[0]! : null;
  }
  return null;
}

function modelIn(state: RecordState, payload: object): Model | null {
  return 'modelId' in payload ? (state.models.get(payload.modelId as string) ?? null) : null;
}
