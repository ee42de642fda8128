import { useRef, useState } from 'react';
import type { PacksAnswer } from '../../formats/api/packs.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { counted, countWords } from '../../ui/count.ts';
import { useDroppedFiles } from '../../ui/use-dropped-files.ts';
import { knownPacks, onRecordOf } from './pack-of.ts';
import { ReturnsPreviewed } from './returns-previewed.tsx';
import { useReturns } from './use-returns.ts';
import styles from './ask.module.css';

/** Files a chooser offers first; what a file is is told by what is in it. */
const kinds =
  '.xlsx,.json,.csv,.html,application/json,text/csv,text/html,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files that came back: dropped or chosen, many at once, read beside the page, looked at, then loaded. */
export function ReturnsSection({ answer, record }: { answer: PacksAnswer; record: RecordSummary }) {
  const { returns, read, cancel, clear } = useReturns();
  const [loaded, setLoaded] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { packs } = answer.asked;
  const take = (files: readonly File[]): void => {
    if (files.length === 0) return;
    setLoaded(null);
    void read(files, { known: knownPacks(packs, record), onRecord: onRecordOf(packs) });
  };
  const over = useDroppedFiles(returns.state === 'reading' ? null : take);
  return (
    <section className={styles['section']} aria-labelledby="returns-message">
      <p className={styles['question']}>What came back?</p>
      <h2 id="returns-message" className={styles['message']}>
        Drop the returned files here, as many as there are.
      </h2>
      <div className={styles['drop']}>
        {returns.state === 'reading' ? (
          <>
            <p role="status">
              Reading {countWords(returns.progress.done)} of {counted(returns.progress.of, 'file')}
            </p>
            <progress aria-label="Reading the returned files" value={returns.progress.done} max={Math.max(1, returns.progress.of)} />
            <button type="button" className="button" onClick={cancel}>
              Cancel
            </button>
          </>
        ) : (
          <>
            <button
              type="button"
              className={`button ${returns.state === 'read' ? '' : 'button-main'}`}
              onClick={() => input.current?.click()}
            >
              {returns.state === 'read' ? 'Add more files' : 'Choose the files'}
            </button>
            <p className={styles['hint']}>
              Workbooks as they were sent back, or the small files the form saves. They are matched by the ids inside them, whatever they
              are called now, and nothing loads before you have looked.
            </p>
          </>
        )}
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={kinds}
        aria-label="Returned files"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again after it was put right.
          currentTarget.value = '';
          take(files);
        }}
      />
      <p role="status" className={styles['loaded']}>
        {loaded}
      </p>
      {returns.state === 'failed' && (
        <p role="alert" className={styles['refused']}>
          {returns.why} Nothing was loaded.
        </p>
      )}
      {returns.state === 'read' && (
        <ReturnsPreviewed
          key={returns.files.length}
          read={returns}
          answer={answer}
          record={record}
          onLoaded={(said) => {
            clear();
            setLoaded(said);
          }}
          onClear={clear}
        />
      )}
      {over && (
        <div className={styles['over']} aria-hidden="true">
          Drop the returned files to read them
        </div>
      )}
    </section>
  );
}
