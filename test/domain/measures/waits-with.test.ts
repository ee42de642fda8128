import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatesOverviewOf } from '../../../src/domain/measures/gates-overview.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { openWaits, waitsByParty, type OpenWait, type Party } from '../../../src/domain/measures/waits-with.ts';
import { clinical, day, model, opened, stateOf, staged, type Line } from '../../support/record-of.ts';

const asOf = '2025-10-01';
const joined = (
  personId: string,
  printedName: string,
  roles: readonly ['Compliance lead'] | readonly ['Independent validator'] | readonly [],
): Line => [
  '2025-01-01',
  'person.joined',
  { personId, printedName, title: `Title of ${printedName}`, roles, function: 'Test', employer: 'staff' },
];
const base: readonly Line[] = [
  opened,
  joined('lapwing', 'Adaeze Lapwing', ['Compliance lead']),
  joined('ruff', 'Corwin Ruff', ['Independent validator']),
  joined('knot', 'Edwin Knot', []),
  ...model(1, { flags: clinical }),
  staged(1, 'pilot', '2025-06-01'),
];
const offered = (link: 'L2' | 'L5', on: string, personId = 'knot'): Line => [on, 'link.offered', { deploymentId: 'DEP-1', link, personId }];
const noted = (gate: 'G-ACC' | 'G-REG' | 'G-DAT', on: string, waitingOn?: string): Line => [
  on,
  'blocker.noted',
  { deploymentId: 'DEP-1', blockerId: `B ${gate}`, gate, what: 'Missing', ...(waitingOn === undefined ? {} : { waitingOn }) },
];

function partiesAt(gate: string, lines: readonly Line[]): readonly Party[] {
  const state = stateOf([...base, ...lines], asOf);
  const [row] = modelRows(state, day(asOf));
  return openWaits(state, row!, day(asOf)).find((wait) => wait.gate === gate)?.parties ?? [];
}

describe('whom an open gate waits for', () => {
  it('is whoever was asked for their name and has not answered, whatever a note says', () => {
    expect(partiesAt('G-ACC', [noted('G-ACC', '2025-07-01', 'Adaeze Lapwing'), offered('L2', '2025-08-01')])).toEqual([
      { kind: 'person', personId: 'knot', printedName: 'Edwin Knot', title: 'Title of Edwin Knot', how: 'asked', since: '2025-08-01' },
    ]);
  });

  it('is whom a note names, who has it since the note', () => {
    expect(partiesAt('G-ACC', [noted('G-ACC', '2025-07-01', 'Edwin Knot')])).toMatchObject([
      { printedName: 'Edwin Knot', how: 'has it', since: '2025-07-01' },
    ]);
  });

  it('is a seat without a person once the one who was asked has said no', () => {
    const declined: Line = ['2025-08-05', 'link.declined', { deploymentId: 'DEP-1', link: 'L2', personId: 'knot', reason: 'Not mine' }];
    expect(partiesAt('G-ACC', [noted('G-ACC', '2025-07-01', 'Edwin Knot'), offered('L2', '2025-08-01'), declined])).toEqual([
      { kind: 'vacant seat', seat: 'Decision signatory', since: '2025-08-05' },
    ]);
    const later = [offered('L2', '2025-08-01'), declined, noted('G-ACC', '2025-09-01', 'Edwin Knot')];
    expect(partiesAt('G-ACC', later)).toMatchObject([{ kind: 'person', since: '2025-09-01' }]);
  });

  it('is a seat without a person where the one named has left', () => {
    const left: Line = ['2025-09-01', 'person.left', { personId: 'knot', lastDay: day('2025-09-15') }];
    expect(partiesAt('G-DAT', [noted('G-DAT', '2025-07-01', 'Edwin Knot'), left])).toEqual([
      { kind: 'vacant seat', seat: 'Title of Edwin Knot', since: '2025-09-15' },
    ]);
  });

  it('is nobody named, which is no vacancy, where the record does not say', () => {
    expect(partiesAt('G-DAT', [noted('G-DAT', '2025-07-01')])).toEqual([{ kind: 'nobody named', since: '2025-07-01' }]);
  });

  it('is, once submitted, everybody whose signature is still missing', () => {
    const submitted: Line = ['2025-09-01', 'gate.submitted', { deploymentId: 'DEP-1', gate: 'G-EQT', by: 'knot' }];
    expect(partiesAt('G-EQT', [submitted])).toEqual([
      { kind: 'vacant seat', seat: 'Equity lead', since: '2025-09-01' },
      {
        kind: 'person',
        personId: 'lapwing',
        printedName: 'Adaeze Lapwing',
        title: 'Title of Adaeze Lapwing',
        how: 'has it',
        since: '2025-09-01',
      },
    ]);
    const signed: Line = ['2025-09-05', 'gate.signed', { deploymentId: 'DEP-1', gate: 'G-EQT', by: 'lapwing' }];
    expect(partiesAt('G-EQT', [submitted, signed])).toEqual([{ kind: 'vacant seat', seat: 'Equity lead', since: '2025-09-01' }]);
    const delegated: Line = ['2025-09-05', 'gate.signed', { deploymentId: 'DEP-1', gate: 'G-EQT', by: 'knot', actingFor: 'lapwing' }];
    expect(partiesAt('G-EQT', [submitted, delegated])).toEqual([{ kind: 'vacant seat', seat: 'Equity lead', since: '2025-09-01' }]);
  });

  it('is, after a return, whoever submitted it', () => {
    const story: Line[] = [
      ['2025-08-01', 'gate.submitted', { deploymentId: 'DEP-1', gate: 'G-DAT', by: 'knot' }],
      [
        '2025-08-20',
        'gate.decided',
        { deploymentId: 'DEP-1', gate: 'G-DAT', outcome: 'returned', by: ['ruff'], reason: 'Late on Sundays' },
      ],
    ];
    expect(partiesAt('G-DAT', story)).toMatchObject([{ printedName: 'Edwin Knot', how: 'has it', since: '2025-08-20' }]);
  });
});

describe('the waits of each person and seat', () => {
  const anyParty: fc.Arbitrary<Party> = fc.oneof(
    fc.record({
      kind: fc.constant('vacant seat' as const),
      seat: fc.constantFrom('Audit custodian', 'Equity lead'),
      since: fc.constant(null),
    }),
    fc.record({ kind: fc.constant('nobody named' as const), since: fc.constant(day('2025-09-01')) }),
    fc.record({
      kind: fc.constant('person' as const),
      personId: fc.constantFrom('a', 'b', 'c'),
      printedName: fc.constant('Somebody'),
      title: fc.constant(''),
      how: fc.constantFrom('asked' as const, 'has it' as const),
      since: fc.constant(day('2025-09-10')),
    }),
  );
  const anyWait: fc.Arbitrary<OpenWait> = fc.record({
    modelId: fc.constant('M-1'),
    deploymentId: fc.constant('DEP-1'),
    name: fc.constant('Model 1'),
    gate: fc.constantFrom('G-ARC' as const, 'G-ONC' as const),
    side: fc.constant('submitter' as const),
    days: fc.constant(3),
    parties: fc.array(anyParty, { minLength: 1, maxLength: 3 }),
  });

  it('hold every pair of a gate and a party once: seats first, then nobody named, then people', () => {
    fc.assert(
      fc.property(fc.array(anyWait), (waits) => {
        const found = waitsByParty(waits, day(asOf));
        const pairs = waits.reduce((sum, { parties }) => sum + parties.length, 0);
        expect(found.reduce((sum, { open }) => sum + open, 0)).toBe(pairs);
        for (const { party, open, asked, hasIt, waits: theirs } of found) {
          expect(theirs).toHaveLength(open);
          expect(asked + hasIt).toBe(party.kind === 'person' ? open : 0);
        }
        const order = found.map(({ party: { kind } }) => ['vacant seat', 'nobody named', 'person'].indexOf(kind));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the gates overview', () => {
  it('says nothing of where decisions wait when all that is known is one file', () => {
    const fromFile = model(1, { governance: 'not reported' }).map(
      ([on, type, payload]) => [on, type, payload, { source: 'import' }] as Line,
    );
    const state = stateOf([opened, ...fromFile], asOf);
    const overview = gatesOverviewOf(state, day(asOf), modelRows(state, day(asOf)));
    expect(overview).toMatchObject({ mode: 'snapshot', records: 1, held: 0, openWaits: 0, parties: [] });
  });

  it('names a seat of the record that nobody sits on, and counts the models that lack one of their own', () => {
    const state = stateOf([...base, noted('G-ACC', '2025-07-01', 'Edwin Knot')], asOf);
    const { gates } = gatesOverviewOf(state, day(asOf), modelRows(state, day(asOf)));
    const at = (gate: string) => gates.find((one) => one.gate === gate)!;
    expect(at('G-EQT').seats).toMatchObject([
      { seat: 'Equity lead', of: 'the record', vacant: true, people: [] },
      { seat: 'Compliance lead', of: 'the record', people: [{ printedName: 'Adaeze Lapwing' }] },
    ]);
    expect(at('G-ACC')).toMatchObject({ seats: [{ seat: 'Decision signatory', of: 'each model' }], open: 1, withoutSeat: 1 });
    expect(gates.map(({ gate }) => gate).slice(0, 5)).toEqual(['G-ARC', 'G-ONC', 'G-REG', 'G-AUD', 'G-ACC']);
  });

  it('calls no seat vacant in a record that lists nobody: who sits where is not known', () => {
    const submitted: Line = ['2025-09-01', 'gate.submitted', { deploymentId: 'DEP-1', gate: 'G-EQT', by: 'knot' }];
    const state = stateOf([opened, ...model(1, { flags: clinical }), staged(1, 'pilot', '2025-06-01'), submitted], asOf);
    const { gates, parties } = gatesOverviewOf(state, day(asOf), modelRows(state, day(asOf)));
    const equity = gates.find(({ gate }) => gate === 'G-EQT');
    expect(equity?.seats).toMatchObject([{ seat: 'Equity lead', vacant: false, people: [] }, { vacant: false }]);
    expect(equity).toMatchObject({ open: 1, withoutSeat: 0 });
    expect(parties.find(({ waits }) => waits.some(({ gate }) => gate === 'G-EQT'))?.party.kind).toBe('nobody named');
  });

  it('leaves out a model the newest file does not name: whether it is still here is not known', () => {
    const state = stateOf([...base, noted('G-DAT', '2025-07-01')], asOf);
    const rows = modelRows(state, day(asOf));
    const absent = rows.map((row) => ({ ...row, notInFile: { fileName: 'newer.csv', snapshot: day('2025-09-01') } }));
    expect(gatesOverviewOf(state, day(asOf), rows)).toMatchObject({ records: 1, held: 1, grid: { totals: { total: 1 } } });
    expect(gatesOverviewOf(state, day(asOf), absent)).toMatchObject({ records: 0, held: 0, openWaits: 0, grid: { totals: { total: 0 } } });
  });

  it('keeps every held model in one place: at a gate, at none, or not reported', () => {
    const state = stateOf([...base, noted('G-DAT', '2025-07-01'), ...model(2), staged(2, 'silent', '2025-06-01')], asOf);
    const { held, atGate, noGate, notReported, gates, disciplines } = gatesOverviewOf(state, day(asOf), modelRows(state, day(asOf)));
    expect(atGate + noGate + notReported).toBe(held);
    expect(gates.reduce((sum, one) => sum + one.held, 0)).toBe(atGate);
    expect(disciplines.reduce((sum, one) => sum + one.held, 0)).toBe(atGate);
    expect(disciplines.flatMap((one) => one.gates)).toHaveLength(28);
  });
});
