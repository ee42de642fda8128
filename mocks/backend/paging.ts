import { ProblemError } from './problem-error.ts';

/** Where a page begins, in a record as it was when the list was begun: pages never shuffle while somebody writes. */
export interface Cursor {
  readonly seq: number;
  readonly from: number;
}

/**
 * Read a cursor.
 * @throws ProblemError 400 for one this backend did not give
 */
export function cursorIn(query: URLSearchParams, headSeq: number): Cursor {
  const text = query.get('cursor');
  if (text === null || text === '') return { seq: headSeq, from: 0 };
  const parts = /^(\d{1,9})\.(\d{1,9})$/.exec(text);
  if (parts === null || Number(parts[1]) > headSeq) {
    throw new ProblemError(400, 'bad-cursor', 'No such page', `cursor=${text} leads nowhere in this record.`, {
      remedy: 'Leave the cursor out to begin at the first page.',
    });
  }
  return { seq: Number(parts[1]), from: Number(parts[2]) };
}

/** The cursor of the page after one; null where that was the last. */
export function cursorAfter({ seq, from }: Cursor, limit: number, total: number): string | null {
  return from + limit < total ? `${seq}.${from + limit}` : null;
}

/**
 * Read a count out of a query.
 * @throws ProblemError 400 for what is no whole number from 0 up
 */
export function countIn(query: URLSearchParams, key: string, otherwise: number, most: number): number {
  const text = query.get(key);
  if (text === null || text === '') return otherwise;
  if (!/^\d{1,9}$/.test(text)) {
    throw new ProblemError(400, 'not-a-count', 'Not a number', `${key}=${text} is no whole number.`, {
      remedy: `Give ${key} as a whole number, at most ${most}.`,
    });
  }
  return Math.min(Number(text), most);
}
