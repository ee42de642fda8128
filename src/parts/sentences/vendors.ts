import type { VendorSteps } from '../../domain/measures/vendors/by-vendor.ts';
import type { RenewalDue } from '../../domain/measures/vendors/renewals-due.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { gateStateWords } from '../gate-words.ts';
import { measureNamed } from './measure-named.ts';

interface Said {
  readonly models: number;
  readonly vendorModels: number;
  readonly measures: readonly MeasureTold[];
}

/** From signed pilots to paid renewals, in full. */
export function vendorsVerdict({ models, vendorModels, measures }: Said): string {
  const pilots = measureNamed(measures, 'vendor-pilots');
  const paid = measureNamed(measures, 'vendor-pilots-paid').counted;
  const renewed = measureNamed(measures, 'vendor-pilots-renewed').counted;
  const signed = pilots.counted;
  if (models === 0) return 'No model is in this view.';
  if (signed === 0) return nothingSigned(vendorModels, pilots.unknown);
  const first =
    signed === 1
      ? `The 1 signed vendor pilot was ${paid === 1 ? 'followed by a paid contract' : 'not followed by a paid contract'}`
      : `Of ${countWords(signed)} signed vendor pilots, ${countWords(paid)} ${paid === 1 ? 'was' : 'were'} followed by a paid contract`;
  if (paid === 1) return `${first}, which was ${renewed === 1 ? 'renewed' : 'not renewed'} with payment.${restWords(pilots.unknown)}`;
  const second = paid === 0 ? '' : `, and ${countWords(renewed)} of those ${renewed === 1 ? 'was' : 'were'} renewed with payment`;
  return `${first}${second}.${restWords(pilots.unknown)}`;
}

function nothingSigned(vendorModels: number, silent: number): string {
  if (silent > 0) {
    return `What was signed with vendors is not reported: no contract is on record for ${silent === 1 ? 'the 1 vendor model' : `any of the ${countWords(silent)} vendor models`} that came to pilot.`;
  }
  if (vendorModels > 0) return `No vendor pilot is signed: none of ${counted(vendorModels, 'vendor model')} has come to pilot.`;
  return 'No model of this view is reported to come from a vendor.';
}

function restWords(silent: number): string {
  return silent === 0 ? '' : ` For ${counted(silent, 'more vendor model')} that came to pilot, no contract is on record.`;
}

/** What the verdict must not hide: what still runs, and how many paid terms have come to their end at all. Null where nothing was signed. */
export function vendorsNote(measures: readonly MeasureTold[]): string | null {
  if (measureNamed(measures, 'vendor-pilots').counted === 0) return null;
  const running = measureNamed(measures, 'vendor-pilots-running').counted;
  const { base, counted: renewed, unknown } = measureNamed(measures, 'renewal-rate');
  const still = `${counted(running, 'signed pilot')} still ${running === 1 ? 'runs' : 'run'}.`;
  if (base === 0) return `${still} No paid contract has come to the end of its term yet.`;
  const untold = unknown === 0 ? '' : `; of ${countWords(unknown)} it is not reported`;
  return `${still} ${counted(base, 'paid contract')} ${base === 1 ? 'has' : 'have'} come to the end of the term, and ${countWords(renewed)} ${renewed === 1 ? 'was' : 'were'} renewed with payment${untold}.`;
}

/** What the vendors' bars say. */
export function byVendorMessage(vendors: readonly VendorSteps[]): string {
  const [signed, paid, renewed] = (['pilots', 'paid', 'renewed'] as const).map((key) => vendors.filter((one) => one[key] > 0).length);
  if (vendors.length === 0) return 'No contract with a vendor is on record';
  if (signed === undefined || signed === 0) return 'No vendor has a signed pilot';
  return `Of ${counted(signed, 'vendor')} with a signed pilot, ${countWords(paid ?? 0)} came to a paid contract and ${countWords(renewed ?? 0)} to a paid renewal`;
}

/** One vendor's steps in a sentence. */
export function vendorSentence({ vendorName, pilots, paid, renewed, running }: VendorSteps): string {
  return `${vendorName}: ${counted(pilots, 'signed pilot')}, ${countWords(paid)} followed by a paid contract, ${countWords(renewed)} renewed with payment; ${countWords(running)} still ${running === 1 ? 'runs' : 'run'}.`;
}

/** What the list of renewals due says. */
export function renewalsMessage(
  due: readonly Pick<RenewalDue, 'renewal'>[],
  days: number,
  { value, base }: Pick<MeasureTold, 'value' | 'base'>,
): string {
  if (value === null) return 'Whether a renewal is due, the record does not say';
  if (base === 0) return 'No paid contract is in force';
  if (due.length === 0) return `No renewal is due within ${days} days`;
  const untold = due.filter(({ renewal }) => renewal === 'not reported' || renewal === 'inherited' || renewal === 'off').length;
  const idle = due.filter(({ renewal }) => renewal === 'not started').length;
  const first = `${counted(due.length, 'renewal')} ${due.length === 1 ? 'is' : 'are'} due within ${days} days`;
  const review =
    untold === due.length ? '; how far their review is, the record does not say' : `; for ${countWords(idle)} the review has not started`;
  return `${first}${review}`;
}

/** Who has to act on a renewal: each seat, with whoever sits there. */
export function whoActs({ seats }: Pick<RenewalDue, 'seats'>): string {
  return listed(
    seats.map(({ seat, vacant, people }) => {
      const names = listed(
        people.map(({ printedName }) => printedName),
        'or',
      );
      if (names !== '') return `${names} (${seat})`;
      return vacant ? `${seat}: no name` : `${seat}: not reported`;
    }),
  );
}

/** What there is to decide a renewal by. */
export function evidenceWords({ renewal, monitoring, signatory }: Pick<RenewalDue, 'renewal' | 'monitoring' | 'signatory'>): {
  readonly renewal: string;
  readonly monitoring: string;
  readonly name: string;
} {
  const { tone, printedName } = signatory;
  const absent = {
    broken: 'No name',
    'not reported': 'Not reported',
    'not needed': 'Not needed',
    inherited: 'Inherited',
    off: 'Off',
  } as const;
  return {
    renewal: gateStateWords[renewal],
    monitoring: gateStateWords[monitoring],
    name: tone === 'sound' || tone === 'weak' ? (printedName ?? 'Signed') : absent[tone],
  };
}
