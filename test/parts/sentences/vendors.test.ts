import { describe, expect, it } from 'vitest';
import * as sentences from '../../../src/parts/sentences/vendors.ts';
import { evidenceWords, whoActs } from '../../../src/parts/sentences/vendors.ts';
import { toldAs } from '../../support/told.ts';
import { inPlain } from '../../support/in-plain.ts';

const vendorsVerdict = inPlain(sentences.vendorsVerdict);
const vendorsNote = inPlain((measures: Parameters<typeof sentences.vendorsNote>[0]) => sentences.vendorsNote(measures) ?? []);
const byVendorMessage = inPlain((vendors: Parameters<typeof sentences.byVendorMessage>[0]) =>
  sentences.byVendorMessage(vendors, 'vendors'),
);
const renewalsMessage = inPlain(
  (...of: Parameters<typeof sentences.renewalsMessage> extends [infer D, infer N, infer M, ...unknown[]] ? [D, N, M] : never) =>
    sentences.renewalsMessage(...of, 'renewals'),
);

interface Wish {
  readonly signed?: number;
  readonly paid?: number;
  readonly renewed?: number;
  readonly silent?: number;
  readonly models?: number;
  readonly vendorModels?: number;
}

const verdict = ({ signed = 0, paid = 0, renewed = 0, silent = 0, models = 64, vendorModels = 24 }: Wish) =>
  vendorsVerdict({
    models,
    vendorModels,
    measures: [
      toldAs('vendor-pilots', { counted: signed, unknown: silent, base: signed + silent }),
      toldAs('vendor-pilots-paid', { counted: paid }),
      toldAs('vendor-pilots-renewed', { counted: renewed }),
    ],
  });

describe('from signed pilots to paid renewals, in full', () => {
  it('holds at 0, 1, 2, n − 1 and n', () => {
    expect(verdict({ signed: 21, paid: 7, renewed: 2 })).toBe(
      'Of 21 signed vendor pilots, 7 were followed by a paid contract, and 2 of those were renewed with payment.',
    );
    expect(verdict({ signed: 21 })).toBe('Of 21 signed vendor pilots, 0 were followed by a paid contract.');
    expect(verdict({ signed: 21, paid: 1 })).toBe(
      'Of 21 signed vendor pilots, 1 was followed by a paid contract, which was not renewed with payment.',
    );
    expect(verdict({ signed: 21, paid: 2, renewed: 1 })).toBe(
      'Of 21 signed vendor pilots, 2 were followed by a paid contract, and 1 of those was renewed with payment.',
    );
    expect(verdict({ signed: 21, paid: 21, renewed: 20 })).toBe(
      'Of 21 signed vendor pilots, 21 were followed by a paid contract, and 20 of those were renewed with payment.',
    );
    expect(verdict({ signed: 1 })).toBe('The 1 signed vendor pilot was not followed by a paid contract.');
    expect(verdict({ signed: 1, paid: 1, renewed: 1 })).toBe(
      'The 1 signed vendor pilot was followed by a paid contract, which was renewed with payment.',
    );
  });

  it('names vendor models of which no contract is on record, and makes no 0 of them', () => {
    expect(verdict({ signed: 2, silent: 1 })).toBe(
      'Of 2 signed vendor pilots, 0 were followed by a paid contract. For 1 more vendor model that came to pilot, no contract is on record.',
    );
    expect(verdict({ silent: 93 })).toBe(
      'What was signed with vendors is not reported: no contract is on record for any of the 93 vendor models that came to pilot.',
    );
    expect(verdict({ silent: 1 })).toContain('for the 1 vendor model that came to pilot.');
  });

  it('says the plain fact where no vendor is', () => {
    expect(verdict({})).toBe('No vendor pilot is signed: none of 24 vendor models has come to pilot.');
    expect(verdict({ vendorModels: 0 })).toBe('No model of this view is reported to come from a vendor.');
    expect(verdict({ models: 0 })).toBe('No model is in this view.');
  });

  it('adds what still runs, and how many terms have ended at all', () => {
    const note = (running: number, base: number, counted: number, unknown = 0) =>
      vendorsNote([
        toldAs('vendor-pilots', { counted: 21 }),
        toldAs('vendor-pilots-running', { counted: running }),
        toldAs('renewal-rate', { base, counted, unknown }),
      ]);
    expect(note(5, 2, 2)).toBe(
      '5 signed pilots still run. 2 paid contracts have come to the end of the term, and 2 were renewed with payment.',
    );
    expect(note(1, 0, 0)).toBe('1 signed pilot still runs. No paid contract has come to the end of its term yet.');
    expect(note(0, 1, 0, 1)).toBe(
      '0 signed pilots still run. 1 paid contract has come to the end of the term, and 0 were renewed with payment; of 1 it is not reported.',
    );
    expect(sentences.vendorsNote([toldAs('vendor-pilots')])).toBeNull();
  });

  it('counts vendors, not contracts, under the bars', () => {
    const vendor = (pilots: number, paid: number, renewed: number) => ({ vendorName: 'A', models: 1, pilots, paid, renewed, running: 0 });
    expect(byVendorMessage([vendor(4, 2, 1), vendor(3, 0, 0)])).toBe(
      'Of 2 vendors with a signed pilot, 1 came to a paid contract and 1 to a paid renewal',
    );
    expect(sentences.byVendorMessage([vendor(4, 2, 1)], 'vendors')).toContainEqual({
      text: '1',
      list: 'vendors',
      rows: '[data-steps~="paid"]',
    });
    expect(byVendorMessage([vendor(0, 0, 0)])).toBe('No vendor has a signed pilot');
    expect(byVendorMessage([])).toBe('No contract with a vendor is on record');
  });
});

describe('renewals due', () => {
  const due = (...states: ('not started' | 'in review' | 'not reported')[]) => states.map((renewal) => ({ renewal }));

  it('says how many, and for how many nobody has begun', () => {
    expect(renewalsMessage([], 120, { value: 0, base: 7 })).toBe('No renewal is due within 120 days');
    expect(renewalsMessage([], 120, { value: 0, base: 0 })).toBe('No paid contract is in force');
    expect(renewalsMessage([], 120, { value: null, base: 9 })).toBe('Whether a renewal is due, the record does not say');
    expect(renewalsMessage(due('not started'), 120, { value: 1, base: 7 })).toBe(
      '1 renewal is due within 120 days; for 1 the review has not started',
    );
    expect(renewalsMessage(due('not started', 'in review'), 120, { value: 2, base: 7 })).toBe(
      '2 renewals are due within 120 days; for 1 the review has not started',
    );
    expect(renewalsMessage(due('not reported'), 120, { value: 1, base: 7 })).toBe(
      '1 renewal is due within 120 days; how far their review is, the record does not say',
    );
  });

  it('names who has to act, a vacant seat, and a seat of which nothing is reported', () => {
    const seat = (name: string, vacant: boolean, people: string[]) => ({
      seat: name,
      of: 'the record' as const,
      vacant,
      people: people.map((printedName) => ({ personId: printedName, printedName, title: '' })),
    });
    expect(whoActs({ seats: [seat('Executive sponsor', false, ['Ada Plover']), seat('Procurement lead', true, [])] })).toBe(
      'Ada Plover (Executive sponsor) and Procurement lead: no name',
    );
    expect(whoActs({ seats: [seat('Procurement lead', false, [])] })).toBe('Procurement lead: not reported');
  });

  it('tells no name from not reported', () => {
    const words = (tone: 'sound' | 'broken' | 'not reported') =>
      evidenceWords({ renewal: 'off', monitoring: 'passed', signatory: { tone, printedName: 'Ada Plover' } });
    expect(words('sound')).toEqual({ renewal: 'Off', monitoring: 'Passed', name: 'Ada Plover' });
    expect(words('broken').name).toBe('No name');
    expect(words('not reported').name).toBe('Not reported');
  });
});
