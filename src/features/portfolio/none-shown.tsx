import { InsteadOfFigure } from '../../ui/fig-body.tsx';
import { listed } from '../../ui/count.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { clearings } from './clearings.ts';

/** The list is empty under what is asked of it: which filters, each with its way out. */
export function NoneShown() {
  const change = useChangeView();
  const set = clearings(useView());
  return (
    <InsteadOfFigure
      kind="empty by filter"
      words={set.length === 0 ? 'No models here.' : `No models match ${listed(set.map(({ words }) => words))}.`}
      cures={set.map(({ words, without }) => ({ label: `Clear ${words}`, onClick: () => change(without) }))}
    />
  );
}
