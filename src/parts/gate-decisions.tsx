import type { LedgerDecision, LedgerRow } from '../domain/measures/gate-ledger.ts';
import { counted } from '../ui/count.ts';
import { dayWords } from '../ui/day.ts';
import { outcomeWords } from './gate-words.ts';
import styles from './gate-parts.module.css';
import { printedName } from './link-words.ts';
import { sentence } from './sentences/clause.ts';
import { sureWords } from './sentences/room-signature.ts';

interface GateDecisionsProps {
  readonly of: Pick<LedgerRow, 'decisions' | 'signed' | 'state'>;
  readonly people: Parameters<typeof printedName>[0];
}

/** What was decided, by whom and why: the last decision, and those before it behind a line. */
export function GateDecisions({ of: { decisions, signed, state }, people }: GateDecisionsProps) {
  const last = decisions.at(-1);
  const before = decisions.slice(0, -1).toReversed();
  return (
    <div className={styles['lines']}>
      {signed.length > 0 && (
        <p className={styles['note']}>
          {signed.map(({ on, by }) => `${printedName(people, by)} agreed on ${dayWords(on)}`).join('; ')}. Another signature is still to
          come.
        </p>
      )}
      {last === undefined ? (
        <p className="quiet">{state === 'not reported' ? 'Not reported' : 'Not decided'}</p>
      ) : (
        <Decision of={last} people={people} />
      )}
      {before.length > 0 && (
        <details className={styles['more']}>
          <summary>{counted(before.length, 'decision')} before it</summary>
          {before.map((decision, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- decisions are never taken back: their order is their name
            <Decision key={`${decision.on} ${place}`} of={decision} people={people} />
          ))}
        </details>
      )}
    </div>
  );
}

function Decision({ of, people }: { of: LedgerDecision; people: GateDecisionsProps['people'] }) {
  const { on, outcome, by, reason, expiresOn, conditions, compensatingControl, askedBy, version } = of;
  return (
    <div className={styles['lines']}>
      <p>
        {outcomeWords[outcome]} {dayWords(on)}
        {version !== null && `, version ${version.replace(/^v/, '')}`}
      </p>
      <p className={styles['note']}>
        {by.length === 0 ? 'By whom is not on record.' : sentence(by.map((one) => signedBy(one, people)).join('; '))}
        {reason !== null && ` ${sentence(reason)}`}
      </p>
      {expiresOn !== null && (
        <p className={styles['note']}>
          {outcome === 'waived' ? 'Waived until' : 'Counts until'} {dayWords(expiresOn)}
          {askedBy !== null && `, asked for by ${printedName(people, askedBy)}`}
          {compensatingControl !== null && `. Meanwhile: ${sentence(compensatingControl)}`}
        </p>
      )}
      {conditions.map(({ id, text, due, metOn, overdue }) => (
        <p key={id} className={`${styles['note']} ${overdue ? styles['overdue'] : ''}`}>
          Condition: {text}, {metOn === null ? `${overdue ? 'overdue since' : 'due'} ${dayWords(due)}` : `met ${dayWords(metOn)}`}.
        </p>
      ))}
    </div>
  );
}

function signedBy({ personId, assurance, room }: LedgerDecision['by'][number], people: GateDecisionsProps['people']): string {
  const title = people[personId]?.title ?? '';
  const who = title === '' ? printedName(people, personId) : `${printedName(people, personId)}, ${title}`;
  return assurance === null ? who : `${who} (${sureWords({ assurance, room }, (id) => printedName(people, id))})`;
}
