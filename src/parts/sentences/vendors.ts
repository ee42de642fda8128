import type { VendorSteps } from '../../domain/measures/vendors/by-vendor.ts';
import type { RenewalDue } from '../../domain/measures/vendors/renewals-due.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { said, type Piece } from '../../domain/pieces.ts';
import { gateStateWords } from '../gate-words.ts';
import { measureNamed } from './measure-named.ts';

interface Said {
  readonly models: number;
  readonly vendorModels: number;
  readonly measures: readonly MeasureTold[];
}

/** From signed pilots to paid renewals, in full. */
export function vendorsVerdict({ models, vendorModels, measures }: Said): Piece[] {
  const pilots = measureNamed(measures, 'vendor-pilots');
  const paid = measureNamed(measures, 'vendor-pilots-paid').counted;
  const renewed = measureNamed(measures, 'vendor-pilots-renewed').counted;
  const signed = pilots.counted;
  if (models === 0) return ['No model is in this view.'];
  if (signed === 0) return nothingSigned(vendorModels, pilots.unknown);
  const first =
    signed === 1
      ? said`The ${opens('1', 'vendor-pilots')} signed vendor pilot was ${paid === 1 ? 'followed by a paid contract' : 'not followed by a paid contract'}`
      : said`Of ${opens(countWords(signed), 'vendor-pilots')} signed vendor pilots, ${opens(countWords(paid), 'vendor-pilots-paid')} ${paid === 1 ? 'was' : 'were'} followed by a paid contract`;
  if (paid === 1) return said`${first}, which was ${renewed === 1 ? 'renewed' : 'not renewed'} with payment.${restWords(pilots.unknown)}`;
  const second =
    paid === 0
      ? ''
      : said`, and ${opens(countWords(renewed), 'vendor-pilots-renewed')} of those ${renewed === 1 ? 'was' : 'were'} renewed with payment`;
  return said`${first}${second}.${restWords(pilots.unknown)}`;
}

function opens(text: string, measure: string): Piece {
  return { text, measure };
}

function nothingSigned(vendorModels: number, silent: number): Piece[] {
  if (silent > 0) {
    return said`What was signed with vendors is not reported: no contract is on record for ${silent === 1 ? 'the ' : 'any of the '}${opens(counted(silent, 'vendor model'), 'vendor-pilots')} that came to pilot.`;
  }
  if (vendorModels > 0)
    return said`No vendor pilot is signed: none of ${opens(counted(vendorModels, 'vendor model'), 'vendor-models')} has come to pilot.`;
  return ['No model of this view is reported to come from a vendor.'];
}

function restWords(silent: number): Piece[] {
  return silent === 0
    ? []
    : said` For ${opens(counted(silent, 'more vendor model'), 'vendor-pilots')} that came to pilot, no contract is on record.`;
}

/** What the verdict must not hide: what still runs, and how many paid terms have come to their end at all. Null where nothing was signed. */
export function vendorsNote(measures: readonly MeasureTold[]): Piece[] | null {
  if (measureNamed(measures, 'vendor-pilots').counted === 0) return null;
  const running = measureNamed(measures, 'vendor-pilots-running').counted;
  const { base, counted: renewed, unknown } = measureNamed(measures, 'renewal-rate');
  const still = said`${opens(counted(running, 'signed pilot'), 'vendor-pilots-running')} still ${running === 1 ? 'runs' : 'run'}.`;
  if (base === 0) return said`${still} No paid contract has come to the end of its term yet.`;
  const untold = unknown === 0 ? '' : said`; of ${opens(countWords(unknown), 'renewal-rate')} it is not reported`;
  return said`${still} ${opens(counted(base, 'paid contract'), 'renewal-rate')} ${base === 1 ? 'has' : 'have'} come to the end of the term, and ${opens(countWords(renewed), 'renewal-rate')} ${renewed === 1 ? 'was' : 'were'} renewed with payment${untold}.`;
}

/** What the vendors' bars say. */
export function byVendorMessage(vendors: readonly VendorSteps[], list: string): Piece[] {
  const [signed, paid, renewed] = (['pilots', 'paid', 'renewed'] as const).map((key) => vendors.filter((one) => one[key] > 0).length);
  if (vendors.length === 0) return ['No contract with a vendor is on record'];
  if (signed === undefined || signed === 0) return ['No vendor has a signed pilot'];
  const rows = (text: string, step: string): Piece => ({ text, list, rows: `[data-steps~="${step}"]` });
  return said`Of ${rows(counted(signed, 'vendor'), 'pilots')} with a signed pilot, ${rows(countWords(paid ?? 0), 'paid')} came to a paid contract and ${rows(countWords(renewed ?? 0), 'renewed')} to a paid renewal`;
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
  list: string,
): Piece[] {
  if (base === 0) return ['No paid contract is in force'];
  if (value === null) return ['Whether a renewal is due, the record does not say'];
  if (due.length === 0) return [`No renewal is due within ${counted(days, 'day')}`];
  const untold = due.filter(({ renewal }) => renewal === 'not reported' || renewal === 'inherited' || renewal === 'off').length;
  const idle = due.filter(({ renewal }) => renewal === 'not started').length;
  const first = said`${opens(counted(due.length, 'renewal'), 'renewals-due')} ${due.length === 1 ? 'is' : 'are'} due within ${counted(days, 'day')}`;
  const review =
    untold === due.length
      ? '; how far their review is, the record does not say'
      : said`; for ${{ text: countWords(idle), list, rows: '[data-review="not started"]' }} the review has not started`;
  return said`${first}${review}`;
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
