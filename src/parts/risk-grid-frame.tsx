import type { ReactNode } from 'react';
import type { LineStretch } from '../domain/risk/release-line.ts';
import styles from './risk-grid.module.css';

const up = [5, 4, 3, 2, 1] as const;
const across = [1, 2, 3, 4, 5] as const;

interface RiskGridFrameProps {
  /** What the table holds, for whoever cannot see where it stands. */
  readonly caption: string;
  readonly line: readonly LineStretch[];
  readonly large?: boolean;
  readonly cell: (severity: number, likelihood: number) => { readonly className: string; readonly content: ReactNode };
  /** Drawn over the cells, in cells from the upper left corner. */
  readonly over?: ReactNode;
}

/** The 5 × 5: likelihood up, severity to the right, both written as they are read. A table, with the board's line over it. */
export function RiskGridFrame({ caption, line, large = false, cell, over }: RiskGridFrameProps) {
  return (
    <div className={`${styles['frame']} ${large ? styles['large'] : ''}`}>
      <table className={styles['grid']}>
        <caption className="unseen">{caption}</caption>
        <colgroup>
          <col className={styles['axisColumn']} />
        </colgroup>
        <thead>
          <tr>
            <td>
              <span className="unseen">Likelihood and severity</span>
            </td>
            {across.map((severity) => (
              <th key={severity} scope="col" data-scale>
                <span className="unseen">Severity </span>
                {severity}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {up.map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row" data-scale>
                <span className="unseen">Likelihood </span>
                {likelihood}
              </th>
              {across.map((severity) => {
                const { className, content } = cell(severity, likelihood);
                return (
                  <td key={severity} className={className}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <svg className={styles['over']} viewBox="0 0 5 5" preserveAspectRatio="none" aria-hidden="true">
        <Line of={line} className={styles['casing']} />
        <Line of={line} className={styles['line']} />
        {over}
      </svg>
      <p className={styles['axis']} aria-hidden="true" data-scale>
        Severity, 5 is worst
      </p>
    </div>
  );
}

function Line({ of, className }: { of: readonly LineStretch[]; className: string | undefined }) {
  return <path className={className} d={of.map(({ x1, y1, x2, y2 }) => `M${x1} ${5 - y1}L${x2} ${5 - y2}`).join('')} />;
}
