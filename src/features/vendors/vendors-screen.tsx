import { useQuery } from '@tanstack/react-query';
import { vendorsQuery } from '../../data/worth.ts';
import { MeasurePage } from '../../parts/measure-page.tsx';
import { MeasureTiles } from '../../parts/measure-tiles.tsx';
import { PaperLine } from '../../parts/paper-line.tsx';
import { vendorsVerdict } from '../../parts/sentences/vendors.ts';
import { useEarly } from '../../state/use-early.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { RenewalsFigure } from './renewals-figure.tsx';
import { VendorStepsFigure } from './vendor-steps-figure.tsx';

/** Signed pilots, paid contracts, renewals. */
export function VendorsScreen() {
  const { record } = useRecord();
  const query = useQuery(vendorsQuery(useView()));
  const { data } = query;
  const institution = record?.institution ?? '';
  return (
    <MeasurePage
      title="Vendors"
      institution={institution}
      heading={data === undefined ? 'Vendors' : vendorsVerdict(data)}
      note="Counted by contract, since the record began. A paid contract follows the earliest pilot of the same model and vendor that has none yet."
      early={useEarly()}
    >
      {data !== undefined && data.vendors.length > 0 && <MeasureTiles of={data.measures} label="Vendors in numbers" />}
      <VendorStepsFigure query={query} institution={institution} />
      <RenewalsFigure query={query} institution={institution} />
      {data !== undefined && <PaperLine record={record} what="Vendors" asOf={data.asOf} head={data.head} />}
    </MeasurePage>
  );
}
