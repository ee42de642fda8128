import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { HttpError } from '../../data/client.ts';
import { peopleQuery } from '../../data/people.ts';
import { sessionQuery } from '../../data/session.ts';
import { triageMeetingQuery } from '../../data/triage.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { recallRoom } from './room-draft.ts';
import { MinutesPage } from './minutes-page.tsx';
import { Room } from './room.tsx';

/** One triage meeting: the room while it is open, its minutes once it is closed. */
export function MeetingScreen({ meetingId }: { readonly meetingId: string }) {
  const view = useView();
  const { record } = useRecord();
  const meeting = useQuery({
    ...triageMeetingQuery(meetingId, view),
    // Somebody else may have written, on another screen of this browser.
    refetchOnWindowFocus: 'always',
    retry: (failures, error) => failures < 1 && !(error instanceof HttpError && error.status < 500),
  });
  const people = useQuery({ ...peopleQuery(record === undefined ? {} : { in: record.id }), enabled: record !== undefined });
  const session = useQuery({ ...sessionQuery(record?.id), enabled: record !== undefined });
  const { data } = meeting;
  const recalled = useRecalled(data?.record, meetingId);
  const error = meeting.error ?? people.error ?? session.error;
  if (data?.meeting.closed != null) return <MinutesPage meetingId={meetingId} />;
  if (data !== undefined && people.data !== undefined && session.data !== undefined && recalled) {
    return <Room answer={data} people={people.data} actor={session.data.person} />;
  }
  const missing = error instanceof HttpError && error.status === 404;
  return (
    <section className="plain-page" aria-busy={error === null}>
      <title>Triage · Countersign</title>
      <h1>{missing ? `${meetingId} is no meeting of this record.` : 'Triage'}</h1>
      {error === null && <Waiting words="Opening the room" />}
      {missing && <p>{error.message}</p>}
      {error !== null && !missing && (
        <FigError error={error} stillHolds="The record and the other screens are not affected." retry={() => void meeting.refetch()} />
      )}
      {error !== null && (
        <p>
          <Link to="/triage" search={standpointOf(view)}>
            All meetings
          </Link>
        </p>
      )}
    </section>
  );
}

/** Is what the room had begun in this browser there again? */
function useRecalled(record: string | undefined, meetingId: string): boolean {
  const [recalled, setRecalled] = useState(false);
  useEffect(() => {
    if (record !== undefined) void recallRoom(record, meetingId).then(() => setRecalled(true));
  }, [record, meetingId]);
  return recalled;
}
