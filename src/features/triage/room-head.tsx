import { Link } from '@tanstack/react-router';
import type { PeopleAnswer } from '../../formats/api/people.ts';
import type { TriageMeetingAnswer } from '../../formats/api/triage.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { seatWords } from '../../parts/sentences/triage-room.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { DriverSelect } from './driver-select.tsx';
import { seatsHere } from './seats-here.ts';
import type { Wheel } from './use-wheel.ts';
import styles from './room.module.css';

interface RoomHeadProps {
  readonly answer: TriageMeetingAnswer;
  readonly people: PeopleAnswer;
  readonly actor: string | null;
  readonly wheel: Wheel;
  readonly isPast: boolean;
  readonly onAttend: () => void;
}

const seatMarks = { present: 'ok', absent: 'vacant', vacant: 'vacant', 'not reported': 'not reported' } as const;

/** Which meeting, who is there by function, and who drives. */
export function RoomHead({ answer: { meeting, record }, people, actor, wheel, isPast, onAttend }: RoomHeadProps) {
  const standpoint = standpointOf(useView());
  const present = meeting.present.map(({ personId }) => personId);
  return (
    <header className={styles['head']}>
      <Link to="/triage" search={standpoint} className="wordmark">
        Countersign
      </Link>
      <p className={styles['which']}>
        <strong>{meeting.forum}</strong> <span className="quiet nowrap">{dayWords(meeting.on)}</span>
      </p>
      <ul className={styles['seats']} aria-label="Functions in the room">
        {seatsHere(people, present).map(({ name, state, holders }) => (
          <li
            key={name}
            data-seat={state}
            title={state === 'not reported' ? 'Nobody said who sits here' : holders.length === 0 ? 'Nobody' : listed(holders)}
          >
            <StatusMark of={seatMarks[state]} /> {seatWords(name, state)}
          </li>
        ))}
      </ul>
      {wheel.hand === 'driving' && !isPast && (
        <>
          <button type="button" className="button" onClick={onAttend}>
            Attendance
          </button>
          <DriverSelect record={record} actor={actor} among={meeting.present} label="Driving" short />
        </>
      )}
      {isPast && <p className={styles['which']}>Read as of {dayWords(people.asOf)}: nothing is decided there.</p>}
      {wheel.hand === 'following' && !isPast && (
        <p className={styles['which']} role="status">
          Following, to read.{' '}
          <button type="button" className="button" onClick={wheel.take}>
            Take the wheel <KeyHint of="T" />
          </button>
        </p>
      )}
    </header>
  );
}
