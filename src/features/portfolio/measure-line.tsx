import type { Overview } from '../../domain/measures/overview.ts';
import { MeasureFigure } from '../../parts/measure-figure.tsx';
import styles from './measure-line.module.css';

/** The headline measures, in the order the backend gives them. None is coloured. */
export function MeasureLine({ of }: { of: Pick<Overview, 'headlines' | 'mode'> }) {
  return (
    <section className={styles['line']} aria-label="Measures">
      {Object.values(of.headlines).map((measure) => (
        <MeasureFigure key={measure.name} of={measure} mode={of.mode} />
      ))}
    </section>
  );
}
