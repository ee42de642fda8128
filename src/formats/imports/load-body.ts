import type { ReadFile } from '../../domain/imports/row.ts';

/**
 * The body of the load request, as text: megabytes are written where the file
 * was read, not in the page.
 * @param extra further fields of the request: mode, record, answers
 * @throws RangeError if the file's day is not known yet
 */
export function loadBody({ source, snapshot, mapping, answerable, rows }: ReadFile, extra: Readonly<Record<string, unknown>>): string {
  if (snapshot === null) throw new RangeError('The day of the file is not known yet');
  const cannotAnswer = answerable.filter(({ answered }) => answered === 0).map(({ question }) => question);
  return JSON.stringify({ ...extra, source, snapshot, mapping, cannotAnswer, rows });
}
