import { useQuery } from '@tanstack/react-query';
import { measureQuery } from '../../data/measures.ts';
import type { MeasureAnswer } from '../../formats/api/measure.ts';
import { MeasurePage } from '../../parts/measure-page.tsx';
import { PaperLine } from '../../parts/paper-line.tsx';
import { provenanceOf } from '../../parts/provenance.ts';
import { amountHead, measureHeading, rowsMessage, standingWords } from '../../parts/sentences/told.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Fig, type FigSheet } from '../../ui/fig.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { MeasureRule } from './measure-rule.tsx';
import { MeasureRows } from './measure-rows.tsx';

/** One number: what it says, how it is worked out, and every row behind it. */
export function MeasureScreen({ name }: { readonly name: string }) {
  const view = useView();
  const { record } = useRecord();
  const query = useQuery(measureQuery(name, view));
  const { data, error, refetch } = query;
  const institution = record?.institution ?? '';
  const early =
    record !== undefined && view.asof !== undefined && view.asof < record.startsOn ? { asOf: view.asof, startsOn: record.startsOn } : null;
  return (
    <MeasurePage
      title={data?.measure.label ?? 'A number'}
      institution={institution}
      heading={data === undefined ? 'A number, and what is behind it' : measureHeading(data.measure)}
      note={data?.measure.rule}
      early={early}
    >
      {data === undefined && error !== null && <FigError error={error} stillHolds="Other numbers are not affected." retry={refetch} />}
      {data === undefined && error === null && <Waiting words="Reading the number" />}
      {data !== undefined && (
        <>
          <MeasureRule of={data} />
          <Fig
            question="What is behind it?"
            query={query}
            message={({ measure }) => rowsMessage(measure)}
            instead={({ rows, measure }) =>
              rows.length === 0 ? { kind: 'not reported', words: measure.why ?? `There are no ${measure.of} on record.` } : null
            }
            sheet={sheetOf}
            provenance={(answer) => provenanceOf(answer, [answer.measure], institution)}
          >
            {(answer) => <MeasureRows of={answer} />}
          </Fig>
          <PaperLine record={record} what={data.measure.label} asOf={data.asOf} head={data.head} />
        </>
      )}
    </MeasurePage>
  );
}

function sheetOf({ rows, measure }: MeasureAnswer): FigSheet {
  const amount = rows.some((row) => row.amount !== null);
  return {
    columns: ['Id', 'Model', 'Model id', 'Deployment', 'Site', 'What', 'Stands', ...(amount ? [amountHead(measure.kind)] : [])],
    rows: rows.map((row) => [
      row.id,
      row.modelName,
      row.modelId,
      row.deploymentId ?? 'the model as a whole',
      row.site,
      row.what ?? row.modelName,
      standingWords[row.standing],
      ...(amount ? [row.amount] : []),
    ]),
  };
}
