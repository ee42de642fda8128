/**
 * Cells to the bytes of an XLSX file, as far as a question pack needs it: texts,
 * widths, wrapping, a frozen header, lists to choose from. The same cells give
 * the same bytes on every machine.
 *
 * Written by hand over fflate, which the reader has already: a list to choose
 * from, print titles and cells meant for text would be raw XML with a library too.
 */
import { strToU8, zipSync } from 'fflate';
import type { Day } from '../../domain/time.ts';
import { forCell } from './markup.ts';

/** How a cell looks; its place in `xfs` is its number in the file. */
export type CellStyle = 'plain' | 'title' | 'note' | 'header' | 'told' | 'strong' | 'asked' | 'id header' | 'id';

export interface SheetCell {
  readonly text: string;
  readonly style: CellStyle;
}

export interface SheetRow {
  readonly cells: readonly (SheetCell | null)[];
  /** Lines the row has room for at least; it grows with what is written into it. */
  readonly lines?: number;
}

/** A rule for what may be typed into some cells. */
export interface CellRule {
  /** As "F5:F24". */
  readonly cells: string;
  readonly allows: { readonly oneOf: readonly string[] } | { readonly charactersUpTo: number };
  /** Shown beside the cell while it is being filled in. */
  readonly prompt: string;
  /** Shown when something else is typed. */
  readonly refusal: string;
}

export interface SheetToWrite {
  readonly name: string;
  /** Column widths, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Rows from the top that stay in sight, and stand on every printed page (the last of them). */
  readonly frozen?: number;
  /** As "A1:C1". */
  readonly merged?: readonly string[];
  readonly rules?: readonly CellRule[];
  readonly landscape?: boolean;
}

/** A spreadsheet program keeps no longer text in a cell. */
const LONGEST = 32_767;

/** Fonts, fills and borders by number, then what each style takes of them. Colours as the format writes them: opacity, then RGB. */
const fonts = [
  '<sz val="11"/><name val="Calibri"/><family val="2"/>',
  '<b/><sz val="14"/><name val="Calibri"/><family val="2"/>',
  '<b/><sz val="11"/><name val="Calibri"/><family val="2"/>',
  '<sz val="10"/><color rgb="FF595959"/><name val="Calibri"/><family val="2"/>',
  '<sz val="8"/><color rgb="FF8C8C8C"/><name val="Calibri"/><family val="2"/>',
];
const fills = ['none', 'gray125', 'FFEDEDEA', 'FFFFFBEB', 'FFF7F7F5'];
const line = (side: string, color: string): string => `<${side} style="thin"><color rgb="${color}"/></${side}>`;
const borders = [
  '<left/><right/><top/><bottom/><diagonal/>',
  `<left/><right/><top/>${line('bottom', 'FFD9D9D4')}<diagonal/>`,
  `${line('left', 'FFC9B87C')}${line('right', 'FFC9B87C')}${line('top', 'FFC9B87C')}${line('bottom', 'FFC9B87C')}<diagonal/>`,
  `<left/><right/><top/>${line('bottom', 'FF595959')}<diagonal/>`,
];

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** Text, whatever is typed: "=1+1" stays those four characters. */
  readonly text?: true;
  readonly open?: true;
  /** One line, whatever its length. */
  readonly flat?: true;
}

const xfs: Readonly<Record<CellStyle, Look>> = {
  plain: { font: 0, fill: 0, border: 0 },
  title: { font: 1, fill: 0, border: 0, flat: true },
  note: { font: 3, fill: 0, border: 0, flat: true },
  header: { font: 2, fill: 2, border: 3 },
  told: { font: 0, fill: 0, border: 1 },
  strong: { font: 2, fill: 0, border: 1 },
  asked: { font: 0, fill: 3, border: 2, text: true, open: true },
  'id header': { font: 4, fill: 2, border: 3 },
  id: { font: 4, fill: 4, border: 1, text: true, flat: true },
};
const styleNumbers = new Map((Object.keys(xfs) as CellStyle[]).map((style, number) => [style, number] as const));

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The letters of a column, counted from 0: A … Z, AA … */
export function columnLetters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
}

/** Cut to what a cell holds, never through the middle of a character. */
function fitting(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Points from one line to the next. */
const LINE = 15;

/** Lines that a wrapped text takes in a column so wide; an estimate on the generous side. */
function linesOf(cell: SheetCell | null, width: number): number {
  if (cell === null || xfs[cell.style].flat === true) return 1;
  const wide = cell.style === 'id header' ? 0.8 : cell.style === 'strong' || cell.style === 'header' ? 1.2 : 1.1;
  return cell.text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * wide) / width)), 0);
}

function stylesXml(): string {
  const cells = Object.values(xfs).map(
    ({ font, fill, border, text, open, flat }) =>
      `<xf numFmtId="${text === true ? 49 : 0}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="${flat === true ? 0 : 1}"/><protection locked="${open === true ? 0 : 1}"/></xf>`,
  );
  const filled = fills.map((fill) =>
    fill.startsWith('FF')
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`
      : `<fill><patternFill patternType="${fill}"/></fill>`,
  );
  return `${XML}<styleSheet xmlns="${MAIN}"><fonts count="${fonts.length}">${fonts.map((font) => `<font>${font}</font>`).join('')}</fonts><fills count="${fills.length}">${filled.join('')}</fills><borders count="${borders.length}">${borders.map((border) => `<border>${border}</border>`).join('')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function cellXml(cell: SheetCell | null, ref: string): string {
  if (cell === null) return '';
  const style = styleNumbers.get(cell.style) ?? 0;
  const text = fitting(cell.text);
  return text === ''
    ? `<c r="${ref}" s="${style}"/>`
    : `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${forCell(text)}</t></is></c>`;
}

function ruleXml({ cells, allows, prompt, refusal }: CellRule): string {
  const words = `showInputMessage="1" showErrorMessage="1" allowBlank="1" error="${forCell(refusal)}" prompt="${forCell(prompt)}" sqref="${cells}"`;
  return 'oneOf' in allows
    ? `<dataValidation type="list" ${words}><formula1>"${forCell(allows.oneOf.join(','))}"</formula1></dataValidation>`
    : `<dataValidation type="textLength" operator="lessThanOrEqual" ${words}><formula1>${allows.charactersUpTo}</formula1></dataValidation>`;
}

function sheetXml({ widths, rows, frozen = 0, merged = [], rules = [], landscape = false }: SheetToWrite, first: boolean): string {
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const cols = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  const data = rows
    .map(({ cells, lines = 1 }, at) => {
      // Said, because not every program works it out; not fixed, so that it grows with an answer.
      const height = LINE * Math.max(lines, ...cells.map((cell, column) => linesOf(cell, widths[column] ?? 10))) + 4;
      return `<row r="${at + 1}" ht="${height}">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${at + 1}`)).join('')}</row>`;
    })
    .join('');
  return [
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>${data}</sheetData>`,
    merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/></worksheet>`,
  ].join('');
}

/**
 * Write a workbook.
 * @param day stands in the zip for when its parts were written
 */
export function writeWorkbook(sheets: readonly SheetToWrite[], day: Day): Uint8Array {
  const titles = sheets
    .map(({ name, frozen }, at) =>
      frozen === undefined
        ? ''
        : `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${forCell(name)}'!$${frozen}:$${frozen}</definedName>`,
    )
    .join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.map(({ name }, at) => `<sheet name="${forCell(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>${titles === '' ? '' : `<definedNames>${titles}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, at === 0)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])), { mtime: writtenAt(day) });
}

/** Noon of the day: a zip keeps local time without its zone, so every machine writes the same. */
export function writtenAt(day: Day): Date {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
