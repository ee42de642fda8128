import type { VendorSteps } from '../../domain/measures/vendors/by-vendor.ts';
import type { VendorsAnswer } from '../../formats/api/vendors.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceOf } from '../../parts/provenance.ts';
import { measureNamed } from '../../parts/sentences/measure-named.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { byVendorMessage, vendorSentence } from '../../parts/sentences/vendors.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import { FirstFew } from '../../ui/first-few.tsx';
import styles from './vendor-steps.module.css';

/** Vendors beyond these stand behind a button. */
const fewVendors = 12;

/** Up to so many contracts of one vendor are drawn one by one. */
const mostMarks = 24;

const listId = 'vendors';

/** Which steps a vendor has come to: whoever counts vendors counts these. */
function stepsOf(one: VendorSteps): string {
  return (['pilots', 'paid', 'renewed'] as const).filter((step) => one[step] > 0).join(' ');
}

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
      message={({ models, vendors }) => (models === 0 ? 'No model is in this view' : <Sentence of={byVendorMessage(vendors, listId)} />)}
      subtitle={({ asOf }) => `Pilot contracts by vendor, as known on ${dayWords(asOf)}`}
      instead={untold}
      reading="Reading the contracts"
      sheet={({ vendors }) => ({
        columns: ['Vendor', 'Models', 'Signed pilots', 'Followed by a paid contract', 'Renewed with payment', 'Still run'],
        rows: vendors.map(({ vendorName, models, pilots, paid, renewed, running }) => [vendorName, models, pilots, paid, renewed, running]),
      })}
      provenance={(answer) => provenanceOf(answer, stepMeasures(answer), institution)}
      foot={({ vendors, filter }) =>
        `${mostOf(vendors) > mostMarks ? 'A bar is as long as its pilot contracts are many' : 'Each mark is one signed pilot contract'}. A paid contract follows the earliest pilot of the same model and vendor that has none yet.${filter.site === undefined ? '' : ' Contracts are those of the whole model, at all its sites.'}`
      }
    >
      {({ vendors }) => <Vendors of={vendors} />}
    </Fig>
  );
}

function mostOf(vendors: readonly VendorSteps[]): number {
  return Math.max(1, ...vendors.map(({ pilots }) => pilots));
}

function stepMeasures({ measures }: VendorsAnswer) {
  return measures.filter(({ name }) => name.startsWith('vendor-pilots'));
}

function untold(answer: VendorsAnswer): FigInstead | null {
  if (answer.models === 0) return { kind: 'empty by filter', words: 'No model is in this view.' };
  if (answer.vendors.length > 0) return null;
  const silent = measureNamed(answer.measures, 'vendor-pilots').value === null;
  return { kind: silent ? 'not reported' : 'empty by filter', words: 'A vendor stands here once a contract with it is on record.' };
}

function Vendors({ of }: { readonly of: readonly VendorSteps[] }) {
  const most = mostOf(of);
  return (
    <FirstFew rows={of} few={fewVendors} all={`Show all ${counted(of.length, 'vendor')}`}>
      {(few) => (
        <>
          <div className={styles['head']} aria-hidden="true">
            <span>Vendor</span>
            <span className={styles['number']}>Signed pilots</span>
            <span className={styles['number']}>Paid</span>
            <span className={styles['number']}>Renewed</span>
            <span className={styles['number']}>Still run</span>
          </div>
          <ul id={listId} className={styles['vendors']}>
            {few.map((one) => (
              <li key={one.vendorName} className={styles['row']} data-steps={stepsOf(one)}>
                <span className={styles['name']}>{one.vendorName}</span>
                <Step of={one} step="vendor-pilots" count={one.pilots} label="signed pilots" />
                <Step of={one} step="vendor-pilots-paid" count={one.paid} label="followed by a paid contract" />
                <Step of={one} step="vendor-pilots-renewed" count={one.renewed} label="renewed with payment" />
                <Step of={one} step="vendor-pilots-running" count={one.running} label="still run" />
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
              <i data-step="running" /> still runs
            </span>
            <span>
              <i data-step="over" /> over, and nothing followed
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

/** One mark a contract, renewed first; one scale for all vendors. Beyond what can be counted by eye, one stretch a step. */
function Bar({ of, most }: { readonly of: VendorSteps; readonly most: number }) {
  const { pilots, paid, renewed, running } = of;
  const steps = [
    ['renewed', renewed],
    ['paid', paid - renewed],
    ['running', running],
    ['over', pilots - paid - running],
  ] as const;
  const marks =
    most > mostMarks
      ? steps.map(([step, count]) => ({ step, key: step, count }))
      : steps.flatMap(([step, count]) => Array.from({ length: count }, (_, place) => ({ step, key: `${step} ${place}`, count: 1 })));
  return (
    <span className={styles['bar']} role="img" aria-label={vendorSentence(of)}>
      {marks.map(
        ({ step, key, count }) =>
          count > 0 && (
            <i
              key={key}
              data-step={step}
              style={{ width: most > mostMarks ? `${(count / most) * 100}%` : `min(${100 / most}%, 2.5rem)` }}
            />
          ),
      )}
    </span>
  );
}
