import { counted, countWords, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { carriedWords } from './people.ts';

interface Effect {
  readonly person: 'new' | 'known' | 'left before';
  readonly personId: string | null;
  readonly seats: readonly ('opened' | 'filled a vacant one' | 'opened beside a filled one' | 'theirs already')[];
  readonly manager: boolean;
  readonly leaves: string | null;
}

/** What a people list comes to, person by person. */
export interface ListCounts {
  readonly added: number;
  readonly known: number;
  readonly seats: number;
  readonly leaving: number;
  readonly leftBefore: number;
}

/** People are counted once, in however many rows they stand. */
export function listCounts(effects: readonly Effect[]): ListCounts {
  const people = (kind: Effect['person']): number =>
    new Set(effects.filter(({ person }) => person === kind).map(({ personId }) => personId)).size;
  return {
    added: people('new'),
    known: people('known'),
    seats: effects.flatMap(({ seats }) => seats).filter((seat) => seat !== 'theirs already').length,
    leaving: effects.filter(({ leaves }) => leaves !== null).length,
    leftBefore: effects.filter(({ person }) => person === 'left before').length,
  };
}

/** What recording a list would do, in one sentence. */
export function listMessage({ added, known, seats, leaving, leftBefore }: ListCounts): string {
  const parts = [
    ...(added === 0 ? [] : [`${countWords(added)} new`]),
    ...(known === 0 ? [] : [`${countWords(known)} known already`]),
    ...(leftBefore === 0 ? [] : [`${countWords(leftBefore)} who left before they were on record`]),
  ];
  const people = `${counted(added + known + leftBefore, 'person', 'people')}${parts.length === 0 ? '' : `: ${listed(parts)}`}.`;
  const filled = seats === 0 ? ' No seat is filled.' : ` ${counted(seats, 'seat is', 'seats are')} filled.`;
  return `${people}${filled}${leaving === 0 ? '' : ` ${counted(leaving, 'last day is', 'last days are')} recorded.`}`;
}

/** What the list does not speak of. */
export function unnamedWords(unnamed: number): string {
  if (unnamed === 0) return 'Everybody on record who is here is named in the list.';
  return `${counted(unnamed, 'person', 'people')} on record ${unnamed === 1 ? 'is' : 'are'} not named in the list: nothing is recorded about them.`;
}

/** What recording one row does. */
export function rowEffectWords({ person, seats, manager, leaves }: Effect): string {
  if (person === 'left before') return 'Nothing: they left, and were never on record.';
  const does = [
    ...(person === 'new' ? ['adds the person'] : []),
    ...(seats.includes('opened') ? ['opens the seat', 'fills it'] : []),
    ...(seats.includes('opened beside a filled one') ? ['opens a seat beside one that is filled', 'fills it'] : []),
    ...(seats.includes('filled a vacant one') ? ['fills the vacant seat'] : []),
    ...(manager ? ['says whom they report to'] : []),
    ...(leaves === null ? [] : [`records ${dayWords(leaves)} as their last day`]),
  ];
  if (does.length === 0) return 'Nothing: all of it is on record.';
  const words = listed(does);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Somebody's last day, and what rests on them then. */
export function leaverWords(leaves: string, carried: Parameters<typeof carriedWords>[0]): string {
  const rests = carriedWords(carried);
  return `, ${dayWords(leaves)}: ${rests === null ? 'nothing rests on them' : `${rests} rest on them`}.`;
}

/** Where words stand in a file: "in row 4", "in rows 4, 9 and 3 more". */
export function rowsWords(rows: readonly number[]): string {
  const shown = rows.slice(0, 3).map(String);
  const more = rows.length - shown.length;
  return `in ${rows.length === 1 ? 'row' : 'rows'} ${listed([...shown, ...(more > 0 ? [`${countWords(more)} more`] : [])])}`;
}

/** What came of recording a list. */
export function listDoneWords(done: number): string {
  return `${counted(done, 'row')} recorded.`;
}
