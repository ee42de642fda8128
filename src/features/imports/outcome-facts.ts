/** What the screens ask of an outcome. Computed while rendering; none of it is kept. */
import type { ReadFile } from '../../domain/imports/row.ts';
import { labelOf, type FieldId } from '../../formats/imports/fields.ts';
import type { ColumnMatch, MatchedBy, Question } from '../../formats/imports/outcome.ts';
import type { Outcome } from './import-state.ts';
import type { Stage } from '../../domain/lifecycle/stages.ts';
import { stageWords } from '../../parts/words.ts';
import { identifiersIn } from './identifiers.ts';
import type { Step } from './steps.ts';

/** The file as far as it is read. */
export function fileOf(outcome: Outcome): ReadFile {
  return outcome.kind === 'read' ? outcome.file : outcome.draft;
}

/** Questions still open. */
export function questionsOf(outcome: Outcome): readonly Question[] {
  return outcome.kind === 'ask' ? outcome.questions : [];
}

/** Is every row a model of its own? Where several make one, the rows of models and of what is held back leave gaps. */
export function isOneRowEach(outcome: Outcome): boolean {
  const rows = [...fileOf(outcome).rows, ...outcome.held].map(({ row }) => row);
  let [first, last] = [Infinity, 0];
  for (const row of rows) [first, last] = [Math.min(first, row), Math.max(last, row)];
  return rows.length === 0 || last - first + 1 === rows.length;
}

/** The step on which a question is asked. */
export function stepOfQuestion({ kind }: Question): Step {
  return kind === 'stage value' ? 'values' : 'columns';
}

/** Is a step settled, so that nothing on it stands in the way of loading? */
export function isSettled(step: Step, outcome: Outcome, acknowledged: boolean): boolean {
  if (step === 'columns' || step === 'values') return !questionsOf(outcome).some((question) => stepOfQuestion(question) === step);
  if (step === 'rows') return acknowledged || identifiersIn(fileOf(outcome).problems).length === 0;
  return step === 'file';
}

/** A column that is read as something, rather than kept as a note. */
export function isMatched({ field }: ColumnMatch): boolean {
  return field !== 'note';
}

const byWords: Readonly<Record<MatchedBy, string>> = {
  'official form': 'Official form',
  exact: 'Exact',
  alias: 'Another name for it',
  'shape of values': 'By the shape of its values',
  remembered: 'As last time',
  chosen: 'Your choice',
  'not imported': 'Kept as a note',
};

/** How a column came to be read as it is. */
export function matchedWords({ field, by, remark }: ColumnMatch): string {
  if (remark !== undefined) return remark;
  return field === 'note' && by !== 'chosen' ? byWords['not imported'] : byWords[by];
}

/** An answer to a question, as its button says it. */
export function optionWords(question: Question, option: string): string {
  if (question.kind === 'column') return labelOf(option as FieldId);
  if (question.kind === 'date order') return option === 'day first' ? 'Day first: 04/05 is 4 May' : 'Month first: 04/05 is 5 April';
  if (question.kind === 'stage value') return option === 'not reported' ? 'Leave it not reported' : stageWords[option as Stage];
  return option;
}
