import type { Objection } from '../../../src/domain/authority/objection.ts';

/** An objection as a reader meets it. */
export interface Told {
  readonly sentence: string;
  readonly remedy: string;
  /** Printed names, and "nobody: …" for a vacant seat. */
  readonly holders: readonly string[];
}

/** What is said, what would lift it, and who could decide. */
export function toldInFull({ sentence, remedy, holders }: Objection): Told {
  const names = holders.map((holder) => (holder.kind === 'person' ? holder.printedName : `nobody: ${holder.seat}`));
  return { sentence, remedy, holders: names };
}
