import type { Discipline, Gate, GateId } from '../../domain/gates/catalogue.ts';
import { gateOf } from '../../domain/gates/catalogue.ts';
import type { GateGrid } from '../../domain/measures/gate-grid.ts';
import type { FirstPass, MonthWait, WaitFigure } from '../../domain/measures/gate-waits.ts';
import type { DisciplineFigure, GateFigure, GatesOverview } from '../../domain/measures/gates-overview.ts';
import type { PartyWaits } from '../../domain/measures/waits-with.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { said, type Piece } from '../../domain/pieces.ts';
import { unitWords } from '../words.ts';
import { leastPercentBase } from '../../domain/measures/percent-base.ts';
import { shareWords } from '../share-words.ts';

function opensOpenGatesWithoutName(text: string): Piece {
  return { text, measure: 'open-gates-without-name' };
}

/** The reader's name for a gate: "On-call ownership". */
export function gateName(gate: GateId): string {
  return gateOf(gate).name;
}

/** The one with most, if no other has as many. */
function foremost<T>(all: readonly T[], count: (one: T) => number): T | undefined {
  const most = Math.max(0, ...all.map(count));
  const at = all.filter((one) => count(one) === most);
  return most > 0 && at.length === 1 ? at[0] : undefined;
}

/** What the Gates screen says first. */
export function gatesVerdict(overview: GatesOverview): Piece[] {
  const { mode, untold, held } = overview;
  if (mode === 'snapshot') return ['No record says where decisions wait.'];
  const { one, many } = unitWords[overview.unit];
  if (untold === 0) return toldVerdict(overview);
  const open: Piece = { text: counted(untold, one, many), show: 'hold-not-told' };
  const rest = said`Of ${open} ${held === 0 ? '' : 'more '}it cannot be told.`;
  return held === 0 ? said`No ${one} is known to be held. ${rest}` : said`${toldVerdict(overview)} ${rest}`;
}

function toldVerdict({ atGate, notReported, noGate, gates, unit }: GatesOverview): Piece[] {
  const { one, many } = unitWords[unit];
  if (atGate === 0 && notReported === 0) return [noGate === 0 ? `No ${one} is held.` : `No ${one} is held at a gate.`];
  const first = foremost(gates, ({ held }) => held);
  const all: Piece = { text: counted(atGate, one, many), show: 'held-at:gate' };
  const where =
    atGate === 0
      ? [`No ${one} is known to be held at a gate.`]
      : first === undefined || atGate === 1
        ? said`${all} ${atGate === 1 ? 'waits' : 'wait'} at a gate.`
        : said`${all} wait at a gate: ${gateName(first.gate)} holds ${heldThere(first)} of them.`;
  return notReported === 0
    ? where
    : said`${where} Of ${{ text: countWords(notReported), show: 'held-at:not reported' }} more, nobody wrote down what holds ${notReported === 1 ? 'it' : 'them'}.`;
}

function heldThere({ gate, held }: Pick<GateFigure, 'gate' | 'held'>): Piece {
  return { text: countWords(held), show: `held-at:${gate}` };
}

/** The message over the list of gates. */
export function gatesMessage({ mode, atGate, gates, untold }: GatesOverview): Piece[] {
  if (mode === 'snapshot') return ['Where decisions wait is not reported'];
  if (atGate === 0) return [untold > 0 ? 'No model is known to be held at a gate' : 'No model is held at a gate'];
  const first = foremost(gates, ({ held }) => held);
  if (first === undefined) {
    const longest = Math.max(...gates.map(({ held, longest: days }) => (held === 0 ? 0 : (days ?? 0))));
    return said`${{ text: counted(atGate, 'model'), show: 'held-at:gate' }} held, the longest for ${{ text: counted(longest, 'day'), measure: 'longest-open' }}`;
  }
  const all: Piece = { text: countWords(atGate), show: 'held-at:gate' };
  return said`${gateName(first.gate)} holds ${heldThere(first)} of ${all}${longestWords(first)}`;
}

function longestWords({ gate, longest }: Pick<GateFigure, 'gate' | 'longest'>): Piece[] {
  return longest === null ? [] : said`, longest ${{ text: counted(longest, 'day'), measure: `longest-open:${gate}` }}`;
}

/** The id of the list of models that stand so to a gate, on the page of the gate. */
export function atGateList(place: 'first' | 'also' | 'not held'): string {
  return `at-gate-${place.replace(' ', '-')}`;
}

/** What one gate says of itself. */
export function gateVerdict({ gate, on, held, open, longest }: GateFigure, mode: GatesOverview['mode']): Piece[] {
  const name = gateName(gate);
  if (mode === 'snapshot') return [`No record says what waits at ${name}.`];
  if (!on) return [`${name} is off: this record does not use it.`];
  if (open === 0) return [`Nothing waits at ${name}.`];
  const elsewhere = open - held;
  if (held === 0)
    return said`${name} is open for ${{ text: counted(open, 'model'), show: `open-at:${gate}` }}, ${open === 1 ? '' : 'each '}held at an earlier gate too.`;
  const also =
    elsewhere === 0
      ? ''
      : said` It is open for ${{ text: countWords(elsewhere), list: atGateList('also') }} more that an earlier gate holds.`;
  const here: Piece = { text: counted(held, 'model'), show: `held-at:${gate}` };
  return said`${name} holds ${here}${longestWords({ gate, longest })}.${also}`;
}

/** A wait in words: the day by which half are decided. */
export function waitWords({ median, decided, open }: WaitFigure): string {
  if (decided + open === 0) return 'None on record';
  if (median !== null) return counted(median, 'day');
  return 'Not reached';
}

/** What a wait rests on. */
export function waitBase({ decided, open }: WaitFigure): string {
  return open === 0 ? `${countWords(decided)} decided` : `${countWords(decided)} decided, ${countWords(open)} open`;
}

/** A series of months as a sentence: what the line of dots says. */
export function monthsSentence(months: readonly MonthWait[]): string {
  const known = months.filter(({ days }) => days !== null);
  if (known.length === 0) return 'Nothing was decided in these 12 months.';
  const told = known.map(({ month, days }) => `${dayWords(month)} ${days}`);
  const silent = months.length - known.length;
  return `Median days to decision by month: ${told.join(', ')}.${silent === 0 ? '' : ` None decided in ${counted(silent, 'month')}.`}`;
}

/** The message over "who is the wait with". */
export function partiesMessage({ mode, openWaits, parties }: Pick<GatesOverview, 'mode' | 'openWaits' | 'parties'>): Piece[] {
  if (mode === 'snapshot') return ['With whom decisions wait is not reported'];
  if (openWaits === 0) return ['Nothing waits for anybody'];
  // A gate that waits for two vacant seats is still one gate.
  const vacant = new Set(
    parties.flatMap(({ party, waits }) =>
      party.kind === 'vacant seat' ? waits.map(({ deploymentId, gate }) => `${deploymentId} ${gate}`) : [],
    ),
  ).size;
  const first = parties.find(({ party }) => party.kind === 'person');
  const person = first === undefined || first.party.kind !== 'person' ? '' : `; ${first.party.printedName} has ${countWords(first.open)}`;
  if (vacant === 0) return said`Every one of ${opensOpenGatesWithoutName(countWords(openWaits))} open gates has somebody to ask${person}`;
  return said`${opensOpenGatesWithoutName(`${countWords(vacant)} of ${counted(openWaits, 'open gate')}`)} ${vacant === 1 ? 'waits' : 'wait'} for a name nobody has given`;
}

/** Whom a row of waits belongs to. */
export function partyName({ party }: Pick<PartyWaits, 'party'>): string {
  if (party.kind === 'vacant seat') return `No name: ${party.seat.charAt(0).toLowerCase()}${party.seat.slice(1)}`;
  return party.kind === 'nobody named' ? 'Nobody is named' : party.printedName;
}

/** How a person stands to their waits: "4 with them, 1 asked". */
export function partyCounts({ party, open, asked, hasIt }: PartyWaits): string {
  if (party.kind !== 'person') return counted(open, 'open gate');
  const parts = [...(hasIt === 0 ? [] : [`has ${countWords(hasIt)}`]), ...(asked === 0 ? [] : [`asked for ${countWords(asked)}`])];
  return parts.join(', ');
}

/** The message over the gate × function grid. */
export function gridMessage({
  mode,
  held,
  atGate,
  grid,
  untold,
}: Pick<GatesOverview, 'mode' | 'held' | 'atGate' | 'grid' | 'untold'>): string {
  if (mode === 'snapshot') return 'What holds a model cannot be told';
  if (held === 0) return untold > 0 ? 'No model is known to be held' : 'No model is held';
  const columns = grid.columns.map((owner, place) => ({ owner, count: grid.totals.cells[place]?.count ?? 0 }));
  const first = foremost(columns, ({ count }) => count);
  if (first === undefined)
    return atGate === 0
      ? `${counted(held, 'model')} held, none known to be at a gate`
      : `${countWords(atGate)} of ${countWords(held)} held wait at a gate`;
  return `${countWords(first.count)} of ${countWords(held)} held wait for ${first.owner}`;
}

/** What the grid leaves out of sight: owner functions that hold nothing. */
export function clearOwners({ clear, columns }: Pick<GateGrid, 'clear' | 'columns'>): string {
  if (clear.length === 0) return 'Every owner function holds something.';
  return columns.length === 0 ? '' : `${listed(clear)} ${clear.length === 1 ? 'holds' : 'hold'} nothing.`;
}

/** First-pass yield: percent from a base of 20, else counts; never of nothing. */
export function yieldWords({ passed, base }: FirstPass): string {
  const share = shareWords(passed, base);
  return share === null ? 'None decided' : base >= leastPercentBase ? `${share}, ${countWords(passed)} of ${countWords(base)}` : share;
}

/** The second figure of a yield. */
export function conditionalWords({ passed, conditional, base }: FirstPass): string {
  return `${countWords(passed + conditional)} of ${countWords(base)} counting those passed with conditions`;
}

/** Each rule as the sentence a reader meets, its id second. */
export const ruleSentences = {
  'R-01': 'Architecture decisions outrank the sprint.',
  'R-02': 'Only the architecture board replaces an architecture decision.',
  'R-06': 'The product manager does not override the compliance lead.',
  'R-08': 'The five questions, payment rules and override paths are never waived.',
  'R-03': 'The release schedule follows the risk register.',
  'R-05': 'Nothing moves forward on a broken chain.',
} as const;

/** What a discipline binds, in a clause under its name. */
export const disciplineSense: Readonly<Record<Discipline, string>> = {
  SAFe: 'where the work is planned: architecture outranks the sprint',
  'Lean Six Sigma': 'where claims and care are touched: evidence before speed',
  ITIL: 'where it runs: operations accept it before it ships',
};

/** The message over the reading by discipline. */
export function disciplinesMessage({ mode, atGate, disciplines }: Pick<GatesOverview, 'mode' | 'atGate' | 'disciplines'>): string {
  if (mode === 'snapshot') return 'Where decisions wait is not reported';
  if (atGate === 0) return 'No discipline’s gate holds a model';
  const parts = disciplines.map(({ discipline, held }: DisciplineFigure) => `${discipline} ${countWords(held)}`);
  return `Held at a gate of ${listed(parts)}`;
}

/** What a gate needs to be passed for. */
export function neededWords({ neededFor, alsoFor }: Gate): string {
  const stages = neededFor.map((stage) => `to enter ${stage}`);
  const occasions = alsoFor.map((occasion) => `at each ${occasion}`);
  return listed([...stages, ...occasions]);
}

const changeWords: Readonly<Record<Gate['voidBy'][number], string>> = {
  'major version': 'a new major version',
  scope: 'a new scope',
  tool: 'a new tool',
  limit: 'a new limit',
  hosting: 'new hosting',
  autonomy: 'more autonomy',
};

/** How long a pass counts, and what ends it sooner. */
export function validWords({ validMonths, voidBy }: Pick<Gate, 'validMonths' | 'voidBy'>): string {
  const time = validMonths === null ? 'decided once' : `counts for ${validMonths} months`;
  return voidBy.length === 0
    ? time
    : `${time}; ${listed(
        voidBy.map((change) => changeWords[change]),
        'or',
      )} ends it`;
}
