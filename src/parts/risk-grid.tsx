import type { RiskCell, RiskRegister } from '../domain/measures/risk-register.ts';
import { countWords } from '../ui/count.ts';
import { DataTable } from '../ui/data-table.tsx';
import { RegisterLink } from './register-link.tsx';
import { RiskGridFrame } from './risk-grid-frame.tsx';
import { cellWords } from './sentences/register.ts';
import styles from './risk-grid.module.css';

interface RiskGridProps {
  readonly of: RiskRegister;
  readonly large?: boolean;
  /** The cell whose risks are shown. */
  readonly chosen?: string | undefined;
}

/** Up to so many risks a large grid says which they are. */
const fewEnoughToName = 5;

/** Counts on both axes, and the line above which a risk holds release. A cell opens its risks. */
export function RiskGrid({ of: register, large = false, chosen }: RiskGridProps) {
  const { grid, line, counts } = register;
  const byCell = new Map(grid.map((cell) => [cell.cell as string, cell]));
  const most = grid.reduce((highest, { count }) => Math.max(highest, count), 0);
  const named = large && counts['on the register'] <= fewEnoughToName;
  return (
    <>
      <p className={styles['above']}>
        <span aria-hidden="true">Likelihood</span>
        {counts.holding > 0 && (
          <RegisterLink show="holding" className="count held">
            {countWords(counts.holding)} {counts.holding === 1 ? 'holds' : 'hold'} release
          </RegisterLink>
        )}
      </p>
      <RiskGridFrame
        caption="Risks by likelihood and severity"
        line={line?.stretches ?? []}
        large={large}
        cell={(severity, likelihood) => {
          const cell = byCell.get(`S${severity}L${likelihood}`);
          if (cell === undefined || cell.count === 0) return { className: styles['h0'] ?? '', content: <None /> };
          return {
            className: `${styles[`h${stepOf(cell.count, most)}`]} ${cell.cell === chosen ? styles['chosen'] : ''}`,
            content: <CellLink of={cell} named={named} large={large} chosen={cell.cell === chosen} />,
          };
        }}
      />
    </>
  );
}

/** Four steps of tint, the darkest for the most; a few risks do not reach it. */
function stepOf(count: number, most: number): number {
  return Math.ceil((4 * count) / Math.max(most, 4));
}

function None() {
  return (
    <>
      <span aria-hidden="true">·</span>
      <span className="unseen">none</span>
    </>
  );
}

function CellLink({ of, named, large, chosen }: { of: RiskCell; named: boolean; large: boolean; chosen: boolean }) {
  return (
    <RegisterLink {...(chosen ? {} : { cell: of.cell })} className={styles['cell'] ?? ''} chosen={chosen}>
      <span aria-hidden="true" className={styles['shown']}>
        {named ? <span className={styles['ids']}>{of.riskIds.join(' ')}</span> : <strong>{shortCount(of.count)}</strong>}
        {large && !named && of.accepted > 0 && <span className={styles['accepted']}>{shortCount(of.accepted)} accepted</span>}
      </span>
      <span className="unseen">{cellWords(of)}</span>
    </RegisterLink>
  );
}

/** "1.2k" from 1,000 on: the cell's name says it in full. */
function shortCount(count: number): string {
  return count < 1000 ? countWords(count) : `${(count / 1000).toFixed(1)}k`;
}

/** The grid's numbers, one row a cell that holds any. */
export function RiskGridTable({ of: { grid } }: { of: Pick<RiskRegister, 'grid'> }) {
  return (
    <DataTable
      caption="Risks on the register by severity and likelihood"
      rows={grid.filter(({ count }) => count > 0)}
      keyOf={({ cell }) => cell}
      columns={[
        { head: 'Severity, likelihood', cell: ({ severity, likelihood }) => `${severity}, ${likelihood}` },
        { head: 'Band', cell: ({ band }) => band },
        { head: 'Above the line', cell: ({ aboveLine }) => (aboveLine ? 'Yes' : 'No') },
        { head: 'Unresolved', number: true, cell: ({ unresolved }) => countWords(unresolved) },
        { head: 'Accepted', number: true, cell: ({ accepted }) => countWords(accepted) },
        { head: 'Hold release', number: true, cell: ({ holding }) => countWords(holding) },
        {
          head: 'Risks',
          number: true,
          cell: ({ cell, count }) => <RegisterLink cell={cell}>{countWords(count)}</RegisterLink>,
        },
      ]}
    />
  );
}
