import type { ImportPreview } from '../../formats/api/imports.ts';
import { stageWords } from '../../parts/words.ts';
import { counted, countWords } from '../../ui/count.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Fig } from '../../ui/fig.tsx';
import { pilotsMessage } from './sentences.ts';
import { shownStages, StageBars } from './stage-bars.tsx';
import type { StageCount } from './stage-counts.ts';
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
      notice={({ overview }) =>
        overview.mode === 'kept'
          ? null
          : { kind: 'not reported in part', words: 'Whether a pilot has stalled cannot be told from one file.' }
      }
      table={stageTable}
    >
      {({ overview: { stages, notInFile } }) => (
        <>
          <StageBars counts={stages} />
          {notInFile !== null && notInFile.count > 0 && (
            <p className={styles['ratio']}>{counted(notInFile.count, 'model')} of the record not in this file; counted apart.</p>
          )}
        </>
      )}
    </Fig>
  );
}

const tableColumns: readonly Column<StageCount>[] = [
  { head: 'Stage', cell: ({ stage }) => stageWords[stage] },
  { head: 'Models', cell: ({ count }) => countWords(count), number: true },
];

function stageTable({ overview }: ImportPreview) {
  return <DataTable caption="Models by stage" columns={tableColumns} rows={shownStages(overview.stages)} keyOf={({ stage }) => stage} />;
}
