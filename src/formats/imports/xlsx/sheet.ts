/** One worksheet to rows of cells, with hidden rows left out and merged cells understood. */
import { isDay, toWhen } from '../../../domain/time.ts';
import { textOf, type Cell } from '../cells.ts';
import type { GridRow } from '../grid.ts';
import { limits } from '../limits.ts';
import type { NumberFormat } from './number-format.ts';
import { scanXml } from './scan-xml.ts';
import { whenOfSerial } from './serial-day.ts';
import { unescaped, type Opener, type SheetRef, type Workbook } from './workbook.ts';

export interface SheetRows {
  readonly rows: readonly GridRow[];
  /** Rows with anything in them, those beyond the limit too. */
  readonly rowCount: number;
  readonly hiddenRows: number;
  /** Formula cells whose result the file does not keep, as "C14". */
  readonly unsaved: readonly string[];
  /** Every formula cell that was read, as "C14": some readers take no result on trust. */
  readonly formulas: readonly string[];
  /** True where cells stand beyond the last column read. */
  readonly tooWide: boolean;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Rows kept in memory: the limit, and room for what stands above and below a table. */
const KEEP = limits.models + 500;

/** 0-based column and 1-based row of "C14"; null for anything else. */
export function addressOf(ref: string): { readonly row: number; readonly column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
  if (parts === null) return null;
  let column = 0;
  for (const letter of parts[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]), column: column - 1 };
}

/** @param hidden whether rows that are hidden (a filter hides rows too) are left out or read like the others */
export async function readSheet(
  sheet: SheetRef,
  workbook: Workbook,
  open: Opener,
  hidden: 'left out' | 'read' = 'left out',
): Promise<SheetRows> {
  const rows = new Map<number, Cell[]>();
  const spans: Span[] = [];
  const unsaved: string[] = [];
  const formulas: string[] = [];
  let count = 0;
  let hiddenRows = 0;
  let tooWide = false;
  let row = 0;
  let column = -1;
  let leftOut = false;
  let filled = false;
  let cell: { type: string; style: number; value: string | null; formula: boolean } | null = null;
  let reading: 'value' | 'text' | null = null;
  let phonetic = false;

  const closeCell = (): void => {
    if (cell === null) return;
    const read = cellOf(cell.type, cell.value, workbook.formats[cell.style], workbook);
    if (cell.formula && !leftOut && column < limits.columns && count < KEEP) formulas.push(`${letters(column)}${row}`);
    if (cell.formula && cell.value === null && !leftOut) unsaved.push(`${letters(column)}${row}`);
    if (textOf(read) !== '') {
      filled = true;
      if (column >= limits.columns) tooWide = true;
      else if (!leftOut && count < KEEP) {
        let cells = rows.get(row);
        if (cells === undefined) rows.set(row, (cells = []));
        while (cells.length < column) cells.push('');
        cells[column] = read;
      }
    }
    cell = null;
  };

  await scanXml(sheet.part.name, open.inflate(sheet.part), {
    open: (name, attribute) => {
      if (name === 'row') {
        const numbered = Number(attribute('r'));
        row = Number.isInteger(numbered) && numbered > 0 ? numbered : row + 1;
        column = -1;
        filled = false;
        leftOut = hidden === 'left out' && /^(?:1|true)$/.test(attribute('hidden') ?? '');
      } else if (name === 'c') {
        const address = addressOf(attribute('r') ?? '');
        column = address?.column ?? column + 1;
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: null, formula: false };
      } else if (name === 'f' && cell !== null) cell.formula = true;
      else if (name === 'v') reading = 'value';
      else if (name === 't') reading = 'text';
      else if (name === 'rPh') phonetic = true;
      else if (name === 'mergeCell') addSpan(spans, attribute('ref') ?? '');
    },
    text: (text) => {
      if (cell !== null && !phonetic && (reading === 'value' || (reading === 'text' && cell.type === 'inlineStr')))
        cell.value = (cell.value ?? '') + text;
    },
    close: (name) => {
      if (name === 'c') closeCell();
      else if (name === 'v' || name === 't') reading = null;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'row' && filled) {
        if (leftOut) hiddenRows += 1;
        else count += 1;
      }
    },
  });
  return { rows: inRows(rows, spans), rowCount: count, hiddenRows, unsaved, formulas, tooWide };
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function addSpan(spans: Span[], ref: string): void {
  const [first = '', last = ''] = ref.split(':');
  const from = addressOf(first);
  const to = addressOf(last);
  if (from !== null && to !== null && spans.length < limits.models)
    spans.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
}

function cellOf(type: string, value: string | null, format: NumberFormat | undefined, { texts, from1904 }: Workbook): Cell {
  if (value === null || value === '') return '';
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str') return unescaped(value);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return isDay(value.slice(0, 10)) ? { text: value, when: toWhen(value.slice(0, 10)) } : value;
  if (type !== 'n') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (format?.kind === 'date') {
    const when = whenOfSerial(number, from1904, format.precision);
    return when === null ? value : { text: when, when };
  }
  // 0.1 + 0.2 is kept as 0.30000000000000004 in the file and shown as 0.3.
  const text = format?.kind === 'zeros' ? String(number).padStart(format.width, '0') : String(Number(number.toPrecision(15)));
  return { text, number, ...(format?.kind === 'money' ? { currency: format.currency } : {}) };
}

/** A cell merged downwards speaks for each row it covers; one merged across is a banner. */
function inRows(rows: ReadonlyMap<number, Cell[]>, spans: readonly Span[]): readonly GridRow[] {
  const banners = new Set<number>();
  for (const { top, bottom, left, right } of spans) {
    const first = rows.get(top);
    const value = first?.[left];
    if (value === undefined || textOf(value) === '') continue;
    const alone = first?.every((cell, at) => at === left || textOf(cell) === '') === true;
    if (right - left >= 2 && alone) banners.add(top);
    // A heading over several columns of a row that has other cells speaks for each of them.
    if (!alone && first !== undefined) {
      for (let at = left + 1; at <= right && at < limits.columns; at += 1) {
        while (first.length <= at) first.push('');
        first[at] = value;
      }
    }
    for (let row = top + 1; row <= bottom && row < top + 1000; row += 1) {
      const cells = rows.get(row);
      if (cells === undefined) continue;
      while (cells.length <= left) cells.push('');
      cells[left] = value;
    }
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells, ...(banners.has(row) ? { banner: true } : {}) }));
}
