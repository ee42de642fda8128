import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newKey } from '../../data/client.ts';
import { judgeBatch, refreshRecord, sendBatch } from '../../data/commands.ts';
import type { SheetCommand } from '../../domain/sheet/commands-of.ts';
import type { BatchAnswer, BatchOutcome } from '../../formats/api/batch.ts';
import { batchesOf, type Judged } from './batch-parts.ts';

interface Standpoint {
  readonly record: string;
  /** The entry up to which the sheet was read: what changed since is told. */
  readonly decidedOn: number;
  readonly personId: string | null;
}

/** What was recorded: which commands, and between which entries. */
export interface Recorded {
  readonly judged: readonly Judged[];
  readonly first: number | null;
  readonly last: number | null;
}

/** What the rules say of the changes of a sheet. Nothing is written. */
export function useJudged({ record, decidedOn, personId }: Standpoint, commands: readonly SheetCommand[]) {
  return useQuery({
    queryKey: ['verdicts', 'sheet', record, decidedOn, personId, commands.map(({ command }) => command)],
    queryFn: async ({ signal }) => {
      const answers: BatchAnswer[] = [];
      for (const items of batchesOf(commands, 'asked', decidedOn)) {
        // oxlint-disable-next-line no-await-in-loop -- one after another: the backend answers other screens between them
        answers.push(await judgeBatch({ in: record, items }, signal));
      }
      return {
        actor: answers[0]?.actor ?? null,
        judged: paired(
          commands,
          answers.flatMap(({ outcomes }) => outcomes),
        ),
      };
    },
    enabled: commands.length > 0,
    staleTime: 0,
    gcTime: 0,
  });
}

function paired(commands: readonly SheetCommand[], outcomes: readonly BatchOutcome[]): Judged[] {
  return commands.flatMap((of, at) => {
    const outcome = outcomes[at];
    return outcome === undefined ? [] : [{ of, outcome }];
  });
}

/** Record the changes of a sheet. Pressed twice, or sent again after a lost answer, each is recorded once. */
export function useRecordChanges({ record, decidedOn, personId }: Standpoint) {
  const queries = useQueryClient();
  const intention = useRef<{ readonly said: string; readonly key: string } | null>(null);
  const [sent, setSent] = useState(0);
  const recording = useMutation({
    mutationFn: async (commands: readonly SheetCommand[]): Promise<Recorded> => {
      const said = JSON.stringify([record, decidedOn, personId, commands]);
      if (intention.current?.said !== said) intention.current = { said, key: newKey() };
      const outcomes: BatchOutcome[] = [];
      setSent(0);
      for (const items of batchesOf(commands, intention.current.key, decidedOn)) {
        // oxlint-disable-next-line no-await-in-loop -- each is decided on what the one before it left
        const answer = await sendBatch({ in: record, items, shownAs: personId });
        outcomes.push(...answer.outcomes);
        setSent(outcomes.length);
      }
      const spans = outcomes.flatMap((outcome) => (outcome.answer === 'done' && outcome.seqs !== null ? [outcome.seqs] : []));
      return { judged: paired(commands, outcomes), first: spans[0]?.first ?? null, last: spans.at(-1)?.last ?? null };
    },
    onSettled: () => refreshRecord(queries),
  });
  return { recording, sent };
}
