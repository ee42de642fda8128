import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { HttpError } from '../../data/client.ts';
import { releaseQuery } from '../../data/releases.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ReleasePage } from './release-page.tsx';
import styles from './release-page.module.css';

/** What the backend refuses it will refuse again. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof HttpError && error.status >= 400 && error.status < 500);
}

/** The screen of one release. */
export function ReleaseScreen({ releaseId }: { releaseId: string }) {
  const view = useView();
  const { data, error, refetch } = useQuery({ ...releaseQuery(releaseId, view), retry: isWorthRetrying });
  if (data !== undefined) return <ReleasePage of={data} />;
  if (error instanceof HttpError && error.status === 404) return <NoSuchRelease releaseId={releaseId} />;
  return (
    <section className={styles['state']} aria-busy={error === null}>
      <title>{`${releaseId} · Countersign`}</title>
      <h1>{releaseId}</h1>
      {error === null ? (
        <Waiting words={`Reading ${releaseId}`} />
      ) : (
        <FigError error={error} stillHolds="The plan and the other screens are not affected." retry={refetch} />
      )}
    </section>
  );
}

/** An address that names a release the record does not know on that day. */
function NoSuchRelease({ releaseId }: { releaseId: string }) {
  const standpoint = standpointOf(useView());
  const { asof, ...today } = standpoint;
  return (
    <section className="plain-page">
      <title>No such release · Countersign</title>
      <h1>
        The plan in use has no release <code>{releaseId}</code>
        {asof === undefined ? '' : ` on ${dayWords(asof)}`}.
      </h1>
      <p>It may stand in another record{asof === undefined ? '' : ', or have been scheduled later'}, or the link may be mistyped.</p>
      <p className="choices">
        <Link to="/releases" search={standpoint} className="button button-main">
          The plan
        </Link>
        {asof !== undefined && (
          <Link to="/releases/$id" params={{ id: releaseId }} search={today} className="button">
            Look for it today
          </Link>
        )}
      </p>
    </section>
  );
}
