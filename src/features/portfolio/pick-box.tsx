import { use } from 'react';
import { PickContext } from './use-picking.ts';
import styles from './models.module.css';

/** A row’s box; with Shift it takes all up to the row selected before. `fixed`: selected with all the others, by the filter. */
export function PickBox({ index, name, on, fixed }: { index: number; name: string; on: boolean; fixed: boolean }) {
  const toggle = use(PickContext);
  return (
    <input
      type="checkbox"
      className={styles['pick']}
      aria-label={`Select ${name}`}
      checked={on}
      disabled={fixed}
      onChange={({ nativeEvent }) => toggle(index, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
    />
  );
}
