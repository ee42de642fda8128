/** Which entries a request asks for. */
import { belongingTo } from '../../src/domain/audit/entry-about.ts';
import { findEntries, type EntryFilter } from '../../src/domain/audit/find-entries.ts';
import { knownBy } from '../../src/domain/audit/fold.ts';
import { entryKind } from '../../src/formats/api/events.ts';
import type { Ignored } from '../../src/formats/api/terms.ts';
import { asOfIn, askingOf, type Asking } from './asking.ts';
import { openedOf, type Backend } from './backend.ts';
import type { AnyEntry } from './record-log.ts';

/** Keys that narrow a list of entries. */
export const entryKeys = ['from', 'to', 'who', 'what', 'about'] as const;

export interface EntriesAsked extends Asking {
  readonly filter: EntryFilter;
  /** Those that pass, oldest first. */
  readonly found: readonly AnyEntry[];
  /** How many there are between the two days, whatever they are. */
  readonly between: number;
}

/**
 * Read which entries a request asks for. A kind nobody knows narrows nothing, and is said.
 * @throws ProblemError 400 for a day that is none or has not come
 */
export async function entriesAsked(backend: Backend, request: Request, also: readonly string[]): Promise<EntriesAsked> {
  const asking = await askingOf(backend, request, [...entryKeys, ...also]);
  const { url, log, asOf } = asking;
  const keys = url.searchParams;
  const text = (key: string): string | null => (keys.get(key) === '' ? null : keys.get(key));
  const day = (key: 'from' | 'to') => (text(key) === null ? {} : { [key]: asOfIn(backend, log, text(key), key) });
  const what = text('what');
  const kind = what === null ? undefined : entryKind.safeParse(what);
  const about = text('about');
  const who = text('who');
  const days: Pick<EntryFilter, 'from' | 'to'> = { ...day('from'), ...day('to') };
  const filter: EntryFilter = {
    ...days,
    ...(kind?.success === true && kind.data !== 'all' ? { what: kind.data } : {}),
    ...(who === null ? {} : { who }),
    ...(about === null ? {} : { about: belongingTo(backend.state(log, asOf), about) }),
  };
  const ignored: readonly Ignored[] = kind?.success === false ? [{ key: 'what', value: what ?? '', why: 'no such kind' }] : [];
  const { zone } = openedOf(log);
  const known = knownBy(log.entries, asOf, zone);
  return {
    ...asking,
    ignored: [...asking.ignored, ...ignored],
    filter,
    found: findEntries(known, filter, zone),
    between: findEntries(known, days, zone).length,
  };
}
