import { lazy, Suspense } from 'react';
import type { Session } from '../formats/api/session.ts';
import { useNotToday } from './use-not-today.ts';

const NobodyActs = lazy(() => import('./nobody-acts.tsx').then((file) => ({ default: file.NobodyActs })));

/** Who acts, on the button that changes it. */
export function ActorName({ record, person }: { record: string; person: Session['person'] }) {
  const isToday = useNotToday() === null;
  return (
    <>
      <span className="button-label">Acting as</span>
      <strong>
        {person === null ? (
          <Suspense fallback="Nobody">
            <NobodyActs record={record} />
          </Suspense>
        ) : (
          person.printedName
        )}
      </strong>
      {person !== null && isToday && <span className="acting-title">{person.title}</span>}
      {!isToday && <span className="acting-title">cannot sign on this day</span>}
    </>
  );
}
