import type { Problem } from '../../domain/imports/row.ts';
import type { Grid, Work } from './grid.ts';
import { limits } from './limits.ts';
import { Refusal, wholeFile } from './problems.ts';
import { readSheet, type SheetRows } from './xlsx/sheet.ts';
import { listParts } from './xlsx/unzip.ts';
import { opener, readWorkbook } from './xlsx/workbook.ts';

export interface SheetGrid extends Grid {
  readonly sheet: string;
  /** Rows with anything in them, more than `rows` where the sheet is beyond the limit. */
  readonly rowCount: number;
}

/**
 * Read every visible sheet of a workbook. Values come as the file keeps them:
 * a formula is never run, its saved result is read.
 * @throws Refusal if the bytes are no workbook, or hold too much
 */
export async function readXlsx(bytes: Uint8Array, work: Work): Promise<readonly SheetGrid[]> {
  const parts = listParts(bytes);
  const open = opener(parts, work);
  const workbook = await readWorkbook(parts, open);
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden).map(({ name }) => `“${name}”`);
  const grids: SheetGrid[] = [];
  for (const sheet of workbook.sheets.filter((each) => !each.hidden)) {
    // oxlint-disable-next-line no-await-in-loop -- sheets share one budget of bytes: one after the other
    const read = await readSheet(sheet, workbook, open);
    grids.push({
      kind: 'sheet',
      sheet: sheet.name,
      label: `XLSX, sheet “${sheet.name}”`,
      rows: read.rows,
      rowCount: read.rowCount,
      problems: notes(sheet.name, read, hidden),
    });
    work.report(grids.length / workbook.sheets.length);
  }
  if (grids.length === 0)
    throw new Refusal(
      'no visible sheet',
      'Every sheet of the workbook is hidden or holds no cells.',
      'Show the sheet with the inventory, save, and load the file again.',
    );
  return grids;
}

function notes(sheet: string, { hiddenRows, unsaved, tooWide }: SheetRows, hiddenSheets: readonly string[]): readonly Problem[] {
  const said: Problem[] = [];
  if (hiddenSheets.length > 0)
    said.push(
      wholeFile(
        'warning',
        hiddenSheets.join(', '),
        `${hiddenSheets.length === 1 ? 'A hidden sheet was' : 'Hidden sheets were'} not read.`,
        'Show it in the workbook if it holds models.',
      ),
    );
  if (hiddenRows > 0)
    said.push(
      wholeFile(
        'warning',
        `${hiddenRows} hidden rows in “${sheet}”`,
        'Hidden rows (a filter hides rows too) were not read.',
        'Show all rows and save, if they are models.',
      ),
    );
  if (unsaved.length > 0)
    said.push(
      wholeFile(
        'warning',
        unsaved.slice(0, 12).join(', '),
        'These cells hold formulas whose results the file does not keep; they read as blank.',
        'Open the workbook in a spreadsheet program and save it, so that results are stored.',
      ),
    );
  if (tooWide)
    said.push(
      wholeFile(
        'warning',
        `columns beyond ${limits.columns}`,
        `Only the first ${limits.columns} columns of “${sheet}” were read.`,
        'Move what belongs to the inventory to the left.',
      ),
    );
  return said;
}
