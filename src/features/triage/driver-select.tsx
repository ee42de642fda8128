import { useId } from 'react';
import { useChooseActor } from '../../state/use-choose-actor.ts';
import type { Attendee } from '../../domain/triage/people.ts';
import styles from './triage.module.css';

interface DriverSelectProps {
  readonly record: string;
  readonly actor: string | null;
  /** Whoever may be chosen: those present. */
  readonly among: readonly Attendee[];
  readonly label: string;
  /** Names alone, where room is scarce. */
  readonly short?: boolean;
}

/** Who keeps the minutes, and under whose name the room sends. */
export function DriverSelect({ record, actor, among, label, short = false }: DriverSelectProps) {
  const id = useId();
  const choose = useChooseActor(record);
  const isThere = among.some(({ personId }) => personId === actor);
  return (
    <span className={styles['driver']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={isThere ? (actor ?? '') : ''}
        onChange={({ currentTarget }) => choose.mutate(currentTarget.value === '' ? null : currentTarget.value)}
      >
        {!isThere && <option value="">{actor === null ? 'Nobody' : 'Somebody who is not in the room'}</option>}
        {among.map(({ personId, printedName, title }) => (
          <option key={personId} value={personId}>
            {short || title === '' ? printedName : `${printedName}, ${title}`}
          </option>
        ))}
      </select>
    </span>
  );
}
