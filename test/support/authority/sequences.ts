/** Random sequences of commands by random people, and what came of them. */
import fc from 'fast-check';
import { fold } from '../../../src/domain/audit/fold.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import { addDays, type Day } from '../../../src/domain/time.ts';
import { entriesOf, linesOf } from '../record-of.ts';
import { helpfulSteps } from './helpful-step.ts';
import { kinds, productPeople } from './institution.ts';
import { itemOf, promises } from './promises.ts';
import { pickOf, randomStep, type Dice } from './random-step.ts';
import { entriesFrom, put, type Told } from './story.ts';
import { temptations, type Beat } from './temptations.ts';
import { wayThrough, type WayThrough } from './way-through.ts';

const deploymentId = 'DEP-001';

/** What happened over all sequences: enough to tell that they were not empty talk. */
export interface Tally {
  asked: number;
  allowed: number;
  byProduct: number;
  readonly reached: Set<string>;
  readonly refusals: Map<string, number>;
}

export function emptyTally(): Tally {
  return { asked: 0, allowed: 0, byProduct: 0, reached: new Set(), refusals: new Map() };
}

let ways: readonly WayThrough[] | null = null;

/** Every stage of every kind of model, walked once by allowed commands: where sequences begin. */
function beginnings(): readonly { readonly way: WayThrough; readonly state: RecordState; readonly day: Day; readonly until: number }[] {
  ways ??= kinds.map((kind) => wayThrough(kind));
  return ways.flatMap((way) => [...way.at.values()].map(({ state, day }) => ({ way, state, day, until: untilOf(way, state) })));
}

/** How many steps of the way lie before a state; all of them for its last. */
function untilOf({ told }: WayThrough, state: RecordState): number {
  const at = told.findIndex(({ before }) => before === state);
  return at < 0 ? told.length : at;
}

/** One sequence: where it begins, and the dice of each step. */
export const anySequence = fc.record({
  start: fc.nat(),
  steps: fc.array(fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), { minLength: 8, maxLength: 24, size: 'max' }),
});

export interface Sequence {
  readonly start: number;
  readonly steps: readonly (readonly number[])[];
}

/** Run one sequence, and say of each promise whether it was kept. Throws with the words of the first that was not. */
export function runSequence({ start, steps }: Sequence, tally: Tally): void {
  const all = beginnings();
  const begin = all[start % all.length]!;
  let { state, day } = begin;
  const told: Told[] = [];
  for (const numbers of steps) {
    let at = 0;
    const dice: Dice = (sides) => (numbers[at++ % numbers.length]! + at) % sides;
    day = addDays(day, [0, 0, 0, 1, 1, 2, 5, 12][dice(8)]!);
    for (const beat of beatsFor(dice)) {
      day = addDays(day, beat.after);
      const step = beat.step({ state, day, deploymentId });
      if (step === null) continue;
      const one = put(state, step, day, told.length);
      told.push(one);
      state = one.after;
      count(tally, one);
      for (const [promise, isBroken] of Object.entries(promises)) {
        const broken = isBroken(one);
        if (broken !== null) throw new Error(`${promise}: ${broken} (${step.by} ${step.command.type} on ${day})`);
      }
    }
  }
  checkReplay(begin, told);
}

/** What comes next: something helpful, a small story, or anything by anybody. */
function beatsFor(dice: Dice): readonly Beat[] {
  const kind = dice(20);
  if (kind < 11) return [{ after: 0, step: ({ state, day }) => helpfulSteps(state, deploymentId, day)[0] ?? null }];
  if (kind < 15) return pickOf(dice, temptations);
  return [{ after: 0, step: ({ state, day }) => randomStep(state, deploymentId, day, dice) }];
}

function count(tally: Tally, told: Told): void {
  const { verdict, step } = told;
  if (verdict.answer === 'not a command') return;
  tally.asked += 1;
  if ((productPeople as readonly (string | null)[]).includes(step.by)) tally.byProduct += 1;
  if (verdict.answer === 'allow') {
    tally.allowed += 1;
    const item = itemOf(told);
    if (item.type === 'deployment.transition') tally.reached.add(item.payload.to);
    if (item.type === 'model.register') tally.reached.add('intake');
    if (item.type === 'deployment.end') tally.reached.add('ended');
    for (const { ruleId } of verdict.warnings) tally.refusals.set(ruleId, (tally.refusals.get(ruleId) ?? 0) + 1);
    return;
  }
  for (const ruleId of new Set(verdict.objections.map((objection) => objection.ruleId))) {
    tally.refusals.set(ruleId, (tally.refusals.get(ruleId) ?? 0) + 1);
  }
}

/** Replaying the log gives the same state; what was known on a day stays as it was when more is added. */
function checkReplay(begin: ReturnType<typeof beginnings>[number], told: readonly Told[]): void {
  const opening = entriesOf(linesOf(begin.way.told[0]!.before));
  const events = [...begin.way.told.slice(0, begin.until), ...told].flatMap(({ verdict, day }) =>
    verdict.answer === 'not a command' ? [] : verdict.events.map((event) => ({ event, on: day })),
  );
  const entries = [...opening, ...entriesFrom(events, opening.length, begin.state.zone)];
  const last = told.at(-1);
  if (last === undefined) return;
  const replayed = fold(entries, last.day);
  expectSame(replayed, last.after, 'replaying the log gives another state');
  const middle = told[Math.floor(told.length / 2)]!;
  const known = entries.filter(({ recordedAt }) => recordedAt.slice(0, 10) <= addDays(middle.day, 1)).length;
  const prefix = told.findLast(({ day }) => day === middle.day)!;
  expectSame(
    fold(entries, middle.day),
    fold(entries.slice(0, Math.max(known, prefix.after.entries)), middle.day),
    `what was known on ${middle.day} changed`,
  );
}

function expectSame(a: RecordState, b: RecordState, words: string): void {
  const one = textOf(a);
  const other = textOf(b);
  if (one !== other) {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    throw new Error(`${words}: …${one.slice(Math.max(0, at - 80), at + 80)}… against …${other.slice(Math.max(0, at - 80), at + 80)}…`);
  }
}

function textOf(state: RecordState): string {
  return JSON.stringify(state, (_key, value: unknown) =>
    value instanceof Map
      ? [...value].toSorted(([a], [b]) => String(a).localeCompare(String(b)))
      : value instanceof Set
        ? [...value].toSorted((a, b) => String(a).localeCompare(String(b)))
        : value,
  );
}
