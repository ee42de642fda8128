import type { Autonomy, Cost, Evidence } from '../../domain/audit/events.ts';
import type { ModelView } from '../../domain/measures/model-view.ts';
import { isReported, notReported, type Reported } from '../../domain/reported.ts';
import { typeWords } from '../../parts/words.ts';
import { dayWords } from '../../ui/day.ts';

export interface OwnFact {
  readonly label: string;
  readonly value: Reported<string>;
  readonly note: string | null;
}

const unruled = 'what depends on it is required unless ruled out';

/** What the record knows of a model in its own terms. */
export function ownFacts(view: ModelView): OwnFact[] {
  const { modelId, externalId, purpose, businessFunction, bureau, vendorName, registeredOn, flags } = view;
  return [
    {
      label: 'Id',
      value: externalId ?? modelId,
      note: externalId === null && view.source !== null ? 'made here; the file gives none' : null,
    },
    plain('Purpose', inRecord(purpose, view)),
    plain('Function', inRecord(businessFunction, view)),
    plain('Part of the organisation', inRecord(bureau, view)),
    plain('Vendor', !isReported(vendorName) && flags.vendor === false ? 'None supplies it' : inRecord(vendorName, view)),
    plain('On record since', map(registeredOn, dayWords)),
    flag('Touches care', map(flags.care, yesNo)),
    flag('Touches payment', map(flags.payment, yesNo)),
    flag(
      'Type',
      map(flags.autonomy, (autonomy: Autonomy) => typeWords[autonomy]),
    ),
    flag('Supplied by a vendor', map(flags.vendor, yesNo)),
  ];
}

/** Where no file was read, no file can be said to lack a column. */
function inRecord(value: Reported<string>, { source }: Pick<ModelView, 'source'>): Reported<string> {
  return source === null && !isReported(value) ? notReported('not on record') : value;
}

function plain(label: string, value: Reported<string>): OwnFact {
  return { label, value, note: null };
}

function flag(label: string, value: Reported<string>): OwnFact {
  return { label, value, note: isReported(value) ? null : unruled };
}

function map<T>(value: Reported<T>, words: (known: Exclude<T, { notReported: unknown }>) => string): Reported<string> {
  return isReported(value) ? words(value as Exclude<T, { notReported: unknown }>) : (value as Reported<string>);
}

function yesNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}

/** "Met, as the file reports; passes nothing here". */
export function evidenceWords({ status, verbatim }: Evidence): Reported<string> {
  if (!isReported(status)) return verbatim === undefined || status.verbatim !== undefined ? status : { ...status, verbatim };
  const said = verbatim === undefined || status !== 'unrecognised' ? '' : `: “${verbatim}”`;
  return `${status.charAt(0).toUpperCase()}${status.slice(1)}${said}, as the file reports; passes nothing here`;
}

/** "USD 240,000", or the amount and the statement that its currency is not reported. */
export function costWords({ amount, currency }: Pick<Cost, 'amount' | 'currency'>): string {
  const figure = amount.toLocaleString('en-US', { maximumFractionDigits: 2 });
  return isReported(currency) ? `${currency} ${figure}` : `${figure}, currency not reported`;
}
