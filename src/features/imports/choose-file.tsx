import { useRef } from 'react';
import { nextStep } from './steps.ts';
import { useGoTo } from './use-go-to.ts';
import styles from './file-step.module.css';

/** The kinds a chooser offers first; a file of another name is still told by what is in it. */
const kinds =
  '.csv,.tsv,.txt,.xlsx,.json,text/csv,text/tab-separated-values,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The button for those who do not drag. */
export function ChooseFile({ onFile, open }: { onFile: (file: File) => void; open: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const goTo = useGoTo();
  return (
    <>
      <p className={styles['invite']}>
        {open ? 'Drop another file here, or go on with this one.' : 'Drop a file anywhere on this screen.'}
      </p>
      <p className="fig-cures">
        {open && (
          <button type="button" className={`button button-main ${styles['choose']}`} onClick={() => goTo(nextStep('file') ?? 'file')}>
            Go on
          </button>
        )}
        <button type="button" className={`button ${open ? '' : 'button-main'} ${styles['choose']}`} onClick={() => input.current?.click()}>
          {open ? 'Choose another file' : 'Choose a file'}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={kinds}
        aria-label="The inventory file"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again after it was put right.
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
