import type { MeasureTold } from '../domain/measures/tell.ts';
import { MeasureLink } from './measure-link.tsx';
import styles from './measure-tiles.module.css';
import { intervalWords } from './sentences/told.ts';
import { baseWords, figureWords } from '../domain/measures/told-words.ts';

/** A few measures beside each other, each with its base; the number opens how it was worked out and its rows. */
export function MeasureTiles({ of, label }: { readonly of: readonly MeasureTold[]; readonly label: string }) {
  return (
    <ul className={styles['tiles']} aria-label={label}>
      {of.map((measure) => (
        <li key={measure.name}>
          <p className={styles['label']}>{measure.label}</p>
          <p className={measure.value === null ? styles['untold'] : styles['value']}>
            <MeasureLink name={measure.name} label={`${figureWords(measure)}: ${measure.label}`}>
              {figureWords(measure)}
            </MeasureLink>
          </p>
          <p className={styles['base']}>{measure.why ?? baseWords(measure)}</p>
          {intervalWords(measure) !== null && <p className={styles['base']}>{intervalWords(measure)}</p>}
        </li>
      ))}
    </ul>
  );
}
