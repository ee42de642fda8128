import type { LimitLine, LinePoint } from '../../domain/board/figure.ts';
import { plainWords } from '../../ui/amount.ts';
import { apart, namedPlaces, scaleFor } from '../../ui/charts/xmr-lines.ts';
import { BoardFigureNumber } from './copy.tsx';
import styles from './line.module.css';

interface LineFigureProps {
  readonly axis: string;
  readonly points: readonly LinePoint[];
  readonly lines: readonly LimitLine[];
  readonly alternative: string;
}

const kinds: Readonly<Record<LimitLine['label'], string | undefined>> = {
  Mean: styles['centre'],
  Median: styles['centre'],
  'Upper limit': styles['limit'],
  'Lower limit': styles['limit'],
  Target: styles['target'],
};

const shapes = { concern: styles['square'], improvement: styles['diamond'], chance: styles['disc'] } as const;

/** A line by month with its limits. Its scale need not begin at zero: what is read is how far the points lie from each other. */
export function LineFigure({ axis, points, lines, alternative }: LineFigureProps) {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return <p className={styles['axis']}>{axis}. No month has a value.</p>;
  const last = points.findLast(({ value }) => value !== null);
  const { low, high, ticks } = scaleFor([...values, ...lines.map(({ value }) => value)]);
  const top = (value: number): number => ((high - value) / (high - low)) * 100;
  const left = (place: number): number => (points.length < 2 ? 50 : 2 + (place / (points.length - 1)) * 96);
  const named = namedPlaces(points.length, 6);
  const labels = apart(
    lines.map(({ value }) => top(value)),
    9,
    100,
  );
  return (
    <>
      <p className={styles['axis']}>
        {axis}
        {last !== undefined && (
          <>
            . {last.label}: <BoardFigureNumber of={last} />
          </>
        )}
      </p>
      <div className={styles['chart']} role="img" aria-label={alternative}>
        {ticks.map((tick) => (
          <span key={tick} className={styles['tick']} style={{ top: `${top(tick)}%` }}>
            {plainWords(tick)}
          </span>
        ))}
        <div className={styles['plot']}>
          {ticks.map((tick) => (
            <span key={tick} className={styles['grid']} style={{ top: `${top(tick)}%` }} />
          ))}
          {lines.map(({ label, value }) => (
            <span key={label} className={`${styles['across']} ${kinds[label]}`} style={{ top: `${top(value)}%` }} />
          ))}
          <svg className={styles['series']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {runsOf(points).map((run) => (
              <polyline key={run[0]} points={run.map((place) => `${left(place)},${top(points[place]!.value!)}`).join(' ')} />
            ))}
          </svg>
          {points.map(({ key, value, signal }, place) =>
            value === null ? null : (
              <span
                key={key}
                className={`${styles['point']} ${shapes[signal ?? 'chance']}`}
                style={{ left: `${left(place)}%`, top: `${top(value)}%` }}
              />
            ),
          )}
          {named.map((place) => (
            <span
              key={place}
              className={`${styles['month']} ${place === 0 || place === points.length - 1 ? '' : styles['between']}`}
              style={{ left: `${left(place)}%` }}
            >
              {points[place]?.label}
            </span>
          ))}
        </div>
        {lines.map(({ label, value }, place) => (
          <span key={label} className={styles['name']} style={{ top: `${labels[place]}%` }}>
            {label} {plainWords(Math.round(value * 10) / 10)}
          </span>
        ))}
      </div>
    </>
  );
}

/** Places of neighbouring months that have a value: the line breaks at a month without one. */
function runsOf(points: readonly LinePoint[]): number[][] {
  const runs: number[][] = [];
  points.forEach(({ value }, place) => {
    if (value === null) return;
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === place - 1) run.push(place);
    else runs.push([place]);
  });
  return runs;
}
