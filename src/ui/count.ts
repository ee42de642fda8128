// Made once: making one takes longer than writing a thousand numbers with it.
const figures = new Intl.NumberFormat('en-US');

/** A count in figures: 12,400. */
export function countWords(count: number): string {
  return figures.format(count);
}

/** "1 model", "2 models", "0 models". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countWords(count)} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
