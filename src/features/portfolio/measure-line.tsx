import { useQuery } from '@tanstack/react-query';
import { comparisonQuery } from '../../data/comparison.ts';
import type { Overview } from '../../domain/measures/overview.ts';
import { MeasureFigure } from '../../parts/measure-figure.tsx';
import { thenWords } from '../../parts/sentences/then.ts';
import { useView } from '../../state/use-view.ts';
import styles from './measure-line.module.css';

/** The headline measures, in the order the backend gives them. None is coloured. One site, or one deployment, has no second. */
export function MeasureLine({ of, site }: { of: Pick<Overview, 'headlines' | 'mode' | 'unit'>; site?: string | undefined }) {
  const measures = Object.values(of.headlines).filter(({ name }) => (of.unit === 'models' && site === undefined) || name !== 'second-site');
  const before = useThen();
  return (
    <section className={styles['line']} aria-label="Measures">
      {measures.map((measure) => (
        <MeasureFigure key={measure.name} of={measure} mode={of.mode} before={before(measure.name)} />
      ))}
    </section>
  );
}

/** What a measure was on the day one compares with; null where none is compared. */
function useThen(): (name: string) => string | null {
  const view = useView();
  const { data } = useQuery({ ...comparisonQuery(view, view.cmp ?? ''), enabled: view.cmp !== undefined && view.cmp !== view.asof });
  return (name) => {
    const found = view.cmp === undefined ? undefined : data?.measures.find((one) => one.name === name);
    return found === undefined || data === undefined ? null : thenWords(found, data, view.cmp === data.later.day ? 'later' : 'earlier');
  };
}
