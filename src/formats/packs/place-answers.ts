/** Filled-in rows, from whichever kind of file, to the answers of one pack. */
import type { PackAnswer } from '../../domain/authority/command.ts';
import { listed } from '../../domain/words.ts';
import { cut } from '../imports/problems.ts';
import { plain } from '../imports/cells.ts';
import { headerOf, isAsked, type PackColumn } from './pack-columns.ts';
import { questionOf } from './pack-words.ts';
import { readPackMark, type KnownPack, type KnownPacks } from './pack.ts';
import type { ReadAnswers } from './read-return.ts';
import { SEND_AGAIN, Unreadable, withFile, type ReturnProblem } from './return-problem.ts';
import { weighAnswer } from './weigh-answer.ts';

/** One row as it was found: texts by column, cleaned. What the file has not is not there. */
export interface FoundRow {
  readonly row: number;
  readonly texts: ReadonlyMap<PackColumn, string>;
  /** The first of our columns that holds a formula. */
  readonly formula?: PackColumn;
}

export interface FoundRows {
  /** Empty for a file without sheets. */
  readonly sheet: string;
  readonly rows: readonly FoundRow[];
  /** Who filled it in, as the file says; null where it does not. */
  readonly filledInBy: string | null;
}

const COPY = 'Copy the ids of that row from the pack as it was written, or ask for the pack again.';

/**
 * The pack a file speaks of, from the mark of its rows.
 * @throws Unreadable where no row has one, or it is no pack of this record
 */
export function packOf(marks: readonly string[], { recordId, packs }: KnownPacks): KnownPack {
  const count = new Map<string, number>();
  for (const mark of marks) if (mark !== '') count.set(mark, (count.get(mark) ?? 0) + 1);
  const [commonest] = [...count].toSorted(([, a], [, b]) => b - a);
  if (commonest === undefined) {
    throw new Unreadable(
      withFile(
        `no “${headerOf('pack id')}” in any row`,
        'The file does not say which pack it is: the ids of its rows were cleared, or the rows deleted.',
        SEND_AGAIN,
      ),
    );
  }
  const [mark] = commonest;
  const read = readPackMark(mark);
  const found = read?.recordId === recordId ? packs.find(({ packId }) => packId === read.packId) : undefined;
  if (read === null) {
    throw new Unreadable(withFile(mark, `“${cut(mark)}” is no pack’s id: it was changed after the pack was written.`, SEND_AGAIN));
  }
  if (read.recordId !== recordId) {
    throw new Unreadable(
      withFile(mark, `This pack was written from another record, “${cut(read.recordId)}”.`, 'Open that record, and load the file there.'),
      read.packId,
    );
  }
  if (found === undefined) {
    throw new Unreadable(
      withFile(
        mark,
        `This record has written no pack ${cut(read.packId)}.`,
        'Load it into the copy of the record that wrote it, or write the pack again here.',
      ),
      read.packId,
    );
  }
  return found;
}

/** Place every row of a file in its pack. */
export function placeAnswers({ sheet, rows, filledInBy }: FoundRows, known: KnownPacks): ReadAnswers {
  const pack = packOf(
    rows.map(({ texts }) => texts.get('pack id') ?? ''),
    known,
  );
  const mark = `${known.recordId}/${pack.packId}`;
  const placer = new Placer(sheet, mark, pack);
  for (const row of rows) placer.take(row);
  const { answers, leftOut, warnings } = placer.result();
  const [first] = leftOut;
  // Nothing in it can be taken: the file is what is wrong, not a row.
  if (answers.length === 0 && first !== undefined) {
    const more = leftOut.length === 1 ? '' : ` The same holds for ${leftOut.length - 1} more ${leftOut.length === 2 ? 'row' : 'rows'}.`;
    const alike = leftOut.every(({ why }) => why === first.why);
    throw new Unreadable({ ...first, why: `${first.why}${alike ? more : ` No other row could be taken either.`}` }, pack.packId);
  }
  return { packId: pack.packId, returnedBy: filledInBy ?? pack.owner, answers, leftOut, warnings };
}

/** Does the row call it so, or not call it anything? */
function is(said: string, ours: string): boolean {
  return said === '' || plain(said) === plain(ours);
}

function byRow(a: ReturnProblem, b: ReturnProblem): number {
  return a.row - b.row;
}

class Placer {
  readonly #sheet: string;
  readonly #mark: string;
  readonly #pack: KnownPack;
  readonly #found = new Map<string, { readonly answer: PackAnswer; readonly row: number; readonly warning: ReturnProblem | null }[]>();
  readonly #leftOut: ReturnProblem[] = [];
  readonly #warnings: ReturnProblem[] = [];
  readonly #models: ReadonlyMap<string, KnownPack['models'][number]>;

  constructor(sheet: string, mark: string, pack: KnownPack) {
    this.#sheet = sheet;
    this.#mark = mark;
    this.#pack = pack;
    this.#models = new Map(pack.models.map((model) => [model.deploymentId, model]));
  }

  #problem(row: number, column: PackColumn | null, found: string, why: string, todo: string): ReturnProblem {
    return { sheet: this.#sheet, row, column: column === null ? '' : headerOf(column), found: cut(found), why, todo };
  }

  take({ row, texts, formula }: FoundRow): void {
    const text = (column: PackColumn): string => texts.get(column) ?? '';
    const filled = { kind: text('kind'), answer: text('answer'), ask: text('ask') };
    const inAnswer = formula !== undefined && isAsked(formula);
    if (filled.kind === '' && filled.answer === '' && filled.ask === '' && !inAnswer) return;
    const refuse = (column: PackColumn, found: string, why: string, todo: string): void => {
      this.#leftOut.push(this.#problem(row, column, found, why, todo));
    };
    if (formula !== undefined) {
      refuse(
        formula,
        text(formula),
        'The cell holds a formula. Formulas are never worked out here, and their saved results are not taken for an answer.',
        'Ask for the row with the words themselves written into the cell.',
      );
      return;
    }
    const displaced = this.#displaced(texts);
    if (displaced !== null) {
      refuse(displaced.column, text(displaced.column), displaced.why, COPY);
      return;
    }
    const model = this.#models.get(text('deployment id'));
    const question = questionOf(text('question id'));
    if (model === undefined || question === undefined) return;
    const weighed = weighAnswer(filled, model.deploymentId, question.id);
    if (weighed.kind === 'refused') {
      refuse(weighed.remark.column, weighed.remark.found, weighed.remark.why, weighed.remark.todo);
      return;
    }
    const { remark } = weighed;
    const warning = remark === undefined ? null : this.#problem(row, remark.column, remark.found, remark.why, remark.todo);
    if (weighed.kind === 'silent') {
      if (warning !== null) this.#warnings.push(warning);
      return;
    }
    this.#renamed(row, text('model'), model);
    const key = `${model.deploymentId} ${question.id}`;
    const earlier = this.#found.get(key);
    if (earlier === undefined) this.#found.set(key, [{ answer: weighed.answer, row, warning }]);
    else if (!earlier.some(({ answer }) => JSON.stringify(answer) === JSON.stringify(weighed.answer)))
      earlier.push({ answer: weighed.answer, row, warning });
  }

  /** Does the row stand where its ids say? An id dragged down a column gives one model another's answer. */
  #displaced(texts: FoundRow['texts']): { readonly column: PackColumn; readonly why: string } | null {
    const text = (column: PackColumn): string => texts.get(column) ?? '';
    if (text('pack id') !== this.#mark) {
      return {
        column: 'pack id',
        why:
          text('pack id') === ''
            ? 'The row’s pack id was cleared.'
            : `The row says it is of “${cut(text('pack id'))}”, and the rest of the file of “${this.#mark}”.`,
      };
    }
    const id = text('deployment id');
    const model = this.#models.get(id);
    if (model === undefined) {
      return {
        column: 'deployment id',
        why: id === '' ? 'The row’s deployment id was cleared.' : `This pack asks about no deployment “${cut(id)}”: the id was changed.`,
      };
    }
    const asked = text('question id');
    if (!this.#pack.questions.some((question) => question === asked)) {
      return {
        column: 'question id',
        why: asked === '' ? 'The row’s question id was cleared.' : `This pack asks no question “${cut(asked)}”: the id was changed.`,
      };
    }
    const words = plain(text('question'));
    const other = this.#pack.questions.find((question) => question !== asked && plain(questionOf(question)?.words ?? '') === words);
    if (other !== undefined)
      return { column: 'question id', why: `The row’s words ask ${other}, and its id says ${asked}: one of the two was moved.` };
    return this.#wrongModel(text('model'), text('site'), model);
  }

  #wrongModel(
    name: string,
    site: string,
    model: KnownPack['models'][number],
  ): { readonly column: PackColumn; readonly why: string } | null {
    if (is(name, model.modelName) && is(site, model.site)) return null;
    const other = this.#pack.models.find((each) => is(name, each.modelName) && is(site, each.site));
    if (other === undefined || (name === '' && site === '')) return null;
    return {
      column: 'deployment id',
      why: `The row names ${other.modelName} at ${other.site}, and its id is that of ${model.modelName} at ${model.site}: one of the two was moved.`,
    };
  }

  /** A name nobody else has: corrected by its owner, most likely. */
  #renamed(row: number, said: string, { modelName }: KnownPack['models'][number]): void {
    if (said === '' || plain(said) === plain(modelName)) return;
    this.#warnings.push(
      this.#problem(
        row,
        'model',
        said,
        `The record calls this model “${modelName}”. The answer was taken by its id.`,
        'Rename the model in the record, if the owner corrected its name.',
      ),
    );
  }

  result(): Pick<ReadAnswers, 'answers' | 'leftOut' | 'warnings'> {
    const answers: PackAnswer[] = [];
    const warnings = [...this.#warnings];
    const leftOut = [...this.#leftOut];
    for (const said of this.#found.values()) {
      const [only] = said;
      if (only === undefined) continue;
      if (said.length === 1) {
        answers.push(only.answer);
        if (only.warning !== null) warnings.push(only.warning);
      } else {
        const rows = said.map(({ row }) => String(row));
        leftOut.push(
          this.#problem(
            only.row,
            'question id',
            `rows ${listed(rows)}`,
            `Rows ${listed(rows)} answer the same question about the same model, and differently.`,
            'Ask which of them is meant, and load the corrected file.',
          ),
        );
      }
    }
    return { answers, leftOut: leftOut.toSorted(byRow), warnings: warnings.toSorted(byRow) };
  }
}
