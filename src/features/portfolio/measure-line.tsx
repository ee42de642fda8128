import type { Overview } from '../../domain/measures/overview.ts';
import { MeasureFigure } from '../../parts/measure-figure.tsx';
import styles from './measure-line.module.css';

export interface MeasureLineProps {
  readonly of: Pick<Overview, 'headlines' | 'mode' | 'unit'>;
  readonly site?: string | undefined;
  /** What a measure was on the day one compares with; null where none is compared. */
  readonly before?: (name: string) => string | null;
}

/** The headline measures, in the order the backend gives them. None is coloured. One site, or one deployment, has no second. */
export function MeasureLine({ of, site, before }: MeasureLineProps) {
  const measures = Object.values(of.headlines).filter(({ name }) => (of.unit === 'models' && site === undefined) || name !== 'second-site');
  return (
    <section className={styles['line']} aria-label="Measures">
      {measures.map((measure) => (
        <MeasureFigure key={measure.name} of={measure} mode={of.mode} before={before?.(measure.name) ?? null} />
      ))}
    </section>
  );
}
