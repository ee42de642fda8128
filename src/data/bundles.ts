/** What other copies of a record decided: written as a file, previewed, brought home. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  bundleChoice,
  bundlePreview,
  bundleReceipt,
  type BundleChoice,
  type BundlePreview,
  type BundleReceipt,
} from '../formats/api/bundles.ts';
import { addressOf, ask, send } from './client.ts';
import type { ExportedFile } from './keeping.ts';

/** A file a reader chose, as its text. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

function inRecord(record: string, more: Readonly<Record<string, string>> = {}): URLSearchParams {
  return new URLSearchParams({ in: record, ...more });
}

/** The decisions of this copy since an entry; null: since it came here. */
export function bundleChoiceQuery(record: string, since: number | null) {
  return queryOptions({
    queryKey: ['bundle-choice', record, since] as const,
    queryFn: ({ signal }): Promise<BundleChoice> =>
      ask(addressOf('/bundle/choice', inRecord(record, since === null ? {} : { since: String(since) })), bundleChoice, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The bundle as a file. */
export async function bundleFile(record: string, since: number, keys: readonly string[]): Promise<ExportedFile> {
  const query = inRecord(record, { since: String(since) });
  for (const key of keys) query.append('key', key);
  const response = await send(addressOf('/bundle', query));
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'bundle.json';
  return { name, body: await response.blob() };
}

/** Some files, read together. */
export interface ChosenFiles {
  /** Another for other files: their text is too long to tell them apart by. */
  readonly id: number;
  readonly files: readonly ChosenFile[];
}

/**
 * What each command of some files would do here.
 * @param take keys of what is taken; null: all that is allowed and meets no conflict
 * @param actor whoever acts: another person's preview is another answer
 */
export function bundlePreviewQuery(record: string, { id, files }: ChosenFiles, take: readonly string[] | null, actor: string | null) {
  return queryOptions({
    queryKey: ['bundle-preview', record, id, take, actor] as const,
    queryFn: ({ signal }): Promise<BundlePreview> =>
      ask(addressOf('/bundle/preview', inRecord(record)), bundlePreview, { method: 'POST', body: JSON.stringify({ files, take }), signal }),
    placeholderData: keepPreviousData,
    enabled: files.length > 0,
  });
}

export interface BringingHome {
  readonly record: string;
  readonly files: readonly ChosenFile[];
  readonly take: readonly string[];
  readonly seenOn: { readonly seq: number; readonly hash: string };
  readonly shownAs: string | null;
}

/**
 * Record what was taken: all of it or nothing.
 * @throws HttpError 409 where the record moved on since the preview
 */
export function bringHome({ record, files, take, seenOn, shownAs }: BringingHome): Promise<BundleReceipt> {
  return ask(addressOf('/bundle', inRecord(record)), bundleReceipt, {
    method: 'POST',
    body: JSON.stringify({ files, take, seenOn, shownAs }),
  });
}
