import type { Problem } from '../../domain/imports/row.ts';
import styles from './file-step.module.css';

interface RefusedFileProps {
  readonly name: string;
  readonly problem: Problem;
  /** The file that was open before, and still is. */
  readonly kept: string | null;
}

/** A file that cannot be read: where, what was found, why, what to do; and that nothing was lost. */
export function RefusedFile({ name, problem: { row, column, found, why, todo }, kept }: RefusedFileProps) {
  const place = [name, ...(row > 0 ? [`row ${row}`] : []), ...(column === '' ? [] : [column])].join(', ');
  return (
    <div className={styles['refused']} role="alert">
      <h2>{name} was not read.</h2>
      <p>
        {place}
        {found !== '' && found !== name && (
          <>
            : <span className={styles['found']}>{found}</span>
          </>
        )}
        . {why}
      </p>
      <p>
        <strong>What to do:</strong> {todo}
      </p>
      <p>{kept === null ? 'Nothing was loaded, and nothing is lost.' : `Nothing was loaded. ${kept} is still open as it was.`}</p>
    </div>
  );
}
