import type { BroughtCommand, BundleFileView } from '../../formats/api/bundles.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { countsWords, fileWords, notCarriedWords } from '../../parts/sentences/bundles.ts';
import type { Names } from '../../parts/sentences/command/told.ts';
import { counted } from '../../ui/count.ts';
import { Brought } from './brought.tsx';
import styles from './bundle-screen.module.css';

interface BroughtFileProps {
  readonly file: BundleFileView;
  readonly names: Names;
  readonly zone: string;
  /** The commands of all files, so that one that waits can name what it waits for. */
  readonly all: readonly BroughtCommand[];
  readonly taken: ReadonlySet<string>;
  readonly onTake: (key: string, wanted: boolean) => void;
}

/** One file: what it is, each decision in it, and what it does not carry. */
export function BroughtFile({ file, names, zone, all, taken, onTake }: BroughtFileProps) {
  if (file.read === 'refused') {
    return (
      <article className={styles['file']} aria-label={file.name}>
        <h3>{file.name}</h3>
        <p className={`${styles['outcome']} held`} role="alert">
          <StatusMark of="held" />
          <span>
            <strong>{file.where}.</strong> {file.why} {file.todo}
          </span>
        </p>
      </article>
    );
  }
  return (
    <article className={styles['file']} aria-label={file.name}>
      <h3>{file.name}</h3>
      <p>{fileWords(file)}</p>
      <p className={styles['hash']}>
        sha256 <code>{file.sha256}</code>
      </p>
      <p className={styles['counts']}>
        <strong>{countsWords(file.commands)}.</strong>
      </p>
      <ol className={styles['commands']}>
        {file.commands.map((command) => (
          <Brought
            key={command.key}
            command={command}
            file={file.name}
            names={names}
            zone={zone}
            all={all}
            isTaken={taken.has(command.key)}
            onTake={onTake}
          />
        ))}
      </ol>
      {(file.notCarried.length > 0 || file.refused > 0) && (
        <>
          <h4>What does not come home with it</h4>
          <ul className={styles['left']}>
            {file.notCarried.map((one) => (
              <li key={`${one.seq} ${one.what}`}>{notCarriedWords(one, 'where it came home')}</li>
            ))}
            {file.refused > 0 && (
              <li>
                {counted(file.refused, 'attempt')} its rules refused there: nothing came of {file.refused === 1 ? 'it' : 'them'}.
              </li>
            )}
          </ul>
        </>
      )}
    </article>
  );
}
