import type { Change } from './change.ts';
import type { Result } from './report.ts';

/** Why a change may go unnoticed, kept in reasons.json by the code and not by its line. */
export interface Reason {
  readonly file: string;
  readonly was: string;
  readonly now: string;
  readonly reason: string;
}

const explains = (reason: Reason, { file, was, now }: Change): boolean => reason.file === file && reason.was === was && reason.now === now;

export function reasonFor(reasons: readonly Reason[], change: Change): string | null {
  return reasons.find((reason) => explains(reason, change))?.reason ?? null;
}

/** Reasons for changes of this folder that are noticed by now, or gone. */
export function staleReasons(reasons: readonly Reason[], { folder, survivors }: Result): Reason[] {
  return reasons.filter((reason) => reason.file.startsWith(`${folder}/`) && !survivors.some((survivor) => explains(reason, survivor)));
}
