import { useState } from 'react';
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
  // Those expected stand first, and nobody changes place under the pointer.
  const [first] = useState(present);
  const able = people.people.filter((one) => canAct(one, people.asOf));
  const here = [...able.filter(({ personId }) => first.includes(personId)), ...able.filter(({ personId }) => !first.includes(personId))];
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
