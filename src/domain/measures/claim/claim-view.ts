import type { Interval } from '../../statistics/wilson.ts';
import type { Settings } from '../../settings.ts';
import type { Day } from '../../time.ts';
import type { Unit } from '../model-row.ts';
import { reasonsIn, type Reason } from '../overview.ts';
import type { Ground } from '../reading.ts';
import { tell, type MeasureTold } from '../tell.ts';
import type { First, HoldCounts } from './attribution.ts';
import type { BlockRatio } from './base-rate.ts';
import { claimOf } from './claim.ts';
import type { HeldDays } from './held-days.ts';
import { wordsOf } from './measure-words.ts';
import { claimMeasures } from './measures.ts';
import type { CarriedCounts } from './production.ts';
import type { ReclassifiedBlocker } from './reclassified.ts';
import type { ClaimVerdict } from './verdict.ts';

/** Everything the page says that asks what holds pilots back. */
export interface ClaimView {
  readonly asOf: Day;
  readonly unit: Unit;
  /** Rows the filter lets through. */
  readonly records: number;
  readonly verdict: ClaimVerdict;
  readonly thresholds: Pick<Settings, 'claimLeastHeld' | 'claimMostUnknownPercent' | 'claimRatioPercent' | 'claimExcessPoints'>;
  readonly held: number;
  readonly counts: HoldCounts;
  /** Silent or in pilot, and the record does not say whether anything holds them. */
  readonly untold: number;
  readonly heldDays: HeldDays;
  /** The first day from which a gate is on record as required; null where none is. */
  readonly gatesFrom: Day | null;
  readonly sensitivity: readonly {
    readonly id: string;
    readonly words: string;
    readonly counts: HoldCounts;
    readonly ratio: BlockRatio;
  }[];
  readonly order: Readonly<Record<First, number>>;
  readonly carried: { readonly way: CarriedCounts; readonly production: CarriedCounts };
  readonly excess: { readonly ofHeld: Interval | null; readonly ofWay: Interval | null };
  readonly reasons: readonly Reason[];
  readonly reclassified: readonly (ReclassifiedBlocker & { readonly modelName: string; readonly printedName: string | null })[];
  readonly without: { readonly counts: HoldCounts; readonly ratio: BlockRatio; readonly word: ClaimVerdict['word'] };
  readonly measures: readonly MeasureTold[];
}

/** What holds pilots back, as a ground tells it. */
export function claimViewOf(ground: Ground, unit: Unit): ClaimView {
  const { state, asOf, rows } = ground;
  const claim = claimOf(ground);
  const { claimLeastHeld, claimMostUnknownPercent, claimRatioPercent, claimExcessPoints } = state.settings;
  return {
    asOf,
    unit,
    records: rows.length,
    verdict: claim.verdict,
    thresholds: { claimLeastHeld, claimMostUnknownPercent, claimRatioPercent, claimExcessPoints },
    held: claim.held.length,
    counts: claim.counts,
    untold: claim.untold.length,
    heldDays: claim.heldDays,
    gatesFrom: claim.times.flatMap(({ from }) => (from === null ? [] : [from])).toSorted()[0] ?? null,
    sensitivity: claim.sensitivity.map(({ assignment, counts, ratio }) => ({
      id: assignment.id,
      words: wordsOf(assignment),
      counts,
      ratio,
    })),
    order: claim.order,
    carried: claim.carried,
    excess: claim.excess,
    reasons: reasonsIn(claim.held),
    reclassified: claim.reclassified.map((one) => ({
      ...one,
      modelName: state.models.get(one.modelId)?.name ?? one.modelId,
      printedName: one.by === null ? null : (state.people.get(one.by.personId)?.printedName ?? one.by.personId),
    })),
    without: { counts: claim.without.counts, ratio: claim.without.ratio, word: claim.without.verdict.word },
    measures: claimMeasures.map((measure) => tell(measure, ground).told),
  };
}
