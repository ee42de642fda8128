/** Stage words that need a person: which there are, and what they mean once answered. */
import { stages, type Stage } from '../../domain/lifecycle/stages.ts';
import { notReported } from '../../domain/reported.ts';
import { plain, shown, textOf } from './cells.ts';
import type { ColumnPlan } from './column-plan.ts';
import { readMark } from './marks.ts';
import type { Question } from './outcome.ts';
import type { RowContext } from './row-context.ts';
import type { SiteReader } from './sites.ts';
import { readStageWord, type StageWord } from './stage-words.ts';
import type { Table } from './table.ts';

/** Answers by stage word, in plain letters. */
export type StageAnswers = ReadonlyMap<string, Stage | 'not reported'>;

export interface OpenWord {
  readonly value: string;
  readonly column: string;
  readonly suggested: Stage | null;
  readonly count: number;
  readonly rows: readonly number[];
}

/** Stage words, in the stage column and beside sites, that no answer and no meaning settles; the commonest first. */
export function openWords(table: Table, plans: readonly ColumnPlan[], sites: SiteReader | null, values: StageAnswers): readonly OpenWord[] {
  const found = new Map<string, OpenWord & { rows: number[]; count: number }>();
  const nameAt = plans.find(({ field }) => field === 'name')?.index;
  const add = (value: string, word: StageWord, column: string, row: number, unknownToo: boolean): void => {
    if (values.has(plain(value)) || !(word.kind === 'ambiguous' || (word.kind === 'unknown' && unknownToo))) return;
    const key = plain(value);
    const known = found.get(key) ?? { value, column, suggested: word.kind === 'ambiguous' ? word.suggested : null, count: 0, rows: [] };
    known.count += 1;
    if (known.rows.length < 5) known.rows.push(row);
    found.set(key, known);
  };
  for (const { row, cells } of table.rows) {
    if (nameAt !== undefined && shown(textOf(cells[nameAt])) === '') continue;
    for (const { field, index, label } of plans) {
      const text = shown(textOf(cells[index]));
      if (field === 'stage') add(text, readStageWord(text), label, row, true);
      else if (field === 'siteMark') {
        const mark = readMark(text);
        if (mark.kind === 'own') add(text, mark.word, label, row, text.length <= 12);
      } else if (field === 'site') {
        for (const { says, word } of sites?.read(text) ?? []) if (says !== null && word !== null) add(says, word, label, row, false);
      }
    }
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}

/** What a stage word means: as answered, as it says, or as suggested until it is answered. */
export function settle(
  text: string,
  given: StageWord | null,
  values: StageAnswers,
  open: readonly OpenWord[],
): ReturnType<RowContext['stageFor']> {
  const answered = values.get(plain(text));
  if (answered !== undefined)
    return answered === 'not reported' ? { stage: notReported('unrecognised', text) } : { stage: answered, mapped: text };
  const word = given ?? readStageWord(text);
  if (word.kind === 'stage') return { stage: word.stage };
  if (word.kind === 'blank') return { stage: text === '' ? notReported('left blank') : notReported('left blank', text) };
  const suggested = open.find(({ value }) => plain(value) === plain(text))?.suggested ?? null;
  // Until it is answered, the preview shows what the suggestion would do.
  return suggested === null ? { stage: notReported('unrecognised', text) } : { stage: suggested, mapped: text };
}

/** The question about one word. */
export function askWord({ value, column, suggested, count, rows }: OpenWord): Question {
  return {
    kind: 'stage value',
    id: `stage:${plain(value)}`,
    asks: `Which stage is “${value}”?`,
    value,
    column,
    found: [{ value, count, rows }],
    options: [...stages, 'not reported'],
    suggested,
  };
}
