import { strToU8, zipSync } from 'fflate';
import type { Day } from '../../domain/time.ts';
import { forCell } from '../packs/markup.ts';
import { columnLetters, writtenAt } from '../packs/write-workbook.ts';
import type { Chart } from './chart.ts';
import { relations, spaces, XML } from './xml.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The workbook behind a chart: what "Edit data" opens. Categories stand in the first column, a series in each other one;
 * what is not reported has no cell.
 */
export function chartSheet({ categories, series }: Chart, day: Day): Uint8Array {
  const head = ['', ...series.map(({ name }) => name)];
  const rows = [head, ...categories.map((category, at) => [category, ...series.map(({ values }) => values[at] ?? null)])];
  const cells = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${columnLetters(column)}${at + 1}`)).join('')}</row>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${spaces.package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    '_rels/.rels': relations([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${spaces.sheet}" xmlns:r="${spaces.office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([{ type: 'worksheet', target: 'worksheets/sheet1.xml' }]),
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${spaces.sheet}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])), { mtime: writtenAt(day) });
}

function cellXml(cell: string | number | null, ref: string): string {
  if (cell === null || cell === '') return '';
  return typeof cell === 'number' ? `<c r="${ref}"><v>${cell}</v></c>` : `<c r="${ref}" t="inlineStr"><is><t>${forCell(cell)}</t></is></c>`;
}
