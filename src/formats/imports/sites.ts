/** Several sites in one cell: "North; South (pilot)", "North, South and East", "All six except Hilltop". */
import { isPlaceholder, plain, shown } from './cells.ts';
import { readStageWord, type StageWord } from './stage-words.ts';

export interface SiteEntry {
  readonly site: string;
  /** What brackets after the site say of its stage, "South (pilot)"; null where they say nothing of it. */
  readonly says: string | null;
  readonly word: StageWord | null;
}

export interface SiteReader {
  /** The sites of one cell; none for a blank. */
  readonly read: (text: string) => readonly SiteEntry[];
  /** Set where a cell says "all" and nobody can tell which those are. */
  readonly unsure: (text: string) => boolean;
}

const STRONG = /\s*(?:[;|•]|\s\+\s|\s\/\s)\s*/;
const ALL =
  /^(?:all|every|each)(?: (?:of )?(?:the |our )?(?<count>\w+))?(?: (?:sites?|hospitals?|campuses|facilities|clinics|locations|trusts?))?(?: (?<but>except(?: for)?|excluding|excl\.?|but(?: not)?|apart from|other than|bar|minus|without) (?<rest>.+))?$/;
const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const LISTED =
  /(?:sites?|hospitals?|campuses|facilities|clinics|locations)\s*(?:are|covered|included|in scope)?\s*[:–—-]\s*(?<list>[^()[\]]+)/i;

function strip(part: string): { readonly name: string; readonly bracket: string | null } {
  const bracket = /^(?<name>.*?)\s*[([](?<inside>[^)\]]*)[)\]]\s*$/.exec(part)?.groups;
  return bracket === undefined
    ? { name: shown(part), bracket: null }
    : { name: shown(bracket['name'] ?? ''), bracket: shown(bracket['inside'] ?? '') };
}

/** A line break parts sites as a semicolon does. */
function inOneLine(text: string): string {
  return shown(text.trim().replaceAll(/[\r\n]+/g, '; '));
}

/** Cut outside brackets only. */
function cutAt(text: string, separator: RegExp): readonly string[] {
  const covered = text.replaceAll(/[([][^)\]]*[)\]]/g, (inside) => '\u0001'.repeat(inside.length));
  const parts: string[] = [];
  let from = 0;
  for (const match of covered.matchAll(new RegExp(separator, 'g'))) {
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts.map(shown).filter((part) => part !== '');
}

/**
 * Learn a column's sites before cutting its cells: "St Mary and St John" is one
 * hospital unless both halves stand alone elsewhere.
 * @param above titles over the table; one may list the sites
 */
export function siteReader(cells: readonly string[], above: readonly string[]): SiteReader {
  const values = cells.map(inOneLine);
  const listed = above.flatMap((text) => {
    const list = LISTED.exec(text)?.groups?.['list'];
    return list === undefined ? [] : cutAt(list, /\s*(?:[,;/&]|\band\b)\s*/);
  });
  const alone = new Set<string>(listed.map(plain));
  const separate = new Set<string>();
  for (const value of values) {
    for (const part of cutAt(value, STRONG)) (part === shown(value) ? alone : separate).add(plain(strip(part).name));
  }
  for (const value of values) for (const part of cutAt(value, /\s*,\s*/)) alone.add(plain(strip(part).name));
  const known = (name: string): boolean => alone.has(plain(name)) || separate.has(plain(name));
  const split = (text: string): readonly string[] =>
    cutAt(text, STRONG).flatMap((part) => {
      const commas = cutAt(part, /\s*,\s*(?:and\s+)?/);
      return (commas.length > 1 && commas.every((each) => each.length < 60) ? commas : [part]).flatMap((piece) => {
        const halves = cutAt(piece, /\s+and\s+|\s*[&/+]\s*/);
        return halves.length > 1 && (commas.length > 1 || halves.every((half) => known(strip(half).name))) ? halves : [piece];
      });
    });
  const everyday = [
    ...new Set(
      values
        .filter((value) => !ALL.test(plain(value)))
        .flatMap((value) => split(value))
        .map((part) => strip(part).name),
    ),
  ].filter((name) => name !== '' && !isPlaceholder(name));
  const allOf = (count: string | undefined): readonly string[] | null => {
    const said = count === undefined ? null : (NUMBERS[count] ?? (/^\d+$/.test(count) ? Number(count) : null));
    if (listed.length > 1) return said === null || said === listed.length ? listed : null;
    return said !== null && said === everyday.length ? everyday : null;
  };
  const expand = (text: string): readonly string[] | null => {
    const groups = ALL.exec(plain(text))?.groups;
    if (groups === undefined) return null;
    const all = allOf(groups['count']);
    if (all === null) return null;
    const out = groups['rest'] === undefined ? [] : cutAt(groups['rest'], /\s*(?:[,;/&]|\band\b)\s*/).map(plain);
    return all.filter((site) => !out.includes(plain(site)));
  };
  const readCell = (text: string): readonly SiteEntry[] => {
    const cell = inOneLine(text);
    if (cell === '' || isPlaceholder(cell)) return [];
    const all = expand(cell);
    return all === null ? split(cell).map(entryOf) : all.map((site) => ({ site, says: null, word: null }));
  };
  const before = new Map<string, readonly SiteEntry[]>();
  return {
    unsure: (text) => ALL.test(plain(text)) && expand(text) === null,
    read: (text) => {
      const entries = before.get(text) ?? readCell(text);
      before.set(text, entries);
      return entries;
    },
  };
}

/** One site, with what its brackets say of a stage. */
function entryOf(part: string): SiteEntry {
  const { name, bracket } = strip(part);
  const word = bracket === null ? null : readStageWord(bracket);
  const staged = word !== null && (word.kind === 'stage' || word.kind === 'ambiguous');
  return { site: name === '' ? shown(part) : name, says: staged ? bracket : null, word: staged ? word : null };
}
