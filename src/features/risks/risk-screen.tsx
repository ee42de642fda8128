import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { HttpError } from '../../data/client.ts';
import { riskQuery } from '../../data/risks.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { RiskPage } from './risk-page.tsx';
import styles from './risk-page.module.css';

/** What the backend refuses it will refuse again. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof HttpError && error.status >= 400 && error.status < 500);
}

/** The screen of one risk. */
export function RiskScreen({ riskId }: { riskId: string }) {
  const view = useView();
  const { data, error, refetch } = useQuery({ ...riskQuery(riskId, view), retry: isWorthRetrying });
  if (data !== undefined) return <RiskPage of={data} />;
  if (error instanceof HttpError && error.status === 404) return <NoSuchRisk riskId={riskId} />;
  return (
    <section className={styles['state']} aria-busy={error === null}>
      <title>{`${riskId} · Countersign`}</title>
      <h1>{riskId}</h1>
      {error === null ? (
        <Waiting words={`Reading ${riskId}`} />
      ) : (
        <FigError error={error} stillHolds="The register and the other screens are not affected." retry={refetch} />
      )}
    </section>
  );
}

/** An address that names a risk the record does not know on that day. */
function NoSuchRisk({ riskId }: { riskId: string }) {
  const standpoint = standpointOf(useView());
  const { asof, ...today } = standpoint;
  return (
    <section className="plain-page">
      <title>No such risk · Countersign</title>
      <h1>
        The register in use has no risk <code>{riskId}</code>
        {asof === undefined ? '' : ` on ${dayWords(asof)}`}.
      </h1>
      <p>It may stand in another record{asof === undefined ? '' : ', or have been raised later'}, or the link may be mistyped.</p>
      <p className="choices">
        <Link to="/risks" search={standpoint} className="button button-main">
          The register
        </Link>
        {asof !== undefined && (
          <Link to="/risks/$riskId" params={{ riskId }} search={today} className="button">
            Look for it today
          </Link>
        )}
      </p>
    </section>
  );
}
