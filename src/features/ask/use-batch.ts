import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from '../../data/client.ts';
import { refreshRecord, sendBatch } from '../../data/commands.ts';
import type { SingleCommand } from '../../domain/authority/command.ts';
import { mostInBatch, type BatchOutcome } from '../../formats/api/batch.ts';

interface Standpoint {
  readonly record: string;
  /** The entry up to which the screen was read. */
  readonly decidedOn: number;
  /** Whom the screen names as acting. */
  readonly personId: string | null;
}

/** Several commands at once, in as many batches as it takes. Pressed twice, or sent again after a lost answer, they are recorded once. */
export function useBatch({ record, decidedOn, personId }: Standpoint) {
  const queries = useQueryClient();
  const intention = useRef<{ readonly said: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: async (commands: readonly SingleCommand[]): Promise<readonly BatchOutcome[]> => {
      const said = JSON.stringify([record, commands, decidedOn, personId]);
      if (intention.current?.said !== said) intention.current = { said, key: newKey() };
      const { key } = intention.current;
      const items = commands.map(({ type, payload }, at) => ({
        key: `${key}-${at}`,
        command: { type, payload: { ...payload } },
        decidedOn,
      }));
      const outcomes: BatchOutcome[] = [];
      for (let from = 0; from < items.length; from += mostInBatch) {
        // oxlint-disable-next-line no-await-in-loop -- each is decided on what the one before it left
        const answer = await sendBatch({ in: record, items: items.slice(from, from + mostInBatch), shownAs: personId });
        outcomes.push(...answer.outcomes);
      }
      return outcomes;
    },
    onSettled: () => refreshRecord(queries),
  });
}

/** Why one of them was not recorded, in a sentence. */
export function whyNot(outcome: Exclude<BatchOutcome, { readonly answer: 'done' }>): string {
  switch (outcome.answer) {
    case 'refused':
      return `${outcome.objections[0]?.sentence ?? 'The rules refuse it.'} ${outcome.objections[0]?.remedy ?? ''}`.trim();
    case 'not a command':
      return `${outcome.faults[0]?.why ?? 'It is no command.'} ${outcome.faults[0]?.todo ?? ''}`.trim();
    case 'overtaken':
      return `${outcome.clashes[0] === undefined ? 'Something it rests on has changed' : `${outcome.clashes[0].actor.printedName} ${outcome.clashes[0].what}`} meanwhile. Look at it again, then decide.`;
    default:
      return outcome satisfies never;
  }
}
