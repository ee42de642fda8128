import { useId } from 'react';
import { isCalendarDay } from '../../formats/calendar-day.ts';
import styles from './day-fields.module.css';
import { useChooseDays, type TwoDays } from './two-days.ts';

interface DayFieldsProps {
  readonly days: TwoDays;
  readonly startsOn: string;
  readonly today: string;
}

/** The two dates as fields: what the handles do, by typing. */
export function DayFields({ days, startsOn, today }: DayFieldsProps) {
  const choose = useChooseDays(today);
  return (
    <div className={styles['fields']}>
      <DayField label="Compare" value={days.earlier} min={startsOn} max={today} onChoose={(earlier) => choose({ ...days, earlier })} />
      <DayField label="with" value={days.later} min={startsOn} max={today} onChoose={(later) => choose({ ...days, later })} />
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly onChoose: (day: string) => void;
}

function DayField({ label, value, min, max, onChoose }: DayFieldProps) {
  const id = useId();
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        key={value}
        id={id}
        className="field"
        type="date"
        defaultValue={value}
        min={min}
        max={max}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value;
          if (isCalendarDay(chosen) && chosen >= min && chosen <= max) onChoose(chosen);
        }}
      />
    </span>
  );
}
