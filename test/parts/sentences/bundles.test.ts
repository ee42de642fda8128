import { describe, expect, it } from 'vitest';
import { toInstant, toWhen } from '../../../src/domain/time.ts';
import type { BroughtCommand } from '../../../src/formats/api/bundles.ts';
import {
  becomesWords,
  clashWords,
  countsWords,
  isOffered,
  notCarriedWords,
  standingOf,
  wordsIn,
} from '../../../src/parts/sentences/bundles.ts';
import { copiesDiffer } from '../../../src/parts/sentences/restored.ts';

const clash = {
  seq: 1123,
  type: 'question.answered',
  what: 'answered “Where?” on DEP-1',
  actor: { personId: 'knot', printedName: 'Ben Knot', role: 'Director' },
  recordedAt: toInstant('2026-11-23T14:12:00Z'),
};

function brought(outcome: BroughtCommand['outcome'], more: Partial<BroughtCommand> = {}): BroughtCommand {
  return {
    key: 'k',
    type: 'question.answer',
    was: 'question.answer',
    payload: {},
    by: { personId: 'ana', printedName: 'Ana Ruiz' },
    at: toWhen('2026-11-23T09:12:00-05:00'),
    clashes: [],
    taken: false,
    outcome,
    ...more,
  };
}

const allow = { answer: 'allow', warnings: [], rules: [], signatures: [], effects: 1 } as const;
const left = { answer: 'left to its maker', because: 'a signature' } as const;
const refuse = {
  answer: 'refuse',
  rules: [],
  objections: [{ ruleId: 'R-07', weight: 'refuses', sentence: 'No.', holders: [], remedy: 'Ask.' }],
} as unknown as BroughtCommand['outcome'];

describe('what becomes of a decision of another copy', () => {
  it.each<[BroughtCommand, string]>([
    [brought(allow), 'Recorded as Ana Ruiz’s, attested from a.json.'],
    [brought(allow, { clashes: [clash] }), 'If you take it all the same, it is recorded as Ana Ruiz’s, attested from a.json.'],
    [
      brought(allow, { type: 'link.attest', was: 'link.accept' }),
      'Recorded as taken from a document, a.json: it is Ana Ruiz’s signature, and not one made here.',
    ],
    [brought(left), 'Ana Ruiz has to do it here: it is a signature or an approval, and nobody signs for somebody else.'],
    [brought({ answer: 'here already', seq: 9, decisionId: 'DEC-0004', inFileAbove: false }), 'Here already, as DEC-0004.'],
    [brought({ answer: 'here already', seq: 9, decisionId: 'DEC-0004', inFileAbove: true }), 'It comes with a file above.'],
    [brought(refuse), 'The rules refuse it as things stand here.'],
  ])('is said in a sentence: %#', (command, words) => {
    expect(becomesWords(command, 'a.json', null)).toBe(words);
  });

  it('says what it waits for, by its words where they are in the file', () => {
    const waits = brought({ answer: 'waits', id: 'RISK-001', on: 'r' });
    expect(becomesWords(waits, 'a.json', 'Raise a risk: Drift')).toBe('It speaks of RISK-001. Take “Raise a risk: Drift” first.');
    expect(becomesWords(waits, 'a.json', null)).toContain('by something that is not in this file');
  });

  it('is counted by how it stands, and only what the rules allow is offered', () => {
    const all = [brought(allow), brought(allow), brought(allow, { clashes: [clash] }), brought(left), brought(refuse)];
    expect(countsWords(all)).toBe('2 can be taken, 1 meets what was decided here meanwhile, 1 is refused and 1 must be done by its maker');
    expect(countsWords([])).toBe('Nothing was decided there since');
    expect(all.map((one) => [standingOf(one), isOffered(one)])).toEqual([
      ['can be taken', true],
      ['can be taken', true],
      ['conflict', true],
      ['left to its maker', false],
      ['refused', false],
    ]);
  });
});

describe('a conflict', () => {
  it('names who decided what meanwhile, with its entry and the hour in the institution’s zone', () => {
    const names = { 'DEP-1': { kind: 'deployment' as const, name: 'Sepsis alert', beside: null } };
    expect(clashWords(clash, names, 'America/New_York')).toBe(
      'Ben Knot answered “Where?” on Sepsis alert (entry 1,123, 23 Nov 2026 09:12)',
    );
  });
});

describe('the words somebody wrote', () => {
  it('are shown, and nothing in their place', () => {
    expect(wordsIn({ text: ' Fewer ' })).toBe('Fewer');
    expect(wordsIn({ reason: 'Odd' })).toBe('Odd');
    expect(wordsIn({ modelId: 'M-1', text: '' })).toBeNull();
  });
});

describe('what no bundle carries', () => {
  it('says what to do about it, there and here', () => {
    const loaded = { seq: 130, why: 'a file was loaded', what: 'va.csv' } as const;
    expect(notCarriedWords(loaded, 'where it came home')).toBe(
      'The other copy loaded va.csv (its entry 130). Load that file here yourself.',
    );
    expect(notCarriedWords(loaded, 'on the copy')).toBe('This copy loaded va.csv (entry 130). Load that file where the original is.');
    expect(notCarriedWords({ seq: 4, why: 'the decision does not keep what was asked', what: 'risk.raise' }, 'on the copy')).toContain(
      'older Countersign',
    );
  });
});

describe('the same record in a file', () => {
  const head = (seq: number) => ({ seq, hash: 'a'.repeat(64) });
  const differ = (inFile: number, here: number, common: number) =>
    copiesDiffer({ institution: 'Mercy', head: head(inFile), here: { record: 'mercy', head: head(here), common } });

  it('is older, goes further, or parted', () => {
    expect(differ(90, 100, 90)).toBe(
      'Mercy is here already, with 100 entries. The file is older: it ends at entry 90, and holds nothing that is not here.',
    );
    expect(differ(101, 100, 100)).toBe('Mercy is here already, with 100 entries. The file goes further: it has 1 entry more.');
    expect(differ(95, 100, 90)).toBe(
      'Mercy is here already, with 100 entries. The two parted after entry 90: since then 10 entries here, 5 other ones in the file.',
    );
  });
});
