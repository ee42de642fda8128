/** A sentence begins with a capital (unless it begins with a version) and ends with a full stop. */
export function sentence(words: string): string {
  const trimmed = words.trim();
  const first = /^v\d/.test(trimmed) ? trimmed.charAt(0) : trimmed.charAt(0).toUpperCase();
  return `${first}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? '' : '.'}`;
}

/** A clause inside a sentence: without a full stop of its own. */
export function clause(words: string): string {
  return words.trim().replace(/[.\s]+$/, '');
}

/** A clause in the middle of a sentence: no capital, unless its first word is all capitals or a version. */
export function inner(words: string): string {
  const [first = ''] = words.split(/[\s,;:]/);
  return /^[A-Z][a-z]/.test(first) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}
