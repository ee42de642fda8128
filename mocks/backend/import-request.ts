/** Reading what a POST to /imports asks for. Thousands of rows are read in pieces, so that other requests are answered meanwhile. */
import * as z from 'zod/mini';
import { importRow } from '../../src/formats/api/import-row.ts';
import { importRequest, type ImportRequest } from '../../src/formats/api/imports.ts';
import { breathe } from './breathe.ts';
import { parseJson, readBody } from './body.ts';

const envelope = z.omit(importRequest, { rows: true });
const bare = z.object({ rows: z.array(z.unknown()).check(z.minLength(1)) });
const chunk = 500;

/**
 * Read an import request.
 * @throws ProblemError 400 for what is no JSON, 422 that names what differs
 */
export async function importRequestIn(text: string): Promise<ImportRequest> {
  const body = parseJson(text);
  const asked = readBody(body, envelope, '');
  const { rows } = readBody(body, bare, '');
  const read: ImportRequest['rows'][number][] = [];
  const few = z.array(importRow);
  for (let from = 0; from < rows.length; from += chunk) {
    read.push(...readBody(rows.slice(from, from + chunk), few, `rows from ${from}`));
    await breathe();
  }
  return { ...asked, rows: read };
}
