import { useQuery } from '@tanstack/react-query';
import { HttpError } from '../../data/client.ts';
import { modelQuery } from '../../data/model.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Dossier } from './dossier.tsx';
import styles from './model-screen.module.css';
import { NoSuchModel } from './no-such-model.tsx';

/** All the record holds of one model, to be printed and handed over. */
export function DossierScreen({ modelId }: { modelId: string }) {
  const view = useView();
  const { record } = useRecord();
  const { data, error, refetch } = useQuery(modelQuery(modelId, view));
  if (data !== undefined) return <Dossier answer={data} view={view} record={record} />;
  if (error instanceof HttpError && error.status === 404) return <NoSuchModel modelId={modelId} />;
  return (
    <section className={styles['state']} aria-busy={error === null}>
      <title>{`Dossier of ${modelId} · Countersign`}</title>
      <h1>{modelId}</h1>
      {error === null ? (
        <Waiting words={`Reading ${modelId}`} />
      ) : (
        <FigError error={error} stillHolds="The record and the other screens are not affected." retry={refetch} />
      )}
    </section>
  );
}
