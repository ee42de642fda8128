/** What the page says that asks what holds pilots back. No sentence names a culprit but by the verdict. */
import type { ClaimView } from '../../domain/measures/claim/claim-view.ts';
import type { BlockRatio, BlockTime } from '../../domain/measures/claim/base-rate.ts';
import type { Carries, CarriedCounts } from '../../domain/measures/claim/production.ts';
import { kindLabels, kindsList, lackingWords, unitsOf, unitWords } from '../../domain/measures/claim/claim-words.ts';
import { countName, frequencyName, ratioName } from '../../domain/measures/claim/names.ts';
import { plainWords } from '../../ui/amount.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';

type Of<K extends keyof ClaimView> = Pick<ClaimView, K>;

export const carriesLabels: Readonly<Record<Carries, string>> = { ...kindLabels, nothing: 'Nothing' };

/** "2.89 times as often"; where one side never blocked no multiple is named, since none exists. */
export function oftenWords({ governance, technical, estimate, interval }: BlockRatio): string {
  if (estimate === null) return 'no gate of either kind blocked on any required day on record';
  if (technical.blocked === 0) return 'governance gates blocked, and technical gates on no day on record';
  if (governance.blocked === 0) return 'technical gates blocked, and governance gates on no day on record';
  const often = `governance gates blocked ${plainWords(estimate)} times as often as technical ones while required`;
  return interval === null ? often : `${often} (95% interval ${intervalText(interval)})`;
}

/** "2.49 to 3.44". */
export function intervalText({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${plainWords(low)} to ${plainWords(high)}`;
}

/** "governance alone 11 of 22 on their way, 2 of 8 in production". */
export function besideWords({ carried: { way, production } }: Of<'carried'>): string {
  return `governance alone stands at ${ofBase(way)} silent or in pilot and at ${ofBase(production)} in production`;
}

function ofBase({ governance, base }: CarriedCounts): string {
  return `${countWords(governance)} of ${countWords(base)}`;
}

/** The verdict as the title of the page: one of five, with what it rests on. */
export function claimHeading(view: ClaimView): string {
  const { verdict, sensitivity, carried } = view;
  if (view.records === 0) return `No ${unitWords[view.unit][0]} is in this view, so there is nothing to judge.`;
  const ratio = sensitivity[0]?.ratio;
  const often = ratio === undefined ? '' : oftenWords({ ...ratio, interval: null });
  switch (verdict.word) {
    case 'cannot tell':
      return `Cannot tell whether governance holds pilots back more than technology: ${lackingWords(view).join('; ')}.`;
    case 'supported':
      return `Supported: governance holds pilots back more than technology. Held or stalled: ${kindsList(view.counts)}; ${often}; ${besideWords(view)}.`;
    case 'not supported':
      return `Not supported: governance does not hold pilots back more than technology. Held or stalled: ${kindsList(view.counts)}; ${often}.`;
    case 'leaning':
      return `Leaning towards governance, short of support: ${often}, and ${besideWords(view)}, but not under every sorting of the gates.`;
    case 'mixed':
      return `Mixed on whether governance holds pilots back more than technology: ${often}; ${
        verdict.tests.moreThanProduction === true ? besideWords(view) : productionWords(carried)
      }.`;
    default:
      return verdict.word satisfies never;
  }
}

function productionWords(carried: ClaimView['carried']): string {
  if (carried.production.base === 0) return 'what production carries is not on record, so nothing can be set beside it';
  if (carried.way.base === 0) return 'nothing silent or in pilot is on record to be set beside production';
  return `${besideWords({ carried })}, too close to be told apart`;
}

function goFree(count: number): string {
  return `${countWords(count)} ${count === 1 ? 'goes' : 'go'} free`;
}

/** The three answers to "what if one side were solved", in order: technology gone, governance gone, both. */
export function freeLines({
  counts,
}: Of<'counts'>): { readonly name: string; readonly count: number; readonly free: string; readonly words: string }[] {
  return [
    {
      name: 'free-without-technology',
      count: counts.technical,
      free: goFree(counts.technical),
      words: 'if every technical blocker vanished today',
    },
    {
      name: 'free-without-governance',
      count: counts.governance,
      free: goFree(counts.governance),
      words: 'if every governance blocker vanished today',
    },
    { name: 'free-needs-both', count: counts.both, free: goFree(counts.both), words: 'only if both vanished' },
  ];
}

export function freeMessage({ counts, held }: Of<'counts' | 'held'>): string {
  return `Without technical blockers ${countWords(counts.technical)} of ${countWords(held)} would go free, without governance blockers ${countWords(counts.governance)}`;
}

/** Block-days per 100 required-days; null where none was required. */
export function per100({ required, blocked }: BlockTime): number | null {
  return required === 0 ? null : (blocked / required) * 100;
}

export function baseRateMessage({ sensitivity }: Of<'sensitivity'>): string {
  const ratio = sensitivity[0]?.ratio;
  if (ratio === undefined || per100(ratio.governance) === null || per100(ratio.technical) === null)
    return 'No required days on record for both';
  return capital(oftenWords(ratio));
}

export function heldDaysMessage({ heldDays, held }: Of<'heldDays' | 'held'>): string {
  if (held === 0) return 'No days held on record';
  const { governance, technical, both, nothing } = heldDays;
  return `Days with only governance open ${countWords(governance)}, only technology ${countWords(technical)}, both ${countWords(both)}, nothing on record ${countWords(nothing)}`;
}

export function besideMessage(view: Of<'carried' | 'excess'>): string {
  const { way, production } = view.carried;
  if (way.base === 0 && production.base === 0) return 'What either carries is not reported';
  if (production.base === 0) return 'What production carries is not reported';
  if (way.base === 0) return 'What pilots carry is not reported';
  return capital(besideWords(view));
}

function points(share: number): string {
  return plainWords(Math.round(share * 100)).replace('-', '−');
}

/** Of how many the record can tell what they carry: "8 of 9 can be told". */
export function toldWords({ governance, technical, both, nothing, 'not reported': unknown, base }: CarriedCounts): string {
  const all = governance + technical + both + nothing + unknown;
  if (all === 0) return 'none';
  return base === all ? countWords(all) : `${countWords(base)} of ${countWords(all)} can be told`;
}

/** The difference with its interval: "−12 to 54 points". */
export function pointsWords({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${points(low)} to ${points(high)} percentage points`;
}

export function orderMessage({ order, counts }: Of<'order' | 'counts'>): string {
  if (counts.both === 0) return 'Nothing is held by both';
  const { governance, technical } = order;
  const rest = [
    order['same day'] > 0 ? `on the same day ${countWords(order['same day'])}` : null,
    order['not reported'] > 0 ? `not reported ${countWords(order['not reported'])}` : null,
  ].filter((one) => one !== null);
  return `Of ${countWords(counts.both)} held by both: governance first ${countWords(governance)}, technology first ${countWords(technical)}${rest.map((one) => `, ${one}`).join('')}`;
}

/** "2.33 to 2.96", or the one value there is. */
function range(values: readonly number[]): string {
  const [low, high] = [plainWords(Math.min(...values)), plainWords(Math.max(...values))];
  return low === high ? low : `${low} to ${high}`;
}

/** From the smallest to the largest, over every sorting. */
export function sensitivityMessage({ sensitivity, held }: Of<'sensitivity' | 'held'>): string {
  const shares = sensitivity.map(({ counts }) => counts.governance);
  const ratios = sensitivity.flatMap(({ ratio }) => (ratio.estimate === null ? [] : [ratio.estimate]));
  const share = held === 0 ? 'Nothing is held or stalled' : `Governance alone ${range(shares)} of ${countWords(held)}`;
  return ratios.length === 0 ? `${share}; no ratio under any sorting` : `${share}; the ratio ${range(ratios)}`;
}

export function reasonsMessage({ reasons, held }: Of<'reasons' | 'held'>): string {
  const [first] = reasons;
  if (first === undefined) return held === 0 ? 'Nothing is held or stalled' : 'No reason is on record';
  const top = reasons.filter(({ count }) => count === first.count).slice(0, 3);
  return `${top.map(({ reason }) => reason).join('; ')}: ${countWords(first.count)} of ${countWords(held)}${top.length > 1 ? ' each' : ''}`;
}

export function reclassifiedMessage({ reclassified, without, verdict }: Of<'reclassified' | 'without' | 'verdict'>): string {
  if (reclassified.length === 0) return 'No blocker was reclassified';
  const same =
    without.word === verdict.word ? 'without that the verdict is the same' : `without that the verdict would be “${without.word}”`;
  return `${counted(reclassified.length, 'blocker')} reclassified: ${same}`;
}

/** "By Ben Knot on 1 Feb 2026: the cost is …"; where no one is named, that. */
export function reclassifiedBy({ printedName, by }: ClaimView['reclassified'][number]): string {
  return by === null ? 'Who and why is not on record' : `${printedName ?? by.personId}, ${dayWords(by.on)}: ${by.why}`;
}

/** One test of the verdict: what is asked, what was found, and whether it is met; null where it cannot be told. */
export interface TestLine {
  readonly asks: string;
  readonly found: string;
  readonly met: boolean | null;
  /** What opens the rows of what was found. */
  readonly measure: string;
}

/** Every test the verdict rests on, in the order of the rule. */
export function testLines(view: ClaimView): TestLine[] {
  const { thresholds, held, counts, verdict, sensitivity, excess, untold } = view;
  const { lacking, tests } = verdict;
  const line = plainWords(thresholds.claimRatioPercent / 100);
  const lows = sensitivity.flatMap(({ id, ratio }) => (ratio.interval === null ? [] : [{ id, low: ratio.interval.low }]));
  const lowest = lows.toSorted((a, b) => a.low - b.low)[0];
  const as = sensitivity[0]?.ratio;
  const none = 'no ratio can be worked out';
  return [
    {
      asks: `At least ${countWords(thresholds.claimLeastHeld)} held or stalled`,
      found: held === 0 && untold > 0 ? 'not reported' : countWords(held),
      met: held === 0 && untold > 0 ? null : !lacking.includes('too few held'),
      measure: 'held',
    },
    {
      asks: `Held for a reason nobody wrote down: no more than ${countWords(thresholds.claimMostUnknownPercent)}%`,
      found: held === 0 ? 'nothing is known to be held' : `${countWords(counts['not reported'])} of ${countWords(held)}`,
      met: held === 0 ? null : !lacking.includes('too many without a reason'),
      measure: countName('not reported'),
    },
    {
      asks: 'Days on record on which gates of both kinds were required',
      found:
        as === undefined
          ? 'none'
          : `governance ${countWords(as.governance.required)}, technical ${countWords(as.technical.required)} gate-days`,
      met: !lacking.includes('no required days'),
      measure: frequencyName('governance'),
    },
    {
      asks: `Governance gates block more often than technical ones, by the estimate: a ratio above ${line}`,
      found: as?.estimate == null ? none : plainWords(as.estimate),
      met: tests.estimateAbove,
      measure: ratioName(),
    },
    {
      asks: `And beyond chance: its lower bound above ${line} under every sorting of the gates`,
      found: lows.length < sensitivity.length || lowest === undefined ? none : `lowest lower bound ${plainWords(lowest.low)}`,
      met: tests.aboveUnderAll,
      measure: ratioName(lowest?.id),
    },
    {
      asks: `Governance alone is more frequent before production than in it, beyond chance: lower bound above ${plainWords(thresholds.claimExcessPoints)} points`,
      found:
        excess.ofHeld === null || excess.ofWay === null
          ? 'nothing to compare with on record'
          : `of all held ${pointsWords(excess.ofHeld)}; of all silent or in pilot ${pointsWords(excess.ofWay)}`,
      met: tests.moreThanProduction,
      measure: 'governance-share-in-production',
    },
  ];
}

export const verdictLabels = {
  'cannot tell': 'Cannot tell',
  supported: 'Supported',
  leaning: 'Leaning',
  mixed: 'Mixed',
  'not supported': 'Not supported',
} as const;

/** What the verdict follows from, told for whoever reads the tests. */
export const verdictRule =
  'All six met: supported. The first three are needed to tell at all. An upper bound below the line: not supported. Estimate above it and more than in production, but not beyond chance under every sorting: leaning. Anything else: mixed.';

/** How long the gates are looked back over. */
export function backTo({ gatesFrom }: Of<'gatesFrom'>): string {
  return gatesFrom === null ? 'No gate is on record as required.' : `Gates are on record as required from ${dayWords(gatesFrom)}.`;
}

/** What one file leaves unsaid. */
export function untoldWords(view: Of<'untold' | 'unit' | 'carried'>): string {
  const production = view.carried.production['not reported'];
  const beside =
    production === 0
      ? ''
      : ` Beside ${view.untold === 1 ? 'it' : 'them'} ${production === 1 ? 'stands' : 'stand'} ${countWords(production)} in production, of which it says no more.`;
  return `${unitsOf(view, view.untold)} silent or in pilot: whether anything holds ${view.untold === 1 ? 'it' : 'them'}, and since when, is not reported. The record names no gate, no question and no decision for ${view.untold === 1 ? 'it' : 'them'}.${beside}`;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
