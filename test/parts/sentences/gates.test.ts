import { describe, expect, it } from 'vitest';
import { catalogue, gateOf } from '../../../src/domain/gates/catalogue.ts';
import { ruleIds } from '../../../src/domain/authority/rule-ids.ts';
import type { GateFigure, GatesOverview } from '../../../src/domain/measures/gates-overview.ts';
import * as sentences from '../../../src/parts/sentences/gates.ts';
import {
  clearOwners,
  gridMessage,
  monthsSentence,
  neededWords,
  partyCounts,
  partyName,
  ruleSentences,
  validWords,
  waitBase,
  waitWords,
  yieldWords,
} from '../../../src/parts/sentences/gates.ts';
import { inPlain } from '../../support/in-plain.ts';

const gatesVerdict = inPlain(sentences.gatesVerdict);
const gatesMessage = inPlain(sentences.gatesMessage);
const gateVerdict = inPlain(sentences.gateVerdict);
const partiesMessage = inPlain(sentences.partiesMessage);

const figure = (gate: GateFigure['gate'], held = 0, more: Partial<GateFigure> = {}): GateFigure => ({
  gate,
  on: true,
  held,
  open: held,
  longest: held === 0 ? null : 30,
  wait: { median: null, decided: 0, open: 0 },
  months: [],
  seats: [],
  withoutSeat: 0,
  ...more,
});

const overview = (more: Partial<GatesOverview>): GatesOverview => ({
  mode: 'kept',
  unit: 'models',
  asOf: '2026-10-30' as GatesOverview['asOf'],
  records: 10,
  held: 0,
  atGate: 0,
  noGate: 0,
  untold: 0,
  notReported: 0,
  gates: catalogue.map(({ id }) => figure(id)),
  grid: {
    columns: [],
    clear: [],
    rows: [],
    totals: { fn: '', cells: [], noGate: { count: 0, longest: null }, notReported: { count: 0, longest: null }, total: 0 },
  },
  openWaits: 0,
  parties: [],
  disciplines: [],
  ...more,
});

describe('what the Gates screen says first', () => {
  it('says so when nothing is held, and when what is held is held by no gate', () => {
    expect(gatesVerdict(overview({}))).toBe('No model is held.');
    expect(gatesVerdict(overview({ held: 2, noGate: 2 }))).toBe('No model is held at a gate.');
  });

  it('names the gate that holds most only where one does', () => {
    const two = (a: number, b: number) => overview({ held: a + b, atGate: a + b, gates: [figure('G-ARC', a), figure('G-ONC', b)] });
    expect(gatesVerdict(two(1, 3))).toBe('4 models wait at a gate: On-call ownership holds 3 of them.');
    expect(gatesVerdict(two(2, 2))).toBe('4 models wait at a gate.');
    expect(gatesVerdict(two(1, 0))).toBe('1 model waits at a gate.');
    expect(gatesMessage(two(1, 3))).toBe('On-call ownership holds 3 of 4, longest 30 days');
    expect(gatesMessage(two(2, 2))).toBe('4 models held, the longest for 30 days');
  });

  it('names what nobody wrote down, beside what is known and alone', () => {
    expect(gatesVerdict(overview({ held: 3, atGate: 2, notReported: 1, gates: [figure('G-ONC', 2)] }))).toBe(
      '2 models wait at a gate: On-call ownership holds 2 of them. Of 1 more, nobody wrote down what holds it.',
    );
    expect(gatesVerdict(overview({ held: 2, notReported: 2 }))).toBe(
      'No model is known to be held at a gate. Of 2 more, nobody wrote down what holds them.',
    );
  });

  it('claims nothing from one file', () => {
    const snapshot = overview({ mode: 'snapshot' });
    expect(gatesVerdict(snapshot)).toBe('No record says where decisions wait.');
    expect(gatesMessage(snapshot)).toBe('Where decisions wait is not reported');
    expect(partiesMessage(snapshot)).toBe('With whom decisions wait is not reported');
    expect(gridMessage(snapshot)).toBe('What holds a model cannot be told');
  });
});

describe('what one gate says', () => {
  it('says what it holds, for how long, and what an earlier gate holds too', () => {
    expect(gateVerdict(figure('G-ONC', 2, { open: 3 }), 'kept')).toBe(
      'On-call ownership holds 2 models, longest 30 days. It is open for 1 more that an earlier gate holds.',
    );
    expect(gateVerdict(figure('G-TRN', 0, { open: 1, longest: 16 }), 'kept')).toBe(
      'Training and notice is open for 1 model, held at an earlier gate too.',
    );
    expect(gateVerdict(figure('G-TRN'), 'kept')).toBe('Nothing waits at Training and notice.');
    expect(gateVerdict(figure('G-TRN', 0, { on: false }), 'kept')).toBe('Training and notice is off: this record does not use it.');
    expect(gateVerdict(figure('G-TRN'), 'snapshot')).toBe('No record says what waits at Training and notice.');
  });

  it('says for what it is needed, how long a pass counts and what ends it', () => {
    expect(neededWords(gateOf('G-ONC'))).toBe('to enter build, to enter pilot and at each further site');
    expect(validWords(gateOf('G-ONC'))).toBe('counts for 12 months');
    expect(validWords(gateOf('G-FIN'))).toBe('decided once');
    expect(validWords(gateOf('G-AUD'))).toBe('counts for 12 months; a new major version ends it');
  });
});

describe('how long a gate takes', () => {
  it('says not reached, and none on record, where there is no middle', () => {
    expect(waitWords({ median: 5, decided: 9, open: 2 })).toBe('5 days');
    expect(waitWords({ median: null, decided: 1, open: 4 })).toBe('Not reached');
    expect(waitWords({ median: null, decided: 0, open: 0 })).toBe('None on record');
    expect(waitBase({ median: 5, decided: 9, open: 2 })).toBe('9 decided, 2 open');
  });

  it('names months without a decision as such, never as zero', () => {
    expect(
      monthsSentence([
        { month: '2026-09', days: 12, decided: 2 },
        { month: '2026-10', days: null, decided: 0 },
      ]),
    ).toBe('Median days to decision by month: Sep 2026 12. None decided in 1 month.');
    expect(monthsSentence([{ month: '2026-10', days: null, decided: 0 }])).toBe('Nothing was decided in these 12 months.');
  });
});

describe('with whom it waits', () => {
  const person = { kind: 'person' as const, personId: 'p', printedName: 'Noor Avocet', title: 'Director' };
  const waits = { open: 3, asked: 1, hasIt: 2, longest: 9, waits: [] };
  it('tells a vacancy, nobody named and a person apart', () => {
    expect(partyName({ party: { kind: 'vacant seat', seat: 'Audit custodian' } })).toBe('No name: audit custodian');
    expect(partyName({ party: { kind: 'nobody named' } })).toBe('Nobody is named');
    expect(partyName({ party: person })).toBe('Noor Avocet');
    expect(partyCounts({ ...waits, party: person })).toBe('has 2, asked for 1');
    expect(partyCounts({ ...waits, party: { kind: 'nobody named' } })).toBe('3 open gates');
  });

  it('counts the gates that wait for a name before it names a person', () => {
    const one = { modelId: 'M-1', deploymentId: 'DEP-1', name: 'A model', gate: 'G-SEC' as const, how: null, days: 3 };
    const parties = [
      { ...waits, open: 1, party: { kind: 'vacant seat' as const, seat: 'Audit custodian' }, waits: [one] },
      // The same gate waits for a second vacant seat, and is still one gate.
      { ...waits, open: 1, party: { kind: 'vacant seat' as const, seat: 'Plan medical director' }, waits: [one] },
      { ...waits, party: person },
    ];
    expect(partiesMessage({ mode: 'kept', openWaits: 4, parties })).toBe('1 of 4 open gates waits for a name nobody has given');
    expect(partiesMessage({ mode: 'kept', openWaits: 3, parties: parties.slice(2) })).toBe(
      'Every one of 3 open gates has somebody to ask; Noor Avocet has 3',
    );
    expect(partiesMessage({ mode: 'kept', openWaits: 0, parties: [] })).toBe('Nothing waits for anybody');
  });
});

describe('the grid and the disciplines', () => {
  it('names the function most wait for only where one does', () => {
    const none = { count: 0, longest: null };
    const grid = (a: number, b: number): GatesOverview['grid'] => ({
      columns: ['Enterprise architecture', 'IT operations'],
      clear: ['Equity', 'Procurement'],
      rows: [],
      totals: {
        fn: '',
        cells: [
          { count: a, longest: 1 },
          { count: b, longest: 2 },
        ],
        noGate: none,
        notReported: none,
        total: a + b,
      },
    });
    expect(gridMessage(overview({ held: 4, atGate: 4, grid: grid(1, 3) }))).toBe('3 of 4 held wait for IT operations');
    expect(gridMessage(overview({ held: 4, atGate: 4, grid: grid(2, 2) }))).toBe('4 of 4 held wait at a gate');
    expect(gridMessage(overview({}))).toBe('No model is held');
    expect(clearOwners(grid(1, 1))).toBe('Equity and Procurement hold nothing.');
  });

  it('prints a yield in percent only from a base of 20, and none of nothing', () => {
    expect(yieldWords({ passed: 15, conditional: 2, base: 20 })).toBe('75%, 15 of 20');
    expect(yieldWords({ passed: 15, conditional: 2, base: 19 })).toBe('15 of 19');
    expect(yieldWords({ passed: 0, conditional: 0, base: 0 })).toBe('None decided');
  });

  it('has a sentence for rules there are', () => {
    for (const id of Object.keys(ruleSentences)) expect(ruleIds).toContain(id);
  });
});
