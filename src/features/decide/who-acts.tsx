import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { peopleQuery } from '../../data/people.ts';
import type { Assurance } from '../../domain/audit/events.ts';
import { canAct } from '../../domain/authority/can-act.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import type { Standing } from './standing.ts';
import styles from './decide.module.css';

interface WhoActsProps {
  readonly standing: Standing;
  readonly assurance: Assurance | undefined;
  /** Nothing waits to be typed: who acts comes first. */
  readonly first: boolean;
  readonly onActed: () => void;
}

const assuranceSaid: Readonly<Record<Assurance, string>> = {
  authenticated: 'You are known here: your signature is authenticated.',
  'in the room': 'This browser cannot prove who you are: the signature is shown as given here, never as authenticated.',
  'attested from a document': 'The signature is attested from a document.',
  demonstration: 'A demonstration: everybody in it is invented, and so is the signature.',
};

/** Who acts, and how sure their signature is; or that nobody does, and who could. */
export function WhoActs({ standing, assurance, first, onActed }: WhoActsProps) {
  const { record, actor, as, act, notToday } = standing;
  const people = useQuery(peopleQuery({ in: record.id })).data;
  const acting = useMutation({ mutationFn: act, onSuccess: onActed });
  const standpoint = standpointOf(useView());
  const able = people?.people.filter((one) => canAct(one, people.asOf)) ?? [];
  const lens = as === null ? undefined : able.find(({ personId }) => personId === as);
  const offer = useRef<HTMLButtonElement>(null);
  const isOffered = first && lens !== undefined;
  // The people arrive after the dialog opened: one key then lets that person act.
  useEffect(() => {
    if (isOffered) offer.current?.focus();
  }, [isOffered]);
  return (
    <section className={styles['acts']} aria-label="Who acts">
      {actor === null ? (
        <p>
          <strong>Nobody acts in this record.</strong> Every decision needs a name.
          {able.length === 0 && people !== undefined && (
            <>
              {' '}
              It knows no people yet:{' '}
              <Link to="/people" search={standpoint}>
                declare yourself its steward under People
              </Link>
              .
            </>
          )}
        </p>
      ) : (
        <p>
          <strong>{actor.printedName}</strong>, {actor.title}, acts.{' '}
          {assurance !== undefined && <span className="quiet">{assuranceSaid[assurance]}</span>}
        </p>
      )}
      {notToday === null && lens !== undefined && (
        <p>
          <button
            ref={offer}
            type="button"
            className="button"
            aria-disabled={acting.isPending}
            onClick={() => !acting.isPending && acting.mutate(lens.personId)}
          >
            Act as {lens.printedName}, {lens.title}
          </button>
        </p>
      )}
      {notToday === null && actor === null && able.length > 0 && (
        <label className={styles['field']}>
          Act as
          <select className="field" value="" onChange={({ currentTarget }) => acting.mutate(currentTarget.value)}>
            <option value="">Choose</option>
            {able.map(({ personId, printedName, title }) => (
              <option key={personId} value={personId}>
                {printedName}, {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {acting.error !== null && <p role="alert">{acting.error.message}</p>}
    </section>
  );
}
