import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { refreshRecord, type Beginning } from '../../data/commands.ts';
import type { PeopleAnswer } from '../../formats/api/people.ts';
import type { Session } from '../../formats/api/session.ts';
import type { TriageMeetingAnswer } from '../../formats/api/triage.ts';
import { usePast } from '../../state/use-past.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { ChainDialog } from './chain-dialog.tsx';
import { AttendDialog, CloseDialog, UndoDialog } from './dialogs.tsx';
import { KeyBar } from './key-bar.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { skippedWords } from '../../parts/sentences/triage-room.ts';
import { MinutesColumn } from './minutes-column.tsx';
import { lastSettled, moved, nextOpen, resumed, skipped } from './order.ts';
import { NotDone } from './not-done.tsx';
import { Question } from './question.tsx';
import { Queue } from './queue.tsx';
import { keepPlace, readPlace } from './room-draft.ts';
import { RoomHead } from './room-head.tsx';
import { useRoomCommand } from './use-settle.ts';
import { useStopwatch } from './use-stopwatch.ts';
import { useWheel } from './use-wheel.ts';
import styles from './room.module.css';

interface RoomProps {
  readonly answer: TriageMeetingAnswer;
  readonly people: PeopleAnswer;
  readonly actor: Session['person'];
}

type Dialog = { readonly is: 'close' | 'attend' | 'chain' | 'note' } | { readonly is: 'undo'; readonly itemId: string } | null;

/** The room of an open meeting: one question at a time, by keyboard. */
export function Room({ answer, people, actor }: RoomProps) {
  const { meeting, record, head } = answer;
  const { meetingId, items } = meeting;
  const view = useView();
  const change = useChangeView();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const isPast = usePast();
  const { singleKeys } = usePreferences();
  const [dialog, setDialog] = useState<Dialog>(null);
  const [said, setSaid] = useState('');
  const current = items.find(({ itemId }) => itemId === view.sel) ?? resumed(items, readPlace(record, meetingId)) ?? items[0];
  const currentId = current?.itemId ?? '';
  const go = (itemId: string | undefined): void => {
    if (itemId !== undefined && itemId !== view.sel) change({ sel: itemId }, 'replace');
  };
  const wheel = useWheel(`${record} ${meetingId}`, currentId, go, () => void refreshRecord(queries));
  const drives = wheel.hand === 'driving' && !isPast;
  const seconds = useStopwatch(`${record} ${meetingId}`, drives);
  const command = useRoomCommand({ record, actor: actor?.personId ?? null, head: head.seq }, wheel.wrote);
  // The address says where the room is, so that a reload finds it again.
  const showPlace = useEffectEvent((itemId: string) => go(itemId === '' ? undefined : itemId));
  useEffect(() => showPlace(currentId), [currentId]);
  // So does this browser, for whoever comes back by another way.
  useEffect(() => {
    if (drives && currentId !== '') keepPlace(record, meetingId, currentId);
  }, [drives, record, meetingId, currentId]);

  const here = items.findIndex(({ itemId }) => itemId === currentId);
  // Keys are quicker than the record: a move pressed while the last is being written waits for it.
  const pressed = useRef(0);
  const step = (by: number): void => {
    pressed.current = 0;
    if (drives) go(items[Math.min(Math.max(here + by, 0), items.length - 1)]?.itemId);
  };
  const shift = (by: -1 | 1): void => {
    if (!drives) return;
    if (command.isPending) {
      pressed.current += by;
      return;
    }
    const itemIds = moved(items, currentId, by);
    if (itemIds === null) pressed.current = 0;
    else command.mutate({ type: 'meeting.order', payload: { meetingId, itemIds } });
  };
  const shiftOn = useEffectEvent(() => {
    const by = Math.sign(pressed.current);
    pressed.current -= by;
    if (by === 1 || by === -1) shift(by);
  });
  useEffect(() => {
    if (!command.isPending) shiftOn();
  }, [command.isPending]);
  const order = current === undefined ? null : skipped(items, current.itemId);
  const skip = (): void => {
    if (!drives || current === undefined || order === null || command.isPending) return;
    const next = nextOpen(items, current.itemId)?.itemId;
    command.mutate(
      { type: 'meeting.order', payload: { meetingId, itemIds: order } },
      {
        onSuccess: () => {
          setSaid(skippedWords(current, items.length - order.length + order.indexOf(current.itemId) + 1));
          go(next);
        },
      },
    );
  };
  const last = lastSettled(items);
  const undo = (itemId: string | undefined): void => {
    if (drives && itemId !== undefined) setDialog({ is: 'undo', itemId });
  };
  const model = current?.models.named.length === 1 ? current.models.named[0] : undefined;
  const openModel = (): void => {
    if (model !== undefined) void navigate({ to: '/models/$id', params: { id: model.modelId }, search: standpointOf(view) });
  };
  const ask = (is: 'close' | 'attend' | 'chain' | 'note'): void => {
    if (is === 'chain' ? model !== undefined : drives) setDialog({ is });
  };
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      o: openModel,
      c: () => ask('chain'),
      u: () => undo(last?.itemId),
      n: () => ask('note'),
      s: skip,
      e: () => ask('close'),
      t: () => wheel.hand === 'following' && wheel.take(),
    },
    singleKeys && dialog === null,
  );
  useShiftKeys(shift, dialog === null);

  const send = (sent: Beginning, then: () => void): void => {
    command.mutate(sent, {
      onSuccess: () => {
        setDialog(null);
        then();
      },
    });
  };
  const shut = (): void => {
    command.reset();
    setDialog(null);
  };
  const nameOf = (id: string): string => people.people.find(({ personId }) => personId === id)?.printedName ?? id;
  const shared = { record, meeting, send, error: command.error, isPending: command.isPending, onClose: shut };
  return (
    <div className={styles['room']} data-room data-hand={wheel.hand}>
      <title>{`${meeting.forum} · Countersign`}</title>
      <RoomHead
        answer={answer}
        people={people}
        actor={actor?.personId ?? null}
        wheel={wheel}
        isPast={isPast}
        onAttend={() => ask('attend')}
      />
      <div className={styles['columns']}>
        <Queue meeting={meeting} current={currentId} nameOf={nameOf} onOpen={(itemId) => go(itemId)} follows={!drives} />
        {current === undefined ? (
          <section className={styles['question']}>
            <h1>Nothing is on the agenda of this meeting.</h1>
          </section>
        ) : (
          <Question
            key={`${current.itemId} ${current.outcome === null}`}
            answer={answer}
            item={current}
            actor={actor?.personId ?? null}
            drives={drives}
            nameOf={nameOf}
            wrote={wheel.wrote}
            onSettled={() => go(nextOpen(items, current.itemId)?.itemId)}
            onUndo={() => undo(current.itemId)}
          />
        )}
        <MinutesColumn
          answer={answer}
          current={currentId}
          seconds={seconds}
          drives={drives}
          onUndo={undo}
          onClose={() => ask('close')}
          onNote={() => ask('note')}
          onSkip={skip}
          canSkip={order !== null}
          said={said}
        />
      </div>
      {dialog === null && command.error !== null && <NotDone error={command.error} />}
      <KeyBar drives={drives} />
      {dialog?.is === 'undo' && <UndoDialog {...shared} itemId={dialog.itemId} then={() => go(dialog.itemId)} />}
      {dialog?.is === 'close' && <CloseDialog {...shared} />}
      {dialog?.is === 'note' && (
        <NoteDialog {...shared} itemId={current?.itemId ?? null} then={() => setSaid('The note is in the minutes.')} />
      )}
      {dialog?.is === 'attend' && <AttendDialog {...shared} people={people} />}
      {dialog?.is === 'chain' && model !== undefined && (
        <ChainDialog modelId={model.modelId} deploymentId={current?.deploymentId ?? null} onClose={shut} />
      )}
    </div>
  );
}

/** Alt with an arrow moves the item in the queue. */
function useShiftKeys(shift: (by: -1 | 1) => void, on: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    // In a list to choose from, Alt and an arrow open it.
    if (event.target instanceof Element && event.target.closest('select, input, textarea') !== null) return;
    event.preventDefault();
    shift(event.key === 'ArrowUp' ? -1 : 1);
  });
  useEffect(() => {
    if (!on) return;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
