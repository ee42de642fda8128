import { Link } from '@tanstack/react-router';
import { useChangeView, useView } from '../../state/use-view.ts';
import { counted, countWords } from '../../ui/count.ts';
import { unitWords } from '../../parts/words.ts';
import styles from './pick-bar.module.css';
import { mostPicked, type Picking } from './use-picking.ts';

interface PickBarProps {
  readonly picking: Picking;
  readonly total: number;
  /** Of those selected, how many the list shows; undefined while not all of it is read. */
  readonly shown: number | undefined;
}

/** What is selected, and what can be done with it. */
export function PickBar({ picking: { all, ids, whole, toggleAll }, total, shown }: PickBarProps) {
  const view = useView();
  const change = useChangeView();
  const { one, many } = unitWords[view.unit ?? 'models'];
  const hidden = shown === undefined ? 0 : ids.size - shown;
  // All that the filter shows is named by the filter: the link says it without two thousand ids.
  const search = { ...view, pick: all ? undefined : view.pick, sel: undefined, do: undefined, as: undefined };
  return (
    <section className={`${styles['bar']} no-print`} aria-label="Selection">
      <p role="status">
        <strong>{all ? `All ${counted(total, one, many)} shown are selected` : `${counted(ids.size, one, many)} selected`}</strong>
        {hidden > 0 && `, ${countWords(hidden)} of them not in the list as it is narrowed`}
        {!all && ids.size >= mostPicked && `. More cannot be picked one by one: narrow the list, and select all of it`}
      </p>
      <Link to="/bulk" search={search as never} className="button button-main">
        Edit together
      </Link>
      <Link to="/ask" search={search as never} className="button">
        Ask their owners
      </Link>
      {!whole && total > 0 && (
        <button type="button" className="button" onClick={toggleAll}>
          Select all {countWords(total)} shown
        </button>
      )}
      <button type="button" className="button" onClick={() => change({ pick: undefined }, 'replace')}>
        Clear
      </button>
    </section>
  );
}
