/** What the triage room says on its screen: its queue, its six answers, what one would change, and its end. */
import type { Day } from '../../domain/time.ts';
import type { ItemView, RoomItem } from '../../domain/triage/meeting-view.ts';
import type { NeededField } from '../../domain/triage/option-plans.ts';
import type { ToldObjection, TriageKey } from '../../domain/triage/options.ts';
import type { Held, IfAccepted, Preview } from '../../domain/triage/preview.ts';
import type { Outcome } from '../../domain/triage/terms.ts';
import type { Tone } from '../../domain/accountability/chain.ts';
import type { Standing } from '../../domain/lifecycle/standing.ts';
import { isReported } from '../../domain/reported.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { inner, sentence } from './clause.ts';
import { groupName, groupReason } from './triage-group.ts';
import { itemHeadline, noPlanWords, timesWords, triageReason } from './triage.ts';
import { stageWords, toneWords } from '../words.ts';

type Subject = Pick<ItemView, 'models' | 'group' | 'itemId' | 'headline'>;

/** What an item is called: its model, its models counted with what they are asked, or its own id where it concerns none. */
export function itemTitle({ models, group, itemId, headline }: Subject): string {
  if (group !== null) return groupName(group, { models, headline });
  const { named } = models;
  return named.length === 0 ? itemId : listed(named.map(({ name }) => name));
}

type Reasoned = Pick<ItemView, 'reasons' | 'group' | 'models' | 'headline'>;

/** Why an item is on the agenda, a line for each reason. A group has one. */
export function whyHere({ reasons, group, models, headline }: Reasoned): readonly string[] {
  return group === null ? reasons.map(({ question }) => triageReason(question)) : [groupReason({ models, headline })];
}

/** An item and its question in one line. A group’s question says whom it is about. */
export function itemLine(item: Subject): string {
  return item.group === null ? `${itemTitle(item)}: ${itemHeadline(item)}` : itemHeadline(item);
}

/** Its line in the queue: how it left the room, else why it is there. */
export function queueLine(item: Pick<RoomItem, 'outcome'> & Reasoned, person: (id: string) => string): string {
  if (item.outcome !== null) return outcomeWords(item.outcome, person);
  return whyHere(item)[0] ?? 'Why it is here is not reported';
}

/** Its line in the agenda before the meeting: why it is there, who asked for it by name, how often it came, which meeting left it open. */
export function agendaLine(item: Reasoned & Pick<ItemView, 'times' | 'carriedFrom'>): string {
  const { group, reasons, times, carriedFrom } = item;
  const said = [
    // The question of a group has said it.
    group === null ? (whyHere(item)[0] ?? null) : null,
    ...reasons.slice(1).flatMap(({ question }) => (question.asks === 'request' ? [triageReason(question)] : [])),
    timesWords(times),
    carriedFrom === null ? null : `Carried from ${carriedFrom}`,
  ];
  return said.flatMap((words) => (words === null ? [] : [sentence(words)])).join(' ');
}

/** How an item left the room, in a few words. */
export function outcomeWords(outcome: Outcome, person: (id: string) => string): string {
  switch (outcome.kind) {
    case 'decision':
      return `Decided, ${listed(outcome.decisionIds)}`;
    case 'action':
      return `${person(outcome.owner)}, by ${dayWords(outcome.due)}`;
    case 'deferral':
      return `Deferred until ${dayWords(outcome.until)}`;
    default:
      return outcome satisfies never;
  }
}

/** Days in pilot, as the agenda had them when the meeting was opened; null where it says none. */
export function daysWaited({ reasons }: Pick<ItemView, 'reasons'>): number | null {
  for (const { question } of reasons) if (question.asks === 'waits on what') return question.days;
  return null;
}

/** "3 of 28 settled". */
export function settledWords({ settled, all }: { readonly settled: number; readonly all: number }): string {
  return `${countWords(settled)} of ${countWords(all)} settled`;
}

/** How many items so many minutes allow. */
export function fitsWords(minutes: number, minutesPerItem: number, items: number): string {
  if (items === 0) return 'Nothing is on the agenda.';
  if (!(minutes > 0)) return `How many of ${counted(items, 'item')} fit depends on the minutes.`;
  const fit = Math.min(items, Math.max(0, Math.floor(minutes / minutesPerItem)));
  const left = items - fit;
  const they = `${counted(minutes, 'minute')} ${minutes === 1 ? 'fits' : 'fit'}`;
  if (left === 0) return `${they} all ${counted(items, 'item')}.`;
  return `${they} ${countWords(fit)} of ${counted(items, 'item')}; ${countWords(left)} ${left === 1 ? 'is' : 'are'} carried if time runs out.`;
}

/** "2 min 54 s each"; null where nothing is left, or no time. */
export function eachWords(secondsLeft: number, items: number): string | null {
  if (items === 0 || secondsLeft <= 0) return null;
  const each = Math.floor(secondsLeft / items);
  const [minutes, seconds] = [Math.floor(each / 60), each % 60];
  if (minutes === 0) return `${seconds} s each`;
  return seconds === 0 ? `${minutes} min each` : `${minutes} min ${seconds} s each`;
}

export type SeatState = 'present' | 'absent' | 'vacant' | 'not reported';

/** A function seat as the attendance strip has it. */
export function seatWords(seat: string, state: SeatState): string {
  return state === 'present' ? seat : `${seat} ${state}`;
}

const fieldWords: Readonly<Record<string, string>> = {
  personId: 'Who',
  owner: 'Who',
  askedBy: 'Asked by',
  due: 'By',
  until: 'Until',
  expiresOn: 'Until',
  plannedEnd: 'Planned end',
  what: 'What is asked',
  why: 'Why it is deferred',
  text: 'In a sentence',
  reason: 'Reason',
  cause: 'What caused it',
  fix: 'What was put right',
  learned: 'What was learned',
  disposal: 'What becomes of its data and access',
  compensatingControl: 'What protects meanwhile',
  endpoints: 'What the pilot is to show',
};

/** The label of a field the room fills. @param does what the option does: an ending says why in its text */
export function fieldLabel({ path }: Pick<NeededField, 'path'>, does: string): string {
  const name = path.split('.').at(-1) ?? path;
  if (name === 'text') return does === 'end' ? 'Why it ends' : 'The answer';
  return fieldWords[name] ?? name;
}

const kinds: readonly (readonly [NeededField['kind'], string])[] = [
  ['person', 'name'],
  ['day', 'day'],
  ['text', 'sentence'],
];

/** What an option still wants: "A name and a day". */
function wanted(needs: readonly NeededField[]): string {
  const asked = kinds.flatMap(([kind, one]) => {
    const many = needs.filter((need) => need.kind === kind).length;
    return many === 0 ? [] : [many === 1 ? `a ${one}` : counted(many, one)];
  });
  return listed(asked);
}

/** Why the rules refuse it here, in a line: whom it needs and who is not in the room, else the first objection. */
export function refusedWords(objections: readonly ToldObjection[]): string {
  const [first] = objections;
  if (first === undefined) return 'The rules refuse it.';
  const away = first.holders.flatMap(({ holder, present }) => (holder.kind === 'person' && !present ? [holder] : []));
  const seats = [...new Set(away.map(({ seat }) => seat))];
  if (away.length > 0 && away.length === first.holders.length && seats.length === 1) {
    return away.length === 1 ? `Needs ${away[0]!.printedName} (${seats[0]}), who is not here` : `Needs the ${seats[0]}, who is not here`;
  }
  return first.sentence;
}

/** The line under an option: what it wants, who signs with it, or why it cannot be had. */
export function optionDetail(option: TriageKey, deferrals: number, person: (id: string) => string): string {
  if ('why' in option) return noPlanWords[option.why];
  const { verdict, needs, accompaniment, key } = option;
  if (verdict.answer === 'refused') return refusedWords(verdict.objections);
  if (verdict.answer === 'impossible') return verdict.faults[0]?.what ?? 'It is not a command here.';
  const signers = (accompaniment.signers ?? []).map(({ personId }) => person(personId));
  const asks = wanted(needs);
  return [
    asks === '' ? 'Nothing more to say' : `${asks.charAt(0).toUpperCase()}${asks.slice(1)}`,
    ...(signers.length === 0 ? [] : [`signed in the room by ${listed(signers)}`]),
    ...(key === 6 ? [deferralWords(deferrals)] : []),
  ].join('; ');
}

function deferralWords(deferrals: number): string {
  if (deferrals === 0) return 'a second deferral goes to the CIO';
  return `put off ${deferrals === 1 ? 'once' : `${countWords(deferrals)} times`} before, so this goes to the CIO`;
}

const tones: readonly Tone[] = ['sound', 'weak', 'broken', 'not reported', 'inherited', 'not needed'];

/** How many links of a chain have each tone. */
export function toneCount(links: readonly { readonly tone: Tone }[]): Readonly<Record<Tone, number>> {
  const count: Record<Tone, number> = { sound: 0, weak: 0, broken: 0, 'not reported': 0, inherited: 0, 'not needed': 0, off: 0 };
  for (const { tone } of links) count[tone] += 1;
  return count;
}

/** "4 sound, 2 weak, 3 broken". Tones nothing has, and links that are switched off, are left out. */
export function toneLine(links: readonly { readonly tone: Tone }[]): string {
  const count = toneCount(links);
  const said = tones.filter((tone) => count[tone] > 0).map((tone) => `${countWords(count[tone])} ${toneWords[tone]}`);
  return said.length === 0 ? 'no link is switched on' : said.join(', ');
}

/** Holds that are named before the rest is counted. */
const namedHolds = 4;

/** What still holds a model: "Still held by …, and 2 more things." */
export function stillHeld(blockers: Held['blockers']): string {
  if (blockers.length === 0) return 'Nothing on record holds it.';
  const named = blockers.slice(0, namedHolds).map((one) => holdName(one));
  const more = blockers.length - named.length;
  return sentence(`Still held by ${more === 0 ? listed(named) : `${named.join(', ')} and ${countWords(more)} more`}`);
}

/** What holds, inside a sentence; a risk by its title, which somebody wrote as a sentence of its own. */
function holdName({ kind, what }: Held['blockers'][number]): string {
  return kind === 'risk' ? `“${what}”` : inner(what);
}

function standing({ stage, suspended }: Held): string {
  return `${isReported(stage) ? stageWords[stage] : stageWords['not reported']}${suspended ? ', stopped' : ''}`;
}

/** What an answer would change, sentence by sentence. Null after it: the rules refuse it. */
export function afterWords({ before, after }: Pick<Preview, 'before' | 'after'>): readonly string[] {
  if (after === null) return ['The rules refuse it, so nothing changes.', stillHeld(before.blockers)];
  const lifted = before.blockers.filter(({ kind, id }) => !after.blockers.some((one) => one.kind === kind && one.id === id));
  const [was, is] = [standing(before), standing(after)];
  return [
    ...(was === is ? [] : [`From ${was.toLowerCase()} to ${is.toLowerCase()}.`]),
    ...(lifted.length === 0 ? [] : [sentence(`No longer held by ${listed(lifted.map((one) => holdName(one)))}`)]),
    stillHeld(after.blockers),
  ];
}

/** How many of the links a chain needs carry a standing signature: "9 of 11 links accepted". */
function acceptedWords(chain: Held['chain']): string {
  const needed = chain.filter(({ tone }) => tone !== 'off' && tone !== 'not needed');
  const accepted = needed.filter((one) => one.accepted).length;
  return `${countWords(accepted)} of ${counted(needed.length, 'link')} accepted`;
}

/**
 * What follows if whoever an offer asks says yes: the chain then, and what still holds the model.
 * @param isNamed has the room named them? Until it has, it is told of somebody it could name.
 */
export function ifAcceptedWords({ by, held, why }: IfAccepted, isNamed: boolean): string {
  const who = isNamed ? by.printedName : `whoever is named, say ${by.printedName},`;
  if (held === null) return `If ${who} accepts, the rules refuse it: ${sentence(why ?? 'they do not say why')}`;
  const { blockers } = held;
  const still = blockers.length === 0 ? 'nothing on record holds it then.' : inner(stillHeld(blockers));
  return `If ${who} accepts: ${acceptedWords(held.chain)}; ${still}`;
}

/** The heading of what an option would change; of an offer, once whoever it asks has accepted. @param name of whom it asks, once the room has named them */
export function afterHeading(key: number | null, offer: { readonly name: string | null } | null = null): string {
  if (key === null) return 'What it would change';
  return offer === null ? `If ${key}` : `If ${key}, and ${offer.name ?? 'whoever is named'} accepts`;
}

/** What closing would do, or why it is not possible yet. */
export function closeWords(owed: number, beyond: number): string {
  if (owed > 0) {
    return `${counted(owed, 'item')} ${owed === 1 ? 'fits' : 'fit'} the minutes and ${owed === 1 ? 'is' : 'are'} not settled. Decide each, ask somebody by a day, or defer it with a reason.`;
  }
  if (beyond === 0) return 'Everything is settled. After closing the minutes stand, and a correction is an entry of its own.';
  return `${counted(beyond, 'item')} ${beyond === 1 ? 'is' : 'are'} carried to the next meeting by name. After closing the minutes stand, and a correction is an entry of its own.`;
}

/** That an item was put off within the meeting, and where it comes back. */
export function skippedWords(item: Subject & Pick<RoomItem, 'owed'>, place: number): string {
  const where = item.owed ? 'the last of those that must still leave' : 'the last of all';
  return `${itemTitle(item)} is skipped: it comes back as number ${countWords(place)}, ${where}.`;
}

/** What came of asking somebody to sign a link. */
export function triedWords(
  { outcome, reason }: { readonly outcome: 'no answer' | 'declined'; readonly reason?: string | undefined },
  name: string,
  role: string,
): string {
  const as = `as ${role.charAt(0).toLowerCase()}${role.slice(1)}`;
  if (outcome === 'no answer') return `${name} asked ${as}, no answer`;
  return reason === undefined || reason.trim() === '' ? `${name} declined ${as}` : `${name} declined ${as}: “${reason}”`;
}

/** The one line above the list of meetings. */
export function roomsHeading(draft: number, open: { readonly forum: string; readonly on: Day } | null): string {
  if (open !== null) return `${open.forum} of ${dayWords(open.on)} is open`;
  return draft === 0 ? 'Nothing waits for a triage meeting' : `${counted(draft, 'item')} for the next triage meeting`;
}

interface InStage {
  readonly openStage: Standing['openStage'];
  readonly due: Standing['due'];
  readonly overdue: Standing['overdue'];
}

/** "days in pilot": what a number of days is of. */
export function stageDays({ openStage }: Pick<InStage, 'openStage'>): string {
  return isReported(openStage) ? `days in ${stageWords[openStage].toLowerCase()}` : 'days, the stage not reported';
}

/** How a stage stands to its end. */
export function pastEndWords({ due, overdue }: Pick<InStage, 'due' | 'overdue'>): string {
  if (due === null) return 'no end on record';
  return overdue > 0 ? `${countWords(overdue)} past due` : `due ${dayWords(due.day)}`;
}

/** How often a meeting put it off; null where none did. */
export function deferredBefore(deferrals: number): string | null {
  if (deferrals === 0) return null;
  return deferrals === 1 ? 'Put off by a meeting once' : `Put off by meetings ${countWords(deferrals)} times`;
}

/** Somebody who is named has not accepted yet. */
export function offeredWords(name: string | null): string {
  return `It is an offer: the link stands once ${name ?? 'whoever is named'} accepts.`;
}
