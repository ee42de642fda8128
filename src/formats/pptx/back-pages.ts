import type { BoardTable } from '../../domain/board/figure.ts';
import type { Pack } from '../../domain/board/pack.ts';
import { dayWords } from '../../domain/words.ts';
import { boardTablePiece } from './board-table.ts';
import { size } from './look.ts';
import { pageOf } from './page.ts';
import type { DeckSlide } from './piece.ts';
import { evidenceNotes, tableNotes } from './slide-notes.ts';
import { plain, textOf } from './texts.ts';

interface BackPage {
  readonly title: string;
  readonly subtitle: string;
  readonly table: BoardTable;
  /** Said where the table has no row. */
  readonly none: string;
}

/** A table of texts; all of its rows stand in the notes. */
function backPage(pack: Pack, { title, subtitle, table, none }: BackPage): DeckSlide {
  return pageOf(pack, {
    title,
    subtitle,
    remarks: [],
    body: (box) =>
      table.rows.length === 0
        ? [textOf('None', box, [plain(none, size.ask)])]
        : [boardTablePiece(title, table, box, table.more, table.more === 0)],
    missing: [],
    number: '',
    notes: [...evidenceNotes(pack), ...tableNotes(table)],
  });
}

function tableOf(caption: string, columns: readonly string[], rows: readonly (readonly string[])[], more = 0): BoardTable {
  return {
    caption,
    columns: columns.map((label) => ({ label, kind: 'text' })),
    rows: rows.map((cells) => ({ cells, modelId: null })),
    more,
  };
}

/** What stands behind the pack: its definitions, what is not reported, what was left out, and what was written since the pack before. */
export function backPages(pack: Pack): readonly DeckSlide[] {
  const whose = `${pack.institution}. ${dayWords(pack.position.asOf)}.`;
  const { sinceLast } = pack;
  const since =
    sinceLast === null
      ? tableOf('Since the last pack', ['Day', 'What', 'By'], [])
      : tableOf(
          `Since ${sinceLast.title}`,
          ['Day', 'What', 'By'],
          sinceLast.listed.map(({ day, what, by }) => [dayWords(day), what, by]),
          sinceLast.more,
        );
  return [
    backPage(pack, {
      title: 'How each number is counted',
      subtitle: whose,
      table: tableOf(
        'Definitions',
        ['Number', 'Rule', 'Source'],
        pack.definitions.map(({ label, rule, source }) => [label, rule, source]),
      ),
      none: 'The pack counts nothing.',
    }),
    backPage(pack, {
      title: 'What is not reported',
      subtitle: whose,
      table: tableOf(
        'Not reported',
        ['Number', 'Why it cannot be told'],
        pack.notReported.map(({ label, why }) => [label, why]),
      ),
      none: 'Every number of the pack could be told of everything it counts.',
    }),
    ...(pack.leftOut.length === 0
      ? []
      : [
          backPage(pack, {
            title: 'Slides that are left out',
            subtitle: whose,
            table: tableOf(
              'Left out',
              ['Slide', 'Why'],
              pack.leftOut.map(({ name, why }) => [name, why]),
            ),
            none: '',
          }),
        ]),
    backPage(pack, {
      title: sinceLast === null ? 'This is the first pack of this record.' : sinceLast.sentence,
      subtitle: whose,
      table: since,
      none: sinceLast === null ? 'The next pack says here what was written since.' : 'No decision, signature, refusal or rule was written.',
    }),
  ];
}
