import { describe, expect, it } from 'vitest';
import type { RiskRegister } from '../../../src/domain/measures/risk-register.ts';
import { effectWords, holdsSentence } from '../../../src/parts/risk-words.ts';
import * as sentences from '../../../src/parts/sentences/register.ts';
import { cellWords, lineWords } from '../../../src/parts/sentences/register.ts';
import { day } from '../../support/record-of.ts';
import { inPlain } from '../../support/in-plain.ts';

const registerMessage = inPlain(sentences.registerMessage);

const line = { stretches: [], on: day('2026-03-12'), by: 'Joan Whimbrel' };
const numbers = (all: number, above: number, holding = above, drawn: RiskRegister['line'] = line) => ({
  counts: { 'on the register': all, 'above the line': above, holding } as RiskRegister['counts'],
  line: drawn,
});

describe('what the register says', () => {
  it.each([
    [numbers(0, 0), 'No risk is on the register'],
    [numbers(1, 0), '1 on the register, 0 above the line'],
    [numbers(41, 11), '41 on the register, 11 above the line'],
    [numbers(41, 11, 13), '41 on the register, 11 above the line, 13 hold release'],
    [numbers(1500, 0, 3, null), '1,500 on the register, 3 hold release'],
  ])('in its own two numbers, and a third only where they differ (%#)', (of, words) => {
    expect(registerMessage(of)).toBe(words);
    expect(words.length).toBeLessThanOrEqual(60);
  });

  it('says whose line it is, or that none is drawn', () => {
    expect(lineWords({ line })).toBe('Line drawn by Joan Whimbrel on 12 Mar 2026.');
    expect(lineWords({ line: null })).toBe('No release line is drawn.');
  });
});

describe('a cell, said aloud', () => {
  const cell = { cell: 'S5L4', severity: 5, likelihood: 4, band: 'Extreme', aboveLine: true, riskIds: [] } as const;

  it('names both axes, the band, and how its risks stand; never a product', () => {
    expect(cellWords({ ...cell, count: 2, unresolved: 2, accepted: 0, holding: 2 })).toBe(
      '2 risks at severity 5, likelihood 4, Extreme: 2 unresolved, 2 holding release',
    );
    expect(cellWords({ ...cell, count: 1, unresolved: 0, accepted: 1, holding: 0 })).toBe(
      '1 risk at severity 5, likelihood 4, Extreme: 1 accepted',
    );
  });
});

describe('what a risk does', () => {
  const quiet = { holds: [], holdsReleases: [], holdsPromotions: [], standing: 'open', acceptance: null } as const;
  const holding = { ...quiet, holds: [{ rule: 'H1', sentence: '', remedy: '', holders: [] }] } as const;
  const name = (id: string): string => `the model of ${id}`;

  it('is to hold a release, else a pilot from production, else any release that were planned', () => {
    expect(effectWords({ ...holding, holdsReleases: ['REL-001'], holdsPromotions: ['DEP-1'] })).toBe('Holds REL-001');
    expect(effectWords({ ...holding, holdsReleases: ['REL-001', 'REL-002'] })).toBe('Holds 2 releases');
    expect(effectWords({ ...holding, holdsPromotions: ['DEP-1'] })).toBe('Holds production');
    expect(effectWords(holding)).toBe('Would hold a release');
    expect(effectWords(quiet)).toBe('Open');
  });

  it('is told in one sentence, with everything it holds', () => {
    expect(holdsSentence(quiet, name)).toBeNull();
    expect(holdsSentence(holding, name)).toBe('It would hold a release; none is planned.');
    expect(holdsSentence({ ...holding, holdsReleases: ['REL-001', 'REL-002'] }, name)).toBe('It holds releases REL-001 and REL-002.');
    expect(holdsSentence({ ...holding, holdsPromotions: ['DEP-1'] }, name)).toBe('It keeps the model of DEP-1 from production.');
    expect(holdsSentence({ ...holding, holdsReleases: ['REL-001'], holdsPromotions: ['DEP-1'] }, name)).toBe(
      'It holds release REL-001, and keeps the model of DEP-1 from production.',
    );
  });
});
