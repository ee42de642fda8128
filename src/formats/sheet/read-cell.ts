/** A cell of the sheet as people type it, read for its column. */
import { isDay, toDay, type Day } from '../../domain/time.ts';
import { dayWords } from '../../domain/words.ts';
import type { OwnerSaid, Saying, SheetFact } from '../../domain/sheet/fact.ts';
import { plain, shown } from '../imports/cells.ts';
import { readDate } from '../imports/dates.ts';

/** Something a cell may name: a person, a site. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** What tells it from another of the same name. */
  readonly beside?: string;
}

/** What cells may choose from, and the day on which they are read. */
export interface Choices {
  readonly people: readonly Named[];
  readonly sites: readonly Named[];
  readonly today: Day;
}

/** A cell that was understood, one that says nothing, or one that was not: why, and what to write. */
export type CellReading =
  | { readonly kind: 'said'; readonly saying: Saying }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not understood'; readonly why: string; readonly todo: string };

/** As long as a name or a text may be, in characters. */
const longest = 200;

const yes = new Set(['yes', 'y', 'true', 'x', '1']);
const no = new Set(['no', 'n', 'false', '0', 'none']);

function unknown(why: string, todo: string): CellReading {
  return { kind: 'not understood', why, todo };
}

function said(saying: Saying): CellReading {
  return { kind: 'said', saying };
}

/**
 * Read a cell. Blank, or the words *not reported*, say nothing: the record stays as it is.
 */
export function readCell(fact: SheetFact, text: string, choices: Choices): CellReading {
  const words = shown(text);
  const asked = plain(text);
  if (asked === '' || asked === 'not reported') return { kind: 'nothing' };
  switch (fact) {
    case 'owner':
      return owner(words);
    case 'function':
    case 'vendor-name':
      return words.length > longest ? tooLong(words) : said({ fact, value: words });
    case 'care':
    case 'payment':
    case 'vendor':
      if (yes.has(asked)) return said({ fact, value: true });
      return no.has(asked) ? said({ fact, value: false }) : unknown(`“${brief(words)}” is neither yes nor no.`, 'Write yes or no.');
    case 'autonomy':
      return autonomy(words, asked);
    case 'sponsor':
      return chosen(
        fact,
        words,
        choices.people,
        'person who can act in this record',
        'Add them under People first, or write the name as it stands there.',
      );
    case 'site':
      return chosen(fact, words, choices.sites, 'site of this record', 'Add it under People first, or write the name as it stands there.');
    case 'due':
    case 'catch-up':
      return onDay(fact, words, choices.today);
    default:
      return fact satisfies never;
  }
}

function brief(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

function tooLong(words: string): CellReading {
  return unknown(`It has ${words.length} characters.`, `Write at most ${longest}.`);
}

/** “Ana Ruiz”, “Ana Ruiz <ana@example.org>”, “Ana Ruiz, ana@example.org”. */
function owner(words: string): CellReading {
  if (words.length > longest) return tooLong(words);
  const inBrackets = /^(.+?)\s*[<(]([^<>()]+)[>)]$/.exec(words);
  const beside = inBrackets ?? /^(.+?)[,;]?\s+(\S+@\S+)$/.exec(words);
  const value: OwnerSaid = beside === null ? { name: words } : { name: (beside[1] ?? '').trim(), contact: (beside[2] ?? '').trim() };
  return said({ fact: 'owner', value });
}

function autonomy(words: string, asked: string): CellReading {
  const kinds = ['semi-agentic', 'agentic', 'advisory'] as const;
  const found = kinds.find((kind) => asked === kind || asked.startsWith(`${kind}:`));
  if (found !== undefined) return said({ fact: 'autonomy', value: found });
  if (asked === 'semi agentic') return said({ fact: 'autonomy', value: 'semi-agentic' });
  return unknown(`“${brief(words)}” is no way to act.`, 'Write advisory, semi-agentic or agentic.');
}

function chosen(fact: 'sponsor' | 'site', words: string, all: readonly Named[], what: string, todo: string): CellReading {
  const asked = plain(words);
  const found = all.filter(({ id, name, beside }) => [id, name, `${name}, ${beside ?? ''}`].some((one) => plain(one) === asked));
  const [first, second] = found;
  if (first === undefined) return unknown(`“${brief(words)}” is no ${what}.`, todo);
  if (second === undefined) return said({ fact, value: first.id });
  return unknown(
    `${found.length} are called “${brief(words)}”.`,
    `Write which: ${found.map(({ name, beside, id }) => (beside === undefined ? id : `${name}, ${beside}`)).join(' or ')}.`,
  );
}

function onDay(fact: 'due' | 'catch-up', words: string, today: Day): CellReading {
  const read = readDate(words, { order: null, dayMonth: 'unreadable' });
  switch (read.kind) {
    case 'blank':
      return { kind: 'nothing' };
    case 'placeholder':
      return unknown(`“${brief(words)}” is no day.`, `Write the day as ${today}, or leave the cell empty.`);
    case 'either':
      return unknown(
        `“${brief(words)}” could be ${dayWords(toDay(read.dayFirst))} or ${dayWords(toDay(read.monthFirst))}.`,
        `Write ${read.dayFirst} or ${read.monthFirst}.`,
      );
    case 'unreadable':
      return unknown(read.why, read.todo);
    case 'date': {
      const when: string = read.when;
      if (!isDay(when)) return unknown(`“${brief(words)}” names no day.`, 'Write the whole day, as 2027-05-31.');
      if (when <= today) return unknown(`${dayWords(when)} is not after today, ${dayWords(today)}.`, 'Write a day that is still to come.');
      return said({ fact, value: when });
    }
    default:
      return read satisfies never;
  }
}
