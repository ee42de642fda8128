import type { QuickLine } from './quick-plan.ts';

/** Lines that were taken and not recorded, and the document they rest on. */
export interface QuickDraft {
  readonly lines: readonly QuickLine[];
  readonly paper: string;
}

/** Kept while the page lives: looking at another screen loses no lines. */
const drafts = new Map<string, QuickDraft>();

export function draftFor(record: string): QuickDraft {
  return drafts.get(record) ?? { lines: [], paper: '' };
}

export function keepDraft(record: string, draft: QuickDraft): void {
  drafts.set(record, draft);
}
