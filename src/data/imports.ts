import { queryOptions } from '@tanstack/react-query';
import {
  importList,
  importPreview,
  importReceipt,
  undoReceipt,
  type ImportList,
  type ImportPreview,
  type ImportReceipt,
  type UndoReceipt,
} from '../formats/api/imports.ts';
import { addressOf, ask } from './client.ts';

function inRecord(record: string | undefined): URLSearchParams {
  return new URLSearchParams(record === undefined ? {} : { in: record });
}

/** Files loaded into a record, undone ones included. */
export function importsQuery(record?: string) {
  return queryOptions({
    queryKey: ['imports', record ?? null] as const,
    queryFn: ({ signal }): Promise<ImportList> => ask(addressOf('/imports', inRecord(record)), importList, { signal }),
  });
}

/**
 * What loading a file would do; nothing is written.
 * @param body an `ImportRequest` of mode `preview`, as JSON: the worker that read the file wrote it, best as a blob
 */
export function previewImport({ body, signal }: { body: string | Blob; signal?: AbortSignal }): Promise<ImportPreview> {
  return ask(addressOf('/imports'), importPreview, { method: 'POST', body, signal });
}

/**
 * Load a file.
 * @param body an `ImportRequest` of mode `load`, as JSON, best as a blob
 * @param key one per intention to load: sent again, it answers the same and writes nothing twice
 */
export function loadImport({ body, key }: { body: string | Blob; key: string }): Promise<ImportReceipt> {
  return ask(addressOf('/imports'), importReceipt, { method: 'POST', body, headers: { 'idempotency-key': key } });
}

/** Undo a load, if nothing rests on it. */
export function undoImport({ record, importId }: { record?: string; importId: string }): Promise<UndoReceipt> {
  return ask(addressOf(`/imports/${encodeURIComponent(importId)}`, inRecord(record)), undoReceipt, { method: 'DELETE' });
}
