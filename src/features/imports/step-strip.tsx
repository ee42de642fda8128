import { Link } from '@tanstack/react-router';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useView } from '../../state/use-view.ts';
import { useImport } from './import-store.ts';
import { isSettled } from './outcome-facts.ts';
import { steps, stepWords, type Step } from './steps.ts';
import styles from './import-screen.module.css';

/** The five steps: where one stands, which are settled, which still ask. Each is a link once a file is open. */
export function StepStrip({ here }: { here: Step }) {
  const { file, acknowledged, receipt } = useImport();
  const search = useView();
  return (
    <nav aria-label="Steps of the import">
      <ol className={styles['steps']}>
        {steps.map((step, place) => {
          const settled = file !== null && (receipt !== null || isSettled(step, file.outcome, acknowledged));
          const asks = file !== null && !settled && step !== 'load';
          const look = [
            styles['step'],
            step === here ? styles['step-here'] : settled ? styles['step-done'] : '',
            asks ? styles['step-asks'] : '',
          ].join(' ');
          const inside = (
            <>
              {settled && step !== here ? (
                <StatusMark of="ok" />
              ) : (
                <span className={styles['step-number']} aria-hidden="true">
                  {place + 1}
                </span>
              )}
              <span className={styles['step-word']}>{stepWords[step]}</span>
              {settled && step !== here && <span className="unseen">, done</span>}
              {asks && <span className="unseen">, needs your word</span>}
            </>
          );
          return (
            <li key={step}>
              {file === null && step !== 'file' ? (
                <span className={look} aria-current={step === here ? 'step' : undefined}>
                  {inside}
                </span>
              ) : (
                <Link
                  to="/import/$step"
                  params={{ step }}
                  search={search}
                  className={look}
                  activeProps={{}}
                  aria-current={step === here ? 'step' : undefined}
                >
                  {inside}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
