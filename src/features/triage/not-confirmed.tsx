import type { TriageMinutesAnswer } from '../../formats/api/triage.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { commandWords, isCommandType } from '../../parts/sentences/command.ts';
import { confirmWords } from '../../parts/sentences/room-signature.ts';
import { itemTitle } from '../../parts/sentences/triage-room.ts';
import styles from './triage.module.css';

interface NotConfirmedProps {
  readonly of: TriageMinutesAnswer['minutes']['items'];
}

/** Signatures given in the room that their owners have not confirmed yet, each with the way to do so; nothing where none was recorded for another. */
export function NotConfirmed({ of }: NotConfirmedProps) {
  const lines = of.flatMap(({ item, decisions }) =>
    decisions.flatMap(({ decisionId, command, signatures }) =>
      signatures.map((signature) => ({ item, decisionId, command, ...signature })),
    ),
  );
  const open = lines.filter(({ toConfirm }) => toConfirm);
  if (open.length === 0 && !lines.some(({ confirmedOn }) => confirmedOn !== null)) return null;
  return (
    <section aria-labelledby="not-confirmed">
      <h2 id="not-confirmed">{open.length === 0 ? 'Confirmed since' : 'Not confirmed yet'}</h2>
      <p>{confirmWords(open.length)}</p>
      {open.length > 0 && (
        <ul className={styles['told']}>
          {open.map(({ item, decisionId, command, personId, printedName }) => (
            <li key={`${decisionId} ${personId}`}>
              {printedName}: {isCommandType(command) ? commandWords(command) : command}, {itemTitle(item)} ({decisionId}){' '}
              <AttemptLink
                type="signature.confirm"
                payload={{ decisionId, personId }}
                as={personId}
                className="no-print"
                label={`Confirm what ${printedName} signed, ${decisionId}`}
              >
                Confirm
              </AttemptLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
