import { describe, expect, it } from 'vitest';
import type { SheetFact } from '../../../src/domain/sheet/fact.ts';
import { toDay } from '../../../src/domain/time.ts';
import { readCell, type Choices } from '../../../src/formats/sheet/read-cell.ts';

const choices: Choices = {
  people: [
    { id: 'P-1', name: 'Ada Plover' },
    { id: 'P-2', name: 'Ben Knot', beside: 'Director' },
    { id: 'P-3', name: 'Ben Knot', beside: 'Nurse' },
  ],
  sites: [{ id: 'S-1', name: 'St. Odile' }],
  today: toDay('2026-11-23'),
};

function value(fact: SheetFact, text: string): unknown {
  const reading = readCell(fact, text, choices);
  return reading.kind === 'said' ? reading.saying.value : reading.kind;
}

function problem(fact: SheetFact, text: string): string {
  const reading = readCell(fact, text, choices);
  return reading.kind === 'not understood' ? `${reading.why} ${reading.todo}` : reading.kind;
}

describe('a cell of the sheet', () => {
  it('says nothing where it is blank, or says that nothing is reported', () => {
    expect(['', '   ', 'Not reported', 'not  reported'].map((text) => value('care', text))).toEqual([
      'nothing',
      'nothing',
      'nothing',
      'nothing',
    ]);
  });

  it('reads yes and no as people write them, and takes no guess for one', () => {
    expect(['Yes', 'y', 'TRUE', 'x', '1'].map((text) => value('care', text))).toEqual([true, true, true, true, true]);
    expect(['No', 'n', 'false', '0'].map((text) => value('vendor', text))).toEqual([false, false, false, false]);
    expect(problem('payment', 'maybe')).toBe('“maybe” is neither yes nor no. Write yes or no.');
  });

  it('reads how a model acts, with and without the words that explain it', () => {
    expect(['Advisory', 'semi agentic', 'Agentic: acts on the institution’s behalf'].map((text) => value('autonomy', text))).toEqual([
      'advisory',
      'semi-agentic',
      'agentic',
    ]);
    expect(problem('autonomy', 'autonomous')).toContain('advisory, semi-agentic or agentic');
  });

  it('takes an owner’s name, and how to reach them where it stands beside it', () => {
    expect(value('owner', 'Ana Ruiz')).toEqual({ name: 'Ana Ruiz' });
    expect(value('owner', 'Ana Ruiz <ana@x.org>')).toEqual({ name: 'Ana Ruiz', contact: 'ana@x.org' });
    expect(value('owner', 'Ana Ruiz (room 12)')).toEqual({ name: 'Ana Ruiz', contact: 'room 12' });
    expect(value('owner', 'Ruiz, Ana, ana@x.org')).toEqual({ name: 'Ruiz, Ana', contact: 'ana@x.org' });
    expect(value('owner', 'Ruiz, Ana')).toEqual({ name: 'Ruiz, Ana' });
    expect(problem('owner', 'a'.repeat(201))).toContain('201 characters');
  });

  it('finds people and sites by their names, whatever the case, and by their ids', () => {
    expect(value('sponsor', 'ada plover')).toBe('P-1');
    expect(value('sponsor', 'P-3')).toBe('P-3');
    expect(value('site', 'St. Odile')).toBe('S-1');
    expect(problem('site', 'Lakeside')).toBe(
      '“Lakeside” is no site of this record. Add it under People first, or write the name as it stands there.',
    );
  });

  it('guesses between two of one name never, and takes the one that is told apart', () => {
    expect(problem('sponsor', 'Ben Knot')).toBe('2 are called “Ben Knot”. Write which: Ben Knot, Director or Ben Knot, Nurse.');
    expect(value('sponsor', 'Ben Knot, Nurse')).toBe('P-3');
  });

  it('reads a whole day that is still to come, and says what is wrong with any other', () => {
    expect(value('due', '31 Mar 2027')).toBe('2027-03-31');
    expect(value('catch-up', '2027-03-31')).toBe('2027-03-31');
    expect(problem('due', '04/05/2027')).toBe('“04/05/2027” could be 4 May 2027 or 5 Apr 2027. Write 2027-05-04 or 2027-04-05.');
    expect(problem('due', 'Mar 2027')).toContain('names no day');
    expect(problem('due', '31 Apr 2027')).toContain('There is no 31 April');
    expect(problem('due', '2026-11-23')).toContain('not after today, 23 Nov 2026');
    expect(problem('due', 'TBC')).toContain('is no day');
    expect(value('due', '2026-11-24')).toBe('2026-11-24');
  });

  it('takes a function and a vendor as they are written, without blanks at the ends', () => {
    expect(value('function', '  Care   management ')).toBe('Care management');
    expect(value('vendor-name', 'Acme')).toBe('Acme');
  });
});
