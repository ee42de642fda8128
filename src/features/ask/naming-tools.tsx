import type { BatchOutcome } from '../../formats/api/batch.ts';
import { counted } from '../../ui/count.ts';
import { Refusals } from './refusals.tsx';
import type { useNaming } from './use-naming.ts';
import styles from './ask.module.css';

/** Takes the names of the file, and records those that were typed. */
export function NamingTools({ naming, open }: { naming: ReturnType<typeof useNaming>; open: boolean }) {
  const { typed, onType, count, fromFile, stopped, why, name, batch } = naming;
  const given = Object.keys(fromFile).length;
  return (
    <div className={styles['naming-tools']}>
      {open && given > 0 && (
        <button type="button" className="button" onClick={() => onType({ ...typed, ...fromFile })}>
          Take the {counted(given, 'name')} the file gives
        </button>
      )}
      {open && (
        <button type="button" className={`button ${stopped ? '' : 'button-main'}`} aria-disabled={stopped} onClick={name}>
          {count === 0 ? 'Name the owners to ask' : `Name the owner of ${counted(count, 'model')}`}
        </button>
      )}
      <p role="status" className="quiet">
        {batch.isPending ? 'Recording' : saidOf(batch.data)}
      </p>
      {why !== null && <p className={styles['reasons']}>{why}</p>}
      <Refusals batch={batch} nameOf={() => ''} />
    </div>
  );
}

function saidOf(outcomes: readonly BatchOutcome[] | undefined): string {
  const done = outcomes?.filter(({ answer }) => answer === 'done').length ?? 0;
  return done === 0 ? '' : `${counted(done, 'model has', 'models have')} somebody to ask now.`;
}
