import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { OptionKey } from '../../domain/triage/option-plans.ts';
import { triageItemQuery } from '../../data/triage.ts';
import { modelQuery } from '../../data/model.ts';
import type { TriageMeetingAnswer } from '../../formats/api/triage.ts';
import { ModelLink } from '../../parts/model-link.tsx';
import { itemTitle, whyHere } from '../../parts/sentences/triage-room.ts';
import { itemHeadline, timesWords } from '../../parts/sentences/triage.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { AfterIt } from './after-it.tsx';
import { GroupModels, StageModels } from './group-models.tsx';
import { KeyFigures } from './key-figures.tsx';
import { NotDone } from './not-done.tsx';
import { OptionCard } from './option-card.tsx';
import { keepDraft, readDraft, type RoomDraft } from './room-draft.ts';
import { SettledItem, UnsettledDecision } from './settled-item.tsx';
import { Tried } from './tried.tsx';
import { useSettle } from './use-settle.ts';
import { valueOf } from './filled.ts';
import styles from './room.module.css';

interface QuestionProps {
  readonly answer: TriageMeetingAnswer;
  readonly item: TriageMeetingAnswer['meeting']['items'][number];
  readonly actor: string | null;
  readonly drives: boolean;
  readonly nameOf: (id: string) => string;
  readonly wrote: () => void;
  readonly onSettled: () => void;
  readonly onUndo: () => void;
}

/** One item: what the room is asked, what was tried, and the six ways out. Mount it anew for each. */
export function Question({ answer, item, actor, drives, nameOf, wrote, onSettled, onUndo }: QuestionProps) {
  const { meeting, record, head } = answer;
  const { meetingId } = meeting;
  const { itemId, models, deploymentId } = item;
  const standpoint = standpointOf(useView());
  const { singleKeys } = usePreferences();
  const [draft, setDraft] = useState<RoomDraft>(() => readDraft(record, meetingId, itemId));
  const { data, error, refetch } = useQuery(triageItemQuery(meetingId, itemId, standpoint));
  const only = models.named.length === 1 && models.more === 0 ? models.named[0]! : null;
  const model = useQuery({ ...modelQuery(only?.modelId ?? '', standpoint), enabled: only !== null }).data;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const settle = useSettle({ record, meetingId, actor, head: head.seq }, itemId, wrote, onSettled);
  const write = (change: Partial<RoomDraft>): void => {
    const next = { ...draft, ...change };
    setDraft(next);
    keepDraft(record, meetingId, itemId, next);
  };
  const choose = (key: OptionKey | null): void => {
    settle.reset();
    write({ key });
    if (key === null) heading.current?.focus({ preventScroll: true });
  };
  const isOpen = item.outcome === null;
  const keys = [1, 2, 3, 4, 5, 6] as const;
  useKeys(
    { ...Object.fromEntries(keys.map((key) => [String(key), () => choose(key)])), escape: () => choose(null) },
    singleKeys && drives && isOpen,
  );

  const chosen = data?.options.find(({ key }) => key === draft.key) ?? null;
  const option = chosen !== null && !('why' in chosen) ? chosen : null;
  const personField = option?.needs.find(({ kind }) => kind === 'person');
  const person = option === null || personField === undefined ? null : valueOf(option, personField.path, draft.typed);
  return (
    <section className={styles['question']} aria-label="The question" aria-busy={data === undefined && error === null}>
      <p className={styles['subject']}>
        {item.group !== null && <StageModels of={item.group.stage} />}
        {item.group === null && only === null && itemTitle(item)}
        {item.group === null && only !== null && (
          <>
            <code>{only.modelId}</code> <ModelLink modelId={only.modelId}>{only.name}</ModelLink>
          </>
        )}
        {[timesWords(item.times), item.carriedFrom === null ? null : `Carried from ${item.carriedFrom}`]
          .filter((words) => words !== null)
          .map((words) => (
            <span key={words} className={styles['again']}>
              {words}
            </span>
          ))}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {itemHeadline(item)}
      </h1>
      {model !== undefined && <KeyFigures model={model} deploymentId={deploymentId} />}
      <div className={styles['parts']}>
        <div className={styles['before']}>
          <section aria-labelledby="why-here">
            <h2 id="why-here">Why it is here</h2>
            <ul>
              {whyHere(item).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            {item.group !== null && <GroupModels models={models} />}
          </section>
          {model !== undefined && <Tried model={model} item={item} deploymentId={deploymentId} nameOf={nameOf} />}
        </div>
        <section className={styles['answers']} aria-labelledby="decide-one">
          <h2 id="decide-one">{isOpen ? 'Decide one' : 'How it left the room'}</h2>
          {!isOpen && <SettledItem answer={answer} itemId={itemId} drives={drives} onUndo={onUndo} />}
          {isOpen && data === undefined && error === null && <Waiting words="Putting each answer to the rules" />}
          {isOpen && data === undefined && error !== null && (
            <FigError error={error} stillHolds="The queue and the minutes are not affected." retry={() => void refetch()} />
          )}
          {isOpen && draft.decided !== null && drives && (
            <UnsettledDecision
              standing={{ record, meetingId, actor, head: head.seq }}
              itemId={itemId}
              decisionId={draft.decided}
              wrote={wrote}
              onSettled={onSettled}
            />
          )}
          {isOpen && data !== undefined && (
            <ol className={styles['options']}>
              {data.options.map((one) => (
                <OptionCard
                  key={one.key}
                  option={one}
                  item={item}
                  present={meeting.present}
                  record={record}
                  actor={actor}
                  isChosen={draft.key === one.key}
                  drives={drives}
                  draft={draft}
                  nameOf={nameOf}
                  onChoose={choose}
                  onType={(path, value) => write({ typed: { ...draft.typed, [`${one.key} ${path}`]: value } })}
                  onCommit={(committed) => !settle.isPending && settle.mutate({ option: committed, draft })}
                  isPending={settle.isPending}
                />
              ))}
            </ol>
          )}
          <NotDone error={settle.error} />
        </section>
      </div>
      {isOpen && <AfterIt meetingId={meetingId} itemId={itemId} option={option} person={person === '' ? null : person} name={nameOf} />}
    </section>
  );
}
