import type { HeadlineName } from '../../domain/measures/definitions.ts';
import type { Measure, Overview } from '../../domain/measures/overview.ts';
import { isTold } from '../../domain/measures/told.ts';
import { countWords } from '../../ui/count.ts';

/** What stands under a measure when nothing is unknown: how to read it, in a few words. */
const readings: Readonly<Record<HeadlineName, string>> = {
  'live-without-name-or-night': 'nobody signed, or nobody at 2 a.m.',
  'scale-gap': 'stalled, or ended quietly',
  stalled: 'late or old, and not moving',
  'ended-quietly': 'no decision on record',
  'second-site': 'of those in production',
  'stalled-without-name': 'the decision is nobody’s',
};

export interface MeasureWords {
  /** The figure, or "Cannot tell". */
  readonly figure: string;
  /** Whether `figure` is a number that was counted. */
  readonly told: boolean;
  /** "of 38". */
  readonly base: string;
  readonly label: string;
  readonly reading: string;
  /** "4 not reported"; null where all is known. */
  readonly unknown: string | null;
}

/** A measure in words. Where nothing counts and something is unknown, no zero is shown: it cannot be told. */
export function measureWords({ name, label, value, base, unknown }: Measure, mode: Overview['mode'] = 'kept'): MeasureWords {
  const baseless = mode === 'snapshot' && base === 0;
  const untold = !isTold({ value, base, unknown }, mode);
  return {
    figure: untold ? 'Cannot tell' : countWords(value),
    told: !untold,
    base: `of ${countWords(base)}`,
    label,
    reading: readings[name as HeadlineName] ?? '',
    unknown: baseless
      ? 'its base is not reported'
      : unknown === 0
        ? null
        : untold
          ? `not reported for ${countWords(unknown)} of ${countWords(base)}`
          : `${countWords(unknown)} not reported`,
  };
}
