/** Small workbooks for tests, written part by part, so that each oddity of real ones can be made. */
import { strToU8, zipSync } from 'fflate';

export type TestCell =
  | string
  | number
  | boolean
  | null
  | { readonly formula: string; readonly value?: string | number }
  | { readonly serial: number; readonly style: keyof typeof styles }
  | { readonly raw: string };

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Row numbers, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly string[];
}

/** Styles by name; the number is the place in cellXfs. */
export const styles = { plain: 0, day: 1, month: 2, pounds: 3, dollars: 4, zeros: 5, year: 6, builtInDay: 7, time: 8 } as const;

const codes = ['', 'dd/mm/yyyy', 'mmm yyyy', '"£"#,##0', '[$$-C09]#,##0', '00000', 'yyyy', '', 'h:mm AM/PM'];

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r\n', '&#10;')
    .replaceAll('\n', '&#10;');
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function cellXml(cell: TestCell, ref: string, shared: string[]): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') {
    const at = shared.includes(cell) ? shared.indexOf(cell) : shared.push(cell) - 1;
    return `<c r="${ref}" t="s"><v>${at}</v></c>`;
  }
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('raw' in cell) return cell.raw;
  if ('serial' in cell) return `<c r="${ref}" s="${styles[cell.style]}"><v>${cell.serial}</v></c>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  return `<c r="${ref}"${type}><f>${escaped(cell.formula)}</f>${cell.value === undefined ? '' : `<v>${escaped(String(cell.value))}</v>`}</c>`;
}

function sheetXml({ rows, hiddenRows = [], merges = [] }: TestSheet, shared: string[]): string {
  const body = rows
    .map((cells, index) => {
      const row = index + 1;
      const hidden = hiddenRows.includes(row) ? ' hidden="1"' : '';
      return `<row r="${row}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`, shared)).join('')}</row>`;
    })
    .join('');
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData>${merged}</worksheet>`;
}

/** The parts of a workbook, by path: change some before zipping to damage it. */
export function workbookParts(sheets: readonly TestSheet[], options: { readonly date1904?: boolean } = {}): Record<string, string> {
  const shared: string[] = [];
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, shared);
  });
  const refs = sheets
    .map(
      ({ name, state }, index) =>
        `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
    )
    .join('');
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = sheets
    .map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
    .join('');
  return {
    ...parts,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationships}"><workbookPr${options.date1904 === true ? ' date1904="1"' : ''}/><sheets>${refs}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels}<Relationship Id="rId90" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId91" Type="${relationships}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${codes.map((code, id) => (code === '' ? '' : `<numFmt numFmtId="${164 + id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)).join('')}</numFmts><cellXfs>${codes.map((code, id) => `<xf numFmtId="${id === 0 ? 0 : code === '' ? 14 : 164 + id}"/>`).join('')}</cellXfs></styleSheet>`,
  };
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])), {
    mtime: '2026-01-01T00:00:00',
  });
}

/** A workbook as bytes. */
export function workbook(sheets: readonly TestSheet[], options: { readonly date1904?: boolean } = {}): Uint8Array {
  return zipped(workbookParts(sheets, options));
}
