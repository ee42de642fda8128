import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { sessionQuery } from '../../data/session.ts';
import type { PersonAnswer } from '../../formats/api/people.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { appointmentWords, confirmationWords, employerWords, noSeatWords, siteWords } from '../../parts/sentences/people.ts';
import { dayWords } from '../../ui/day.ts';
import { Mark } from '../../ui/mark.tsx';
import { PersonLink } from './seat-cell.tsx';
import { seatState } from './seat-grid.ts';
import styles from './person-page.module.css';

interface PersonFactsProps {
  readonly of: PersonAnswer;
  readonly isHere: boolean;
  readonly mayAct: boolean;
}

/** Who somebody is on record, and on which seats they sit. */
export function PersonFacts({ of, isHere, mayAct }: PersonFactsProps) {
  const { person, manager, reports, seats, sites, named, record, asOf } = of;
  const actor = useQuery(sessionQuery(record)).data?.person?.personId ?? null;
  const names = new Map([...named, person].map((one) => [one.personId, one.printedName]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (
    <div className={styles['left']}>
      <dl className={styles['facts']}>
        <dt>Function</dt>
        <dd>{person.function}</dd>
        <dt>Roles of their own</dt>
        <dd>{person.roles.length > 0 ? person.roles.join(', ') : seats.length > 0 ? 'None: they decide from their seats' : 'None'}</dd>
        <dt>Employed</dt>
        <dd>{employerWords[person.employer]}</dd>
        <dt>Reports to</dt>
        <dd>{manager === null ? 'Not reported' : <PersonLink {...manager} />}</dd>
        {reports.length > 0 && (
          <>
            <dt>Report to them</dt>
            <dd>
              {reports.map((one, at) => (
                <Fragment key={one.personId}>
                  {at > 0 && ', '}
                  <PersonLink {...one} />
                </Fragment>
              ))}
            </dd>
          </>
        )}
        {person.leftOn !== null && (
          <>
            <dt>{isHere ? 'Last day' : 'Left'}</dt>
            <dd className={isHere ? 'due' : 'held'}>{dayWords(person.leftOn)}</dd>
          </>
        )}
      </dl>
      <section className={styles['seats']} aria-labelledby="person-seats">
        <h2 id="person-seats">{seats.length === 0 ? 'On no seat' : 'Seats'}</h2>
        {seats.length === 0 ? (
          <p className="quiet">{noSeatWords(person.roles.length > 0, isHere)}</p>
        ) : (
          <ul className={styles['rows']}>
            {seats.map((seat) => {
              const state = seatState(seat, person, asOf);
              return (
                <li key={seat.seatId} className={styles['seat']}>
                  <Mark of={state === 'confirmed' ? 'ok' : state === 'left' ? 'void' : 'partial'} />
                  <div>
                    <p>
                      <strong>{seat.role ?? seat.function}</strong>, {siteWords(seat.siteId, sites)}
                    </p>
                    <p className="quiet">{capital(appointmentWords(seat, nameOf))}.</p>
                    <p className={state === 'not confirmed' ? 'due' : 'quiet'}>{confirmationWords(seat, nameOf)}.</p>
                    {mayAct && state === 'not confirmed' && actor !== null && actor !== seat.by && actor !== seat.personId && (
                      <AttemptLink type="seat.confirm" payload={{ seatId: seat.seatId }}>
                        Confirm it
                      </AttemptLink>
                    )}
                    {mayAct && state === 'left' && (
                      <AttemptLink type="seat.fill" payload={{ seatId: seat.seatId }}>
                        Seat somebody else
                      </AttemptLink>
                    )}
                  </div>
                </li>
              );
            })}
          </ul>
        )}
      </section>
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
