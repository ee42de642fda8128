import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../data/session.ts';
import { useRecord } from '../state/use-record.ts';
import { Popover } from '../ui/popover.tsx';

/** Who acts in this record. An imported one starts with nobody. */
export function ActingAs() {
  const { record } = useRecord();
  const { data } = useQuery({ ...sessionQuery(record?.id), enabled: record !== undefined });
  if (data === undefined) return null;
  const { person, assurance } = data;
  return (
    <Popover
      title="Acting as"
      className="button acting-as"
      button={
        <>
          <span className="button-label">Acting as</span>
          <strong>
            {person === null ? (
              <>
                Nobody yet<span className="acting-how">: reading</span>
              </>
            ) : (
              person.printedName
            )}
          </strong>
          {person !== null && <span className="acting-title">{person.title}</span>}
        </>
      }
    >
      {person === null ? (
        <p>Nobody acts in this record. It can be read; nothing in it can be signed.</p>
      ) : (
        <p>
          {person.printedName}, {person.title}. What is signed here is signed by this person.
        </p>
      )}
      {assurance === 'browser' && (
        <p className="quiet">
          In this browser nobody has to prove who they are: nothing is hidden by role, and a signature here is worth what this device is.
        </p>
      )}
    </Popover>
  );
}
