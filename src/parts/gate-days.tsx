import type { LedgerRow } from '../domain/measures/gate-ledger.ts';
import type { Party } from '../domain/measures/waits-with.ts';
import { counted, listed } from '../ui/count.ts';
import { dayWords } from '../ui/day.ts';
import { StatusMark } from './status-mark.tsx';
import styles from './gate-parts.module.css';

/** With whom a gate has lain how long, and whom it waits for now. A person and a vacancy are told apart. */
export function GateDays({ of }: { of: Pick<LedgerRow, 'with' | 'parties' | 'state'> }) {
  const { openedOn, reviewer, submitter, now, days } = of.with;
  if (openedOn === null) return <p className="quiet">{of.state === 'not reported' ? 'Not reported' : 'Not opened'}</p>;
  return (
    <div className={styles['lines']}>
      {now !== null && days !== null && (
        <p>
          {counted(days, 'day')} with the {now.side === 'reviewer' ? 'reviewer' : 'submitter'}
        </p>
      )}
      <PartyLines of={of.parties} />
      <p className={styles['note']}>
        Opened {dayWords(openedOn)}
        {reviewer + submitter === (days ?? 0)
          ? '.'
          : `; in all ${counted(reviewer, 'day')} with reviewers, ${counted(submitter, 'day')} with submitters.`}
      </p>
    </div>
  );
}

/** Whom it waits for, a line for each. */
export function PartyLines({ of }: { of: readonly Party[] }) {
  const people = of.filter((party) => party.kind === 'person');
  return (
    <>
      {of.map((party) =>
        party.kind === 'person' ? null : (
          <p
            key={party.kind === 'vacant seat' ? party.seat : party.kind}
            className={styles['state']}
            {...(party.kind === 'vacant seat' ? { 'data-held': '' } : { 'data-quiet': '' })}
          >
            <StatusMark of={party.kind === 'vacant seat' ? 'vacant' : 'not reported'} late={party.kind === 'vacant seat'} />
            <span>
              {party.kind === 'vacant seat' ? `No name: ${party.seat.charAt(0).toLowerCase()}${party.seat.slice(1)}` : 'Nobody is named'}
              {party.since !== null && `, since ${dayWords(party.since)}`}
            </span>
          </p>
        ),
      )}
      {people.length > 0 && (
        <p className={styles['state']} data-quiet="">
          <StatusMark of="asked" />
          <span>{listed(people.map(personWords))}</span>
        </p>
      )}
    </>
  );
}

function personWords({ printedName, how, since }: Extract<Party, { kind: 'person' }>): string {
  if (since === null) return `${printedName} ${how === 'asked' ? 'was asked' : 'has it'}`;
  return how === 'asked' ? `${printedName} was asked ${dayWords(since)}` : `${printedName} has had it since ${dayWords(since)}`;
}
