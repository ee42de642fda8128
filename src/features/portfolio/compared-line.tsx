import { useQuery } from '@tanstack/react-query';
import { comparisonQuery } from '../../data/comparison.ts';
import { thenWords } from '../../parts/sentences/then.ts';
import { useView } from '../../state/use-view.ts';
import { MeasureLine, type MeasureLineProps } from './measure-line.tsx';

/** The headline measures, each beside what it was on the day one compares with. */
export function ComparedLine(props: Omit<MeasureLineProps, 'before'>) {
  const view = useView();
  const { data } = useQuery({ ...comparisonQuery(view, view.cmp ?? ''), enabled: view.cmp !== undefined && view.cmp !== view.asof });
  const before = (name: string): string | null => {
    const found = view.cmp === undefined ? undefined : data?.measures.find((one) => one.name === name);
    return found === undefined || data === undefined ? null : thenWords(found, data, view.cmp === data.later.day ? 'later' : 'earlier');
  };
  return <MeasureLine {...props} before={before} />;
}
