/** Is a record as it was recorded? Taking it along, and bringing it back. */
import { queryOptions } from '@tanstack/react-query';
import { readExportName } from '../formats/export-name.ts';
import { restoreReceipt, verification, type RestoreReceipt, type VerificationAnswer } from '../formats/api/verification.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask, send } from './client.ts';
import type { EntriesWanted } from './events.ts';
import { narrow, standKeys } from './view-keys.ts';

/** A head noted elsewhere. */
export interface KeptHead {
  readonly count: string;
  readonly head: string;
}

const nothingKept: KeptHead = { count: '', head: '' };

/** Every hash of a record recomputed from what is stored, and held against a head noted elsewhere. */
export function verificationQuery(record: string | undefined, { count, head }: KeptHead = nothingKept) {
  return queryOptions({
    queryKey: ['verification', record ?? null, count, head] as const,
    queryFn: ({ signal }): Promise<VerificationAnswer> => {
      const given = { in: record ?? '', count, head };
      const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
      return ask(addressOf('/verification', query), verification, { signal });
    },
  });
}

/** A file to hand to the reader. */
export interface ExportedFile {
  readonly name: string;
  readonly body: Blob;
}

/** The whole record, entry by entry as it is stored. */
export function exportRecord(view: View): Promise<ExportedFile> {
  return fileAt(addressOf('/export', viewQuery(narrow(view, standKeys))), 'record.jsonl');
}

/** The record up to the entry a board pack rests on. @param link its address, as the pack says it */
export function savePackRecord(link: string): Promise<ExportedFile> {
  return fileAt(addressOf(link), 'record.jsonl');
}

/** The entries a filter lets through, as a table. */
export function exportEntries(view: View, wanted: EntriesWanted): Promise<ExportedFile> {
  const query = viewQuery(narrow(view, standKeys));
  query.set('format', 'csv');
  for (const [key, value] of Object.entries(wanted)) if (typeof value === 'string' && value !== '') query.set(key, value);
  return fileAt(addressOf('/export', query), 'entries.csv');
}

async function fileAt(address: string, otherwise: string): Promise<ExportedFile> {
  const response = await send(address, { headers: { accept: '*/*' } });
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? otherwise;
  return { name, body: await response.blob() };
}

export interface Restoring {
  readonly file: File;
  /** Where the record is here in another state: asked first, or both kept. */
  readonly beside: 'ask' | 'both';
}

/** Make a record of an export. Its name says which record it was, how long, and how it ended. */
export function restoreRecord({ file, beside }: Restoring): Promise<RestoreReceipt> {
  const said = readExportName(file.name);
  const query = new URLSearchParams(said === null ? {} : { as: said.record, count: String(said.count), head: said.head });
  query.set('beside', beside);
  return ask(addressOf('/restore', query), restoreReceipt, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/x-ndjson' },
  });
}
