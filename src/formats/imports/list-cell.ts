import { shown } from './cells.ts';

const ITEM = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs;

/**
 * Several answers in one cell: a Python list (`['Age', 'Sex']`), a JSON list,
 * or answers parted by commas, semicolons or line breaks. `[]` is no answer.
 */
export function listIn(text: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
    const items = [...trimmed.matchAll(ITEM)].map(([, single, double]) =>
      shown((single ?? double ?? '').replaceAll(/\\[nrt]/g, ' ').replaceAll(/\\(.)/g, '$1')),
    );
    return items.filter((item) => item !== '');
  }
  return trimmed
    .split(/[,;\r\n]+/)
    .map(shown)
    .filter((item) => item !== '');
}

/** Is the cell blank, or an empty list? */
export function isEmptyAnswer(text: string): boolean {
  return /^\s*(?:\[\s*\])?\s*$/.test(text);
}
