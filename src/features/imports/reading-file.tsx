import type { Progress } from '../../formats/imports/outcome.ts';
import { useImport } from './import-store.ts';
import { progressWords } from './sentences.ts';
import styles from './file-step.module.css';

/** How far the reading has come, and a way to stop it. */
export function ReadingFile({ progress }: { progress: Progress | null }) {
  const { cancel } = useImport();
  return (
    <div className={styles['reading']}>
      <p className={styles['invite']}>{progressWords(progress)}</p>
      <progress className={styles['bar']} aria-label="Reading the file" value={progress?.done ?? 0} max={1} />
      <p>
        <button type="button" className={`button ${styles['choose']}`} onClick={cancel}>
          Cancel
        </button>
      </p>
    </div>
  );
}
