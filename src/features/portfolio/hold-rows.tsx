import type { HoldKind } from '../../domain/measures/blockers.ts';
import type { Overview } from '../../domain/measures/overview.ts';
import { HoldMark } from '../../parts/hold-mark.tsx';
import { ModelLink } from '../../parts/model-link.tsx';
import { RowsLink } from '../../parts/rows-link.tsx';
import { countWords } from '../../ui/count.ts';
import styles from './holds.module.css';

const names = { governance: 'Governance only', both: 'Both', technical: 'Technical only', 'not reported': 'Not reported' } as const;

/** Squares are drawn up to this many of a kind; beyond, a bar on one scale. */
export const mostSquares = 40;

/** Stalled pilots by what holds them, one square each. */
export function HoldRows({ of: { holds, stalledNames } }: { of: Pick<Overview, 'holds' | 'stalledNames'> }) {
  const most = Math.max(0, ...holds.map(({ count }) => count));
  return (
    <ul className={styles['holds']}>
      {holds.map(({ kind, count }) => (
        <li key={kind}>
          {count === 0 ? (
            <HoldRow kind={kind} count={count} most={most} />
          ) : (
            <RowsLink show={`stalled-by:${kind}`}>
              <HoldRow kind={kind} count={count} most={most} />
            </RowsLink>
          )}
          <Names of={stalledNames.filter((one) => one.kind === kind)} />
        </li>
      ))}
    </ul>
  );
}

/** In a portfolio of a few, which they are. */
function Names({ of }: { of: Overview['stalledNames'] }) {
  if (of.length === 0) return null;
  return (
    <span className={styles['names']}>
      {of.map(({ modelId, name }) => (
        <ModelLink key={modelId} modelId={modelId}>
          {name}
        </ModelLink>
      ))}
    </span>
  );
}

function HoldRow({ kind, count, most }: { kind: HoldKind; count: number; most: number }) {
  return (
    <span className={styles['row']}>
      <span>{names[kind]}</span>
      <span className={styles['count']}>{countWords(count)}</span>
      <span className={styles['squares']} aria-hidden="true">
        {most <= mostSquares ? (
          Array.from({ length: count }, (_, place) => <HoldMark key={place} of={kind} />)
        ) : (
          <span className={styles['bar']} style={{ width: `${(count / most) * 100}%` }}>
            {count > 0 && <HoldMark of={kind} />}
          </span>
        )}
      </span>
    </span>
  );
}
