import { FileAnswers } from './file-answers.tsx';
import { useImport } from './import-store.ts';
import { OpenPreview } from './open-preview.tsx';
import { PortfolioPreview } from './portfolio-preview.tsx';
import { nextStep, stepWords, type Step } from './steps.ts';
import { useGoTo } from './use-go-to.ts';
import styles from './side-column.module.css';

/** Beside every step: what the portfolio will say, what the file cannot, and the way on. */
export function SideColumn({ step }: { step: Step }) {
  const { file } = useImport();
  if (file === null) return null;
  return (
    <div className={styles['side']}>
      {file.outcome.kind === 'read' ? <PortfolioPreview /> : <OpenPreview rows={file.outcome.draft.rows} />}
      <FileAnswers />
      <p className={styles['vow']}>
        A blank is loaded as <strong>not reported</strong>. It is never counted as a no, and never as zero.
      </p>
      <WayOn step={step} />
    </div>
  );
}

function WayOn({ step }: { step: Step }) {
  const { file, undoAll } = useImport();
  const goTo = useGoTo();
  const next = nextStep(step);
  if (file === null || next === null) return null;
  const chosen =
    file.answered.length > 0 || Object.keys(file.choices).length > 0 || file.outcome.columns.some(({ by }) => by === 'remembered');
  return (
    <p className={styles['actions']}>
      <button type="button" className="button button-main" onClick={() => goTo(next)}>
        Next: {stepWords[next].toLowerCase()}
      </button>
      {chosen && step === 'columns' && (
        <button type="button" className="button" onClick={() => void undoAll()}>
          Undo all matching
        </button>
      )}
    </p>
  );
}
