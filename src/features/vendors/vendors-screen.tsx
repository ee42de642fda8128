import { useQuery } from '@tanstack/react-query';
import { vendorsQuery } from '../../data/worth.ts';
import { MeasurePage } from '../../parts/measure-page.tsx';
import { MeasureTiles } from '../../parts/measure-tiles.tsx';
import { PaperLine } from '../../parts/paper-line.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { vendorsNote, vendorsVerdict } from '../../parts/sentences/vendors.ts';
import { useEarly } from '../../state/use-early.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { RenewalsFigure } from './renewals-figure.tsx';
import { VendorStepsFigure } from './vendor-steps-figure.tsx';

/** Their numbers stand in the bars. */
const untiled = new Set(['vendor-pilots', 'vendor-pilots-running']);

/** Signed pilots, paid contracts, renewals. */
export function VendorsScreen() {
  const { record } = useRecord();
  const query = useQuery(vendorsQuery(useView()));
  const { data } = query;
  const institution = record?.institution ?? '';
  const note = data === undefined ? null : vendorsNote(data.measures);
  return (
    <MeasurePage
      title="Vendors"
      institution={institution}
      heading={data === undefined ? 'Vendors' : <Sentence of={vendorsVerdict(data)} />}
      note={note === null ? undefined : <Sentence of={note} />}
      early={useEarly()}
    >
      {data !== undefined && data.vendors.length > 0 && (
        <MeasureTiles of={data.measures.filter(({ name }) => !untiled.has(name))} label="Vendors in numbers" />
      )}
      <VendorStepsFigure query={query} institution={institution} />
      <RenewalsFigure query={query} institution={institution} />
      {data !== undefined && <PaperLine record={record} what="Vendors" asOf={data.asOf} head={data.head} />}
    </MeasurePage>
  );
}
