import type { Question } from '../../formats/imports/outcome.ts';
import { useImport } from './import-store.ts';

/** Marks what holds an open question, so that the next one can be found. */
export const openQuestion = { 'data-open-question': '' } as const;

/** Answer a question. What was pressed goes away with it, so reading goes on at the next question, else at the heading. */
export function useAnswer(): (question: Question, answer: string) => Promise<void> {
  const { answer } = useImport();
  return async (question, given) => {
    await answer(question, given);
    setTimeout(() => {
      const next = document.querySelector<HTMLElement>('[data-open-question] :is(button, input)');
      (next ?? document.querySelector<HTMLElement>('[data-step-heading]'))?.focus();
    });
  };
}
