import type { BoardException, DecisionPoint, Pack, Purpose, Vital } from '../../domain/board/pack.ts';
import type { BoardTable } from '../../domain/board/figure.ts';
import { slideNames } from '../../domain/board/slide-names.ts';
import { counted, dayWords, listed, sentenceCase } from '../../domain/words.ts';
import { boardTablePiece } from './board-table.ts';
import { footOf } from './foot.ts';
import { place, size } from './look.ts';
import { pageOf } from './page.ts';
import type { DeckSlide, Paragraph, Piece } from './piece.ts';
import { evidenceNotes, tableNotes } from './slide-notes.ts';
import { whoAndWhen } from './slide-page.ts';
import { GAP, fitting, heading, plain, textOf } from './texts.ts';

/** What the pack is, whose, of which day, and by what it is found again. */
export function coverPage(pack: Pack): DeckSlide {
  const frozen =
    pack.frozen === null ? 'A draft of the day: nobody has frozen it.' : `Frozen by ${pack.frozen.by.words}, ${dayWords(pack.frozen.on)}.`;
  const lines = [
    plain(pack.institution, 22),
    { ...plain(`As of ${dayWords(pack.position.asOf)}. ${frozen}`, size.ask, 'ink2'), before: 10 },
    { ...plain(`${pack.packId === null ? '' : `${pack.packId}. `}Evidence ${pack.evidenceId}`, size.ask, 'ink2'), before: 4 },
    {
      ...plain(
        pack.audience === 'board' ? 'Copy for the board: roles in place of names.' : 'Copy for the committee: with names.',
        size.ask,
        'ink2',
      ),
      before: 4,
    },
  ];
  const title: Piece = {
    kind: 'text',
    name: 'Title',
    title: true,
    anchor: 'bottom',
    box: { x: place.left, y: 1.1, w: place.width, h: 2.2 },
    paragraphs: [{ runs: [{ text: pack.title, size: size.cover, font: 'serif', bold: true }] }],
  };
  const rule: Piece = {
    kind: 'rule',
    name: 'Line below the title',
    box: { x: place.left, y: 3.5, w: place.width, h: 0 },
    colour: 'ink',
    weight: 2,
  };
  return {
    pieces: [title, rule, textOf('Pack', { x: place.left, y: 3.7, w: place.width }, lines), ...footOf(pack, [], '').pieces],
    notes: evidenceNotes(pack),
  };
}

function text(label: string): BoardTable['columns'][number] {
  return { label, kind: 'text' };
}

function row(...cells: readonly string[]): BoardTable['rows'][number] {
  return { cells, modelId: null };
}

function vitalRow({ sentence, numbers }: Vital): BoardTable['rows'][number] {
  const [first, ...beside] = numbers;
  return row(first?.words ?? '', sentence, beside.map(({ label, words }) => `${label}: ${words}`).join('\n'));
}

/** The numbers of the first page: at most seven statements, each with what it was counted from. */
export function vitalPage(pack: Pack): DeckSlide {
  const table: BoardTable = {
    caption: 'The numbers of this pack',
    columns: [text('Number'), text('What the record says'), text('Beside it')],
    rows: pack.vital.map(vitalRow),
    more: 0,
  };
  const told = pack.vital.filter(({ numbers }) => numbers.length > 0).length;
  return pageOf(pack, {
    title: told === 0 ? 'No number can be told' : `${counted(told, 'number')} to begin with`,
    subtitle: `${pack.institution}. ${dayWords(pack.position.asOf)}.`,
    remarks: [],
    body: (box) =>
      told === 0
        ? [textOf('No numbers', box, [plain(pack.vital[0]?.sentence ?? 'The record holds nothing to count yet.', size.ask)])]
        : [boardTablePiece('Numbers', table, box)],
    missing: [],
    number: '',
    notes: [...evidenceNotes(pack), ...tableNotes(table)],
  });
}

/** What those said who were overruled: verbatim where the copy prints it, else how many. */
function objectionWords({ objections, objected }: BoardException): string {
  if (objections.length > 0) return objections.map(({ by, words }) => `${by.words}: “${words}”`).join('\n');
  return objected === 0 ? 'None on record' : `${objected} on record`;
}

/** What the board must see by name. */
export function exceptionsPage(pack: Pack): DeckSlide {
  const { sentence, all, untold } = pack.exceptions;
  // A column of "None" would leave less room for what the exception is.
  const objected = all.some((each) => each.objected > 0);
  const table: BoardTable = {
    caption: 'What the board must see by name',
    columns: [
      text('What kind'),
      text('Id'),
      text('Model'),
      text('What'),
      text('Answers for it'),
      ...(objected ? [text('Objections')] : []),
    ],
    rows: all.map((each) =>
      row(
        sentenceCase(each.kind),
        each.id,
        each.modelName ?? each.modelId ?? 'No one model',
        each.what,
        each.executive?.words ?? 'Nobody on record',
        ...(objected ? [objectionWords(each)] : []),
      ),
    ),
    more: 0,
  };
  return pageOf(pack, {
    title: sentence,
    subtitle: `Exceptions at ${pack.institution}. ${dayWords(pack.position.asOf)}.`,
    remarks: [],
    body: (box) =>
      all.length === 0
        ? [textOf('No exceptions', box, [plain(untold.length === 0 ? 'There is none on record.' : 'None could be listed.', size.ask)])]
        : [boardTablePiece('Exceptions', table, box, 0, true)],
    missing: untold,
    number: '',
    notes: [...evidenceNotes(pack), ...tableNotes(table), ...untold.map((each) => `Not reported: ${each}`)],
  });
}

const purposes: Readonly<Record<Purpose, string>> = { approve: 'Approve', note: 'Note', challenge: 'Challenge' };

function pointRow({ purpose, words, about, ask }: DecisionPoint): BoardTable['rows'][number] {
  const slides = about.length === 0 ? '' : `\n${about.map((id) => slideNames[id]).join(' · ')}`;
  return row(purposes[purpose], `${words}${slides}`, ask === null ? 'The committee' : whoAndWhen(ask));
}

/** What is decided, noted and challenged. An ask that nobody adopted is not on it. */
export function decisionsPage(pack: Pack): DeckSlide {
  const { points, appetite } = pack.decisions;
  const printed = points.filter(({ ask }) => ask === null || ask.printed);
  const asked = Object.keys(purposes).filter((purpose) => printed.some((point) => point.purpose === purpose));
  const table: BoardTable = {
    caption: 'What the committee is asked to do',
    columns: [text('To'), text('What'), text('Who, and by when')],
    rows: printed.map(pointRow),
    more: 0,
  };
  return pageOf(pack, {
    title: asked.length === 0 ? 'The committee is asked for nothing' : `The committee is asked to ${listed(asked)}`,
    subtitle: `${pack.institution}. ${dayWords(pack.position.asOf)}.`,
    remarks: [],
    body: (box) => {
      const lines = appetite.map(({ words }): Paragraph => ({ ...plain(words, size.table), before: 3, bullet: true }));
      const thresholds = fitting([heading('The appetite these are read against'), ...lines], box.w, box.h * 0.4);
      const below = textOf('Appetite', box, appetite.length === 0 ? [] : thresholds.fit);
      const above = { ...box, h: box.h - below.box.h - GAP * 2 };
      const body =
        printed.length === 0
          ? textOf('No points', above, [plain('Nobody has adopted an ask yet: there is nothing to decide.', size.ask)])
          : boardTablePiece('Decisions', table, above, 0, true);
      return below.paragraphs.length === 0 ? [body] : [body, { ...below, box: { ...below.box, y: body.box.y + body.box.h + GAP * 2 } }];
    },
    missing: [],
    number: '',
    notes: [...evidenceNotes(pack), ...tableNotes(table), ...appetite.map(({ words }) => words)],
  });
}
