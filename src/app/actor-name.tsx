import type { Session } from '../formats/api/session.ts';

interface ActorNameProps {
  readonly person: Session['person'];
  /** Whether the record knows nobody who could act; undefined while that is read. */
  readonly isEmpty: boolean | undefined;
  readonly isToday: boolean;
}

/** Who acts, on the button that changes it. */
export function ActorName({ person, isEmpty, isToday }: ActorNameProps) {
  return (
    <>
      <span className="button-label">Acting as</span>
      <strong>{person === null ? <NobodyActs isEmpty={isEmpty} /> : person.printedName}</strong>
      {person !== null && isToday && <span className="acting-title">{person.title}</span>}
      {!isToday && <span className="acting-title">cannot sign on this day</span>}
    </>
  );
}

function NobodyActs({ isEmpty }: Pick<ActorNameProps, 'isEmpty'>) {
  return (
    <>
      {isEmpty === true ? 'Nobody yet' : 'Nobody'}
      {isEmpty !== undefined && <span className="acting-how">{isEmpty ? ': add people first' : ': read only'}</span>}
    </>
  );
}
