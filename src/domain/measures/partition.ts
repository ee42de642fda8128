import type { Standing } from '../lifecycle/standing.ts';

/** Where a model that reached pilot is today. Each is in exactly one. @source reference 7a, 2d */
export const cells = [
  'in production',
  'stalled',
  'ended quietly',
  'stopped by decision',
  'in pilot, on time',
  'in pilot, past its end but moving',
  'in pilot, stalling not reported',
  'suspended',
  'sent back',
  'promoted, since ended',
  'ended, kind not reported',
] as const;

export type Cell = (typeof cells)[number];

/** The two cells the Scale Gap counts: a pilot on time or stopped by decision is governance working, not a gap. */
export function isScaleGap(cell: Cell | null): boolean {
  return cell === 'stalled' || cell === 'ended quietly';
}

/**
 * The cell of a model that reached pilot.
 * @param promoted whether any of its deployments was ever in production
 */
export function cellOf(standing: Standing, promoted: boolean): Cell {
  const { stage, end, suspended, stalled, overdue } = standing;
  if (end !== null) {
    if (promoted) return 'promoted, since ended';
    if (end.kind === 'lapsed') return 'ended quietly';
    return end.kind === 'not reported' ? 'ended, kind not reported' : 'stopped by decision';
  }
  if (suspended) return 'suspended';
  if (stage === 'production') return 'in production';
  if (stage !== 'pilot') return 'sent back';
  if (stalled === true) return 'stalled';
  if (stalled !== false) return 'in pilot, stalling not reported';
  return overdue > 0 ? 'in pilot, past its end but moving' : 'in pilot, on time';
}

/** A cell of the verdict, as it follows its count: "14 stalled". */
export const cellWords: Readonly<Record<Cell, string>> = {
  'in production': 'in production',
  'promoted, since ended': 'promoted and since ended',
  stalled: 'stalled',
  suspended: 'suspended',
  'sent back': 'sent back',
  'ended quietly': 'ended quietly',
  'ended, kind not reported': 'ended, how not reported',
  'stopped by decision': 'stopped by decision',
  'in pilot, past its end but moving': 'past the planned end but moving',
  'in pilot, stalling not reported': 'in pilot, whether stalled not reported',
  'in pilot, on time': 'on time',
};
