/** Whose file is it? A suggestion from what it says, and whether a record of the same institution is here already. */

const small = new Set(['the', 'of', 'and', 'for', 'us', 'united', 'states', 'department', 'dept']);

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replaceAll(/\bu\.?\s?s\.?(?=\s|$)/g, 'us')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** "VA" and "U.S. Department of Veterans Affairs" name the same institution: by the words, or by their initials. */
export function isSameInstitution(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return false;
  if (telling(a) !== '' && telling(a) === telling(b)) return true;
  return isAcronym(a, b) || isAcronym(b, a);
}

/** The words that tell one institution from another. */
function telling(words: readonly string[]): string {
  return words.filter((word) => !small.has(word)).join(' ');
}

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  const [only = ''] = short;
  if (short.length !== 1 || only.length < 2 || long.length < 2) return false;
  const named = long.filter((word) => word !== 'us' && word !== 'the');
  const forms = [named, named.filter((word) => word !== 'of' && word !== 'and'), named.filter((word) => !small.has(word))];
  return forms.some((form) => initials(form) === only);
}

const notAName =
  /\b(?:ai|ml|inventory|inventories|register|registry|portfolio|use|cases?|models?|list|export|final|copy|draft|v\d+|q[1-4]|(?:19|20)\d{2}|\d{1,2})\b/gi;

/** A name to suggest from a file's name: "harrow-bay_ai-inventory-2026.xlsx" is "Harrow Bay". */
export function institutionFromFileName(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[_\-.()[\]]+/g, ' ')
    .replaceAll(notAName, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.map((word) => (/[A-Z]/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(' ');
}

/** The organisation most rows name; null where none does. */
export function agencyOf(names: Iterable<string>): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name.trim(), (counts.get(name.trim()) ?? 0) + 1);
  counts.delete('');
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
