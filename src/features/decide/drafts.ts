type Typed = Readonly<Record<string, unknown>>;

/** What was typed under a link. */
export interface Draft {
  readonly command: Typed;
  readonly signers: readonly Typed[];
  /** Set where the committee decides it in a meeting. */
  readonly meeting: Typed | null;
}

/** Kept while the page lives: closing by mistake loses no words. */
const drafts = new Map<string, Draft>();

export function draftOf(link: string): Draft | undefined {
  return drafts.get(link);
}

export function keepDraft(link: string, draft: Draft): void {
  drafts.set(link, draft);
}

export function dropDraft(link: string): void {
  drafts.delete(link);
}
