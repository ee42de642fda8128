/** Which row is the header, what stands over it, and labels fit to be keys. */
import { isBlank, plain, shown, textOf, type Cell } from './cells.ts';
import type { Grid, GridRow } from './grid.ts';

/** How well a row would do as a header; −1 rules it out. */
export type HeaderScore = (headers: readonly string[]) => number;

/** Rows looked at for a header. */
const SEARCH = 40;

/** Text, short enough for a label, and no number or date. */
function isLabel(cell: Cell): boolean {
  const text = textOf(cell).trim();
  return (
    text !== '' &&
    text.length < 500 &&
    (typeof cell === 'string' || (cell.number === undefined && cell.when === undefined)) &&
    /\p{L}/u.test(text) &&
    !/^https?:/.test(text)
  );
}

/** The likeliest header row: wide, all labels, no label twice, known words in it; the earliest of equals. */
export function findHeader(rows: readonly GridRow[], known: HeaderScore): number {
  const searched = rows.slice(0, SEARCH);
  const widths = rows.slice(0, 200).map(({ cells }) => cells.filter((cell) => !isBlank(cell)).length);
  const widest = Math.max(...widths, 0);
  let best = { index: -1, score: 0 };
  searched.forEach(({ cells, banner, broken }, index) => {
    const width = widths[index] ?? 0;
    if (banner === true || broken !== undefined || width === 0 || width < Math.min(2, widest)) return;
    const names = cells.map(textOf);
    const labels = cells.filter(isLabel).length;
    if (labels < width * 0.8) return;
    const distinct = new Set(names.map(plain).filter((name) => name !== '')).size;
    const score = known(names) * 3 + distinct + (width >= widest * 0.6 ? 4 : 0);
    if (score > best.score) best = { index, score };
  });
  return best.index;
}

/** The row just above the header, where it heads several groups; text without merged cells spreads each to the right. */
export function groupsOver(over: GridRow | undefined, header: GridRow, width: number, kind: Grid['kind']): readonly string[] {
  const groups = Array.from({ length: width }, (_, column) => shown(textOf(over?.cells[column])));
  const names = new Set(groups.filter((name) => name !== ''));
  if (over === undefined || over.banner === true || names.size < 2 || header.row - over.row > 1) return groups.map(() => '');
  if (kind === 'sheet') return groups;
  let last = '';
  return groups.map((name) => (last = name === '' ? last : name));
}

/** Labels fit to be keys: "If Other, please explain." nine times over becomes nine labels. */
export function labelsOf(headers: readonly string[]): readonly string[] {
  const used = new Set<string>();
  const labels: string[] = [];
  headers.forEach((header, column) => {
    const name = shown(header).slice(0, 400);
    // `__proto__` and its like are odd names for a column and hazards as keys.
    const safe = name === '' ? `(column ${column + 1}, no header)` : name in Object.prototype ? `“${name}”` : name;
    const left = labels[column - 1];
    let label = safe;
    if ((used.has(plain(label)) || /^if (?:other|no),? please explain/i.test(safe)) && left !== undefined) label = `${safe} (to: ${left})`;
    for (let n = 2; used.has(plain(label)); n += 1) label = `${safe} (${n})`;
    used.add(plain(label));
    labels.push(label);
  });
  return labels;
}
