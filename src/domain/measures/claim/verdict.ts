import type { Settings } from '../../settings.ts';
import type { Interval } from '../../statistics/wilson.ts';
import type { BlockRatio } from './base-rate.ts';

/** Whether the record bears out that governance, more than technology, holds pilots back. */
export type VerdictWord = 'cannot tell' | 'supported' | 'leaning' | 'mixed' | 'not supported';

/** Why it cannot be told: everything that applies. */
export type Lacking = 'too few held' | 'too many without a reason' | 'no required days';

export interface ClaimVerdict {
  readonly word: VerdictWord;
  /** Empty unless it cannot be told. */
  readonly lacking: readonly Lacking[];
  /** The tests it rests on, each on its own; null where one could not be made. */
  readonly tests: {
    /** The ratio's lower bound is above the line under every assignment of the gates. */
    readonly aboveUnderAll: boolean | null;
    /** The estimate as the catalogue sorts them is above the line. */
    readonly estimateAbove: boolean | null;
    /** Its upper bound is below the line. */
    readonly upperBelow: boolean | null;
    /** Governance holds back more often than production carries the same. */
    readonly moreThanProduction: boolean | null;
  };
}

export interface VerdictFacts {
  readonly held: number;
  /** Of them, those for which nobody wrote down why. */
  readonly unknown: number;
  /** As the catalogue sorts the gates first, then every other assignment. */
  readonly ratios: readonly [Pick<BlockRatio, 'estimate' | 'interval' | 'governance' | 'technical'>, ...BlockRatioLike[]];
  /** Governance's share less production's, each way of taking the share; null where there is nothing to compare with. */
  readonly excesses: readonly (Interval | null)[];
}

type BlockRatioLike = Pick<BlockRatio, 'interval'>;

type Thresholds = Pick<Settings, 'claimLeastHeld' | 'claimMostUnknownPercent' | 'claimRatioPercent' | 'claimExcessPoints'>;

/**
 * The verdict, as a rule and nobody's opinion. It can come out against the claim.
 * @source shared rule 19
 */
export function verdictOf({ held, unknown, ratios, excesses }: VerdictFacts, settings: Thresholds): ClaimVerdict {
  const line = settings.claimRatioPercent / 100;
  const [asCatalogued] = ratios;
  const { estimate, interval, governance, technical } = asCatalogued;
  const every = excesses.flatMap((excess) => (excess === null ? [] : [excess.low > settings.claimExcessPoints / 100]));
  const tests = {
    aboveUnderAll: ratios.some((ratio) => ratio.interval === null) ? null : ratios.every((ratio) => ratio.interval!.low > line),
    estimateAbove: estimate === null ? null : estimate > line,
    upperBelow: interval === null ? null : interval.high < line,
    moreThanProduction: every.length < excesses.length || every.length === 0 ? null : every.every(Boolean),
  };
  const lacking: Lacking[] = [];
  if (held < settings.claimLeastHeld) lacking.push('too few held');
  if (held > 0 && unknown * 100 > held * settings.claimMostUnknownPercent) lacking.push('too many without a reason');
  if (governance.required === 0 || technical.required === 0) lacking.push('no required days');
  return { word: lacking.length > 0 ? 'cannot tell' : wordOf(tests), lacking, tests };
}

function wordOf({ aboveUnderAll, estimateAbove, upperBelow, moreThanProduction }: ClaimVerdict['tests']): VerdictWord {
  if (aboveUnderAll === true && moreThanProduction === true) return 'supported';
  if (upperBelow === true) return 'not supported';
  if (estimateAbove === true && moreThanProduction === true) return 'leaning';
  return 'mixed';
}
