import type { Ask } from '../../domain/board/pack.ts';
import { askDueWords, askStatusWords, sentenceEnd } from '../../parts/sentences/board.ts';
import { useCopyInHand } from './copy.tsx';
import styles from './slide.module.css';

/** What the board is asked on a slide. Drafts are shown with that word, and never printed. */
export function Asks({ of }: { readonly of: readonly Ask[] }) {
  const { medium } = useCopyInHand();
  const shown = medium === 'paper' ? of.filter(({ printed }) => printed) : of;
  if (shown.length === 0) return null;
  return (
    <section className={styles['asks']} aria-label="We ask the board to">
      <h2>We ask the board to</h2>
      {shown.map((ask) => (
        <div key={ask.askId ?? ask.words} className={styles['ask']}>
          <p className={styles['asked']}>{sentenceEnd(ask.words)}</p>
          <p className={styles['due']}>
            {ask.status !== 'adopted' && <strong className={styles['draft']}>Draft</strong>}
            {askDueWords(ask)}
          </p>
          {medium === 'paper' && <p className={styles['due']}>{askStatusWords(ask)}.</p>}
        </div>
      ))}
    </section>
  );
}
