import { MarkKey, type MarkKind } from '../../parts/unit-row.tsx';
import { fateWords } from '../../parts/words.ts';
import styles from './funnel.module.css';

/** What each kind of mark means. Only those that are drawn. */
export function FunnelKey({ kinds }: { kinds: readonly MarkKind[] }) {
  return (
    <p className={styles['key']} aria-hidden="true">
      {kinds.map((kind) => (
        <MarkKey key={kind} of={kind} word={kind === 'where it is' ? 'Here, as the file reports' : fateWords[kind]} />
      ))}
    </p>
  );
}
