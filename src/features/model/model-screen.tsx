import { useQuery } from '@tanstack/react-query';
import { HttpError } from '../../data/client.ts';
import { modelQuery } from '../../data/model.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ModelPage } from './model-page.tsx';
import styles from './model-screen.module.css';
import type { Tab } from './model-tabs.tsx';
import { NoSuchModel } from './no-such-model.tsx';

/** What the backend refuses it will refuse again. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof HttpError && error.status >= 400 && error.status < 500);
}

/** The screen of one model. */
export function ModelScreen({ modelId, tab }: { modelId: string; tab: Tab }) {
  const view = useView();
  const { record } = useRecord();
  const { data, error, refetch } = useQuery({ ...modelQuery(modelId, view), retry: isWorthRetrying });
  if (data !== undefined) return <ModelPage key={modelId} answer={data} tab={tab} view={view} record={record} />;
  if (error instanceof HttpError && error.status === 404) return <NoSuchModel modelId={modelId} />;
  return (
    <section className={styles['state']} aria-busy={error === null}>
      <title>{`${modelId} · Countersign`}</title>
      <h1>{modelId}</h1>
      {error === null ? (
        <Waiting words={`Reading ${modelId}`} />
      ) : (
        <FigError error={error} stillHolds="The record and the other screens are not affected." retry={refetch} />
      )}
    </section>
  );
}
