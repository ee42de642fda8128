import { useQuery } from '@tanstack/react-query';
import { moneyQuery } from '../../data/worth.ts';
import { MeasurePage } from '../../parts/measure-page.tsx';
import { MeasureTiles } from '../../parts/measure-tiles.tsx';
import { NameBeforeBuildFigure } from '../../parts/name-before-build-figure.tsx';
import { PaperLine } from '../../parts/paper-line.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { apartWords, moneyVerdict } from '../../parts/sentences/money.ts';
import { useEarly } from '../../state/use-early.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { MoneyFigure } from './money-figure.tsx';

/** What the portfolio costs, where the money is, and for how much of it no cost is reported. */
export function MoneyScreen() {
  const { record } = useRecord();
  const query = useQuery(moneyQuery(useView()));
  const { data } = query;
  const institution = record?.institution ?? '';
  const apart = data === undefined ? null : apartWords(data.apart);
  return (
    <MeasurePage
      title="Money"
      institution={institution}
      heading={data === undefined ? 'Money' : <Sentence of={moneyVerdict(data.measures, data.models)} />}
      note={
        <>
          Worked out from reported costs, not from invoices: the one-off cost, and the yearly cost for the days it ran, from the first
          contract (else from registration) to today or to the end.{apart !== null && ` ${apart}`}
        </>
      }
      early={useEarly()}
    >
      {data !== undefined && data.models > 0 && (
        <MeasureTiles of={data.measures.filter(({ topic }) => topic === 'Money')} label="Money in numbers" />
      )}
      <MoneyFigure query={query} institution={institution} />
      <NameBeforeBuildFigure query={query} institution={institution} />
      {data !== undefined && <PaperLine record={record} what="Money" asOf={data.asOf} head={data.head} />}
    </MeasurePage>
  );
}
