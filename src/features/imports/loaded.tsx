import { Link } from '@tanstack/react-router';
import type { ImportReceipt } from '../../formats/api/imports.ts';
import { counted, countWords } from '../../ui/count.ts';
import { useImport } from './import-store.ts';
import { comparisonWords } from './sentences.ts';
import { StepPanel } from './step-panel.tsx';
import { UndoLoad } from './undo-load.tsx';
import { useGoTo } from './use-go-to.ts';
import styles from './load-step.module.css';
import side from './side-column.module.css';

/** It is done: what was written, where it is to be seen, and the way back. */
export function Loaded({ receipt: { importId, institution, record, summary, written } }: { receipt: ImportReceipt }) {
  const { file, close } = useImport();
  const goTo = useGoTo();
  const again = (): void => {
    close();
    goTo('file', { in: record, example: undefined });
  };
  return (
    <StepPanel
      question={`Into ${institution}`}
      heading={written === null ? 'This file is loaded already. Nothing was written.' : `${counted(summary.rows, 'model')} loaded.`}
    >
      <div className={styles['done']}>
        <p>
          {comparisonWords(summary)}.
          {written !== null && ` Entries ${countWords(written.firstSeq)} to ${countWords(written.lastSeq)} of the record.`}
        </p>
        <div className={side['actions']}>
          <Link to="/portfolio" search={{ in: record }} className="button button-main">
            See the portfolio
          </Link>
          <UndoLoad record={record} importId={importId} fileName={file?.name ?? 'this file'} keptBy={[]} onUndone={again} />
          <button type="button" className="button" onClick={again}>
            Load another file
          </button>
        </div>
      </div>
    </StepPanel>
  );
}
