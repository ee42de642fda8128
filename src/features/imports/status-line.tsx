import { useImport } from './import-store.ts';
import { fileOf, isMatched, isOneRowEach, questionsOf, stepOfQuestion } from './outcome-facts.ts';
import { columnsHeading, progressWords, rowsHeading, valuesHeading } from './sentences.ts';
import type { Step } from './steps.ts';
import { counted } from '../../ui/count.ts';

/** What changed, said to those who do not see it change. */
export function StatusLine({ step }: { step: Step }) {
  return (
    <output className="unseen" aria-live="polite">
      {useStatus(step)}
    </output>
  );
}

function useStatus(step: Step): string {
  const { file, reading, receipt } = useImport();
  if (reading !== null) return `${progressWords(reading.progress)}.`;
  if (file === null) return '';
  if (receipt !== null) return `${counted(receipt.summary.rows, 'model')} loaded.`;
  const { outcome } = file;
  const questions = questionsOf(outcome);
  const asked = (of: Step): number => questions.filter((question) => stepOfQuestion(question) === of).length;
  if (step === 'columns') return `${columnsHeading(outcome.columns.filter(isMatched).length, asked('columns'))}.`;
  if (step === 'values') return asked('values') === 0 ? 'No stage word is open.' : `${valuesHeading(asked('values'), 1)}.`;
  if (step === 'rows') return `${rowsHeading(outcome.held.length, fileOf(outcome).rows.length, isOneRowEach(outcome))}.`;
  return `${counted(fileOf(outcome).rows.length, 'model')} read.`;
}
