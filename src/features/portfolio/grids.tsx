import { MeasureViews } from '../../parts/measure-views.tsx';
import { GatesFigure } from './gates-figure.tsx';
import { RisksFigure } from './risks-figure.tsx';
import { TrendFigure } from './trend-figure.tsx';
import styles from './portfolio-screen.module.css';

/**
 * Which gate, which risk, and is it getting better: what asks further questions of the backend, together. Under
 * them the ways to every other number, which a record that is mostly silent has too.
 */
export function Grids({ silent }: { readonly silent: boolean }) {
  return (
    <>
      {!silent && (
        <div className={styles['grids']}>
          <GatesFigure />
          <RisksFigure />
          <TrendFigure />
        </div>
      )}
      <div className={styles['views']}>
        <MeasureViews />
      </div>
    </>
  );
}
