import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Session } from '../formats/api/session.ts';
import { useChangeView, useView } from '../state/use-view.ts';
import { standpointOf } from '../state/view.ts';
import { closePopover, focusWaited } from '../ui/popover.tsx';
import { ActorList } from './actor-list.tsx';
import { useActors } from './use-actors.ts';
import { useChooseActor } from '../state/use-choose-actor.ts';
import { useNotToday } from './use-not-today.ts';

interface ActingPanelProps {
  readonly record: string;
  readonly session: Session;
  readonly isOpen: boolean;
}

/** Who could act instead, what a name here is worth, and why nothing can be signed where that is so. */
export function ActingPanel({ record, session: { person, assurance }, isOpen }: ActingPanelProps) {
  const content = useRef<HTMLDivElement>(null);
  const notToday = useNotToday();
  const change = useChangeView();
  const standpoint = standpointOf(useView());
  const { actors, error, refetch } = useActors(record, isOpen || person === null);
  const choosing = useChooseActor(record);
  const isEmpty = actors?.length === 0;
  // The first time it comes after the panel it stands in was opened.
  useEffect(() => {
    if (isOpen) focusWaited(content.current);
  }, [isOpen]);
  const close = (): void => closePopover(content.current);
  const choose = (personId: string | null): void => {
    if (personId === (person?.personId ?? null)) close();
    else choosing.mutate(personId, { onSuccess: close });
  };
  return (
    <div ref={content}>
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
      {notToday === null && isEmpty && (
        <>
          <p>Nobody yet: add people first. Until then this record can be read, and nothing in it can be signed.</p>
          <p>
            <Link to="/people" search={standpoint} className="button" data-first>
              Declare yourself its steward
            </Link>
          </p>
        </>
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
      {error !== null && (
        <p role="alert">
          The people could not be read: {error.message}{' '}
          <button type="button" className="text-button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      )}
      {notToday === null && !isEmpty && assurance === 'browser' && (
        <ActorList people={isOpen ? actors : undefined} current={person?.personId ?? null} onChoose={choose} />
      )}
    </div>
  );
}
