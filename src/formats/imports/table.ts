/** A grid with its header found: labelled columns over numbered rows, banners and totals set aside. */
import type { Problem } from '../../domain/imports/row.ts';
import { isBlank, plain, shown, textOf, type Cell } from './cells.ts';
import type { Grid, GridRow } from './grid.ts';
import { findHeader, groupsOver, labelsOf, type HeaderScore } from './header-row.ts';
import { limits } from './limits.ts';
import { cut, Refusal, warning } from './problems.ts';

export interface TableRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly broken?: NonNullable<GridRow['broken']>;
}

export interface Table {
  readonly label: string;
  /** As written, one for each column. */
  readonly headers: readonly string[];
  /** For show and as keys: never blank, never twice the same. */
  readonly labels: readonly string[];
  readonly rows: readonly TableRow[];
  /** Headings over several columns ("Pilot" over "Start" and "End"); blank where there is none. */
  readonly groups: readonly string[];
  /** Texts that stand above the header: titles, dates, lists of sites. */
  readonly above: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Cut a grid into header and rows.
 * @throws Refusal if it has no header, no rows, or too many
 */
export function tableOf(grid: Grid, known: HeaderScore, rowCount = 0): Table {
  const { rows } = grid;
  if (!rows.some(({ cells }) => cells.some((cell) => !isBlank(cell))))
    throw new Refusal('no cells', 'The file is empty.', 'Load a file with one header row and one row for each model.');
  const at = findHeader(rows, known);
  const header = rows[at];
  if (header === undefined)
    throw new Refusal(
      cut(textOf(rows[0]?.cells[0])),
      'No header row was found in the first 40 rows.',
      'Put one row with the names of the columns above the models.',
    );
  const width = widthOf(grid, at);
  if (width > limits.columns)
    throw new Refusal(
      `${width} columns`,
      `A file may have ${limits.columns} columns.`,
      'Delete the columns that do not belong to the inventory.',
    );
  const headers = Array.from({ length: width }, (_, column) => textOf(header.cells[column]));
  const problems: Problem[] = [...grid.problems];
  const body = rowsBelow(rows.slice(at + 1), headers, grid.kind, problems);
  const count = Math.max(body.length, rowCount - at - 1);
  if (count > limits.models) {
    throw new Refusal(
      `${count.toLocaleString('en')} rows`,
      `A file may hold ${limits.models.toLocaleString('en')} models. Nothing was loaded.`,
      'Split it, by organisation or by year, and load the parts one after the other.',
    );
  }
  if (body.length === 0)
    throw new Refusal(
      `a header in row ${header.row}, and nothing below it`,
      'The file has column names and no models.',
      'Add one row for each model.',
    );
  const above = rows.slice(0, at).flatMap(({ cells }) => cells.map((cell) => shown(textOf(cell))).filter((text) => text !== ''));
  return {
    label: grid.label,
    headers,
    labels: labelsOf(headers),
    groups: groupsOver(rows[at - 1], header, width, grid.kind),
    rows: body,
    above: [...new Set(above)],
    problems,
  };
}

const TOTAL = /^(?:grand |sub-?)?totals?\b|^(?:sum|count|average)\b\s*:?$/;

function lastFilled(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => !isBlank(cell));
}

/** Columns without a header count where a sheet fills them, or where most lines do. */
function widthOf({ kind, rows }: Grid, header: number): number {
  const named = lastFilled(rows[header]?.cells ?? []) + 1;
  const below = rows.slice(header + 1).map(({ cells }) => lastFilled(cells) + 1);
  if (kind === 'sheet') return Math.max(named, ...below);
  const wider = below.filter((width) => width > named);
  return wider.length > below.length / 2 ? Math.max(named, ...wider) : named;
}

function rowsBelow(rows: readonly GridRow[], headers: readonly string[], kind: Grid['kind'], problems: Problem[]): readonly TableRow[] {
  const names = headers.map(plain);
  const body: TableRow[] = [];
  let gap = false;
  rows.forEach(({ row, cells, broken, banner }) => {
    const filled = cells.filter((cell) => !isBlank(cell));
    if (filled.length === 0 && broken === undefined) {
      gap = true;
      return;
    }
    const first = shown(textOf(filled[0]));
    if (banner === true) {
      problems.push(
        warning(
          row,
          '',
          first,
          'This row is one merged cell: it was read as a heading, not as a model.',
          'Fill the row’s own cells if it is a model.',
        ),
      );
    } else if (filled.length > 1 && cells.every((cell, column) => isBlank(cell) || plain(textOf(cell)) === names[column])) {
      problems.push(
        warning(row, '', first, 'The header stands here again: the row was not read as a model.', 'Nothing, if it is a page heading.'),
      );
    } else if (isTotal(cells, headers.length)) {
      // What stands below a total belongs to no model.
      gap = true;
      problems.push(warning(row, '', first, 'This row was read as a total, not as a model.', 'Give it a model’s name if it is one.'));
    } else if (gap && filled.length === 1 && headers.length > 2 && /\s/.test(first)) {
      problems.push(
        warning(
          row,
          '',
          first,
          'One cell below the table was read as a remark, not as a model.',
          'Move it into the table if it is a model.',
        ),
      );
    } else {
      body.push({ row, cells, ...ragged({ row, cells, ...(broken === undefined ? {} : { broken }) }, headers.length, kind, problems) });
    }
  });
  return body;
}

/** "Total" in one of the first cells, and nothing else but numbers. */
function isTotal(cells: readonly Cell[], width: number): boolean {
  const early = cells.filter((cell) => !isBlank(cell)).slice(0, 2);
  if (!early.some((cell) => TOTAL.test(plain(textOf(cell))))) return false;
  const texts = cells.map((cell) => plain(textOf(cell))).filter((text) => text !== '');
  const word = texts.findIndex((text) => TOTAL.test(text));
  if (word === -1 || word > 1 || width < 3) return false;
  return texts.every(
    (text, index) => index === word || /^[^\p{L}]*\d[^\p{L}]*$/u.test(text) || /^\S*\d+\s*(?:models?|tools?|rows?|items?)$/.test(text),
  );
}

/** More cells than columns: nobody can say which cell belongs where. Fewer: the rest was left blank. */
function ragged({ row, cells, broken }: TableRow, width: number, kind: Grid['kind'], problems: Problem[]): Pick<TableRow, 'broken'> {
  if (broken !== undefined) return { broken };
  const last = lastFilled(cells);
  if (last >= width) {
    return {
      broken: {
        column: width - 1,
        why: `The row has ${last + 1} cells under ${width} columns, so nobody can say which cell belongs where.`,
        todo: 'Put quotation marks around text that holds the delimiter, or delete the extra cells.',
      },
    };
  }
  if (kind === 'text' && cells.length < width) {
    problems.push(
      warning(
        row,
        '',
        `${cells.length} of ${width} cells`,
        'The row ends early; the missing cells were read as left blank.',
        'Check that no delimiter is missing in it.',
      ),
    );
  }
  return {};
}
