import { Link } from '@tanstack/react-router';
import type { Overview } from '../../domain/measures/overview.ts';
import type { Ignored } from '../../formats/api/terms.ts';
import type { PortfolioPage } from '../../formats/api/portfolio.ts';
import { shownWords } from '../../parts/sentences/shown.ts';
import { unitWords } from '../../parts/words.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { counted } from '../../ui/count.ts';
import styles from './models.module.css';

interface ShownFilterProps {
  readonly overview: Overview;
  readonly total: number | undefined;
  readonly ignored: readonly Ignored[];
  /** The measure as the backend words it, for one this screen has no words of its own for. */
  readonly told: PortfolioPage['shown'];
}

/** The number that was followed: what it counts, by which rule, and the way back to all rows. */
export function ShownFilter({ overview, total, ignored, told }: ShownFilterProps) {
  const { show, 'show-part': part, unit = 'models' } = useView();
  const change = useChangeView();
  if (show === undefined) return null;
  const clear = (): void => change({ show: undefined, 'show-part': undefined, sel: undefined });
  const { label, rule } = shownWords(show, part, overview, told);
  const meaningless = ignored.some(({ key }) => key === 'show');
  const { one, many } = unitWords[unit];
  return (
    <div className={styles['shown']}>
      {meaningless ? (
        <p>
          Ignored in the link: <code>show={show}</code>. No measure has this name, so all rows are shown.
        </p>
      ) : (
        <p>
          <strong>
            {total === undefined ? '' : `${counted(total, one, many)}: `}
            {label}.
          </strong>{' '}
          {rule}
        </p>
      )}
      {!meaningless && total !== undefined && total > 0 && (
        <Link to="/ask" search={(view) => ({ ...view, sel: undefined, sort: undefined }) as never} className="button">
          Ask their owners
        </Link>
      )}
      <button type="button" className="button" onClick={clear}>
        {meaningless ? 'Dismiss' : 'Show all'}
      </button>
    </div>
  );
}
