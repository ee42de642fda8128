import Papa from 'papaparse';
import type { Problem } from '../../domain/imports/row.ts';
import { textOf } from './cells.ts';
import { evenLineEnds, findDelimiter, nameOf, type Delimiter } from './delimited-text.ts';
import type { Grid, GridRow } from './grid.ts';
import { warning } from './problems.ts';

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F]/g;
const EXCEL_HINT = /^"?sep=(.)"?\s*$/i;

/**
 * Read delimited text. Rows are records, counted as a spreadsheet counts them:
 * a line end inside quotes starts no new row.
 */
export function readCsv(decoded: string, encoding: string): Grid {
  const { text, newline } = evenLineEnds(decoded);
  const hint = EXCEL_HINT.exec(text.slice(0, 12).split(/[\r\n]/, 1)[0] ?? '')?.[1];
  const delimiter = isDelimiter(hint) ? hint : findDelimiter(text, newline);
  const parsed = Papa.parse<string[]>(text, { delimiter, newline });
  const broken = brokenRows(parsed.errors, parsed.data);
  const problems: Problem[] = [];
  const rows: GridRow[] = parsed.data.map((cells, index) => {
    const row = index + 1;
    const fault = broken.get(index);
    return {
      row,
      cells: cells.map((cell, at) => withoutControls(cell, row, at, problems)),
      ...(fault === undefined ? {} : { broken: fault }),
    };
  });
  if (hint !== undefined && rows.length > 0) rows[0] = { row: 1, cells: [], banner: true };
  const kind = delimiter === '\t' ? 'TSV' : 'CSV';
  return { kind: 'text', label: `${kind}, ${encoding}, ${nameOf(delimiter)}`, rows, problems };
}

function isDelimiter(char: string | undefined): char is Delimiter {
  return char === ',' || char === ';' || char === '\t' || char === '|';
}

function brokenRows(errors: readonly Papa.ParseError[], data: readonly (readonly string[])[]): Map<number, NonNullable<GridRow['broken']>> {
  const broken = new Map<number, NonNullable<GridRow['broken']>>();
  for (const { code, row } of errors) {
    if (row === undefined) continue;
    const cells = data[row] ?? [];
    const longest = cells.reduce((most, cell, at) => (cell.length > textOf(cells[most]).length ? at : most), 0);
    if (code === 'MissingQuotes') {
      const lines = textOf(cells.at(-1)).split(/\r\n|\r|\n/).length;
      broken.set(row, {
        column: cells.length - 1,
        why: `A quotation mark opens in this cell and is never closed, so the ${lines === 1 ? 'rest of the file' : `last ${lines} lines of the file`} ran into it.`,
        todo: 'Close the quotation mark (or double it where it belongs to the text), then load the file again.',
      });
    } else if (code === 'InvalidQuotes' && !broken.has(row)) {
      broken.set(row, {
        column: longest,
        why: 'A quotation mark inside this row is not closed or not doubled, so its cells cannot be told apart.',
        todo: 'Double each quotation mark that belongs to the text, then load the file again.',
      });
    }
  }
  return broken;
}

/** Nothing a person typed: replaced by a visible mark, and said. */
function withoutControls(cell: string, row: number, at: number, problems: Problem[]): string {
  if (cell.search(CONTROL) === -1) return cell;
  const clean = cell.replaceAll(CONTROL, '\uFFFD');
  problems.push(
    warning(
      row,
      `column ${at + 1}`,
      clean,
      'The cell holds control characters (bytes such as zero) that belong to no text.',
      'They are shown as �. Correct the cell if they stand where text was lost.',
    ),
  );
  return clean;
}
