import { recordKindWords } from '../../parts/words.ts';
import { useRecord } from '../../state/use-record.ts';
import styles from './room.module.css';

const driving = [
  [['J', 'K'], 'next, previous'],
  [['1–6'], 'choose an answer'],
  [['Enter'], 'commit'],
  [['N'], 'note'],
  [['S'], 'skip'],
  [['U'], 'undo last'],
  [['Alt ↑', '↓'], 'reorder'],
  [['O'], 'open the model'],
  [['C'], 'full chain'],
  [['/'], 'find'],
  [['E'], 'close'],
  [['?'], 'all keys'],
] as const;

const following = [
  [['O'], 'open the model'],
  [['C'], 'full chain'],
  [['/'], 'find'],
  [['T'], 'take the wheel'],
  [['?'], 'all keys'],
] as const;

/** The keys of the room, along its foot. */
export function KeyBar({ drives }: { readonly drives: boolean }) {
  const { record } = useRecord();
  return (
    <footer className={styles['keys']}>
      <dl>
        {(drives ? driving : following).map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {record !== undefined && <p className="quiet">{record.kind === 'demonstration' ? 'Fictional data' : recordKindWords[record.kind]}</p>}
    </footer>
  );
}
