import type { Nature } from '../../gates/catalogue.ts';
import type { Days } from '../../time.ts';
import { bootstrap } from '../../statistics/bootstrap.ts';
import type { Interval } from '../../statistics/wilson.ts';
import { natureUnder, type Assignment } from './assignments.ts';
import type { DeploymentTime, GateTime } from './gate-time.ts';

/** Days gates of one nature were required, and blocked. */
export interface BlockTime {
  readonly required: Days;
  readonly blocked: Days;
}

/** How often gates of either nature block while they are required, and the one against the other. */
export interface BlockRatio {
  readonly governance: BlockTime;
  readonly technical: BlockTime;
  /** Block-days of a governance required-day ÷ block-days of a technical one; null where either was never required, or neither ever blocked. */
  readonly estimate: number | null;
  /** 95 %, by bootstrap over deployments; null where there is no estimate, or too few draws have one. */
  readonly interval: Interval | null;
}

/** Sums of one deployment, or of a draw of deployments: blocked and required, governance and technical. */
type Sums = readonly [blockedG: number, requiredG: number, blockedT: number, requiredT: number];

/** Does a nature given by a person count, or the gate's own alone? */
export type Reclassified = 'counted' | 'left out';

/** The nature one gate of one deployment has. */
export function natureOfTime(assignment: Assignment, time: GateTime, reclassified: Reclassified): Nature {
  return (reclassified === 'counted' ? time.reclassified : null) ?? natureUnder(assignment, time.gate);
}

function sumsOf({ gates }: DeploymentTime, assignment: Assignment, reclassified: Reclassified): Sums {
  let [blockedG, requiredG, blockedT, requiredT] = [0, 0, 0, 0];
  for (const time of gates) {
    if (natureOfTime(assignment, time, reclassified) === 'governance') {
      blockedG += time.blocked;
      requiredG += time.required;
    } else {
      blockedT += time.blocked;
      requiredT += time.required;
    }
  }
  return [blockedG, requiredG, blockedT, requiredT];
}

/**
 * The ratio of two block frequencies. Where one side never blocked, half a day stands in its place, as is usual
 * for a count of none: the ratio stays a number, and turning the two round turns it over.
 * @returns null where either was never required, or neither ever blocked
 */
export function ratioOf([blockedG, requiredG, blockedT, requiredT]: Sums): number | null {
  if (requiredG === 0 || requiredT === 0 || blockedG + blockedT === 0) return null;
  const governance = (blockedG === 0 ? 0.5 : blockedG) / requiredG;
  const technical = (blockedT === 0 ? 0.5 : blockedT) / requiredT;
  return governance / technical;
}

/**
 * The comparison of gates under several assignments, each interval read from the same draws of deployments.
 * @source reference 7h.4 and 5
 */
export function blockRatios(
  times: readonly DeploymentTime[],
  asked: readonly { readonly assignment: Assignment; readonly reclassified: Reclassified }[],
): BlockRatio[] {
  // A deployment none of whose gates was ever required brings nothing to any draw.
  const known = times.filter(({ gates }) => gates.length > 0);
  const perAsked = asked.map(({ assignment, reclassified }) => known.map((time) => sumsOf(time, assignment, reclassified)));
  const intervals = bootstrap(
    known.length,
    perAsked.map((sums) => (drawn) => ratioOf(total(sums, drawn))),
  );
  return perAsked.map((sums, place) => {
    const all = total(sums);
    const estimate = ratioOf(all);
    return {
      governance: { blocked: all[0], required: all[1] },
      technical: { blocked: all[2], required: all[3] },
      estimate,
      interval: estimate === null ? null : (intervals[place] ?? null),
    };
  });
}

function total(sums: readonly Sums[], drawn?: Uint32Array): Sums {
  let [blockedG, requiredG, blockedT, requiredT] = [0, 0, 0, 0];
  // Counted by hand: 2,000 draws of 10,000 deployments under 6 assignments pass here.
  for (let place = 0; place < sums.length; place += 1) {
    const times = drawn === undefined ? 1 : drawn[place]!;
    if (times === 0) continue;
    const one = sums[place]!;
    blockedG += times * one[0];
    requiredG += times * one[1];
    blockedT += times * one[2];
    requiredT += times * one[3];
  }
  return [blockedG, requiredG, blockedT, requiredT];
}
