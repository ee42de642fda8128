import type { VendorSteps } from '../../domain/measures/vendors/by-vendor.ts';
import type { VendorsAnswer } from '../../formats/api/vendors.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceOf } from '../../parts/provenance.ts';
import { byVendorMessage, vendorSentence, vendorsVerdict } from '../../parts/sentences/vendors.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import { FirstFew } from '../../ui/first-few.tsx';
import styles from './vendor-steps.module.css';

/** Vendors beyond these stand behind a button. */
const fewVendors = 12;

interface VendorStepsFigureProps {
  readonly query: FigQuery<VendorsAnswer>;
  readonly institution: string;
}

/** From signed pilots to paid renewals, vendor by vendor. */
export function VendorStepsFigure({ query, institution }: VendorStepsFigureProps) {
  return (
    <Fig
      question="Which vendors’ pilots become paid contracts, and which of those are renewed?"
      query={query}
      message={({ vendors }) => byVendorMessage(vendors)}
      subtitle={({ asOf }) => `Pilot contracts by vendor, as known on ${dayWords(asOf)}`}
      instead={untold}
      reading="Reading the contracts"
      sheet={({ vendors }) => ({
        columns: ['Vendor', 'Models', 'Signed pilots', 'Followed by a paid contract', 'Renewed with payment'],
        rows: vendors.map(({ vendorName, models, pilots, paid, renewed }) => [vendorName, models, pilots, paid, renewed]),
      })}
      provenance={(answer) => provenanceOf(answer, stepMeasures(answer), institution)}
      foot={() =>
        'Each mark is one signed pilot contract. A pilot whose term still runs is drawn like one that nothing followed: see its rows.'
      }
    >
      {({ vendors }) => <Vendors of={vendors} />}
    </Fig>
  );
}

function stepMeasures({ measures }: VendorsAnswer) {
  return measures.filter(({ name }) => name.startsWith('vendor-pilots'));
}

function untold(answer: VendorsAnswer): FigInstead | null {
  if (answer.models === 0) return { kind: 'empty by filter', words: 'No model is in this view.' };
  if (answer.vendors.length > 0) return null;
  return { kind: 'not reported', words: vendorsVerdict(answer) };
}

function Vendors({ of }: { readonly of: readonly VendorSteps[] }) {
  const most = Math.max(1, ...of.map(({ pilots }) => pilots));
  return (
    <FirstFew rows={of} few={fewVendors} all={`Show all ${counted(of.length, 'vendor')}`}>
      {(few) => (
        <>
          <div className={styles['head']} aria-hidden="true">
            <span>Vendor</span>
            <span className={styles['number']}>Signed pilots</span>
            <span className={styles['number']}>Paid</span>
            <span className={styles['number']}>Renewed</span>
          </div>
          <ul className={styles['vendors']}>
            {few.map((one) => (
              <li key={one.vendorName} className={styles['row']}>
                <span className={styles['name']}>{one.vendorName}</span>
                <Step of={one} step="vendor-pilots" count={one.pilots} label="signed pilots" />
                <Step of={one} step="vendor-pilots-paid" count={one.paid} label="followed by a paid contract" />
                <Step of={one} step="vendor-pilots-renewed" count={one.renewed} label="renewed with payment" />
                <Bar of={one} most={most} />
              </li>
            ))}
          </ul>
          <p className={styles['key']} aria-hidden="true">
            <span>
              <i data-step="renewed" /> renewed with payment
            </span>
            <span>
              <i data-step="paid" /> followed by a paid contract
            </span>
            <span>
              <i data-step="pilot" /> signed pilot, nothing followed yet
            </span>
          </p>
        </>
      )}
    </FirstFew>
  );
}

interface StepProps {
  readonly of: VendorSteps;
  readonly step: string;
  readonly count: number;
  readonly label: string;
}

function Step({ of: { vendorName }, step, count, label }: StepProps) {
  return (
    <span className={styles['number']}>
      <MeasureLink name={`${step}:${vendorName}`} label={`${countWords(count)} ${label}: ${vendorName}`}>
        {countWords(count)}
      </MeasureLink>
    </span>
  );
}

/** One mark a contract, renewed first; one scale for all vendors. */
function Bar({ of, most }: { readonly of: VendorSteps; readonly most: number }) {
  const { pilots, paid, renewed } = of;
  const parts = [
    ['renewed', renewed],
    ['paid', paid - renewed],
    ['pilot', pilots - paid],
  ] as const;
  return (
    <span className={styles['bar']} role="img" aria-label={vendorSentence(of)}>
      {parts.map(([step, count]) => count > 0 && <i key={step} data-step={step} style={{ width: `${(count / most) * 100}%` }} />)}
    </span>
  );
}
