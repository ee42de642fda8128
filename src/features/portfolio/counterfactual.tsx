import type { Overview } from '../../domain/measures/overview.ts';
import { RowsLink } from '../../parts/rows-link.tsx';
import { countWords } from '../../ui/count.ts';
import styles from './holds.module.css';

/** The test in two lines: how many would go free if one side were solved, the other left as it is. */
export function Counterfactual({ of: { holds } }: { of: Pick<Overview, 'holds'> }) {
  const count = (kind: 'technical' | 'governance'): number => holds.find((row) => row.kind === kind)?.count ?? 0;
  return (
    <div className={styles['test']}>
      <FreeLine kind="technical" count={count('technical')} words="if every technical problem were solved tonight" />
      <FreeLine kind="governance" count={count('governance')} words="if every governance question were answered tonight" />
    </div>
  );
}

function FreeLine({ kind, count, words }: { kind: 'technical' | 'governance'; count: number; words: string }) {
  const free = `${countWords(count)} ${count === 1 ? 'goes' : 'go'} free`;
  return (
    <p>
      <strong>{count === 0 ? free : <RowsLink show={`stalled-by:${kind}`}>{free}</RowsLink>}</strong> <span>{words}</span>
    </p>
  );
}
