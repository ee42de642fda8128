import { useEffect, useRef } from 'react';
import { ColumnsStep } from './columns-step.tsx';
import { FileLine } from './file-line.tsx';
import { FileStep } from './file-step.tsx';
import { useImport } from './import-store.ts';
import { LoadStep } from './load-step.tsx';
import { NoFile } from './no-file.tsx';
import { RefusedFile } from './refused-file.tsx';
import { RowsStep } from './rows-step.tsx';
import { SideColumn } from './side-column.tsx';
import { StatusLine } from './status-line.tsx';
import { StepStrip } from './step-strip.tsx';
import { stepOf, stepWords, type Step } from './steps.ts';
import { useDroppedFile } from './use-dropped-file.ts';
import { ValuesStep } from './values-step.tsx';
import styles from './import-screen.module.css';

const panels: Readonly<Record<Exclude<Step, 'file'>, () => React.ReactNode>> = {
  columns: ColumnsStep,
  values: ValuesStep,
  rows: RowsStep,
  load: LoadStep,
};

/** Load a portfolio from a file, in five steps. Nothing is written before the last one says so. */
export function ImportScreen({ step: text }: { step: string }) {
  const step = stepOf(text);
  const { file, receipt, refused } = useImport();
  const screen = useRef<HTMLDivElement>(null);
  useFocusOnHeading(screen, `${step} ${receipt?.importId ?? ''}`);
  const lost = step !== 'file' && file === null;
  const Panel = step === 'file' ? FileStep : panels[step];
  return (
    <div ref={screen} className={styles['screen']}>
      <title>{`${stepWords[step]} · Import · Countersign`}</title>
      <FileLine />
      <StepStrip here={step} />
      {step !== 'file' && <NoDrop />}
      {step !== 'file' && file !== null && refused !== null && <RefusedFile {...refused} kept={file.name} />}
      {lost && <NoFile />}
      {!lost && (
        <div className={`${styles['columns']} ${step === 'file' || receipt !== null ? styles['whole'] : ''}`}>
          <div className={styles['stack']}>
            <Panel key={step} />
          </div>
          {step !== 'file' && receipt === null && <SideColumn step={step} />}
        </div>
      )}
      <StatusLine step={step} />
    </div>
  );
}

/** Beyond the first step a file dropped by mistake does nothing; the browser would leave the page for it. */
function NoDrop() {
  useDroppedFile(null);
  return null;
}

/** On arrival at a step, reading goes on at its heading; not on the first load. The shell moves focus too: this comes after. */
function useFocusOnHeading(screen: React.RefObject<HTMLElement | null>, place: string): void {
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    queueMicrotask(() => screen.current?.querySelector<HTMLElement>('[data-step-heading]')?.focus({ preventScroll: true }));
  }, [place, screen]);
}
