import { boardAudiences, type BoardAudience } from '../domain/board/slide-ids.ts';
import { readView, viewQuery, type View } from '../formats/api/view.ts';
import { readAttempt } from '../formats/attempt.ts';
import { isCalendarDay } from '../formats/calendar-day.ts';
import type { Density, Theme } from './preferences.ts';

/** All a URL says about a screen: the view the backend answers, and what only the page needs. */
export interface ScreenView extends View {
  /** The row a reader stands on. */
  readonly sel?: string;
  /** For this link only; else the viewer's own. */
  readonly theme?: Theme;
  readonly density?: Density;
  /** A shipped file to import. */
  readonly example?: string;
  /** An attempt, filled in by a link: it opens, and sends nothing. */
  readonly do?: string;
  /** Through whose eyes it opens. A lens: it never signs. */
  readonly as?: string;
  /** Deployments picked from a list, by id, parted by commas. */
  readonly pick?: string;
  /** A second day, to compare with. */
  readonly cmp?: string;
  /** Gates read by discipline, not one by one. */
  readonly by?: 'discipline';
  /** Of the audit trail: whose entries, of which kind, about what. */
  readonly who?: string;
  readonly what?: string;
  readonly about?: string;
  /** Whom a dossier is for. */
  readonly for?: 'regulator' | 'clinicians' | 'adopter';
  /** How a list of people is ordered. */
  readonly order?: 'function' | 'carries' | 'left';
  /** Who reads a board pack: roles for the board, names for the committee. */
  readonly audience?: BoardAudience;
  /** The sheet it is printed on; absent: Letter. */
  readonly paper?: 'letter' | 'a4';
}

/** A key of the link that means nothing here. */
export interface IgnoredKey {
  readonly key: string;
  readonly value: string;
}

const pageKeys: Readonly<
  Record<
    | 'sel'
    | 'pick'
    | 'theme'
    | 'density'
    | 'example'
    | 'do'
    | 'as'
    | 'cmp'
    | 'by'
    | 'who'
    | 'what'
    | 'about'
    | 'order'
    | 'for'
    | 'audience'
    | 'paper',
    (value: string) => boolean
  >
> = {
  sel: (value) => value !== '',
  pick: (value) => value !== '',
  theme: (value) => ['auto', 'light', 'dark', 'projector'].includes(value),
  density: (value) => ['default', 'compact', 'comfortable'].includes(value),
  example: (value) => value !== '',
  do: (value) => readAttempt(value) !== null,
  as: (value) => value !== '',
  cmp: isCalendarDay,
  by: (value) => value === 'discipline',
  who: (value) => value !== '',
  what: (value) => value !== '',
  about: (value) => value !== '',
  for: (value) => ['regulator', 'clinicians', 'adopter'].includes(value),
  audience: (value) => boardAudiences.some((audience) => audience === value),
  paper: (value) => ['letter', 'a4'].includes(value),
  order: (value) => ['function', 'carries', 'left'].includes(value),
};

/** Values that say nothing: left out of the address. */
const defaults: Readonly<Record<string, string>> = { unit: 'models', 'show-part': 'value' };

/** Read the keys of a URL. What means nothing is left out, and listed. */
export function readScreenView(keys: Readonly<Record<string, unknown>>): { view: ScreenView; ignored: IgnoredKey[] } {
  const all = Object.entries(keys).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : []));
  const { view, ignored } = readView(all, Object.keys(pageKeys));
  const { asof, seq, ...rest } = view;
  const read: Record<string, string> = { ...rest };
  const unread: IgnoredKey[] = ignored.map(({ key, value }) => ({ key, value }));
  if (asof !== undefined && isCalendarDay(asof)) read['asof'] = asof;
  else if (asof !== undefined) unread.push({ key: 'asof', value: asof });
  if (seq !== undefined && isEntryNumber(seq)) read['seq'] = seq;
  else if (seq !== undefined) unread.push({ key: 'seq', value: seq });
  for (const [key, value] of all) {
    if (!Object.hasOwn(pageKeys, key)) continue;
    if (pageKeys[key as keyof typeof pageKeys](value)) read[key] = value;
    else unread.push({ key, value });
  }
  return { view: read, ignored: unread };
}

function isEntryNumber(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text);
}

/** The keys of a search string, as text. The first of several values counts. */
export function parseSearch(search: string): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(search)) if (!Object.hasOwn(keys, key)) keys[key] = value;
  return keys;
}

/** Keys as a search string: sorted, defaults left out, so that one view has one address. */
export function stringifySearch(keys: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(keys).filter(([key, value]) => value !== undefined && value !== '' && defaults[key] !== value);
  // A colon may stand as it is in a query, and reads better so.
  const query = viewQuery(Object.fromEntries(said)).toString().replaceAll('%3A', ':');
  return query === '' ? '' : `?${query}`;
}

/** The part of a view that goes to every screen: which record, on which day (up to which entry, compared with which other day), in which dress. */
export function standpointOf({ in: record, asof, seq, cmp, theme, density }: ScreenView): ScreenView {
  const kept = { in: record, asof, seq, cmp, theme, density };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}
