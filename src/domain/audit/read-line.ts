import type { DisposedEntry, Entry } from './entry.ts';
import { canonicalJson } from './hash.ts';

export type ReadLine = { readonly entry: Entry | DisposedEntry } | { readonly why: string };

const texts = ['id', 'type', 'occurredAt', 'recordedAt', 'source', 'payloadHash', 'prevHash', 'hash'] as const;

/**
 * Read one stored line. Its text must be exactly the canonical JSON of what it
 * says: a character more, less or other is a change, even where the meaning is the same.
 * @param number which entry it should be
 */
export function readLine(text: string, number: number): ReadLine {
  const entry = parseEntry(text);
  if (entry === null) return { why: `Entry ${number} cannot be read: its stored text is no entry any more.` };
  return isCanonical(text, entry) ? { entry } : { why: `The stored text of entry ${number} was changed after it was recorded.` };
}

/** An entry out of its text, changed or not; null where it is none. */
export function parseEntry(text: string): Entry | DisposedEntry | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isEntry(value) ? value : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is Entry | DisposedEntry {
  if (!isObject(value)) return false;
  const { actor, payload } = value;
  if (!texts.every((key) => typeof value[key] === 'string') || !Number.isInteger(value['seq']) || !Number.isInteger(value['v']))
    return false;
  if (!isObject(actor) || typeof actor['printedName'] !== 'string' || typeof actor['role'] !== 'string') return false;
  return payload === undefined || isObject(payload);
}

function isCanonical(text: string, entry: unknown): boolean {
  try {
    return canonicalJson(entry) === text;
  } catch {
    return false;
  }
}
