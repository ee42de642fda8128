/** One thing somebody would have to do, as commands not yet sent. */
import type { Person, RecordState } from '../../audit/state.ts';
import type { DomainEvent, Role } from '../../audit/events.ts';
import { project } from '../../audit/project.ts';
import type { Moment } from '../ask.ts';
import type { Accompaniment, Command } from '../command.ts';
import { asksOf } from '../decide.ts';
import { effectsOf } from '../effects/all.ts';
import type { Holder, Subject } from '../objection.ts';
import type { LinkId } from '../../accountability/links.ts';

export interface Action {
  /** The same action, wherever it is needed, has the same key: a risk on two models is treated once. */
  readonly key: string;
  /** What is done, for the sentence: "decide", "sign", "treat" … */
  readonly does:
    | 'decide the gate'
    | 'accept the answer'
    | 'meet the condition'
    | 'sign the link'
    | 'set the rota'
    | 'own the risk'
    | 'treat the risk'
    | 'accept the risk'
    | 'finish the action'
    | 'verify the control';
  /** The gate, question, link or risk it is about. */
  readonly about: string;
  /** The deployment, or null for a risk, which may be about several. */
  readonly deploymentId: string | null;
  /** Who may, first the one taken here. One vacant seat where nobody can. */
  readonly who: readonly [Holder, ...Holder[]];
  /** Others whose decision it also is: they sign the same command. */
  readonly together: readonly Holder[];
  readonly commands: readonly Command[];
  /** What it protects, and so its place in the order the hierarchy demands. */
  readonly protects: Subject;
  /** The link its actor must have signed first, on the same deployment. */
  readonly after: LinkId | null;
  /** The role that fills a vacant seat; null where a signature does. */
  readonly role: Role | null;
}

/** Whoever acts, as one key: a person wherever they act, a vacant seat of a role once, an unsigned link per deployment. */
export function actorKey({ who: [first], deploymentId, role }: Action): string {
  if (first.kind === 'person') return first.personId;
  return role === null ? `${first.seat} of ${deploymentId ?? 'the record'}` : first.seat;
}

/** One action as it was gone through: what it would write. */
export interface Rehearsed {
  readonly action: Action;
  readonly events: readonly DomainEvent[];
}

/**
 * Go through actions in order, on a copy of the record.
 *
 * Where a seat is vacant a stand-in sits on it: the list says what would have
 * to be done, and by which seat, before there is anybody to ask.
 *
 * @param known what some of the actions write, where that is known already
 */
export function rehearse(
  state: RecordState,
  actions: readonly Action[],
  moment: Moment,
  known: ReadonlyMap<Action, readonly DomainEvent[]> = new Map(),
): { readonly after: RecordState; readonly rehearsed: readonly Rehearsed[] } {
  let now = withStandIns(state, actions);
  const rehearsed: Rehearsed[] = [];
  let waiting: DomainEvent[] = [];
  for (const action of actions) {
    const reused = known.get(action);
    if (reused !== undefined) {
      waiting.push(...reused);
      rehearsed.push({ action, events: reused });
      continue;
    }
    now = project(now, waiting);
    waiting = [];
    const [first] = action.who;
    const actor = first.kind === 'person' ? first.personId : standInOf(action).personId;
    const events: DomainEvent[] = [];
    for (const command of action.commands) {
      const written = asksOf(now, command, actor, moment, besides(action)).flatMap(effectsOf);
      now = project(now, written);
      events.push(...written);
    }
    rehearsed.push({ action, events });
  }
  return { after: project(now, waiting), rehearsed };
}

/** The record after actions, taken in order. */
export function afterActions(state: RecordState, actions: readonly Action[], moment: Moment): RecordState {
  return rehearse(state, actions, moment).after;
}

/** Those who sign with whoever acts. */
export function besides({ together }: Pick<Action, 'together'>): Accompaniment {
  const signers = together.flatMap((holder) =>
    holder.kind === 'person' ? [{ personId: holder.personId, how: 'in the room' as const }] : [],
  );
  return signers.length === 0 ? {} : { signers };
}

/** Somebody for a vacant seat, who is nobody yet. */
export function standInOf(action: Pick<Action, 'who' | 'role' | 'deploymentId'>): Person {
  const [{ seat }] = action.who;
  const of = action.role === null ? `${seat} of ${action.deploymentId ?? 'the record'}` : seat;
  return {
    personId: `vacant: ${of}`,
    printedName: seat,
    title: 'Vacant seat',
    roles: action.role === null ? [] : [action.role],
    function: seat,
    employer: 'staff',
    leftOn: null,
  };
}

function withStandIns(state: RecordState, actions: readonly Action[]): RecordState {
  const needed = actions.filter(({ who }) => who[0].kind === 'vacant seat').map(standInOf);
  return needed.length === 0
    ? state
    : { ...state, people: new Map([...state.people, ...needed.map((person) => [person.personId, person] as const)]) };
}
