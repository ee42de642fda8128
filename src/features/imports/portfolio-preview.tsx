import type { ImportPreview } from '../../formats/api/imports.ts';
import { stageWords } from '../../parts/words.ts';
import { counted, countWords } from '../../ui/count.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Fig } from '../../ui/fig.tsx';
import { pilotsMessage } from './sentences.ts';
import { usePreview } from './use-preview.ts';
import styles from './side-column.module.css';

/** The one question of whoever loads a file: what will my portfolio say? Asked of the backend, which writes nothing for it. */
export function PortfolioPreview() {
  const query = usePreview();
  return (
    <Fig
      question="What will the portfolio say?"
      aside={<span className="quiet">{query.isFetching ? 'Recomputing' : 'Recomputed as you match'}</span>}
      query={query}
      reading="Asking what the portfolio would say"
      stillHolds="The file is still open, and nothing was written."
      message={pilotsMessage}
      notice={({ overview }) => (overview.mode === 'kept' ? null : { kind: 'not reported in part', words: 'Whether a pilot has stalled cannot be told from one file.' })}
      table={stageTable}
    >
      {(preview) => <StageBars preview={preview} />}
    </Fig>
  );
}

type StageCount = ImportPreview['overview']['stages'][number];

const tableColumns: readonly Column<StageCount>[] = [
  { head: 'Stage', cell: ({ stage }) => stageWords[stage] },
  { head: 'Models', cell: ({ count }) => countWords(count), number: true },
];

/** Every stage a model can be in; silent running and "not reported" only where some are. */
function stagesOf({ overview }: ImportPreview): readonly StageCount[] {
  return overview.stages.filter(({ stage, count }) => count > 0 || !['silent', 'ended', 'not reported'].includes(stage));
}

function stageTable(preview: ImportPreview) {
  return <DataTable caption="Models by stage" columns={tableColumns} rows={stagesOf(preview)} keyOf={({ stage }) => stage} />;
}

function StageBars({ preview }: { preview: ImportPreview }) {
  const stages = stagesOf(preview);
  const open = stages.filter(({ stage }) => stage === 'intake' || stage === 'build' || stage === 'silent' || stage === 'pilot');
  const before = { rows: open.length, count: open.reduce((sum, { count }) => sum + count, 0) };
  const most = Math.max(1, ...stages.map(({ count }) => count));
  const absent = preview.overview.notInFile;
  return (
    <>
      <ol className={`${styles['rows']} ${before.count > 0 ? styles['measured'] : ''}`} aria-label="Models by stage">
        {stages.map(({ stage, count }) => (
          <li key={stage} className={styles['row']}>
            <span>{stageWords[stage]}</span>
            <span className={styles['count']}>{countWords(count)}</span>
            <span className={`${styles['bar']} ${stage === 'ended' ? styles['bar-ended'] : stage === 'not reported' ? styles['bar-unknown'] : ''}`} style={{ width: count === 0 ? 0 : `max(2px, ${(count / most) * 100}%)` }} aria-hidden="true" />
          </li>
        ))}
        {before.count > 0 && (
          <li className={styles['dimension']} style={{ height: `calc(${before.rows} * 1.75rem - 0.75rem)` }}>
            {countWords(before.count)} not yet in production
          </li>
        )}
      </ol>
      {absent !== null && absent.count > 0 && <p className={styles['ratio']}>{counted(absent.count, 'model')} of the record not in this file; counted apart.</p>}
    </>
  );
}
