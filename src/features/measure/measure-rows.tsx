import type { MeasureAnswer, MeasureRow } from '../../formats/api/measure.ts';
import { ModelLink } from '../../parts/model-link.tsx';
import { amountHead, standingCounts, standingWords } from '../../parts/sentences/told.ts';
import { valueIn } from '../../domain/measures/told-words.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { FirstFew } from '../../ui/first-few.tsx';
import { counted } from '../../ui/count.ts';
import styles from './measure.module.css';

const few = 50;
const standings = ['counted', 'not reported', 'not counted'] as const;

/** Every row behind a number: what it counts, what the record cannot tell, and the rest of its base. */
export function MeasureRows({ of: { measure, rows } }: { readonly of: MeasureAnswer }) {
  const amount = rows.some((row) => row.amount !== null);
  const columns: readonly Column<MeasureRow>[] = [
    { head: 'Model', cell: ({ modelId, modelName }) => <ModelLink modelId={modelId}>{`${modelId} ${modelName}`}</ModelLink> },
    { head: 'Site', cell: ({ site, deploymentId }) => site ?? (deploymentId === null ? 'the model as a whole' : 'not reported') },
    ...(rows.some(({ what }) => what !== null)
      ? [{ head: 'What was found', cell: ({ what, standing }: MeasureRow) => what ?? standingWords[standing] }]
      : []),
    ...(amount
      ? [
          {
            head: amountHead(measure.kind),
            number: true,
            cell: (row: MeasureRow) => (row.amount === null ? 'not reported' : valueIn(measure.kind, row.amount)),
          },
        ]
      : []),
  ];
  return (
    <div className={styles['rows']}>
      {standings.map((standing) => {
        const found = rows.filter((row) => row.standing === standing);
        if (found.length === 0) return null;
        return (
          <section key={standing} data-standing={standing} data-count={found.length}>
            <FirstFew rows={found} few={few} all={`Show all ${counted(found.length, 'row')}`}>
              {(shown) => (
                <DataTable caption={standingCounts(standing, found.length)} columns={columns} rows={shown} keyOf={({ id }) => id} />
              )}
            </FirstFew>
          </section>
        );
      })}
    </div>
  );
}
