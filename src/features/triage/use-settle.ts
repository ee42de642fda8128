import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey } from '../../data/client.ts';
import { refreshRecord, sendCommand, type Beginning } from '../../data/commands.ts';
import type { CommandReceipt } from '../../formats/api/commands.ts';
import type { TriageOption } from '../../domain/triage/options.ts';
import { filled } from './filled.ts';
import { dropDraft, keepDraft, type RoomDraft } from './room-draft.ts';

/** From where the room sends: which record, which meeting, who acts, and on which entry it was decided. */
export interface RoomStanding {
  readonly record: string;
  readonly meetingId: string;
  readonly actor: string | null;
  readonly head: number;
}

/** Send one command of the room. Whatever comes of it, everything is read again, and whoever follows is told. */
export function useRoomCommand({ record, actor, head }: Omit<RoomStanding, 'meetingId'>, wrote: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: Beginning): Promise<CommandReceipt> =>
      sendCommand({ in: record, command, key: newKey(), decidedOn: head, shownAs: actor }),
    onSettled: async () => {
      wrote();
      void refreshRecord(queries);
      // The next command starts from the room as it is now; the rest of the screen may take its time.
      await queries.refetchQueries({ queryKey: ['triage'], predicate: ({ queryKey }) => queryKey.length === 3 }, { cancelRefetch: false });
    },
  });
}

interface Settling {
  readonly option: TriageOption;
  readonly draft: RoomDraft;
}

/** Take an answer: its command, and then, where that command is a decision, the settlement that names it. */
export function useSettle({ record, meetingId, actor, head }: RoomStanding, itemId: string, wrote: () => void, onSettled: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ option, draft }: Settling) => {
      const { accompaniment, ...command } = filled(option, draft.typed);
      const sending = { in: record, shownAs: actor };
      const receipt = await sendCommand({ ...sending, command, accompaniment: accompaniment ?? {}, key: newKey(), decidedOn: head });
      if (option.settles === 'with its decision') {
        keepDraft(record, meetingId, itemId, { ...draft, decided: receipt.decisionId });
        await sendCommand({ ...sending, ...settlement(meetingId, itemId, receipt.decisionId), key: newKey(), decidedOn: receipt.head.seq });
      }
      dropDraft(record, meetingId, itemId);
    },
    onSuccess: onSettled,
    onSettled: async () => {
      wrote();
      await refreshRecord(queries);
    },
  });
}

/** The command that settles an item by a decision. */
export function settlement(meetingId: string, itemId: string, decisionId: string): { readonly command: Beginning } {
  return { command: { type: 'meeting.settle', payload: { meetingId, itemId, outcome: { kind: 'decision', decisionIds: [decisionId] } } } };
}
