import { heldPlaceWords, holdWords, stageWords, typeWords } from '../../parts/words.ts';
import { useChangeView, useView, type ViewChange } from '../../state/use-view.ts';
import styles from './gates-screen.module.css';

/** What the link narrows these figures to, each with its way out. */
export function NarrowedTo() {
  const { q, site, fn, type, stage, hold, gate } = useView();
  const change = useChangeView();
  const all: (readonly [string | undefined, string, ViewChange])[] = [
    [site, `site: ${site}`, { site: undefined }],
    [fn, `function: ${fn}`, { fn: undefined }],
    [type, `type: ${type === undefined ? '' : typeWords[type].toLowerCase()}`, { type: undefined }],
    [stage, `stage: ${stage === undefined ? '' : stageWords[stage].toLowerCase()}`, { stage: undefined }],
    [hold, `held by: ${hold === undefined ? '' : holdWords[hold].toLowerCase()}`, { hold: undefined }],
    [gate, gate === undefined ? '' : heldPlaceWords(gate).toLowerCase(), { gate: undefined }],
    [q, `“${q}”`, { q: undefined }],
  ];
  const set = all.filter(([value]) => value !== undefined);
  if (set.length === 0) return null;
  return (
    <p className={styles['narrowed']}>
      Narrowed to
      {set.map(([, words, without]) => (
        <button key={words} type="button" className="button" onClick={() => change(without)}>
          {words} <span className="quiet">Clear</span>
        </button>
      ))}
    </p>
  );
}
