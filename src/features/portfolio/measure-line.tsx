import type { Overview } from '../../domain/measures/overview.ts';
import { MeasureFigure } from '../../parts/measure-figure.tsx';
import styles from './measure-line.module.css';

/** The headline measures, in the order the backend gives them. None is coloured. A deployment has one site, and no second. */
export function MeasureLine({ of }: { of: Pick<Overview, 'headlines' | 'mode' | 'unit'> }) {
  const measures = Object.values(of.headlines).filter(({ name }) => of.unit === 'models' || name !== 'second-site');
  return (
    <section className={styles['line']} aria-label="Measures">
      {measures.map((measure) => (
        <MeasureFigure key={measure.name} of={measure} mode={of.mode} />
      ))}
    </section>
  );
}
