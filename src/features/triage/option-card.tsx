import { useEffect, useRef } from 'react';
import type { OptionKey } from '../../domain/triage/option-plans.ts';
import type { TriageOption } from '../../domain/triage/options.ts';
import type { Attendee } from '../../domain/triage/people.ts';
import type { TriageItemAnswer, TriageMeetingAnswer } from '../../formats/api/triage.ts';
import { Holders } from '../../parts/holders.tsx';
import { counted } from '../../domain/words.ts';
import { optionDetail } from '../../parts/sentences/triage-room.ts';
import { doesWords } from '../../parts/sentences/triage.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { OptionForm } from './option-form.tsx';
import type { RoomDraft } from './room-draft.ts';
import styles from './room.module.css';

export interface OptionCardProps {
  readonly option: TriageItemAnswer['options'][number];
  readonly item: TriageMeetingAnswer['meeting']['items'][number];
  readonly present: readonly Attendee[];
  readonly record: string;
  readonly actor: string | null;
  readonly isChosen: boolean;
  readonly drives: boolean;
  readonly draft: RoomDraft;
  readonly nameOf: (id: string) => string;
  readonly onChoose: (key: OptionKey | null) => void;
  readonly onType: (path: string, value: string) => void;
  readonly onCommit: (option: TriageOption) => void;
  readonly isPending: boolean;
}

/** What keys do nothing with are called, whatever their reason: 5 is always the end, 1 a name. */
const withoutPlan: Readonly<Record<OptionKey, string>> = {
  1: doesWords['name somebody'],
  2: doesWords['ask somebody'],
  3: doesWords['escalate to the CIO'],
  4: 'Decide it',
  5: doesWords.end,
  6: doesWords.defer,
};

/** One way out of an item. What cannot be had stays, dashed, with the reason. */
export function OptionCard(props: OptionCardProps) {
  const { option, item, isChosen, drives, nameOf, onChoose } = props;
  const planned = 'why' in option ? null : option;
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const isOff = planned === null || planned.verdict.answer !== 'allowed';
  return (
    <li ref={box} className={styles['option']} data-off={isOff || undefined} data-chosen={isChosen || undefined}>
      <button
        type="button"
        className={styles['face']}
        aria-pressed={isChosen}
        aria-disabled={!drives || planned === null}
        onClick={() => drives && planned !== null && onChoose(option.key)}
      >
        <kbd>{option.key}</kbd>
        <span className={styles['label']}>{planned === null ? withoutPlan[option.key] : doesWords[planned.does]}</span>
        {!(isChosen && isOff && planned !== null) && (
          <span className={styles['detail']}>
            <Unbroken words={optionDetail(option, item.deferrals, nameOf)} />
          </span>
        )}
      </button>
      {isChosen && planned !== null && isOff && <Why of={planned} />}
      {isChosen && planned !== null && !isOff && drives && <OptionForm {...props} option={planned} />}
    </li>
  );
}

/** Why an option cannot be had here, and who could: the first reason in sight, so that the question stays in sight too. */
function Why({ of: { verdict } }: { readonly of: TriageOption }) {
  if (verdict.answer === 'allowed') return null;
  const [first, ...rest] =
    verdict.answer === 'impossible'
      ? verdict.faults.map(({ what, remedy }) => ({ sentence: what, remedy, ruleId: null, holders: [] }))
      : verdict.objections;
  return (
    <div className={styles['reasons']}>
      {first !== undefined && <Reason of={first} />}
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, 'more reason')}</summary>
          {rest.map((one) => (
            <Reason key={one.sentence} of={one} />
          ))}
        </details>
      )}
    </div>
  );
}

interface ReasonProps {
  readonly of: {
    readonly sentence: string;
    readonly remedy: string;
    readonly ruleId: string | null;
    readonly holders: Extract<TriageOption['verdict'], { answer: 'refused' }>['objections'][number]['holders'];
  };
}

function Reason({ of: { sentence, remedy, ruleId, holders } }: ReasonProps) {
  return (
    <div>
      <p>
        <Unbroken words={sentence} /> {remedy} {ruleId !== null && <span className="quiet">({ruleId})</span>}
      </p>
      {holders.length > 0 && (
        <p className="quiet">
          Who could: <Holders of={holders.map(({ holder }) => holder)} />
        </p>
      )}
    </div>
  );
}
