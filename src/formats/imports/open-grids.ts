/** Bytes to grids: what kind of file it is, told from its content. */
import type { Problem } from '../../domain/imports/row.ts';
import { decodeText } from './decode-text.ts';
import type { Grid, GridRow, Work } from './grid.ts';
import { limits } from './limits.ts';
import { Refusal, wholeFile } from './problems.ts';
import { textOf } from './cells.ts';
import { isOurs, unescapeCell } from './escape-cell.ts';
import { refuseUnreadable, sniff } from './sniff.ts';

export interface NamedGrid extends Grid {
  readonly sheet: string | null;
  /** Rows with anything in them where not all were kept, else less. */
  readonly rowCount: number;
}

/**
 * Open a file. The parsers are loaded when first needed, so that a page which
 * only offers the import carries none of them.
 * @throws Refusal for bytes that are no table, Stopped if cancelled
 */
export async function openGrids(name: string, bytes: Uint8Array, work: Work): Promise<readonly NamedGrid[]> {
  if (bytes.length === 0) throw new Refusal('0 bytes', 'The file is empty.', 'Load a file with one header row and one row for each model.');
  if (bytes.length > limits.fileBytes) {
    throw new Refusal(
      `${Math.ceil(bytes.length / 1024 / 1024)} MB`,
      `A file may have ${limits.fileBytes / 1024 / 1024} MB.`,
      'Split it, by organisation or by year, and load the parts one after the other.',
    );
  }
  const kind = sniff(bytes);
  if (kind === 'workbook') {
    const { readXlsx } = await import('./read-xlsx.ts');
    const grids = await readXlsx(bytes, work);
    return grids.map((grid) => ({ ...grid, problems: [...misnamed(name, /\.xls[xm]$/i, 'an Excel workbook'), ...grid.problems] }));
  }
  const { text, encoding, damaged } = decodeText(bytes);
  refuseUnreadable(text);
  await work.breathe();
  if (text.trim() === '') throw new Refusal('blanks', 'The file is empty.', 'Load a file with one header row and one row for each model.');
  const grid = await openText(name, text, encoding);
  const lost = damaged
    ? [wholeFile('warning', encoding, 'Some bytes of the file fit no letter; they are shown as �.', 'Export the file again, as UTF-8.')]
    : [];
  return [{ ...ours(grid), sheet: null, rowCount: 0, problems: [...lost, ...grid.problems] }];
}

async function openText(name: string, text: string, encoding: string): Promise<Grid> {
  const { readCsv } = await import('./read-csv.ts');
  if (/^\s*[[{]/.test(text)) {
    try {
      const { readJson } = await import('./read-json.ts');
      const grid = readJson(text, encoding);
      return { ...grid, problems: [...misnamed(name, /\.json$/i, 'JSON'), ...grid.problems] };
    } catch (error) {
      // A table whose first cell begins with a bracket is no broken JSON.
      if (!/\.(?:csv|tsv|txt)$/i.test(name) || /^\s*(?:\[\s*)*\{?\s*[["{]/.test(text)) throw error;
    }
  }
  const grid = readCsv(text, encoding);
  return { ...grid, problems: [...misnamed(name, /\.(?:csv|tsv|tab|txt)$/i, 'delimited text'), ...grid.problems] };
}

function misnamed(name: string, fits: RegExp, what: string): readonly Problem[] {
  if (fits.test(name) || !/\.\w{1,5}$/.test(name)) return [];
  return [
    wholeFile('warning', name, `The file holds ${what}, whatever its name says. It was read as that.`, 'Nothing, if the content is right.'),
  ];
}

/** A file of rejected rows that we wrote: its escapes are taken back, its reasons left out. */
function ours(grid: Grid): Grid {
  const at = grid.rows.slice(0, 40).findIndex(({ cells }) => isOurs(cells.map(textOf)));
  if (at === -1) return grid;
  const keep = (grid.rows[at]?.cells ?? []).map((cell) => !textOf(cell).startsWith('Countersign: '));
  const rows = grid.rows.map((row): GridRow => ({
    ...row,
    cells: row.cells.filter((_, column) => keep[column] !== false).map((cell) => unescapeCell(textOf(cell))),
  }));
  return { ...grid, rows };
}
