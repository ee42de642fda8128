import type { Score } from '../domain/audit/events.ts';
import type { LineStretch } from '../domain/risk/release-line.ts';
import { RiskGridFrame } from './risk-grid-frame.tsx';
import { axesWords } from './risk-words.ts';
import styles from './risk-grid.module.css';

interface RiskPlaceProps {
  readonly inherent: Score | null;
  readonly residual: Score | null;
  readonly line: readonly LineStretch[];
}

/** Where one risk stood before treatment (filled), and where it stands now (outlined), with a thin arrow from the one to the other. */
export function RiskPlace({ inherent, residual, line }: RiskPlaceProps) {
  return (
    <>
      <p className={styles['above']} aria-hidden="true">
        Likelihood
      </p>
      <RiskGridFrame
        large
        caption={placeWords(inherent, residual)}
        line={line}
        cell={(severity, likelihood) => {
          const before = is(inherent, severity, likelihood);
          const now = is(residual, severity, likelihood);
          return {
            className: (before ? styles['inherent'] : styles['blank']) ?? '',
            content: <span className="unseen">{[...(before ? ['before treatment'] : []), ...(now ? ['now'] : [])].join(' and ')}</span>,
          };
        }}
        over={
          <>
            {inherent !== null && residual !== null && <Arrow from={inherent} to={residual} />}
            {residual !== null && (
              <rect
                className={styles['residual']}
                x={residual.severity - 1 + 0.06}
                y={5 - residual.likelihood + 0.06}
                width={0.88}
                height={0.88}
              />
            )}
          </>
        }
      />
    </>
  );
}

function is(score: Score | null, severity: number, likelihood: number): boolean {
  return score !== null && score.severity === severity && score.likelihood === likelihood;
}

/** In a sentence: what the drawing says. */
export function placeWords(inherent: Score | null, residual: Score | null): string {
  const before = inherent === null ? 'Before treatment: not scored.' : `Before treatment: ${axesWords(inherent)}.`;
  return `${before} ${residual === null ? 'Now: not scored.' : `Now: ${axesWords(residual)}.`}`;
}

/** From the middle of one cell to the edge of the other; none where they are the same. */
function Arrow({ from, to }: { from: Score; to: Score }) {
  const dx = to.severity - from.severity;
  const dy = from.likelihood - to.likelihood;
  if (dx === 0 && dy === 0) return null;
  const [x, y] = [from.severity - 0.5, 5.5 - from.likelihood];
  // The head stands just inside the cell it points to.
  const stop = 0.3 / Math.max(Math.abs(dx), Math.abs(dy));
  const [tipX, tipY] = [x + dx * (1 - stop), y + dy * (1 - stop)];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const barb = (side: number): string => `${tipX - 0.16 * ux + side * 0.1 * uy} ${tipY - 0.16 * uy - side * 0.1 * ux}`;
  return <path className={styles['path']} d={`M${x} ${y}L${tipX} ${tipY}M${barb(1)}L${tipX} ${tipY}L${barb(-1)}`} />;
}
