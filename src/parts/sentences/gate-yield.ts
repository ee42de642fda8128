import { contactFunctions, type ContactId } from '../../domain/measures/gate-yield/contact-functions.ts';
import type { ContactRow, GateYield, GateYieldRow } from '../../domain/measures/gate-yield/figures.ts';
import type { PathFigure } from '../../domain/measures/gate-yield/paths.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { said, type Piece } from '../../domain/pieces.ts';
import { gateName } from './gates.ts';
import { leastPercentBase } from '../../domain/measures/percent-base.ts';
import { shareWords } from '../share-words.ts';

function opensObservedYield(text: string): Piece {
  return { text, measure: 'observed-yield' };
}

/** The reader's name for a function a model meets. */
export function contactName(id: ContactId): string {
  return contactFunctions.find((one) => one.id === id)?.name ?? id;
}

type Gates = Pick<GateYield, 'gates'>;
type Seen = Pick<GateYield, 'records' | 'kept'>;

/** Below this base a gate is named by no sentence: one return would make it the worst of all. */
const leastBase = 5;

const baseOf = ({ gates }: Gates): number => gates.reduce((sum, { firstPass }) => sum + firstPass.base, 0);
const passedOf = ({ gates }: Gates): number => gates.reduce((sum, { firstPass }) => sum + firstPass.passed, 0);

const submissions = (count: number): string => counted(count, 'first submission');

/** A share with its counts: "78% of 588 first submissions", "3 of 9 first submissions". */
function passShare(passed: number, base: number): Piece {
  const share = base >= leastPercentBase ? shareWords(passed, base) : countWords(passed);
  return { text: `${share} of ${submissions(base)}`, measure: 'first-pass' };
}

/** What the Gate yield screen says first. */
export function gateYieldVerdict(all: GateYield): Piece[] {
  if (all.records === 0) return ['No model is in this view.'];
  const base = baseOf(all);
  if (base === 0) return ['No record says how a submission to a gate was first decided.'];
  const first = said`${passShare(passedOf(all), base)} passed as ${base === 1 ? 'it was' : 'they were'}.`;
  const path = all.paths.find(({ profile }) => profile === 'ALL');
  return path === undefined || path.observed.base === 0 ? first : said`${first} ${observedSentence(path)}`;
}

function observedSentence({ observed: { passed, base, unknown } }: PathFigure): Piece[] {
  const rest = unknown === 0 ? '' : said` Of ${opensObservedYield(countWords(unknown))} more it is not reported.`;
  return said`Of ${opensObservedYield(counted(base, 'deployment'))} that reached production, ${opensObservedYield(countWords(passed))} passed every common gate the first time.${rest}`;
}

/** The one with the smallest share passed, if it has a base to speak of and no other is as low. */
function lowest(gates: readonly GateYieldRow[]): GateYieldRow | undefined {
  const told = gates.filter(({ firstPass }) => firstPass.base >= leastBase);
  const least = Math.min(...told.map(shareOf));
  const at = told.filter((gate) => shareOf(gate) === least);
  return told.length > 1 && at.length === 1 ? at[0] : undefined;
}

const shareOf = ({ firstPass: { passed, base } }: GateYieldRow): number => passed / base;

/** The message over the yield of each gate. */
export function yieldMessage(all: Gates): string {
  const base = baseOf(all);
  if (base === 0) return 'How gates were first decided is not reported';
  const least = lowest(all.gates);
  if (least === undefined) return `${countWords(passedOf(all))} of ${submissions(base)} passed as ${base === 1 ? 'it was' : 'they were'}`;
  const { passed, base: its } = least.firstPass;
  const told = all.gates.filter(({ firstPass }) => firstPass.base >= leastBase).length;
  return `${gateName(least.gate)} passes ${countWords(passed)} of ${countWords(its)} the first time, the smallest share of ${countWords(told)} gates`;
}

/** Gates the figure leaves out, and why: in words under it. */
export function leftOutWords({ gates }: Gates): string {
  const off = gates.filter(({ on, firstPass }) => !on && firstPass.base === 0).length;
  const silent = gates.filter(({ on, firstPass }) => on && firstPass.base === 0).map(({ gate }) => gateName(gate));
  const parts = [
    ...(silent.length === 0 ? [] : [`No submission on record was decided at ${listed(silent)}.`]),
    ...(off === 0 ? [] : [`${counted(off, 'gate')} ${off === 1 ? 'is' : 'are'} off.`]),
  ];
  return parts.join(' ');
}

/** A product of yields as a reader grasps it: "4 in 100". */
export function inHundred(share: number): string {
  if (share > 0 && share < 0.005) return 'fewer than 1 in 100';
  if (share < 1 && share >= 0.995) return 'more than 99 in 100';
  return `${Math.round(share * 100)} in 100`;
}

/** What was seen on a path: "0 of 11"; null of none. */
export function observedWords({ passed, base }: PathFigure['observed']): string {
  return base === 0 ? 'none finished' : `${countWords(passed)} of ${countWords(base)}`;
}

/** The message over computed and observed: about the path of every model. */
export function pathMessage({ paths }: Pick<GateYield, 'paths'>): string {
  const path = paths.find(({ profile }) => profile === 'ALL');
  if (path === undefined || path.computed === null) return 'What a whole path lets through is not reported';
  const computed = `Gate by gate ${inHundred(path.computed)} would pass every gate the first time`;
  return path.observed.base === 0 ? `${computed}; nothing has finished the path` : `${computed}; ${observedWords(path.observed)} did`;
}

/** What one has to know of a computed yield: what it leaves out, and where it rests on few. */
export function pathNote({ computed, gates, silent, few }: PathFigure): string {
  if (computed === null) return `None of ${counted(gates, 'gate')} has a submission decided.`;
  const over = gates - silent.length;
  const parts = [
    `Over ${countWords(over)} of ${counted(gates, 'gate')}${silent.length === 0 ? '' : ': of the rest no submission is on record, so the true figure can only be lower'}.`,
    ...(few.length === 0 ? [] : [`Indicative: fewer than ${leastBase} decided at ${listed(few.map(gateName))}.`]),
  ];
  return parts.join(' ');
}

/** The steps of a path in words: what the falling line says. */
export function pathSentence({ steps, computed }: PathFigure): string {
  if (computed === null) return 'No gate of this path has a submission decided.';
  const lost = steps.filter(({ passed, base }) => passed < base);
  if (lost.length === 0) return 'Every first submission at every gate counted passed.';
  return `Left of 100, gate by gate: ${lost.map(({ gate, left }) => `${gateName(gate)} ${countWords(Math.round(left * 100))}`).join(', ')}.`;
}

/** The gate that lets through the smallest share of a path; null where two do, or none has a base to speak of. */
export function narrowestWords({ steps }: Pick<PathFigure, 'steps'>): string | null {
  const told = steps.filter(({ base }) => base >= leastBase);
  const least = Math.min(...told.map(({ passed, base }) => passed / base));
  const at = told.filter(({ passed, base }) => passed / base === least);
  const [one] = at;
  if (one === undefined || at.length > 1 || told.length < 2) return null;
  return `${gateName(one.gate)} lets through the smallest share: ${countWords(one.passed)} of ${countWords(one.base)}.`;
}

/** How many would be expected to pass, were the gates independent: said where both figures exist. */
export function expectedWords({ computed, observed: { passed, base, unknown } }: PathFigure): string | null {
  if (computed === null || base === 0) return null;
  const expected = Math.round(computed * base * 10) / 10;
  const rest = unknown === 0 ? '' : ` Of ${countWords(unknown)} more it is not reported.`;
  const many = expected < 0.1 ? 'fewer than 0.1' : countWords(expected);
  return `At that rate ${many} of ${countWords(base)} would be expected; ${countWords(passed)} did.${rest}`;
}

/** The message over who meets a model when. */
export function contactMessage({ contacts }: Pick<GateYield, 'contacts'>): string {
  const told = contacts.filter(({ after }) => after.base > 0);
  if (told.length === 0) {
    return contacts.every(({ met, notYet }) => met + notYet === 0)
      ? 'When functions first met a model is not reported'
      : 'No model is known to be ready to deploy';
  }
  const most = Math.max(...told.map(({ after }) => after.late));
  if (most === 0) {
    return told.every(({ after }) => after.unknown === 0)
      ? 'No ready model met any of these functions only afterwards'
      : 'No ready model is known to have met any of these functions only afterwards';
  }
  const at = told.filter(({ after }) => after.late === most);
  if (at.length > 1)
    return `${listed(at.map(({ id }) => contactName(id)))} each met ${counted(most, 'model')} only after ${most === 1 ? 'it was' : 'they were'} ready, or not yet`;
  const [{ id, after }] = at as [(typeof at)[number]];
  return `${contactName(id)} met ${countWords(after.late)} of ${counted(after.base, 'ready model')} only after ${after.base === 1 ? 'it was' : 'they were'} ready, or not yet`;
}

/** One line of the figure in words: what a reader who cannot see it is told. */
export function contactSentence(name: string, { met, notYet, unknown, median, middle }: ContactRow): string {
  if (met + notYet === 0) return `${name}: not reported.`;
  const half = median === null ? 'not half yet' : `half by day ${countWords(median)}`;
  const span = middle === null ? '' : `, the middle half of those from day ${countWords(middle.from)} to ${countWords(middle.to)}`;
  const rest = unknown === 0 ? '' : `, ${countWords(unknown)} not reported`;
  return `${name}: ${half}; ${countWords(met)} so far${span}; ${countWords(notYet)} not yet${rest}.`;
}

/** What stands in place of a figure, and why; null where there is something to draw. */
export function untoldYield({ records, kept }: Seen): { readonly kind: 'empty by filter' | 'not reported'; readonly words: string } | null {
  if (records === 0) return { kind: 'empty by filter', words: 'No model is in this view.' };
  if (kept > 0) return null;
  return { kind: 'not reported', words: 'No record says how gates were decided: the file names no submission and no decision.' };
}
