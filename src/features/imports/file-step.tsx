import { useView } from '../../state/use-view.ts';
import { ChooseFile } from './choose-file.tsx';
import { Doors } from './doors.tsx';
import { useImport } from './import-store.ts';
import { PastLoads } from './past-loads.tsx';
import { ReadingFile } from './reading-file.tsx';
import { RefusedFile } from './refused-file.tsx';
import { StepPanel } from './step-panel.tsx';
import { useDroppedFile } from './use-dropped-file.ts';
import { useExample } from './use-example.ts';
import { useOpenFile } from './use-open-file.ts';
import styles from './file-step.module.css';

/** First step: a file, dropped anywhere or chosen; what is being read; why one was refused. */
export function FileStep() {
  const { file, reading, refused } = useImport();
  const { example } = useView();
  const { openFile, openShipped } = useOpenFile();
  const over = useDroppedFile(reading === null ? (dropped) => void openFile(dropped) : null);
  useExample(example, openShipped);
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        {refused !== null && <RefusedFile {...refused} kept={file?.name ?? null} />}
        <StepPanel question="Which file holds your models?" heading={headingOf(reading?.name, file?.name)}>
          <div className={styles['drop']}>
            {reading === null ? (
              <ChooseFile onFile={(chosen) => void openFile(chosen)} open={file !== null} />
            ) : (
              <ReadingFile progress={reading.progress} />
            )}
            <div className={styles['kinds']}>
              <p>
                CSV, TSV, XLSX or JSON: a header, and one row for each model. The U.S. federal inventories of 2024 and 2025 are read without
                a question.
              </p>
              <p>Nothing is loaded before the last step.</p>
            </div>
          </div>
        </StepPanel>
      </div>
      <div className={styles['column']}>
        <Doors onShipped={(id) => void openShipped(id)} busy={reading !== null} />
        <PastLoads />
      </div>
      {over && (
        <div className={styles['over']} aria-hidden="true">
          Drop the file to read it
        </div>
      )}
    </div>
  );
}

function headingOf(reading: string | undefined, open: string | undefined): string {
  if (reading !== undefined) return `Reading ${reading}`;
  return open === undefined ? 'Load your portfolio from the inventory you already keep' : `${open} is open`;
}
