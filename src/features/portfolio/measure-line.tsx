import { useQuery, useQueryClient } from '@tanstack/react-query';
import { filterKeys, narrow } from '../../data/view-keys.ts';
import type { Overview } from '../../domain/measures/overview.ts';
import { MeasureFigure } from '../../parts/measure-figure.tsx';
import { useView } from '../../state/use-view.ts';
import styles from './measure-line.module.css';

/** The headline measures, in the order the backend gives them. None is coloured. One site, or one deployment, has no second. */
export function MeasureLine({ of, site }: { of: Pick<Overview, 'headlines' | 'mode' | 'unit'>; site?: string | undefined }) {
  const measures = Object.values(of.headlines).filter(({ name }) => (of.unit === 'models' && site === undefined) || name !== 'second-site');
  const before = useThen();
  return (
    <section className={styles['line']} aria-label="Measures">
      {measures.map((measure) => (
        <MeasureFigure key={measure.name} of={measure} mode={of.mode} before={before[measure.name] ?? null} />
      ))}
    </section>
  );
}

const nothing: Readonly<Record<string, string>> = {};

/** What each measure was on the day one compares with. What reads it comes with the wish to compare. */
function useThen(): Readonly<Record<string, string>> {
  const view = useView();
  const queries = useQueryClient();
  const { cmp } = view;
  const { data } = useQuery({
    queryKey: ['measures-then', narrow(view, filterKeys), cmp] as const,
    queryFn: async () => (await import('./measures-then.ts')).measuresThen(queries, view, cmp ?? ''),
    enabled: cmp !== undefined && cmp !== view.asof,
  });
  return cmp === undefined ? nothing : (data ?? nothing);
}
