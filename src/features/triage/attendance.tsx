import { canAct } from '../../domain/authority/can-act.ts';
import type { PeopleAnswer } from '../../formats/api/people.ts';
import styles from './triage.module.css';

interface AttendanceProps {
  readonly people: PeopleAnswer;
  readonly present: readonly string[];
  readonly onChange: (present: readonly string[]) => void;
}

/** Who is in the room: authority is attendance. */
export function Attendance({ people, present, onChange }: AttendanceProps) {
  const here = people.people.filter((one) => canAct(one, people.asOf));
  return (
    <fieldset className={styles['attendance']}>
      <legend>Present</legend>
      <p className="quiet">A quorum is the chair and half of the members; for care and payment, compliance and clinical safety too.</p>
      <div className={styles['ticks']}>
        {here.map(({ personId, printedName, title }) => (
          <label key={personId}>
            <input
              type="checkbox"
              checked={present.includes(personId)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...present, personId] : present.filter((id) => id !== personId))
              }
            />
            <span>
              {printedName} <span className="quiet">{title}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
