import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey } from '../../data/client.ts';
import { refreshRecord, sendCommand } from '../../data/commands.ts';
import { triageMinutesQuery } from '../../data/triage.ts';
import type { TriageMeetingAnswer } from '../../formats/api/triage.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { MinutesEntry } from './minutes-entry.tsx';
import { NotDone } from './not-done.tsx';
import { dropDraft } from './room-draft.ts';
import { settlement, type RoomStanding } from './use-settle.ts';
import styles from './room.module.css';

interface SettledItemProps {
  readonly answer: TriageMeetingAnswer;
  readonly itemId: string;
  readonly drives: boolean;
  readonly onUndo: () => void;
}

/** How an item left the room, and the way back. */
export function SettledItem({ answer: { meeting }, itemId, drives, onUndo }: SettledItemProps) {
  const { data } = useQuery(triageMinutesQuery(meeting.meetingId, standpointOf(useView())));
  const entry = data?.minutes.items.find(({ item }) => item.itemId === itemId);
  return (
    <div className={styles['settled']}>
      {entry !== undefined && <MinutesEntry of={entry} />}
      {drives && (
        <p>
          <button type="button" className="button" onClick={onUndo}>
            Open it again <KeyHint of="U" />
          </button>
        </p>
      )}
    </div>
  );
}

interface UnsettledDecisionProps {
  readonly standing: RoomStanding;
  readonly itemId: string;
  readonly decisionId: string;
  readonly wrote: () => void;
  readonly onSettled: () => void;
}

/** A decision that was taken, and whose item was not settled before the page was closed. */
export function UnsettledDecision({ standing, itemId, decisionId, wrote, onSettled }: UnsettledDecisionProps) {
  const { record, meetingId, actor, head } = standing;
  const queries = useQueryClient();
  const enter = useMutation({
    mutationFn: () =>
      sendCommand({ in: record, shownAs: actor, ...settlement(meetingId, itemId, decisionId), key: newKey(), decidedOn: head }),
    onSuccess: () => {
      dropDraft(record, meetingId, itemId);
      onSettled();
    },
    onSettled: async () => {
      wrote();
      await refreshRecord(queries);
    },
  });
  return (
    <div className={styles['settled']}>
      <p>{decisionId} was decided for this item, and is not in its minutes yet.</p>
      <p>
        <button
          type="button"
          className="button button-main"
          aria-disabled={enter.isPending}
          onClick={() => !enter.isPending && enter.mutate()}
        >
          Enter it in the minutes
        </button>
      </p>
      <NotDone error={enter.error} />
    </div>
  );
}
