/** JSON to a grid: an array of objects, or an object holding one, as `{"models": […]}`. */
import type { Grid, GridRow } from './grid.ts';
import { limits } from './limits.ts';
import { Refusal } from './problems.ts';

/**
 * Read JSON.
 * @throws Refusal if it is too deep, cut short, or holds no list of objects
 */
export function readJson(text: string, encoding: string): Grid {
  refuseDepth(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal(
      placeOf(text, error),
      'The file is not whole JSON.',
      'Export it again; a file cut short in transfer ends in the middle.',
    );
  }
  const list = listIn(value);
  if (list === null) {
    throw new Refusal(
      text.slice(0, 80),
      'The JSON holds no list of models.',
      'Write an array of objects, one for each model, or {"models": […]}.',
    );
  }
  const headers: string[] = [];
  const seen = new Map<string, number>();
  const records = list.map((entry) => flatten(entry));
  for (const record of records) {
    for (const key of record.keys()) {
      if (seen.has(key)) continue;
      seen.set(key, headers.length);
      headers.push(key);
    }
  }
  // A list has no header row of its own: models are counted from 1, the header is row 0.
  const rows: GridRow[] = [{ row: 0, cells: headers }];
  records.forEach((record, index) => rows.push({ row: index + 1, cells: headers.map((key) => record.get(key) ?? '') }));
  return { kind: 'list', label: `JSON, ${encoding}`, rows, problems: [] };
}

/** Before parsing: a parser or a walker that recurses would run out of stack. */
function refuseDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') {
      depth += 1;
      if (depth > limits.jsonDepth) {
        throw new Refusal(
          `${place(text, i)}: ${limits.jsonDepth + 1} brackets open`,
          `The JSON is nested more than ${limits.jsonDepth} levels deep.`,
          'Write a plain list of objects, one for each model.',
        );
      }
    } else if (char === ']' || char === '}') depth -= 1;
  }
}

function place(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
}

function placeOf(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return place(text, Number(position));
  return /line \d+ column \d+/.exec(message)?.[0] ?? place(text, text.length);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function listIn(value: unknown): readonly Readonly<Record<string, unknown>>[] | null {
  if (isList(value)) return value;
  if (!isObject(value)) return null;
  const named = Object.entries(value).find(
    ([key, held]) => /^(?:models|use_?cases|inventory|data|records|rows|items)$/i.test(key) && isList(held),
  );
  const [, found] = named ?? Object.entries(value).find(([, held]) => isList(held)) ?? [];
  return isList(found) ? found : null;
}

/** One level of objects becomes "owner.name"; lists of words become one cell. A map, so that no key can be `__proto__`. */
function flatten(record: Readonly<Record<string, unknown>>, prefix = '', into = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(record)) {
    if (isObject(value)) flatten(value, `${prefix}${key}.`, into);
    else into.set(prefix + key, cellOf(value));
  }
  return into;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object')) return value.map(cellOf).join('; ');
  return JSON.stringify(value);
}
