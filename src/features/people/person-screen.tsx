import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { HttpError } from '../../data/client.ts';
import { personQuery } from '../../data/people.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { PersonPage } from './person-page.tsx';
import styles from './person-page.module.css';

/** What the backend refuses it will refuse again. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof HttpError && error.status >= 400 && error.status < 500);
}

/** The screen of one person. */
export function PersonScreen({ personId }: { readonly personId: string }) {
  const view = useView();
  const { data, error, refetch } = useQuery({ ...personQuery(personId, view), retry: isWorthRetrying });
  if (data !== undefined) return <PersonPage of={data} />;
  if (error instanceof HttpError && error.status === 404) return <NoSuchPerson personId={personId} />;
  return (
    <section className={styles['state']} aria-busy={error === null}>
      <title>People and seats · Countersign</title>
      <h1>{personId}</h1>
      {error === null ? (
        <Waiting words="Reading what rests on them" />
      ) : (
        <FigError error={error} stillHolds="The list of people and the other screens are not affected." retry={refetch} />
      )}
    </section>
  );
}

/** An address that names somebody the record does not know on that day. */
function NoSuchPerson({ personId }: { readonly personId: string }) {
  const standpoint = standpointOf(useView());
  const { asof, ...today } = standpoint;
  return (
    <section className="plain-page">
      <title>No such person · Countersign</title>
      <h1>
        The record in use knows nobody <code>{personId}</code>
        {asof === undefined ? '' : ` on ${dayWords(asof)}`}.
      </h1>
      <p>They may be in another record{asof === undefined ? '' : ', or have joined later'}, or the link may be mistyped.</p>
      <p className="choices">
        <Link to="/people" search={standpoint} className="button button-main">
          People and seats
        </Link>
        {asof !== undefined && (
          <Link to="/people/$person" params={{ person: personId }} search={today} className="button">
            Look for them today
          </Link>
        )}
      </p>
    </section>
  );
}
