import type { Cost, Evidence, Fact } from '../../domain/audit/events.ts';
import type { QuestionView } from '../../domain/gates/question-state.ts';
import { questions as asked } from '../../domain/gates/questions.ts';
import type { PackReplies } from '../../domain/measures/pack-replies.ts';
import { isReported, type Reported } from '../../domain/reported.ts';
import { answerSentence, passedOnSentence } from '../../parts/sentences/replies.ts';
import { whyNotReportedWords } from '../../parts/words.ts';
import type { Column } from '../../ui/data-table.tsx';
import { dayWords } from '../../ui/day.ts';
import { FactValue, NotKnown } from './fact-value.tsx';
import styles from './facts-tab.module.css';
import { costWords, evidenceWords, type OwnFact } from './facts-words.ts';

/** The columns of each table of facts. */

export const ownColumns: readonly Column<OwnFact>[] = [
  { head: 'Field', cell: ({ label }) => label },
  { head: 'Value', cell: ({ value, note }) => <FactValue value={value} note={note} /> },
];

export const factColumns: readonly Column<Fact>[] = [
  { head: 'Field', cell: ({ label }) => label },
  { head: 'Value', cell: ({ value }) => <FactValue value={value} /> },
  { head: 'Read from', cell: ({ column, value }) => <ReadFrom column={column} of={value} /> },
];

export const evidenceColumns: readonly Column<Evidence>[] = [
  { head: 'About', cell: ({ about }) => about },
  { head: 'Status', cell: (evidence) => <FactValue value={evidenceWords(evidence)} /> },
  { head: 'Read from', cell: ({ column, status }) => <ReadFrom column={column} of={status} /> },
];

export const costColumns: readonly Column<Cost>[] = [
  { head: 'Kind', cell: ({ kind }) => (kind === 'annual' ? 'Every year' : 'Once') },
  { head: 'Amount', cell: (cost) => costWords(cost) },
  { head: 'As written', cell: ({ verbatim }) => verbatim ?? <span className="quiet">Nothing else was written</span> },
];

/** Columns without those of which no row has anything to say. */
export function saidColumns<R>(
  columns: readonly Column<R>[],
  rows: readonly R[],
  optional: string,
  says: (row: R) => boolean,
): readonly Column<R>[] {
  return rows.some(says) ? columns : columns.filter(({ head }) => head !== optional);
}

/** A week-one question with the file that might have answered it. */
export interface QuestionRow extends QuestionView, PackReplies {
  readonly fileName: string | null;
}

export const questionColumns: readonly Column<QuestionRow>[] = [
  { head: 'Question', cell: ({ question }) => asked.find(({ id }) => id === question)?.words },
  { head: 'Stands', cell: (row) => <Stands row={row} /> },
  { head: 'Answer', cell: (row) => <Answer row={row} /> },
];

/** The answer; else the last reply that was none, as it was said. */
function Answer({ row: { text, passedOn } }: { row: QuestionRow }) {
  if (text !== null) return text;
  if (passedOn === undefined) return <span className="quiet">No answer on record</span>;
  return (
    <span className="quiet">
      No answer on record. {passedOnSentence(passedOn)}, {dayWords(passedOn.on)}
    </span>
  );
}

function Stands({ row: { state, since, fileName, returned } }: { row: QuestionRow }) {
  if (state === 'not reported')
    return <NotKnown why={fileName === null ? whyNotReportedWords['not on record'] : `${fileName} does not say`} />;
  const words = answerSentence(state, returned === undefined ? {} : { returned });
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${since === null ? '' : `, since ${dayWords(since)}`}`;
}

function ReadFrom({ column, of }: { column: string | undefined; of: Reported<string> }) {
  if (column !== undefined) return <span className={styles['column']}>{column}</span>;
  return (
    <span className="quiet">{!isReported(of) && of.notReported === 'no column' ? 'No such column' : 'The file does not say which'}</span>
  );
}
