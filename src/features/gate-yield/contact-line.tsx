import type { ContactRow } from '../../domain/measures/gate-yield/figures.ts';
import { countWords } from '../../ui/count.ts';
import styles from './contact-figure.module.css';

interface ContactLineProps {
  readonly of: ContactRow;
  /** The end of the axis, in days from registration. */
  readonly most: number;
  /** The day by which half are ready; null where that is not reached. */
  readonly ready: number | null;
  /** What the line says, in a sentence. */
  readonly sentence: string;
}

const width = 1000;
const height = 26;

/** One line of days: each model, the middle half of them, and the day by which half were met. */
export function ContactLine({ of: { days, middle, median }, most, ready, sentence }: ContactLineProps) {
  const x = (day: number): number => (day / most) * width;
  return (
    <svg className={styles['svg']} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={sentence}>
      <path className={styles['zero']} d={`M0 ${height / 2}H${width}`} />
      {ready !== null && <path className={styles['readyDay']} d={`M${x(ready)} 0V${height}`} />}
      {middle !== null && (
        <rect
          className={styles['middle']}
          x={x(middle.from)}
          y="5"
          width={Math.max(2, x(middle.to) - x(middle.from))}
          height={height - 10}
        />
      )}
      {days.map((day, place) => (
        // Two models met on one day are still two.
        // oxlint-disable-next-line react/no-array-index-key
        <path key={place} className={styles['model']} d={`M${x(day)} 9V${height - 9}`} />
      ))}
      {median !== null && <path className={styles['median']} d={`M${x(median)} 2V${height - 2}`} />}
    </svg>
  );
}

/** What each mark of a line means. */
export function ContactKey({ ready }: { readonly ready: number | null }) {
  const marks = [
    { name: 'model', path: 'M10 3V11', words: 'a model' },
    { name: 'middle', path: 'M2 2H18V12H2Z', words: 'middle half of those met' },
    { name: 'median', path: 'M10 0V14', words: 'half of all models' },
    ...(ready === null ? [] : [{ name: 'readyDay', path: 'M10 0V14', words: `half of all models ready, day ${countWords(ready)}` }]),
  ];
  return (
    <ul className={styles['key']} aria-hidden="true">
      {marks.map(({ name, path, words }) => (
        <li key={name}>
          <svg viewBox="0 0 20 14">
            <path className={styles[name]} d={path} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
