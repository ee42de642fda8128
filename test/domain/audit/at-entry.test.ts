import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfEntry, stateAfter, stateBefore } from '../../../src/domain/audit/at-entry.ts';
import { fold } from '../../../src/domain/audit/fold.ts';
import { UnreadableEntry } from '../../../src/domain/audit/unreadable-entry.ts';
import { toInstant } from '../../../src/domain/time.ts';
import { day, entriesOf, model, opened, people, staged, type Line } from '../../support/record-of.ts';

const story: Line[] = [
  opened,
  ...people,
  ...model(1),
  staged(1, 'build', '2025-02-01'),
  ...model(2, { from: '2025-03-01' }),
  staged(1, 'silent', '2025-04-01'),
  ['2025-04-02', 'link.accepted', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-1', statement: 'Mine', assurance: 'demonstration' }],
  staged(1, 'pilot', '2025-05-01'),
];
const entries = entriesOf(story);
const anyEntry = fc.integer({ min: 1, max: entries.length });

describe('a record just before and just after an entry', () => {
  it('is the fold of exactly the entries before it, and of those and it, on its day', () => {
    fc.assert(
      fc.property(anyEntry, (seq) => {
        const asOf = dayOfEntry(entries, seq);
        expect(stateBefore(entries, seq)).toEqual(fold(entries.slice(0, seq - 1), asOf));
        expect(stateAfter(entries, seq)).toEqual(fold(entries.slice(0, seq), asOf));
        expect(stateAfter(entries, seq).entries - stateBefore(entries, seq).entries).toBe(1);
      }),
    );
  });

  it('does not change when more is recorded later', () => {
    fc.assert(
      fc.property(anyEntry, fc.integer({ min: 0, max: entries.length }), (seq, more) => {
        const shorter = entries.slice(0, Math.max(seq, more));
        expect(stateBefore(shorter, seq)).toEqual(stateBefore(entries, seq));
        expect(stateAfter(shorter, seq)).toEqual(stateAfter(entries, seq));
      }),
    );
  });

  it('is read on the day the entry was recorded in the record’s zone', () => {
    const late = entriesOf([
      opened,
      ['2025-03-01', 'site.added', { siteId: 'S', name: 'North' }, { recordedAt: toInstant('2025-03-02T03:59:00Z') }],
    ]);
    expect(dayOfEntry(late, 2)).toBe('2025-03-01');
    expect(() => dayOfEntry(late, 3)).toThrow('There is no entry 3');
  });
});

describe('what was known on a day', () => {
  it('never changes when entries recorded later are added', () => {
    const days = ['2025-01-15', '2025-02-10', '2025-03-05', '2025-04-01', '2025-04-20'].map(day);
    fc.assert(
      fc.property(fc.constantFrom(...days), anyEntry, (asOf, count) => {
        const known = entries.filter(({ recordedAt }) => recordedAt.slice(0, 10) <= asOf).length;
        const longer = entries.slice(0, Math.max(known, count));
        expect(fold(longer, asOf)).toEqual(fold(entries, asOf));
      }),
    );
  });
});

describe('an entry nobody can read', () => {
  it('is named by its number, whatever is wrong with it', () => {
    const astray = entriesOf([opened, staged(9, 'build', '2025-02-01')]);
    expect(() => fold(astray, day('2025-03-01'))).toThrow(new UnreadableEntry(2, 'Entry 2 speaks of DEP-9, a deployment nobody opened'));
    const strange = astray.map((entry) => (entry.seq === 2 ? { ...entry, type: 'moon.landed' as never } : entry));
    expect(() => fold(strange, day('2025-03-01'))).toThrow('Entry 2 cannot be read: no moon.landed is known here.');
    const newer = entriesOf([opened, ...people]).map((entry) => (entry.seq === 3 ? { ...entry, v: 7 } : entry));
    expect(() => fold(newer, day('2025-03-01'))).toThrow(
      expect.objectContaining({ seq: 3, message: expect.stringContaining('newer Countersign') }) as Error,
    );
  });
});
