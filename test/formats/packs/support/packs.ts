/** Packs for tests, filled in and saved as spreadsheet programs and people do it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { questions } from '../../../../src/domain/gates/questions.ts';
import type { PackAnswer } from '../../../../src/domain/authority/command.ts';
import { toDay } from '../../../../src/domain/time.ts';
import { textOf } from '../../../../src/formats/imports/cells.ts';
import { startWork } from '../../../../src/formats/imports/grid.ts';
import { readXlsx } from '../../../../src/formats/imports/read-xlsx.ts';
import { kindWords } from '../../../../src/formats/packs/answer-kinds.ts';
import { forCell } from '../../../../src/formats/packs/markup.ts';
import { headerOf, packColumns, type PackColumn } from '../../../../src/formats/packs/pack-columns.ts';
import type { KnownPack, KnownPacks, Pack } from '../../../../src/formats/packs/pack.ts';
import { readReturn, type ReadReturn } from '../../../../src/formats/packs/read-return.ts';
import { writePackXlsx } from '../../../../src/formats/packs/write-pack-xlsx.ts';
import { columnLetters } from '../../../../src/formats/packs/write-workbook.ts';
import { workbook, type TestCell, type TestSheet } from '../../imports/support/workbook.ts';

/** Asked of one owner about three models; the fixtures of test/data/packs are this pack. */
export const harbourPack: Pack = {
  packId: 'PACK-003',
  recordId: 'va-2024',
  institution: 'Harbourlight Regional Health',
  owner: { name: 'Dana Reyes', contact: 'dana.reyes@example.org' },
  due: toDay('2026-10-14'),
  writtenOn: toDay('2026-09-30'),
  models: [
    { deploymentId: 'DEP-0007', modelName: 'Sepsis Early Warning', site: 'St. Brannoc Hospital', stage: 'Pilot' },
    {
      deploymentId: 'DEP-0011',
      modelName: 'Discharge Summary Draft Assistant for Hospital Medicine and Post-Acute Transitions',
      site: 'Site not reported',
      stage: 'Production',
    },
    { deploymentId: 'DEP-0012', modelName: 'Prior Authorisation Triage', site: 'Harbourlight Plan', stage: 'Stage not reported' },
  ],
  questions: questions.map(({ id }) => id),
};

export function knownPack({ packId, owner, models, questions: asked }: Pack, returned: KnownPack['returned'] = []): KnownPack {
  return { packId, owner: owner.name, models, questions: asked, returned };
}

export function knownBy(...packs: readonly Pack[]): KnownPacks {
  return { recordId: packs[0]?.recordId ?? '', packs: packs.map((pack) => knownPack(pack)) };
}

/** A table of texts by our columns, as it stands on the sheet of questions. */
export interface Sheet {
  /** Rows above the header. */
  readonly above: readonly (readonly string[])[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The sheet of questions of a written pack. */
export async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  const grids = await readXlsx(
    bytes,
    startWork(() => undefined, undefined),
  );
  const rows = grids[0]?.rows.map(({ cells }) => packColumns.map((_, at) => textOf(cells[at]))) ?? [];
  const at = rows.findIndex(([first]) => first === headerOf('model'));
  return { above: rows.slice(0, at), headers: rows[at] ?? [], rows: rows.slice(at + 1) };
}

function cell(text: string, ref: string): TestCell {
  return text === '' ? null : { raw: `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${forCell(text)}</t></is></c>` };
}

function sheetNamed(name: string, { above, headers, rows }: Sheet): TestSheet {
  const all = [...above, headers, ...rows];
  return { name, rows: all.map((row, y) => row.map((text, x) => cell(text, `${columnLetters(x)}${y + 1}`))) };
}

/** Save a sheet the way another program would: other cells, other styles, the same texts. */
export function saved(sheet: Sheet, more: readonly TestSheet[] = []): Uint8Array {
  return workbook([sheetNamed('Questions', sheet), ...more]);
}

/** A workbook in which a copy of the sheet stands before it. */
export function savedBehindCopy(sheet: Sheet, copy: Sheet): Uint8Array {
  return workbook([sheetNamed('Copy of Questions', copy), sheetNamed('Questions', sheet)]);
}

/** Where one of our columns stands on a sheet. */
export function columnAt({ headers }: Sheet, id: PackColumn): number {
  return headers.indexOf(headerOf(id));
}

/** A row of the sheet filled in. */
export function filledRow(sheet: Sheet, row: readonly string[], cells: Readonly<Partial<Record<PackColumn, string>>>): readonly string[] {
  const changed = [...row];
  for (const [id, text] of Object.entries(cells)) changed[columnAt(sheet, id as PackColumn)] = text;
  return changed;
}

/** Answers written into their rows. */
export function filled(sheet: Sheet, answers: readonly PackAnswer[]): Sheet {
  const rows = sheet.rows.map((row) => {
    const answer = answers.find(
      ({ deploymentId, question }) =>
        row[columnAt(sheet, 'deployment id')] === deploymentId && row[columnAt(sheet, 'question id')] === question,
    );
    if (answer === undefined) return row;
    const kind = kindWords[answer.kind];
    if (answer.kind === 'answered') return filledRow(sheet, row, { kind, answer: answer.text });
    return filledRow(sheet, row, answer.kind === 'not mine' ? { kind, ask: answer.ask } : { kind });
  });
  return { ...sheet, rows };
}

/** A written pack with some rows (0 is the first question) filled in. */
export async function packWith(
  cells: Readonly<Record<number, Readonly<Partial<Record<PackColumn, string>>>>>,
  pack: Pack = harbourPack,
): Promise<Sheet> {
  const sheet = await sheetOf(writePackXlsx(pack));
  return { ...sheet, rows: sheet.rows.map((row, at) => filledRow(sheet, row, cells[at] ?? {})) };
}

export async function readBytes(bytes: Uint8Array, known: KnownPacks = knownBy(harbourPack), name = 'returned.xlsx'): Promise<ReadReturn> {
  return readReturn(
    { name, bytes },
    known,
    startWork(() => undefined, undefined),
  );
}

export type Taken = Extract<ReadReturn, { readonly kind: 'read' }>;

/** What was read; fails with the reason where nothing could be. */
export function taken(read: ReadReturn): Taken {
  if (read.kind !== 'read') throw new Error(`unreadable: ${JSON.stringify(read.problem)}`);
  return read;
}

export function refusal(read: ReadReturn): Extract<ReadReturn, { readonly kind: 'unreadable' }>['problem'] {
  if (read.kind !== 'unreadable') throw new Error(`read: ${JSON.stringify(read)}`);
  return read.problem;
}

/** Type into cells of a written pack ("G5"), leaving everything else of the file as it was. A text that begins with "formula:" is one, its result saved as 2. */
export function typedInto(bytes: Uint8Array, typed: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  let xml = strFromU8(parts[path] ?? new Uint8Array());
  for (const [ref, text] of Object.entries(typed)) {
    const formula = text.startsWith('formula:');
    const inside = formula
      ? `<f>${forCell(text.slice('formula:'.length))}</f><v>2</v>`
      : `<is><t xml:space="preserve">${forCell(text)}</t></is>`;
    xml = xml.replace(new RegExp(`<c r="${ref}" s="(\\d+)"(?:/>|[^>]*>.*?</c>)`), (_, style: string) =>
      formula ? `<c r="${ref}">${inside}</c>` : `<c r="${ref}" s="${style}" t="inlineStr">${inside}</c>`,
    );
  }
  return zipSync({ ...parts, [path]: strToU8(xml) }, { mtime: '2026-01-01T00:00:00' });
}
