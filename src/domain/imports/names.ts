/** Names as different years, forms and hands write them. */

const ACCENTS = /\p{M}/gu;
const WORDS = /[\p{L}\p{N}]+/gu;

/** The words of a name, without case, accents, punctuation and spacing. */
export function wordsOf(name: string): string[] {
  return name.normalize('NFKD').replace(ACCENTS, '').toLowerCase().match(WORDS) ?? [];
}

/** A name by which the same thing is found again; empty where a text has no word in it. */
export function sameName(name: string): string {
  return wordsOf(name).join(' ');
}

function trigramsOf(text: string): Set<string> {
  const padded = `  ${text} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return found;
}

/** How alike two names are letter by letter, 0 to 1: a misspelling stays close to 1. */
export function likeness(a: string, b: string): number {
  const one = trigramsOf(sameName(a));
  const other = trigramsOf(sameName(b));
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

/** Words two names share, and how many different words they have together. */
export function sharedWords(a: string, b: string): { readonly shared: number; readonly of: number } {
  const one = new Set(wordsOf(a));
  const other = new Set(wordsOf(b));
  const shared = [...one].filter((word) => other.has(word)).length;
  return { shared, of: one.size + other.size - shared };
}
