import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { peopleQuery } from '../../data/people.ts';
import { sessionQuery } from '../../data/session.ts';
import { canAct } from '../../domain/authority/can-act.ts';
import type { PeopleAnswer } from '../../formats/api/people.ts';
import type { TriageAnswer } from '../../formats/api/triage.ts';
import { fitsWords } from '../../parts/sentences/triage-room.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { Attendance } from './attendance.tsx';
import { DriverSelect } from './driver-select.tsx';
import { NotDone } from './not-done.tsx';
import { expected } from './seats-here.ts';
import { useRoomCommand } from './use-settle.ts';
import styles from './triage.module.css';

/** How long a meeting is unless somebody says otherwise. */
const usualMinutes = 45;

/** The next meeting, before it is opened: how long, who is there, who keeps the minutes. */
export function Opening({ of }: { readonly of: TriageAnswer }) {
  const session = useQuery(sessionQuery(of.record)).data;
  const people = useQuery(peopleQuery({ in: of.record })).data;
  if (people === undefined || session === undefined) return null;
  if (!people.people.some((one) => canAct(one, people.asOf))) return <NobodyHere />;
  return <OpeningForm of={of} people={people} actor={session.person?.personId ?? null} />;
}

/** A meeting is people: a record that knows nobody has none. */
function NobodyHere() {
  const standpoint = standpointOf(useView());
  return (
    <p>
      This record names nobody who could meet, so no meeting can be opened.{' '}
      <Link to="/people" search={standpoint}>
        Say first who is here
      </Link>
      .
    </p>
  );
}

interface OpeningFormProps {
  readonly of: TriageAnswer;
  readonly people: PeopleAnswer;
  readonly actor: string | null;
}

function OpeningForm({ of, people, actor }: OpeningFormProps) {
  const { record, nextMeeting, minutesPerItem, draft, head } = of;
  const [minutes, setMinutes] = useState(String(usualMinutes));
  const [forum, setForum] = useState('Clinical informatics triage');
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const present = chosen ?? expected(people, actor);
  const navigate = useNavigate();
  const view = useView();
  const ids = useId();
  const command = useRoomCommand({ record, actor, head: head.seq }, () => undefined);
  const open = async (): Promise<void> => {
    const payload = { meetingId: nextMeeting, forum: forum.trim(), minutes: Number(minutes), present };
    await command.mutateAsync({ type: 'meeting.open', payload });
    void navigate({ to: '/triage/$meeting', params: { meeting: nextMeeting }, search: standpointOf(view) });
  };
  return (
    <form
      className={styles['opening']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!command.isPending) open().catch(() => undefined);
      }}
    >
      <div className={styles['line']}>
        <span className={styles['field']}>
          <label htmlFor={`${ids}-minutes`}>Minutes</label>
          <input
            id={`${ids}-minutes`}
            className="field"
            type="number"
            min={5}
            step={1}
            value={minutes}
            onChange={({ currentTarget }) => setMinutes(currentTarget.value)}
          />
        </span>
        <span className={styles['field']}>
          <label htmlFor={`${ids}-forum`}>Meeting</label>
          <input id={`${ids}-forum`} className="field" value={forum} onChange={({ currentTarget }) => setForum(currentTarget.value)} />
        </span>
        <DriverSelect
          record={record}
          actor={actor}
          among={people.people.filter(({ personId }) => present.includes(personId))}
          label="Keeps the minutes"
        />
      </div>
      <p role="status">{fitsWords(Number(minutes), minutesPerItem, draft.length)}</p>
      <Attendance people={people} present={present} onChange={setChosen} />
      <NotDone error={command.error} />
      <p>
        <button type="submit" className="button button-main" aria-disabled={command.isPending}>
          Open the meeting
        </button>
      </p>
    </form>
  );
}
