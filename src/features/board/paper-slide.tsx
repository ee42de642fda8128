import type { Slide } from '../../domain/board/pack.ts';
import { editedWords, placeWords } from '../../parts/sentences/board.ts';
import { Asks } from './asks.tsx';
import { PackTable } from './pack-table.tsx';
import { PaperPage } from './paper-page.tsx';
import { FigureOfSlide } from './slide-figure.tsx';
import { SlideList } from './slide-list.tsx';
import styles from './paper.module.css';

/** A slide on paper: its message and figure at half height, the words it uses, and the table behind it. */
export function PaperSlide({ of }: { readonly of: Slide }) {
  const { title, figure } = of;
  const isTable = figure.kind === 'table';
  return (
    <PaperPage
      id={of.id}
      title={title.shown}
      under={[editedWords(title), title.edited === null ? null : `Computed: ${title.computed}`, title.edited?.warning ?? null, of.subtitle]}
      place={placeWords(of)}
    >
      <div className={`${styles['upper']} ${isTable ? styles['single'] : ''}`} data-figure-kind={figure.kind}>
        {!isTable && (
          <div className={styles['figure']}>
            <FigureOfSlide of={figure} alternative={of.alternative} />
          </div>
        )}
        <div className={styles['words']}>
          <Asks of={of.asks} />
          {of.list !== null && !isTable && <SlideList of={of.list} />}
          {of.words.length > 0 && (
            <p>
              <strong>Words.</strong>{' '}
              {of.words.map(({ term, means }) => (
                <span key={term}>
                  <em>{term}</em>: {means}{' '}
                </span>
              ))}
            </p>
          )}
          {of.missing.length > 0 && (
            <p>
              <strong>Missing.</strong> {of.missing.join(' ')}
            </p>
          )}
        </div>
      </div>
      <div className={styles['table']}>
        <PackTable of={of.table} />
      </div>
    </PaperPage>
  );
}
