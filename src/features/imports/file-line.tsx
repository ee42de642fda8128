import { counted } from '../../ui/count.ts';
import { useImport } from './import-store.ts';
import { fileOf } from './outcome-facts.ts';
import { staysHere } from './stays-here.ts';
import { useGoTo } from './use-go-to.ts';
import styles from './file-line.module.css';

/** Which file is open, how it was read, and that it stays here. */
export function FileLine() {
  const { file, close } = useImport();
  const goTo = useGoTo();
  return (
    <div className={styles['line']}>
      {file !== null && (
        <>
          <span className={styles['name']}>{file.name}</span>
          <span>
            {counted(fileOf(file.outcome).rows.length, 'model')}, {counted(file.outcome.headers.length, 'column')},{' '}
            {fileOf(file.outcome).source.encoding}
          </span>
        </>
      )}
      <span className={file === null ? undefined : styles['stays']}>{staysHere}</span>
      {file !== null && (
        <button
          type="button"
          className={`text-button ${styles['other']}`}
          onClick={() => {
            close();
            goTo('file', { example: undefined });
          }}
        >
          Another file
        </button>
      )}
    </div>
  );
}
