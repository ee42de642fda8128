import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../src/domain/accountability/chain.ts';
import { stateBefore } from '../../../src/domain/audit/at-entry.ts';
import { decisionBehind } from '../../../src/domain/audit/decision-behind.ts';
import type { Payloads } from '../../../src/domain/audit/events.ts';
import { reconstructionOf } from '../../../src/domain/audit/reconstruction.ts';
import { entriesOf, model, opened, people, staged, type Line } from '../../support/record-of.ts';

const registrar = { actor: { personId: 'P-3', printedName: 'Cy Dunlin', role: 'Registrar' }, source: 'import' } as const;
const adopted: Line = ['2025-01-01', 'ruleset.adopted', { ruleset: 'Test 2025', gatesOn: ['G-VAL', 'G-ARC'], linksOn: ['L1', 'L2'] }];
const signature: Line = [
  '2025-02-02',
  'link.accepted',
  { deploymentId: 'DEP-1', link: 'L1', personId: 'P-1', statement: 'It should exist', assurance: 'demonstration' },
];
const submitted: Line = [
  '2025-02-03',
  'gate.submitted',
  { deploymentId: 'DEP-1', gate: 'G-VAL', by: 'P-1', evidence: [{ title: 'Validation report', version: '2', sha256: 'f'.repeat(64) }] },
];
const base: Line[] = [opened, adopted, ...people, ...model(1), staged(1, 'build', '2025-02-01'), signature];

function decided(more: Partial<Payloads['decision.recorded']> = {}): Line {
  return [
    '2025-02-05',
    'decision.recorded',
    {
      decisionId: 'DEC-0001',
      command: 'gate.decide',
      subject: 'DEP-1 G-VAL',
      effects: 1,
      signatures: [
        {
          personId: 'P-2',
          printedName: 'Ben Knot',
          title: 'Director',
          meaning: 'approved',
          statement: 'I pass local validation.',
          assurance: 'in the room',
          recordedBy: 'P-3',
        },
      ],
      rules: [
        { ruleId: 'R-19', result: 'allows' },
        { ruleId: 'R-99', result: 'warns' },
      ],
      ruleset: 'Test 2025',
      decidedOn: 12,
      key: 'k-1',
      ...more,
    },
  ];
}

const effect: Line = [
  '2025-02-05',
  'gate.decided',
  { deploymentId: 'DEP-1', gate: 'G-VAL', outcome: 'passed', by: ['P-2'], version: '1.4' },
];

describe('a decision rebuilt', () => {
  const entries = entriesOf([...base, submitted, decided(), effect, staged(1, 'silent', '2025-03-01')]);
  const seq = entries.find(({ type }) => type === 'decision.recorded')!.seq;

  it('keeps every element: who asked, evidence, version, chain, rules, names, exact words, and what followed', () => {
    const rebuilt = reconstructionOf(entries, seq)!;
    expect(new Set(Object.values(rebuilt.keeping))).toEqual(new Set(['kept']));
    expect(rebuilt).toMatchObject({
      decisionId: 'DEC-0001',
      command: 'gate.decide',
      modelId: 'M-1',
      gate: 'G-VAL',
      version: '1.4',
      request: { by: 'P-1', seq: seq - 1 },
      ruleset: { name: 'Test 2025', adoptedOn: '2025-01-01' },
      evidence: [{ title: 'Validation report', kind: 'document', by: 'P-1' }],
      signatures: [{ printedName: 'Ben Knot', statement: 'I pass local validation.', assurance: 'in the room', recordedBy: 'P-3' }],
      effects: [seq + 1],
      decidedOn: 12,
    });
  });

  it('says of each rule what it demands, and plainly that a rule is not known any more', () => {
    const { rules } = reconstructionOf(entries, seq)!;
    expect(rules.map(({ ruleId, statement, result }) => [ruleId, statement !== null, result])).toEqual([
      ['R-19', true, 'allows'],
      ['R-99', false, 'warns'],
    ]);
  });

  it('is the same from any entry the decision caused', () => {
    expect(reconstructionOf(entries, seq + 1)).toEqual(reconstructionOf(entries, seq));
    expect(decisionBehind(entries, seq + 2)).toBeNull();
  });

  it('shows the chain as it stood just before, whatever happened since', () => {
    const before = stateBefore(entries, seq);
    const { chain, day } = reconstructionOf(entries, seq)!;
    expect(chain).toEqual(chainOf(before, before.deployments.get('DEP-1')!, day));
    expect(chain!.stage).toBe('build');
    const later = entriesOf([
      ...base,
      submitted,
      decided(),
      effect,
      ['2025-02-06', 'person.left', { personId: 'P-1', lastDay: '2025-02-01' as never }],
    ]);
    expect(reconstructionOf(later, seq)!.chain).toEqual(chain);
  });

  it('has no evidence where none was handed in since the gate was last decided', () => {
    const again = entriesOf([...base, submitted, decided(), effect, decided({ decisionId: 'DEC-0002' }), effect]);
    const rebuilt = reconstructionOf(again, seq + 2)!;
    expect(rebuilt.evidence).toEqual([]);
    expect(rebuilt.keeping.evidence).toBe('not on record');
  });

  it('names everybody who signed a gate in turn', () => {
    const turn = decided({
      decisionId: 'DEC-0002',
      effects: 1,
      signatures: [
        {
          personId: 'P-1',
          printedName: 'Ada Plover',
          title: 'Director',
          meaning: 'approved',
          statement: 'So do I.',
          assurance: 'authenticated',
        },
      ],
    });
    const signed: Line = ['2025-02-04', 'gate.signed', { deploymentId: 'DEP-1', gate: 'G-VAL', by: 'P-1' }];
    const both = entriesOf([...base, submitted, turn, signed, decided(), effect]);
    expect(reconstructionOf(both, seq + 2)!.signatures.map(({ statement }) => statement)).toEqual(['So do I.', 'I pass local validation.']);
  });
});

describe('a decision an old register brought in', () => {
  const old: Line = [effect[0], effect[1], { ...effect[2], by: ['P-1', 'P-2'] }, registrar] as Line;
  const entries = entriesOf([...base, old]);
  const rebuilt = reconstructionOf(entries, entries.length)!;

  it('keeps who decided and what, and says plainly what is not on record', () => {
    expect(rebuilt.keeping).toEqual({
      request: 'not on record',
      evidence: 'not on record',
      version: 'kept',
      chain: 'kept',
      rules: 'not on record',
      decision: 'kept',
      signers: 'kept',
      words: 'not on record',
      effects: 'kept',
    });
  });

  it('invents no words and no assurance for the names it keeps', () => {
    expect(rebuilt.signatures).toMatchObject([
      { printedName: 'Ada Plover', statement: null, assurance: null, meaning: null, recordedBy: 'P-3' },
      { printedName: 'Ben Knot', statement: null, assurance: null },
    ]);
    expect(rebuilt.rules).toEqual([]);
    expect(rebuilt.decisionId).toBeNull();
  });

  it('calls an answer in words no evidence', () => {
    const answered: Line = ['2025-02-03', 'question.answered', { deploymentId: 'DEP-1', question: 'Q1', text: 'In our own data centre' }];
    const accepted: Line = ['2025-02-04', 'question.accepted', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-2' }];
    const asked = entriesOf([...base, answered, accepted]);
    const { keeping, evidence, gate } = reconstructionOf(asked, asked.length)!;
    expect({ evidence: keeping.evidence, kind: evidence[0]?.kind, gate }).toEqual({ evidence: 'in part', kind: 'answer', gate: 'G-ARC' });
  });
});

describe('what is no decision', () => {
  it('is not rebuilt as one', () => {
    const entries = entriesOf(base);
    expect(reconstructionOf(entries, 1)).toBeNull();
    expect(() => reconstructionOf(entries, 99)).toThrow('There is no entry 99');
  });

  it('rebuilds a refusal with the rules that spoke and the chain then in force, and asks nobody’s signature', () => {
    const refused: Line = [
      '2025-02-09',
      'command.refused',
      { command: 'gate.waive', subject: 'DEP-1 G-VAL', rules: ['R-19'], by: 'P-2', sentence: 'That cannot be waived.', decidedOn: 9 },
    ];
    const entries = entriesOf([...base, refused]);
    expect(reconstructionOf(entries, entries.length)).toMatchObject({
      answer: 'refused',
      deploymentId: 'DEP-1',
      reason: 'That cannot be waived.',
      rules: [{ ruleId: 'R-19', result: 'refuses' }],
      keeping: { words: 'not needed', rules: 'in part', chain: 'kept' },
    });
  });
});
