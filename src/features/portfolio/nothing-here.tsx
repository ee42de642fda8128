import { Link } from '@tanstack/react-router';
import { clearings } from './clearings.ts';
import { InsteadOfFigure } from '../../ui/fig-body.tsx';
import { listed } from '../../ui/count.ts';
import { useChangeView, useView } from '../../state/use-view.ts';

/** No row at all: either the record is empty, or the filters let nothing through. */
export function NothingHere({ empty }: { empty: boolean }) {
  const view = useView();
  const change = useChangeView();
  if (empty) {
    return (
      <>
        <h1>This record holds no models yet.</h1>
        <p>
          <Link to="/import/$step" params={{ step: 'file' }}>
            Load your portfolio
          </Link>
          , or <Link to="/portfolio">look at a fictional one</Link>.
        </p>
      </>
    );
  }
  const set = clearings(view);
  return (
    <>
      <h1>No models match {listed(set.map(({ words }) => words))}.</h1>
      <InsteadOfFigure
        kind="empty by filter"
        words="Nothing is counted and nothing is hidden: the filters together let no model through."
        cures={set.map(({ words, without }) => ({ label: `Clear ${words}`, onClick: () => change(without) }))}
      />
    </>
  );
}
