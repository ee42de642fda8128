import type { BoardTable } from '../../domain/board/figure.ts';
import type { Pack, Slide } from '../../domain/board/pack.ts';
import { dayWords } from '../../domain/words.ts';
import { cellWords } from './board-table.ts';
import { moreWords } from './texts.ts';

/** What every page's notes begin with: by what the page is found again. */
export function evidenceNotes({ evidenceId, source, position }: Pack): readonly string[] {
  return [`Evidence ${evidenceId}. ${source}`, `Rests on the entries up to ${position.head.seq}, ${position.head.hash}.`];
}

/** Who edited a title, and what is to be known of it. */
export function editedWords({ edited }: Slide['title']): readonly string[] {
  if (edited === null) return [];
  return [`Title edited by ${edited.by.words}, ${dayWords(edited.on)}`, ...(edited.warning === null ? [] : [edited.warning])];
}

/** A table as text: a line a row. */
export function tableNotes({ caption, columns, rows, more }: BoardTable): readonly string[] {
  return [
    `Table: ${caption}`,
    columns.map(({ label }) => label).join(' | '),
    ...rows.map(({ cells }) => cells.map(cellWords).join(' | ')),
    ...(more === 0 ? [] : [moreWords(more)]),
  ];
}

/** The notes of a slide: its evidence, its computed title, its figure in words, and the table behind it. */
export function slideNotes(pack: Pack, slide: Slide): readonly string[] {
  return [
    ...evidenceNotes(pack),
    `Title as computed: ${slide.title.computed}`,
    ...editedWords(slide.title),
    `Figure: ${slide.alternative}`,
    ...tableNotes(slide.table),
    ...slide.missing.map((sentence) => `Not reported: ${sentence}`),
    ...slide.words.map(({ term, means }) => `${term}: ${means}`),
    `The same numbers on the screen: ${slide.screen}`,
  ];
}
