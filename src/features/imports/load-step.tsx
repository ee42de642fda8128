import { Link } from '@tanstack/react-router';
import { stageWords } from '../../parts/words.ts';
import { useView } from '../../state/use-view.ts';
import { counted, countWords } from '../../ui/count.ts';
import { comparisonId, Comparison } from './comparison.tsx';
import { useImport } from './import-store.ts';
import { LoadButton } from './load-button.tsx';
import { Loaded } from './loaded.tsx';
import { fileOf } from './outcome-facts.ts';
import { comparisonWords, isSecondFile } from './sentences.ts';
import { SnapshotField } from './snapshot-field.tsx';
import { stageCountsOf } from './stage-counts.ts';
import { stagesIn, type StageRead } from './stages-in-file.ts';
import { StepPanel } from './step-panel.tsx';
import { TargetRecord } from './target-record.tsx';
import { usePreview } from './use-preview.ts';
import styles from './load-step.module.css';

/** Last step: what will be loaded, into which record, as of which day. Only its button writes. */
export function LoadStep() {
  const { file, receipt } = useImport();
  if (receipt !== null) return <Loaded receipt={receipt} />;
  if (file === null) return null;
  const { rows } = fileOf(file.outcome);
  return (
    <>
      <StepPanel question="What will be loaded?" heading={`${counted(rows.length, 'model')} to load`} aside="Nothing is written yet">
        <dl className={styles['facts']}>
          <dt>By stage</dt>
          <dd>
            <ByStage />
          </dd>
          <dt>Into</dt>
          <dd>
            <TargetRecord />
          </dd>
          <dt>As of</dt>
          <dd>
            <SnapshotField />
          </dd>
          {file.outcome.held.length > 0 && (
            <>
              <dt>Left out</dt>
              <dd>
                <HeldBack count={file.outcome.held.length} />
              </dd>
            </>
          )}
          <Beside />
        </dl>
        <LoadButton />
      </StepPanel>
      <Comparison />
    </>
  );
}

function HeldBack({ count }: { count: number }) {
  const search = useView();
  return (
    <>
      {counted(count, 'row')} held back.{' '}
      <Link to="/import/$step" params={{ step: 'rows' }} search={search}>
        See why
      </Link>
    </>
  );
}

/** A second file of the same record, in one line; the lists are below. */
function Beside() {
  const { data } = usePreview();
  if (data === undefined || !isSecondFile(data)) return null;
  return (
    <>
      <dt>Beside the record</dt>
      <dd>
        {comparisonWords(data.summary)}.{' '}
        <a href={`#${comparisonId}`} onClick={toComparison}>
          See the lists
        </a>
      </dd>
    </>
  );
}

/** Where the hash is the route, a plain link would leave the screen. */
function toComparison(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById(comparisonId)?.scrollIntoView();
}

/** Counted by the backend from what it would load; as far as it is read while a question is open. */
function ByStage() {
  const { file } = useImport();
  const { data } = usePreview();
  if (file === null) return null;
  const { rows } = fileOf(file.outcome);
  if (data === undefined && file.outcome.kind === 'read') return <span className="quiet">Counting</span>;
  const read = stagesIn(rows);
  const found = (data?.overview.stages ?? stageCountsOf(rows)).filter(({ count }) => count > 0);
  return (
    <span className={styles['stages']}>
      {found.map(({ stage, count }) => (
        <span key={stage}>
          <b>{countWords(count)}</b> {stageWords[stage]}
          {mappedWords(stage, read)}
        </span>
      ))}
    </span>
  );
}

/** Stages read by judgement are told from those the file says. */
function mappedWords(stage: string, read: readonly StageRead[]): React.ReactNode {
  const here = read.filter((one) => one.stage === stage);
  if (stage === 'not reported' || here.every(({ words }) => words === null)) return null;
  return <span className="quiet"> ({here.some(({ words }) => words === null) ? 'partly mapped' : 'mapped'})</span>;
}
