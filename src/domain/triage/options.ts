/** The six answers to an item, each with what the rules say to it in this room. */
import type { RecordState } from '../audit/state.ts';
import type { PersonId } from '../audit/events.ts';
import type { Accompaniment, Command } from '../authority/command.ts';
import type { Fault } from '../authority/faults.ts';
import type { Holder, Objection, RuleId } from '../authority/objection.ts';
import { tryInRoom, type Room, type Tried } from './in-the-room.ts';
import { plansOf, type Filler, type NeededField, type NoPlan, type OptionDoes, type OptionKey, type OptionPlan } from './option-plans.ts';
import type { AgendaItem } from './terms.ts';

/** Somebody whose right it is, and whether they are in the room. A vacant seat is nowhere. */
export interface SeenHolder {
  readonly holder: Holder;
  readonly present: boolean;
}

export interface ToldObjection {
  readonly ruleId: RuleId;
  readonly sentence: string;
  readonly remedy: string;
  readonly holders: readonly SeenHolder[];
}

export type OptionVerdict =
  | { readonly answer: 'allowed'; readonly warnings: readonly ToldObjection[] }
  | { readonly answer: 'refused'; readonly objections: readonly ToldObjection[] }
  | { readonly answer: 'impossible'; readonly faults: readonly Fault[] };

/** A way out of an item. What the room still gives stands empty in the command; its answer is that of a plausible filling. */
export interface TriageOption {
  readonly key: OptionKey;
  readonly does: OptionDoes;
  readonly command: Command;
  readonly accompaniment: Accompaniment;
  readonly needs: readonly NeededField[];
  /** Does the command settle the item itself, or is it followed by a settlement that names the decision? */
  readonly settles: 'itself' | 'with its decision';
  readonly verdict: OptionVerdict;
}

export type TriageKey = TriageOption | NoPlan;

const empty: Filler = { text: '', person: '' };

/** Every key of an item, in order. What is refused stays, with the reason. */
export function optionsOf(state: RecordState, item: AgendaItem, room: Room): readonly TriageKey[] {
  const place = { state, day: room.moment.day, meetingId: room.meetingId };
  return plansOf(place, item).map((plan) => ('why' in plan ? plan : optionFrom(state, plan, room)));
}

function optionFrom(state: RecordState, plan: OptionPlan, room: Room): TriageOption {
  const tried = tryPlan(state, plan, room);
  const bare = plan.build(empty);
  const wrapped = tried.command.type === 'meeting.decide' && bare.type !== 'meeting.decide';
  const { meetingId, present } = room;
  return {
    key: plan.key,
    does: plan.does,
    command: wrapped ? { type: 'meeting.decide', payload: { meetingId, present, item: bare } } : bare,
    accompaniment: tried.accompaniment,
    needs: wrapped ? plan.needs.map(({ path, kind }) => ({ path: `item.payload.${path}`, kind })) : plan.needs,
    settles: bare.type === 'meeting.settle' ? 'itself' : 'with its decision',
    verdict: verdictOf(tried, room.present),
  };
}

/**
 * Try an option with something plausible in every field the room still gives.
 * @param named who is named; where nobody is, anybody present who may be
 */
export function tryPlan(state: RecordState, plan: OptionPlan, room: Room, named: PersonId | null = null): Tried {
  if (named !== null) return tryInRoom(state, plan.build({ text: 'As the room says', person: named }), room);
  const somebody = plan.needs.some(({ kind }) => kind === 'person') ? room.present : room.present.slice(0, 1);
  let first: Tried | null = null;
  for (const person of somebody) {
    const tried = tryInRoom(state, plan.build({ text: 'As the room says', person }), room);
    if (tried.verdict.answer === 'allow') return tried;
    first ??= tried;
  }
  return first ?? tryInRoom(state, plan.build({ text: 'As the room says', person: '' }), room);
}

function verdictOf({ verdict }: Tried, present: readonly PersonId[]): OptionVerdict {
  switch (verdict.answer) {
    case 'allow':
      return { answer: 'allowed', warnings: verdict.warnings.map((one) => told(one, present)) };
    case 'refuse':
      return { answer: 'refused', objections: verdict.objections.map((one) => told(one, present)) };
    case 'not a command':
      return { answer: 'impossible', faults: verdict.faults };
    default:
      return verdict satisfies never;
  }
}

function told({ ruleId, sentence, remedy, holders }: Objection, present: readonly PersonId[]): ToldObjection {
  return {
    ruleId,
    sentence,
    remedy,
    holders: holders.map((holder) => ({ holder, present: holder.kind === 'person' && present.includes(holder.personId) })),
  };
}
