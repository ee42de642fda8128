import { useQuery } from '@tanstack/react-query';
import { firstWeekQuery } from '../../data/first-week.ts';
import { useView } from '../../state/use-view.ts';
import { AskOrderFigure } from './ask-order-figure.tsx';
import { OpenFactsFigure } from './open-facts-figure.tsx';
import { WayFigure } from './way-figure.tsx';

/** In place of figures that would draw silence: whom to ask, what cannot be answered, and how far it has come. */
export function FirstWeek() {
  const query = useQuery(firstWeekQuery(useView()));
  return (
    <>
      <AskOrderFigure query={query} />
      <OpenFactsFigure query={query} />
      <WayFigure query={query} />
    </>
  );
}
