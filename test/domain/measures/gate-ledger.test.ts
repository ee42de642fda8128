import { describe, expect, it } from 'vitest';
import type { GateId } from '../../../src/domain/gates/catalogue.ts';
import { gateLedger, peopleOfLedger, type LedgerRow } from '../../../src/domain/measures/gate-ledger.ts';
import {
  agentic,
  clinical,
  day,
  deploymentIn,
  model,
  opened,
  people,
  staged,
  stateOf,
  type Line,
  type Told,
} from '../../support/record-of.ts';

const gate = (id: GateId) => ({ deploymentId: 'DEP-1', gate: id });

function ledgerOf(lines: readonly Line[], asOf = '2025-10-01', told: Told = { flags: clinical }) {
  const state = stateOf([opened, ...people, ...model(1, told), staged(1, 'pilot', '2025-06-01'), ...lines], asOf);
  return { state, ledger: gateLedger(state, deploymentIn(state), day(asOf)) };
}

function rowOf(id: GateId, lines: readonly Line[], asOf?: string, told?: Told): LedgerRow {
  const found = ledgerOf(lines, asOf, told).ledger.rows.find((row) => row.gate === id);
  if (found === undefined) throw new RangeError(`${id} is not in the ledger`);
  return found;
}

describe('the gate ledger', () => {
  it('lists the gates that apply, in the order of the process, and none that does not', () => {
    const ids = ledgerOf([]).ledger.rows.map(({ gate: id }) => id);
    expect(ids.slice(0, 5)).toEqual(['G-ARC', 'G-ONC', 'G-REG', 'G-AUD', 'G-ACC']);
    expect(ids).toContain('G-CLN');
    expect(ids).not.toContain('G-PAY');
    expect(ledgerOf([], '2025-10-01', { flags: agentic }).ledger.rows.map(({ gate: id }) => id)).toContain('G-AGL');
  });

  it('keeps a gate whose flag is not reported, as needed unless ruled out', () => {
    const unknown = { ...clinical, payment: { notReported: 'no column' as const } };
    expect(rowOf('G-PAY', [], '2025-10-01', { flags: unknown })).toMatchObject({ applies: 'unless ruled out' });
  });

  it('tells what is needed for the next stage from what comes later', () => {
    const inSilent = stateOf([opened, ...model(1, { flags: clinical }), staged(1, 'silent', '2025-06-01')], '2025-10-01');
    const needed = (id: GateId) =>
      gateLedger(inSilent, deploymentIn(inSilent), day('2025-10-01')).rows.find((row) => row.gate === id)?.needed;
    expect([needed('G-CLN'), needed('G-SVC')]).toEqual(['now', 'later']);
    const { ledger } = ledgerOf([]);
    expect([ledger.stage, ledger.next]).toEqual(['pilot', 'production']);
  });

  it('says what was asked, given and is missing', () => {
    const submitted: Line = [
      '2025-07-01',
      'gate.submitted',
      { ...gate('G-SEC'), by: 'P-1', evidence: [{ title: 'Threat model of July' }, { title: 'A letter' }] },
    ];
    expect(rowOf('G-SEC', [submitted])).toMatchObject({
      asked: ['Threat model', 'Security test report', 'Open findings with dates'],
      given: [
        { title: 'Threat model of July', on: '2025-07-01', by: 'P-1' },
        { title: 'A letter', by: 'P-1' },
      ],
      missing: ['Security test report', 'Open findings with dates'],
    });
  });

  it('counts what an answer was evidenced by as given, though the record may not say by whom', () => {
    const story: Line[] = [
      ['2025-07-01', 'question.answered', { deploymentId: 'DEP-1', question: 'Q4', text: 'Kept for six years', by: 'P-1' }],
      ['2025-07-10', 'question.evidenced', { deploymentId: 'DEP-1', question: 'Q4', evidence: 'Retention entry 44' }],
    ];
    expect(rowOf('G-AUD', story)).toMatchObject({
      given: [{ title: 'Retention entry 44', on: '2025-07-10', by: null }],
      missing: ['Record schema', 'Reconstruction drill report'],
    });
  });

  it('keeps conditions with their days, and says which are overdue', () => {
    const conditions = [
      { id: 'C-1', text: 'Close finding 7', due: day('2025-08-01') },
      { id: 'C-2', text: 'Test again', due: day('2026-08-01') },
    ];
    const decided: Line = ['2025-07-01', 'gate.decided', { ...gate('G-SEC'), outcome: 'passed with conditions', by: ['P-2'], conditions }];
    const row = rowOf('G-SEC', [decided]);
    expect(row.decisions[0]?.conditions.map(({ id, overdue, metOn }) => [id, overdue, metOn])).toEqual([
      ['C-1', true, null],
      ['C-2', false, null],
    ]);
    expect(row.passes).toBe(false);
    const met: Line = ['2025-07-20', 'condition.met', { ...gate('G-SEC'), conditionId: 'C-1' }];
    expect(rowOf('G-SEC', [decided, met])).toMatchObject({
      passes: true,
      decisions: [{ conditions: [{ metOn: '2025-07-20', overdue: false }, {}] }],
    });
  });

  it('gives a waiver its end, who asked for it and what guards meanwhile', () => {
    const waived: Line = [
      '2025-09-01',
      'gate.decided',
      {
        ...gate('G-WRK'),
        outcome: 'waived',
        by: ['P-2'],
        expiresOn: day('2025-11-01'),
        askedBy: 'P-1',
        compensatingControl: 'A second reader',
      },
    ];
    const { state, ledger } = ledgerOf([waived]);
    expect(ledger.rows.find((row) => row.gate === 'G-WRK')?.decisions[0]).toMatchObject({
      outcome: 'waived',
      expiresOn: '2025-11-01',
      askedBy: 'P-1',
      compensatingControl: 'A second reader',
      by: [{ personId: 'P-2', assurance: null }],
    });
    expect(Object.keys(peopleOfLedger(state, [ledger])).toSorted()).toEqual(['P-1', 'P-2']);
  });

  it('tells a question by its answer, its dispute and its acceptance', () => {
    const story: Line[] = [
      ['2025-07-01', 'question.answered', { deploymentId: 'DEP-1', question: 'Q1', text: 'In the cloud', by: 'P-1' }],
      ['2025-07-05', 'question.disputed', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-3', why: 'That is nowhere' }],
      ['2025-07-20', 'question.answered', { deploymentId: 'DEP-1', question: 'Q1', text: 'On premises, east', by: 'P-1' }],
      ['2025-08-01', 'question.accepted', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-3' }],
    ];
    expect(rowOf('G-ARC', story)).toMatchObject({
      question: { id: 'Q1', state: 'accepted', text: 'On premises, east' },
      decisions: [
        { on: '2025-07-05', outcome: 'disputed', reason: 'That is nowhere' },
        { on: '2025-08-01', outcome: 'passed', by: [{ personId: 'P-3' }] },
      ],
    });
  });

  it('says what of a gate blocks, with whom it lies and for how many days; what passed waits for nobody', () => {
    const returned: Line[] = [
      ['2025-08-01', 'gate.submitted', { ...gate('G-DAT'), by: 'P-1' }],
      ['2025-08-21', 'gate.decided', { ...gate('G-DAT'), outcome: 'returned', by: ['P-2'], reason: 'Late on Sundays' }],
    ];
    const row = rowOf('G-DAT', returned);
    expect(row).toMatchObject({
      blocks: { what: 'Late on Sundays', nature: 'technical' },
      with: { days: 41, reviewer: 20, submitter: 41 },
    });
    expect(row.parties).toHaveLength(1);
    const passed: Line = ['2025-08-30', 'gate.decided', { ...gate('G-DAT'), outcome: 'passed', by: ['P-2'] }];
    expect(rowOf('G-DAT', [...returned, passed])).toMatchObject({ blocks: null, parties: [], with: { days: null } });
  });

  it('tells how sure each signature is, and tells a question decided as a gate once', () => {
    const recorded: Line = [
      '2025-08-01',
      'decision.recorded',
      {
        decisionId: 'DEC-0001',
        command: 'gate.decide',
        subject: 'DEP-1 G-ARC',
        effects: 2,
        signatures: [
          {
            personId: 'P-3',
            printedName: 'Cy Dunlin',
            title: 'Director',
            meaning: 'approved',
            statement: 'It runs on premises.',
            assurance: 'attested from a document',
          },
        ],
        rules: [],
        ruleset: 'test',
        decidedOn: 1,
        key: 'k',
      },
    ];
    const story: Line[] = [
      ['2025-07-20', 'question.answered', { deploymentId: 'DEP-1', question: 'Q1', text: 'On premises, east', by: 'P-1' }],
      recorded,
      ['2025-08-01', 'gate.decided', { ...gate('G-ARC'), outcome: 'passed', by: ['P-3', 'P-2'], reason: 'It runs on premises.' }],
      ['2025-08-01', 'question.accepted', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-3' }],
    ];
    const row = rowOf('G-ARC', story);
    expect(row.decisions).toHaveLength(1);
    expect(row.decisions[0]?.by).toEqual([
      { personId: 'P-3', assurance: 'attested from a document' },
      { personId: 'P-2', assurance: null },
    ]);
    expect(row).toMatchObject({ passes: true, with: { now: null } });
  });

  it('waits for nobody once the deployment has ended', () => {
    const story: Line[] = [
      ['2025-08-01', 'gate.submitted', { ...gate('G-DAT'), by: 'P-1' }],
      staged(1, 'ended', '2025-09-01', { end: { kind: 'stopped', reason: 'cost', by: 'P-2' } }),
    ];
    const { ledger } = ledgerOf(story);
    expect(ledger).toMatchObject({ ended: true, next: null });
    expect(ledger.rows.flatMap(({ parties }) => parties)).toEqual([]);
    expect(ledger.rows.filter(({ blocks }) => blocks !== null)).toEqual([]);
  });

  it('leaves not reported what a file does not say', () => {
    const row = rowOf('G-DAT', [], '2025-10-01', { flags: clinical, governance: 'not reported' });
    expect(row).toMatchObject({ state: 'not reported', passes: false, with: { openedOn: null } });
  });
});
