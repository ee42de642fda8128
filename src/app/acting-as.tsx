import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { peopleQuery } from '../data/people.ts';
import { sessionQuery } from '../data/session.ts';
import { canAct } from '../domain/authority/can-act.ts';
import { useRecord } from '../state/use-record.ts';
import { useChangeView } from '../state/use-view.ts';
import { Popover } from '../ui/popover.tsx';
import { ActorList } from './actor-list.tsx';
import { ActorName } from './actor-name.tsx';
import { useChooseActor } from './use-choose-actor.ts';
import { useNotToday } from './use-not-today.ts';

/** Who acts in the record in use, and the one place to let somebody else. */
export function ActingAs() {
  const { record } = useRecord();
  return record === undefined ? null : <ActingIn key={record.id} record={record.id} />;
}

function ActingIn({ record }: { record: string }) {
  const [isOpen, setOpen] = useState(false);
  const [timesClosed, setTimesClosed] = useState(0);
  const content = useRef<HTMLDivElement>(null);
  const notToday = useNotToday();
  const change = useChangeView();
  const { data: session, error, refetch } = useQuery(sessionQuery(record));
  // Asked for when somebody wants to choose, or when nobody acts: then it matters whether anybody could.
  const asked = useQuery({ ...peopleQuery({ in: record }), enabled: isOpen || session?.person === null });
  const choosing = useChooseActor(record);
  if (session === undefined) {
    return error === null ? null : (
      <button type="button" className="button" title={error.message} onClick={() => void refetch()}>
        Who acts could not be read. Try again
      </button>
    );
  }
  const { person, assurance } = session;
  const actors = asked.data?.people.filter((one) => canAct(one, asked.data.asOf));
  const isEmpty = actors === undefined ? undefined : actors.length === 0;
  const canChoose = notToday === null && isEmpty !== true && assurance === 'browser';
  const choose = (personId: string | null): void => {
    // The platform gives focus back to the button.
    const close = (): void => content.current?.closest<HTMLElement>('[popover]')?.hidePopover();
    if (personId === (person?.personId ?? null)) close();
    else choosing.mutate(personId, { onSuccess: close });
  };
  return (
    <Popover
      title="Acting as"
      className="button acting-as"
      button={<ActorName person={person} isEmpty={isEmpty} isToday={notToday === null} />}
      onOpenChange={(open) => {
        setOpen(open);
        if (open) return;
        setTimesClosed(timesClosed + 1);
        choosing.reset();
      }}
    >
      <div ref={content} className="acting">
        {notToday !== null && (
          <>
            <p>{notToday}</p>
            <p>
              <button
                type="button"
                className="text-button"
                data-closes
                data-first
                onClick={() => change({ asof: undefined, seq: undefined })}
              >
                Return to today
              </button>
            </p>
          </>
        )}
        {notToday === null && isEmpty === true && (
          <p>Nobody yet: add people first. Until then this record can be read, and nothing in it can be signed.</p>
        )}
        {assurance === 'browser' && (
          <p className="quiet">
            In this browser anybody can act as anybody, roles are not secret, and nothing here is an authenticated signature.
          </p>
        )}
        {choosing.error !== null && (
          <p role="alert" className="held">
            {choosing.error.message} {person === null ? 'Nobody acts' : `${person.printedName} still acts`}.
          </p>
        )}
        {asked.error !== null && (
          <p role="alert">
            The people could not be read: {asked.error.message}{' '}
            <button type="button" className="text-button" onClick={() => void asked.refetch()}>
              Try again
            </button>
          </p>
        )}
        {canChoose && (
          <ActorList key={timesClosed} people={isOpen ? actors : undefined} current={person?.personId ?? null} onChoose={choose} />
        )}
      </div>
    </Popover>
  );
}
