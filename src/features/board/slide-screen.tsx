import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { boardPackQuery } from '../../data/board.ts';
import { HttpError } from '../../data/client.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Presenter } from './presenter.tsx';

interface SlideScreenProps {
  /** The id of a frozen pack, or `draft`. */
  readonly pack: string;
  readonly slide: string;
}

/** A pack as it is presented, one step at a time. */
export function SlideScreen({ pack, slide }: SlideScreenProps) {
  const view = useView();
  const { data, error, refetch } = useQuery({ ...boardPackQuery(pack, view.audience ?? null, view), retry: isWorthRetrying });
  if (data !== undefined) return <Presenter answer={data} address={pack} at={slide} />;
  return <PackState pack={pack} error={error} retry={() => void refetch()} />;
}

/** What the backend refuses it will refuse again. */
export function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof HttpError && error.status >= 400 && error.status < 500);
}

interface PackStateProps {
  readonly pack: string;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** While a pack is read, and where it cannot be. */
export function PackState({ pack, error, retry }: PackStateProps) {
  const standpoint = standpointOf(useView());
  const missing = error instanceof HttpError && error.status === 404;
  return (
    <section className="plain-page" aria-busy={error === null}>
      <title>Board pack · Countersign</title>
      <h1>{missing ? `${pack} is no pack of this record.` : 'Board pack'}</h1>
      {error === null && <Waiting words="Putting the pack together" />}
      {missing && <p>{error.message}</p>}
      {error !== null && !missing && (
        <FigError error={error} stillHolds="The record and the other screens are not affected." retry={retry} />
      )}
      {error !== null && (
        <p>
          <Link to="/board" search={standpoint}>
            All packs
          </Link>
        </p>
      )}
    </section>
  );
}
