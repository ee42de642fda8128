import { kindWords } from './answer-kinds.ts';
import { FILLED_IN_BY, packColumns, QUESTIONS_SHEET, type PackColumn } from './pack-columns.ts';
import { packLimits } from './pack-limits.ts';
import { packMark, type Pack, type PackModel } from './pack.ts';
import { dueWords, kindExplained, questionsOf, scopeWords, whatBecomesOfIt } from './pack-words.ts';
import type { Question } from '../../domain/gates/questions.ts';
import { dayWords, freeTextWords } from '../../domain/words.ts';
import { columnLetters, writeWorkbook, type CellStyle, type SheetRow, type SheetToWrite } from './write-workbook.ts';

/** Rows above the first question: title, due date, name, header. */
const ABOVE = 4;

/**
 * Write a pack as a workbook: a sheet with one row for each model and question,
 * and a sheet that says how to answer.
 * @throws RangeError for a pack that asks nothing
 */
export function writePackXlsx(pack: Pack): Uint8Array {
  if (pack.models.length === 0 || questionsOf(pack).length === 0) throw new RangeError('A pack asks at least one question about one model');
  return writeWorkbook([questionsSheet(pack), howToSheet(pack)], pack.writtenOn);
}

const styleOf: Readonly<Record<(typeof packColumns)[number]['part'], CellStyle>> = { told: 'told', asked: 'asked', ids: 'id' };

function lettersOf(id: PackColumn): string {
  return columnLetters(packColumns.findIndex((each) => each.id === id));
}

function questionsSheet(pack: Pack): SheetToWrite {
  const rows = pack.models.flatMap((model) => questionsOf(pack).map((question) => questionRow(pack, model, question)));
  const last = ABOVE + rows.length;
  const below = (id: PackColumn): string => `${lettersOf(id)}${ABOVE + 1}:${lettersOf(id)}${last}`;
  return {
    name: QUESTIONS_SHEET,
    widths: packColumns.map(({ width }) => width),
    frozen: ABOVE,
    landscape: true,
    merged: ['A1:H1', 'A2:H2', 'B3:D3'],
    rows: [
      { lines: 1.3, cells: [{ text: `${pack.institution}: ${scopeWords(pack)}`, style: 'title' }] },
      {
        cells: [{ text: `${dueWords(pack)} Fill in the coloured cells; the sheet “How to answer” explains them.`, style: 'note' }],
      },
      {
        cells: [
          { text: FILLED_IN_BY, style: 'plain' },
          { text: pack.owner.name, style: 'asked' },
          { text: '', style: 'asked' },
          { text: '', style: 'asked' },
        ],
      },
      { cells: packColumns.map(({ header, part }) => ({ text: header, style: part === 'ids' ? 'id header' : 'header' })) },
      ...rows,
    ],
    rules: [
      {
        cells: below('kind'),
        allows: { oneOf: Object.values(kindWords) },
        prompt: 'Choose one of the three. Leave it empty if you do not answer.',
        refusal: `Choose ${Object.values(kindWords).join(', ')}, or leave it empty.`,
      },
      {
        cells: below('answer'),
        allows: { charactersUpTo: packLimits.answer },
        prompt: 'In your own words. What does not count is said to the left.',
        refusal: `Up to ${packLimits.answer.toLocaleString('en')} characters. Name a document for the rest.`,
      },
    ],
  };
}

function questionRow(pack: Pack, model: PackModel, question: Question): SheetRow {
  const says: Readonly<Record<PackColumn, string>> = {
    model: model.modelName,
    site: model.site,
    stage: model.stage,
    question: question.words,
    'does not count': question.notAnAnswer,
    kind: '',
    answer: '',
    ask: '',
    'pack id': packMark(pack),
    'deployment id': model.deploymentId,
    'question id': question.id,
  };
  return { lines: 2, cells: packColumns.map(({ id, part }) => ({ text: says[id], style: id === 'question' ? 'strong' : styleOf[part] })) };
}

function line(left: string, right: string): SheetRow {
  return {
    cells: [
      { text: left, style: 'strong' },
      { text: right, style: 'told' },
    ],
  };
}

function howToSheet(pack: Pack): SheetToWrite {
  const steps = [
    'Go through the rows of the sheet “Questions”, in any order. Each asks one thing about one model.',
    'Choose the kind of answer from the list in the cell.',
    'Write your answer beside it. If somebody else should be asked, name them in the last coloured column.',
    'Leave a row empty if you would rather answer it later; you can send the file back more than once.',
    'You may sort the rows, move the columns and add your own. Please leave the small grey columns at the right end as they are: they bring each answer back to its model.',
    'Write words, not formulas: a cell with a formula cannot be read.',
    `Save it as an Excel workbook (.xlsx), also from LibreOffice, and send it back by ${dayWords(pack.due)}.`,
  ];
  return {
    name: 'How to answer',
    widths: [22, 96],
    rows: [
      { lines: 1.3, cells: [{ text: 'How to answer', style: 'title' }] },
      line('From', pack.institution),
      line('Asked of', pack.owner.name),
      line('Asks', scopeWords(pack)),
      line('Send it back by', dayWords(pack.due)),
      line('Written on', dayWords(pack.writtenOn)),
      line('Pack', packMark(pack)),
      { cells: [] },
      ...steps.map((step, at) => line(`Step ${at + 1}`, step)),
      { cells: [] },
      ...kindExplained.map(({ kind, means }) => line(`“${kind}”`, means)),
      { cells: [] },
      line('What becomes of it', whatBecomesOfIt),
      line('What you write', freeTextWords),
    ],
  };
}
