import type { Slide } from '../../domain/board/pack.ts';
import { moreWords, onItsScreen } from '../../parts/sentences/board.ts';
import { BoardModel, useCopyInHand } from './copy.tsx';
import { useFirstRows } from './room.ts';
import styles from './slide.module.css';

/** The one short list of a slide. */
export function SlideList({ of: { heading, lines, more } }: { readonly of: NonNullable<Slide['list']> }) {
  const { medium } = useCopyInHand();
  const { shown, left } = useFirstRows(lines);
  const isOfModels = lines.some(({ modelId }) => modelId !== null);
  const rest = moreWords(
    more + left,
    isOfModels ? (medium === 'paper' ? 'in the table below' : 'in the table behind this slide') : onItsScreen,
  );
  return (
    <section className={styles['list']} aria-label={heading}>
      <h2>{heading}</h2>
      {lines.length > 0 && (
        <ul>
          {shown.map(({ words, modelId }) => (
            <li key={words}>
              <BoardModel modelId={modelId}>{words}</BoardModel>
            </li>
          ))}
        </ul>
      )}
      {rest !== null && <p>{rest}</p>}
    </section>
  );
}
