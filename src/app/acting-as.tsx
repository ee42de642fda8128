import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { sessionQuery } from '../data/session.ts';
import { useRecord } from '../state/use-record.ts';
import { Popover } from '../ui/popover.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { ActorName } from './actor-name.tsx';

// The list of people comes with the first wish to see it.
const ActingPanel = lazy(() => import('./acting-panel.tsx').then((file) => ({ default: file.ActingPanel })));

/** Who acts in the record in use, and the one place to let somebody else. */
export function ActingAs() {
  const { record } = useRecord();
  return record === undefined ? null : <ActingIn key={record.id} record={record.id} />;
}

function ActingIn({ record }: { record: string }) {
  const [isOpen, setOpen] = useState(false);
  const [timesClosed, setTimesClosed] = useState(0);
  const { data: session, error, refetch } = useQuery(sessionQuery(record));
  if (session === undefined) {
    return error === null ? null : (
      <button type="button" className="button" title={error.message} onClick={() => void refetch()}>
        Who acts could not be read. Try again
      </button>
    );
  }
  return (
    <Popover
      title="Acting as"
      className="button acting-as"
      button={<ActorName record={record} person={session.person} />}
      onOpenChange={(open) => {
        setOpen(open);
        if (!open) setTimesClosed(timesClosed + 1);
      }}
    >
      <div className="acting">
        {(isOpen || timesClosed > 0) && (
          <Suspense fallback={<Waiting words="Reading the people" />}>
            <ActingPanel key={timesClosed} record={record} session={session} isOpen={isOpen} />
          </Suspense>
        )}
      </div>
    </Popover>
  );
}
