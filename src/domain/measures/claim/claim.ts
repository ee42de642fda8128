import type { Interval } from '../../statistics/wilson.ts';
import type { ModelRow } from '../model-row.ts';
import { deploymentsIn, type Ground } from '../reading.ts';
import { assignments, blockerUnder, natureByGate, type Assignment } from './assignments.ts';
import { firstOf, firsts, heldRows, holdCounts, type First, type HoldCounts } from './attribution.ts';
import { blockRatios, type BlockRatio } from './base-rate.ts';
import { deploymentTime, type DeploymentTime } from './gate-time.ts';
import { heldDaysOf, noHeldDays, type HeldDays } from './held-days.ts';
import { besideProduction, carriedCounts, excessOf, type Beside, type CarriedCounts } from './production.ts';
import { reclassifiedIn, type ReclassifiedBlocker } from './reclassified.ts';
import { verdictOf, type ClaimVerdict } from './verdict.ts';

/** The result under one way of sorting the gates. */
export interface UnderAssignment {
  readonly assignment: Assignment;
  readonly counts: HoldCounts;
  readonly ratio: BlockRatio;
}

/** The claim that governance, and not technology, holds pilots back, put to the test on one day. */
export interface Claim {
  /** Held or stalled rows, and what holds them. */
  readonly held: readonly ModelRow[];
  readonly counts: HoldCounts;
  /** Silent or in pilot, and the record does not say whether anything holds them. */
  readonly untold: readonly ModelRow[];
  readonly heldDays: HeldDays;
  /** Of each held row; null where the day it entered its stage is not on record. */
  readonly heldDaysOf: ReadonlyMap<ModelRow, HeldDays | null>;
  readonly times: readonly DeploymentTime[];
  /** As the catalogue sorts the gates first. */
  readonly sensitivity: readonly [UnderAssignment, ...UnderAssignment[]];
  readonly order: Readonly<Record<First, number>>;
  readonly beside: Beside;
  readonly carried: { readonly way: CarriedCounts; readonly production: CarriedCounts };
  /** Governance alone, of those held or stalled, less the same in production; and of all on their way, less the same. 95 %. */
  readonly excess: { readonly ofHeld: Interval | null; readonly ofWay: Interval | null };
  readonly reclassified: readonly ReclassifiedBlocker[];
  /** What it all comes to with every blocker given back the nature its gate has. */
  readonly without: { readonly counts: HoldCounts; readonly ratio: BlockRatio; readonly verdict: ClaimVerdict };
  readonly verdict: ClaimVerdict;
}

const told = new WeakMap<Ground, Claim>();

/** The claim on a ground. Worked out once for all the measures that are read from it. */
export function claimOf(ground: Ground): Claim {
  const known = told.get(ground);
  if (known !== undefined) return known;
  const claim = workOut(ground);
  told.set(ground, claim);
  return claim;
}

function workOut(ground: Ground): Claim {
  const { state, rows, asOf } = ground;
  const held = heldRows(rows);
  const days = new Map(held.map((row) => [row, heldDaysOf(state, row, asOf)]));
  const times = deploymentsIn(ground).map((deployment) => deploymentTime(state, deployment, asOf));
  const reclassified = reclassifiedIn(state, held);
  // Where nobody reclassified anything, the result without it is the same one: it is not worked out twice.
  const anywhere = times.some(({ gates }) => gates.some((gate) => gate.reclassified !== null));
  const ratios = blockRatios(times, [
    ...assignments.map((assignment) => ({ assignment, reclassified: 'counted' as const })),
    ...(anywhere ? assignments.map((assignment) => ({ assignment, reclassified: 'left out' as const })) : []),
  ]);
  const sensitivity = assignments.map((assignment, place) => ({
    assignment,
    counts: holdCounts(held, (blocker) => blockerUnder(assignment, blocker)),
    ratio: ratios[place]!,
  })) as unknown as Claim['sensitivity'];
  const ratiosWithout = anywhere ? ratios.slice(assignments.length) : ratios;
  const counts = holdCounts(held);
  const without = holdCounts(held, natureByGate);
  const beside = besideProduction(state, rows, asOf);
  const carried = { way: carriedCounts(beside.way), production: carriedCounts(beside.production) };
  const excess = {
    ofHeld: excessOf({ governance: counts.governance, base: held.length }, carried.production),
    ofWay: excessOf(carried.way, carried.production),
  };
  const facts = { held: held.length, unknown: counts['not reported'] };
  const byGate = { way: carriedCounts(asByGate(beside.way)), production: carriedCounts(asByGate(beside.production)) };
  return {
    held,
    counts,
    untold: beside.way.filter(({ carries, row }) => carries === 'not reported' && row.hold === null).map(({ row }) => row),
    heldDays: [...days.values()].reduce<HeldDays>((sum, one) => (one === null ? sum : added(sum, one)), noHeldDays),
    heldDaysOf: days,
    times,
    sensitivity,
    order: Object.fromEntries(firsts.map((first) => [first, held.filter((row) => firstOf(row) === first).length])) as Claim['order'],
    beside,
    carried,
    excess,
    reclassified,
    without: {
      counts: without,
      ratio: ratiosWithout[0]!,
      verdict: verdictOf(
        {
          ...facts,
          ratios: ratiosWithout as unknown as [BlockRatio, ...BlockRatio[]],
          excesses: [
            excessOf({ governance: without.governance, base: held.length }, byGate.production),
            excessOf(byGate.way, byGate.production),
          ],
        },
        state.settings,
      ),
    },
    verdict: verdictOf(
      { ...facts, ratios: ratios.slice(0, assignments.length) as [BlockRatio, ...BlockRatio[]], excesses: [excess.ofHeld, excess.ofWay] },
      state.settings,
    ),
  };
}

function asByGate(carriers: Beside['way']): Beside['way'] {
  return carriers.map((one) => {
    if (one.blockers.length === 0) return one;
    const natures = new Set(one.blockers.map(natureByGate));
    return { ...one, carries: natures.size > 1 ? ('both' as const) : [...natures][0]! };
  });
}

function added(one: HeldDays, other: HeldDays): HeldDays {
  return {
    governance: one.governance + other.governance,
    technical: one.technical + other.technical,
    both: one.both + other.both,
    nothing: one.nothing + other.nothing,
  };
}
