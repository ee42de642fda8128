import { useId } from 'react';
import type { Day } from '../../domain/time.ts';
import { isCalendarDay } from '../../formats/calendar-day.ts';
import { dayWords } from '../../ui/day.ts';
import { useImport } from './import-store.ts';
import { fileOf } from './outcome-facts.ts';
import styles from './load-step.module.css';

/** The day whose state the file shows. Assumed for the federal forms, said so, and open to change. */
export function SnapshotField() {
  const { file, chooseSnapshot } = useImport();
  const id = useId();
  if (file === null) return null;
  const { snapshot } = fileOf(file.outcome);
  return (
    <div className={styles['dated']}>
      <label htmlFor={id} className="unseen">
        Day on which the file stood as written
      </label>
      <input
        key={snapshot?.day}
        id={id}
        type="date"
        className="field"
        defaultValue={snapshot?.day}
        required
        onBlur={({ currentTarget: { value } }) => {
          if (isCalendarDay(value) && value !== snapshot?.day) void chooseSnapshot(value as Day);
        }}
      />
      <span className={styles['why']}>
        {snapshot === null
          ? 'Not said yet.'
          : snapshot.assumed
            ? `Assumed: the form of that year shows the state on ${dayWords(snapshot.day)}. Change it if you know better.`
            : 'The day you named. Every fact of the file is dated by it, unless the file dates it.'}
      </span>
    </div>
  );
}
