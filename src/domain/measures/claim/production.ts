import type { RecordState, Risk } from '../../audit/state.ts';
import { newcombe } from '../../statistics/newcombe.ts';
import type { Interval } from '../../statistics/wilson.ts';
import type { Day } from '../../time.ts';
import { blockersBefore, holdKindOf, type HoldKind, type OpenBlocker } from '../blockers.ts';
import type { ModelRow } from '../model-row.ts';

/** What a row carries, by the rule that says what holds a pilot: one of the kinds, nothing, or the record cannot say. */
export type Carries = Exclude<HoldKind, 'not reported'> | 'nothing' | 'not reported';

/** A row that is on its way (silent or in pilot) or in production, and what it carries. */
export interface Carrier {
  readonly row: ModelRow;
  readonly carries: Carries;
  readonly blockers: readonly OpenBlocker[];
}

/** How many of a group carry what: the five sum to all of them, and `base` are those the shares are taken of. */
export type CarriedCounts = Readonly<Record<Carries | 'base', number>>;

export interface Beside {
  readonly way: readonly Carrier[];
  readonly production: readonly Carrier[];
}

/**
 * What is on its way beside what is in production already, each by the same rule: questions, required gates
 * opened and not passed, risks that hold, broken links. Of production those gates are asked that led to it.
 * @source reference 7h, shared rule 8: what production carries just as often explains nothing
 */
export function besideProduction(state: RecordState, rows: readonly ModelRow[], asOf: Day): Beside {
  const risks = new Map<string, Risk[]>();
  for (const risk of state.risks.values()) for (const id of risk.deploymentIds) risks.set(id, [...(risks.get(id) ?? []), risk]);
  const way = rows.filter(({ standing }) => standing.stage === 'silent' || standing.stage === 'pilot');
  const production = rows.filter(({ standing }) => standing.stage === 'production');
  const carrier = (row: ModelRow, blockers: readonly OpenBlocker[]): Carrier => ({
    row,
    blockers,
    carries: carriesOf(state, row, blockers),
  });
  return {
    way: way.map((row) => carrier(row, row.blockers)),
    production: production.map((row) => {
      const deployment = state.deployments.get(row.deploymentId);
      return carrier(
        row,
        deployment === undefined
          ? []
          : blockersBefore(state, deployment, 'production', 'production', risks.get(row.deploymentId) ?? [], asOf),
      );
    }),
  };
}

/** Where governance is not kept, is inherited and nobody was asked yet, or it stalled and nobody wrote down why, no blocker does not mean none. */
function carriesOf(state: RecordState, { deploymentId, hold }: ModelRow, blockers: readonly OpenBlocker[]): Carries {
  if (blockers.length > 0) return holdKindOf(blockers);
  const deployment = state.deployments.get(deploymentId);
  return hold === null && deployment?.governance === 'kept' && deployment.inherited === null ? 'nothing' : 'not reported';
}

export function carriedCounts(carriers: readonly Carrier[]): CarriedCounts {
  const counts = { governance: 0, technical: 0, both: 0, nothing: 0, 'not reported': 0, base: 0 };
  for (const one of carriers) {
    counts[one.carries] += 1;
    if (isInBase(one)) counts.base += 1;
  }
  return counts;
}

/** Is it one the shares are taken of? What is held for a reason nobody wrote down is; of which nothing at all is known is not. */
export function isInBase({ carries, row }: Carrier): boolean {
  return carries !== 'not reported' || row.hold !== null;
}

/**
 * By how much governance alone is more frequent among those on their way than in production; 95 %.
 * @returns null where one of them has no base
 */
export function excessOf(way: Pick<CarriedCounts, 'governance' | 'base'>, production: CarriedCounts): Interval | null {
  return newcombe({ counted: way.governance, base: way.base }, { counted: production.governance, base: production.base });
}
