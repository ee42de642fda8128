import { Link } from '@tanstack/react-router';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { appointmentWords, confirmationWords } from '../../parts/sentences/people.ts';
import type { PersonView } from '../../formats/api/people.ts';
import { standpointOf } from '../../state/view.ts';
import { useView } from '../../state/use-view.ts';
import { dayWords } from '../../ui/day.ts';
import { Mark, type MarkName } from '../../ui/mark.tsx';
import { isUsual, type SeatOnGrid, type SeatState, type Usual } from './seat-grid.ts';
import styles from './seats.module.css';

/** What a cell needs to know beside its seat. */
export interface SeatTold {
  readonly nameOf: (personId: string) => string;
  /** Who acts; null: nobody. Nobody confirms what they recorded themselves. */
  readonly actor: string | null;
  readonly mayAct: boolean;
  /** What is said once for most appointments. */
  readonly usual: Usual | null;
}

const marks: Readonly<Record<SeatState, MarkName>> = { confirmed: 'ok', 'not confirmed': 'partial', left: 'void', vacant: 'vacant' };

/** One seat: its mark, who sits on it, by whom and on what that was recorded, and what can be done. */
export function SeatCell({ of: { seat, state, holder }, told }: { readonly of: SeatOnGrid; readonly told: SeatTold }) {
  const { nameOf, actor, mayAct, usual } = told;
  const isTold = state !== 'left' && isUsual(seat, usual);
  const what = seat.role ?? seat.function;
  return (
    <div className={styles['seat']} data-state={state}>
      <Mark of={marks[state]} {...(isTold ? { label: confirmationWords(seat, nameOf) } : {})} />
      <div>
        {seat.personId === null ? (
          <p className={styles['vacant']}>Vacant</p>
        ) : (
          <>
            <p className={styles['name']}>
              <PersonLink personId={seat.personId} printedName={nameOf(seat.personId)} />
            </p>
            {state === 'left' && holder?.leftOn != null && <p className="held">Left {dayWords(holder.leftOn)}: nobody sits here now.</p>}
            {!isTold && <p className={styles['how']}>{capital(appointmentWords(seat, nameOf))}.</p>}
            {!isTold && state !== 'left' && (
              <p className={state === 'confirmed' ? styles['how'] : `${styles['how']} due`}>{confirmationWords(seat, nameOf)}.</p>
            )}
          </>
        )}
        {mayAct && (state === 'vacant' || state === 'left') && (
          <p className={`${styles['acts']} no-print`}>
            <AttemptLink type="seat.fill" payload={{ seatId: seat.seatId }} label={`Fill it: ${what}`}>
              Fill it
            </AttemptLink>
          </p>
        )}
        {mayAct && state === 'not confirmed' && actor !== null && actor !== seat.by && actor !== seat.personId && (
          <p className={`${styles['acts']} no-print`}>
            <AttemptLink
              type="seat.confirm"
              payload={{ seatId: seat.seatId }}
              label={`Confirm it: ${nameOf(seat.personId ?? '')}, ${what}`}
            >
              Confirm it
            </AttemptLink>
          </p>
        )}
      </div>
    </div>
  );
}

/** Those who have a role of their own, and no seat says where. */
export function OwnRole({ of }: { readonly of: readonly PersonView[] }) {
  return (
    <ul className={styles['people']}>
      {of.map(({ personId, printedName }) => (
        <li key={personId}>
          <PersonLink personId={personId} printedName={printedName} />
        </li>
      ))}
      <li className={styles['none']}>{of.length === 1 ? 'by role, no seat' : 'by their roles, no seat'}</li>
    </ul>
  );
}

/** A person's name, as the way to all that rests on them. */
export function PersonLink({ personId, printedName }: Pick<PersonView, 'personId' | 'printedName'>) {
  const standpoint = standpointOf(useView());
  return (
    <Link to="/people/$person" params={{ person: personId }} search={standpoint}>
      {printedName}
    </Link>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
