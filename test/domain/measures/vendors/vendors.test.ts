import { describe, expect, it } from 'vitest';
import { vendorSteps } from '../../../../src/domain/measures/vendors/by-vendor.ts';
import { contractsOf } from '../../../../src/domain/measures/vendors/contracts.ts';
import { renewalsDue } from '../../../../src/domain/measures/vendors/renewals-due.ts';
import { asOf, rows, state } from '../../../mocks/seed/saltmarsh-fixture.ts';
import { groundOf, standings, toldIn } from '../../../support/ground-of.ts';
import { advisory, day, model, opened, staged, type Line } from '../../../support/record-of.ts';

const supplied = { ...advisory, vendor: true };

function signed(n: number, kind: 'pilot' | 'paid' | 'renewal', on: string, until: string, annual?: number, vendorName = 'Alder'): Line {
  return [on, 'contract.signed', { modelId: `M-${n}`, vendorName, kind, until: day(until), ...(annual === undefined ? {} : { annual }) }];
}

const one: readonly Line[] = [opened, ...model(1, { flags: supplied }), staged(1, 'pilot', '2025-02-01')];
const next = (lines: readonly Line[], on = '2030-01-01') =>
  contractsOf(groundOf(lines, on).state.models.get('M-1')!).map(({ place, next: after }) => `${place}→${after?.place ?? '-'}`);

describe('what follows a contract', () => {
  it('gives a paid contract to the earliest pilot that has none, each once', () => {
    const two = [
      ...one,
      signed(1, 'pilot', '2025-02-01', '2025-08-01'),
      signed(1, 'pilot', '2025-03-01', '2025-09-01'),
      signed(1, 'paid', '2025-07-01', '2026-07-01', 10),
    ];
    expect(next(two)).toEqual(['1→3', '2→-', '3→-']);
    expect(next([...two, signed(1, 'paid', '2025-08-01', '2026-08-01', 10)])).toEqual(['1→3', '2→4', '3→-', '4→-']);
  });

  it('never pairs another vendor’s, nor a paid contract signed before the pilot', () => {
    expect(
      next([...one, signed(1, 'pilot', '2025-02-01', '2025-08-01'), signed(1, 'paid', '2025-07-01', '2026-07-01', 10, 'Birch')]),
    ).toEqual(['1→-', '2→-']);
    expect(next([...one, signed(1, 'paid', '2025-02-01', '2026-02-01', 10), signed(1, 'pilot', '2025-07-01', '2026-01-01')])).toEqual([
      '1→-',
      '2→-',
    ]);
  });

  it('gives a renewal to the contract whose term ends nearest to its signing, and renews renewals', () => {
    const lines = [
      ...one,
      signed(1, 'paid', '2025-02-01', '2026-06-01', 10),
      signed(1, 'paid', '2025-03-01', '2026-03-01', 10),
      signed(1, 'renewal', '2026-02-01', '2027-03-01', 10),
      signed(1, 'renewal', '2027-02-01', '2028-03-01', 10),
    ];
    expect(next(lines)).toEqual(['1→-', '2→3', '3→4', '4→-']);
  });
});

describe('from signed pilots to paid renewals', () => {
  const lines = [
    ...one,
    signed(1, 'pilot', '2025-02-01', '2025-08-01'),
    signed(1, 'paid', '2025-07-01', '2026-07-01', 10),
    signed(1, 'pilot', '2025-10-01', '2026-04-01'),
  ];

  it('leaves a pilot out of the share while its term runs, its last day included', () => {
    expect(standings(groundOf(lines, '2026-04-01'), 'pilot-to-paid')).toEqual(['counted M-1 contract 1']);
    expect(standings(groundOf(lines, '2026-04-02'), 'pilot-to-paid')).toEqual(['counted M-1 contract 1', 'not counted M-1 contract 3']);
    expect(toldIn(groundOf(lines, '2026-04-01'), 'vendor-pilots-running')).toMatchObject({ value: 1, base: 2 });
    expect(toldIn(groundOf(lines, '2026-04-02'), 'vendor-pilots-running')).toMatchObject({ value: 0, base: 2 });
  });

  it('leaves a term not ended out of the renewal rate, and counts one that ran out as not renewed', () => {
    expect(toldIn(groundOf(lines, '2026-07-01'), 'renewal-rate')).toMatchObject({
      value: null,
      why: 'No paid contract’s term has ended yet.',
    });
    expect(toldIn(groundOf(lines, '2026-07-02'), 'renewal-rate')).toMatchObject({ value: 0, base: 1 });
    expect(toldIn(groundOf(lines, '2026-07-02'), 'contracts-run-out')).toMatchObject({ value: 1, base: 1 });
    const renewed = [...lines, signed(1, 'renewal', '2026-06-20', '2027-07-01', 12)];
    expect(toldIn(groundOf(renewed, '2026-07-02'), 'renewal-rate')).toMatchObject({ value: 1, base: 1 });
    expect(toldIn(groundOf(renewed, '2026-07-02'), 'vendor-pilots-renewed')).toMatchObject({ value: 1, base: 2 });
    expect(toldIn(groundOf(renewed, '2026-07-02'), 'contracts-run-out')).toMatchObject({ value: 0, base: 1 });
  });

  it('counts a renewal for nothing as none, and cannot tell one without a price', () => {
    const free = [...lines, signed(1, 'renewal', '2026-06-20', '2027-07-01', 0)];
    expect(standings(groundOf(free, '2026-07-02'), 'renewal-rate')).toEqual(['not counted M-1 contract 2']);
    const silent = [...lines, signed(1, 'renewal', '2026-06-20', '2027-07-01')];
    expect(standings(groundOf(silent, '2026-07-02'), 'renewal-rate')).toEqual(['not reported M-1 contract 2']);
    expect(standings(groundOf(silent, '2026-07-02'), 'vendor-pilots-renewed')).toEqual([
      'not reported M-1 contract 1',
      'not counted M-1 contract 3',
    ]);
  });

  it('makes no 0 of contracts nobody recorded', () => {
    const ground = groundOf(one, '2025-06-01');
    for (const name of ['vendor-pilots', 'vendor-pilots-paid', 'pilot-to-paid', 'renewal-rate', 'renewals-due', 'contracts-run-out']) {
      expect(toldIn(ground, name), name).toMatchObject({
        value: null,
        why: 'No contract is on record for any vendor model of this view.',
        base: 1,
        unknown: 1,
      });
    }
  });

  it('is a true 0 where no vendor model came to pilot', () => {
    const ground = groundOf([opened, ...model(1)], '2025-06-01');
    expect(toldIn(ground, 'vendor-pilots')).toMatchObject({ value: 0, base: 0, why: null });
    expect(toldIn(ground, 'pilot-to-paid')).toMatchObject({ value: null, why: 'No vendor pilot is over yet.' });
  });
});

describe('renewals due', () => {
  const lines = [...one, signed(1, 'paid', '2025-03-01', '2026-03-01', 10)];

  it('are those that end from today to 120 days on, and are not renewed', () => {
    expect(toldIn(groundOf(lines, '2025-10-31'), 'renewals-due')).toMatchObject({ value: 0, base: 1 });
    expect(toldIn(groundOf(lines, '2025-11-01'), 'renewals-due')).toMatchObject({ value: 1, base: 1 });
    expect(toldIn(groundOf(lines, '2026-03-01'), 'renewals-due')).toMatchObject({ value: 1, base: 1 });
    expect(toldIn(groundOf(lines, '2026-03-02'), 'renewals-due')).toMatchObject({ value: 0, base: 0 });
    const renewed = [...lines, signed(1, 'renewal', '2025-12-01', '2027-03-01', 10)];
    expect(toldIn(groundOf(renewed, '2026-01-01'), 'renewals-due')).toMatchObject({ value: 0, base: 2 });
  });

  it('carry the state of their review, the days left, and whose signatures they take', () => {
    const [due] = renewalsDue(groundOf(lines, '2026-01-01'));
    expect(due).toMatchObject({ modelId: 'M-1', vendorName: 'Alder', days: 59, renewal: 'not started', monitoring: 'not started' });
    expect(due?.seats.map(({ seat }) => seat)).toEqual(['Executive sponsor', 'Procurement lead']);
  });
});

describe('the demonstration’s vendors', () => {
  const ground = { state, asOf, rows };

  it('signed 21 pilots: 7 became paid contracts, 2 of those were renewed', () => {
    expect(toldIn(ground, 'vendor-pilots').value).toBe(21);
    expect(toldIn(ground, 'vendor-pilots-paid').value).toBe(7);
    expect(toldIn(ground, 'vendor-pilots-renewed').value).toBe(2);
    expect(toldIn(ground, 'pilot-to-paid')).toMatchObject({ counted: 7, base: 16 });
    expect(toldIn(ground, 'renewal-rate')).toMatchObject({ counted: 2, base: 2 });
    expect(renewalsDue(ground).map(({ modelId, days }) => `${modelId} ${days}`)).toEqual(['M-006 50', 'M-008 92']);
  });

  it('add up, vendor by vendor, to the whole; and each step is a measure of its own', () => {
    const vendors = vendorSteps(ground);
    for (const [name, key] of [
      ['vendor-pilots', 'pilots'],
      ['vendor-pilots-paid', 'paid'],
      ['vendor-pilots-renewed', 'renewed'],
      ['vendor-pilots-running', 'running'],
    ] as const) {
      expect(
        vendors.reduce((sum, vendor) => sum + vendor[key], 0),
        name,
      ).toBe(toldIn(ground, name).value);
      for (const vendor of vendors) expect(toldIn(ground, `${name}:${vendor.vendorName}`).value).toBe(vendor[key]);
    }
  });
});
