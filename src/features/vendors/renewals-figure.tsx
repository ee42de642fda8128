import { defaultSettings } from '../../domain/settings.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import type { VendorsAnswer } from '../../formats/api/vendors.ts';
import { ModelLink } from '../../parts/model-link.tsx';
import { provenanceOf } from '../../parts/provenance.ts';
import { measureNamed } from '../../parts/sentences/measure-named.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { evidenceWords, renewalsMessage, whoActs } from '../../parts/sentences/vendors.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import { FirstFew } from '../../ui/first-few.tsx';
import styles from './vendor-steps.module.css';

const fewRenewals = 12;

interface RenewalsFigureProps {
  readonly query: FigQuery<VendorsAnswer>;
  readonly institution: string;
}

/** Renewals due: what there is to decide each by, and who has to act. */
export function RenewalsFigure({ query, institution }: RenewalsFigureProps) {
  return (
    <Fig
      question="Which renewals are due soon, and who has to act?"
      query={query}
      message={(answer) =>
        answer.models === 0 ? (
          'No model is in this view'
        ) : (
          <Sentence of={renewalsMessage(answer.due, noticeDays(answer), dueOf(answer), listId)} />
        )
      }
      subtitle={({ asOf }) => `Paid contracts in force and not renewed, as known on ${dayWords(asOf)}`}
      instead={untold}
      reading="Reading the contracts"
      sheet={({ due }) => ({
        columns: ['Model', 'Vendor', 'Ends', 'Days left', 'Renewal review', 'Control plan', 'Name on the decision', 'Who has to act'],
        rows: due.map((one) => {
          const { renewal, monitoring, name } = evidenceWords(one);
          return [one.name, one.vendorName, dayWords(one.until), one.days, renewal, monitoring, name, whoActs(one)];
        }),
      })}
      provenance={(answer) => provenanceOf(answer, [dueOf(answer)], institution)}
      foot={() => 'A renewal takes the signatures of the seats named. Evidence is that of the model’s furthest deployment.'}
    >
      {({ due }) => <Due of={due} />}
    </Fig>
  );
}

function dueOf({ measures }: VendorsAnswer): MeasureTold {
  return measureNamed(measures, 'renewals-due');
}

const listId = 'renewals';

/** How many days ahead a renewal is called due, in this record. */
function noticeDays(answer: VendorsAnswer): number {
  return dueOf(answer).settings.find(({ name }) => name === 'renewalNoticeDays')?.value ?? defaultSettings.renewalNoticeDays;
}

function untold(answer: VendorsAnswer): FigInstead | null {
  if (answer.due.length > 0) return null;
  if (answer.models === 0) return { kind: 'empty by filter', words: 'No model is in this view.' };
  const { value, base } = dueOf(answer);
  if (value === null) return { kind: 'not reported', words: 'No contract is on record, so none can be seen to end.' };
  const words =
    base === 0 ? 'A renewal stands here once a paid contract nears its end.' : 'Every paid contract runs longer, or is renewed.';
  return { kind: 'empty by filter', words };
}

function Due({ of }: { readonly of: VendorsAnswer['due'] }) {
  return (
    <FirstFew rows={of} few={fewRenewals} all={`Show all ${counted(of.length, 'renewal')}`}>
      {(few) => (
        <ul id={listId} className={styles['due']}>
          {few.map((one) => (
            <Renewal key={`${one.modelId} ${one.until}`} of={one} />
          ))}
        </ul>
      )}
    </FirstFew>
  );
}

function Renewal({ of }: { readonly of: VendorsAnswer['due'][number] }) {
  const { modelId, name, vendorName, until, days } = of;
  const evidence = evidenceWords(of);
  return (
    <li data-review={of.renewal}>
      <div>
        <h3>
          <ModelLink modelId={modelId}>{name}</ModelLink>
        </h3>
        <p className={styles['quiet']}>{vendorName}</p>
        <p>
          Ends {dayWords(until)}, {days === 0 ? 'today' : `in ${counted(days, 'day')}`}
        </p>
      </div>
      <dl className={styles['facts']}>
        <dt>Renewal review</dt>
        <dd>{evidence.renewal}</dd>
        <dt>Control plan</dt>
        <dd>{evidence.monitoring}</dd>
        <dt>Name on the decision</dt>
        <dd {...(of.signatory.tone === 'broken' ? { 'data-missing': '' } : {})}>{evidence.name}</dd>
        <dt>Who has to act</dt>
        <dd>{whoActs(of)}</dd>
      </dl>
    </li>
  );
}
