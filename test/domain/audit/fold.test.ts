import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, knownBy } from '../../../src/domain/audit/fold.ts';
import { toInstant, toWhen } from '../../../src/domain/time.ts';
import { day, deploymentIn, entriesOf, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

describe('the fold', () => {
  it('holds what was recorded by the end of the day in the record’s zone, whenever it happened', () => {
    const late: Line = [
      '2025-02-01',
      'deployment.staged',
      { deploymentId: 'DEP-1', stage: 'build', from: toWhen('2025-02-01') },
      { recordedAt: toInstant('2025-03-02T03:59:59Z') },
    ];
    const lines = [opened, ...model(1), late];
    expect(deploymentIn(stateOf(lines, '2025-02-28')).spells).toHaveLength(1);
    expect(deploymentIn(stateOf(lines, '2025-03-01')).spells).toHaveLength(2);
  });

  it('orders stages as they happened, not as they were recorded', () => {
    const lines = [opened, ...model(1), staged(1, 'pilot', '2025-06-01'), staged(1, 'build', '2025-03-01')];
    expect(deploymentIn(stateOf(lines, '2025-07-01')).spells.map(({ stage }) => stage)).toEqual(['intake', 'build', 'pilot']);
  });

  it('gives every prefix of a record the same answer as the whole, read on that day', () => {
    const entries = entriesOf([
      opened,
      ...people,
      ...model(1),
      staged(1, 'build', '2025-02-01'),
      ...model(2, { from: '2025-03-01' }),
      staged(1, 'silent', '2025-04-01'),
    ]);
    fc.assert(
      fc.property(fc.constantFrom('2025-01-01', '2025-01-15', '2025-02-10', '2025-03-05', '2025-05-01'), (text) => {
        const asOf = day(text);
        expect(fold(entries, asOf)).toEqual(fold(knownBy(entries, asOf, 'America/New_York'), asOf));
      }),
    );
  });

  it('leaves no trace of an import that was undone, from the day it was undone', () => {
    const importing = { source: 'import' as const, importId: 'IMP-1' };
    const imported: Line[] = model(2).map(([on, type, payload]) => [on, type, payload, importing] as Line);
    const lines: Line[] = [opened, ...model(1), ...imported, ['2025-02-01', 'import.undone', { importId: 'IMP-1' }]];
    expect([...stateOf(lines, '2025-01-31').models.keys()]).toEqual(['M-1', 'M-2']);
    expect([...stateOf(lines, '2025-02-01').models.keys()]).toEqual(['M-1']);
  });

  it('says which entry speaks of something nobody opened', () => {
    expect(() => stateOf([opened, staged(9, 'build', '2025-02-01')], '2025-03-01')).toThrow('Entry 2 speaks of DEP-9');
  });

  it('reads nothing from a disposed payload', () => {
    const entries = entriesOf([opened, ...people]);
    const disposed = entries.map((entry) => {
      if (entry.seq !== 3) return entry;
      const { payload: _gone, ...rest } = entry;
      return rest;
    });
    expect([...fold(disposed, day('2025-02-01')).people.keys()]).toEqual(['P-1', 'P-3']);
  });

  it('keeps an absent model out, unless somebody answers for it', () => {
    const absent: Line = [
      '2025-12-31',
      'model.absent',
      { modelId: 'M-1', importId: 'IMP-2', snapshot: day('2025-12-31'), fileName: 'next.csv' },
    ];
    const answer = (words: 'do not know' | 'still here, not in the file' | 'ended by decision'): Line => [
      '2026-01-02',
      'absence.answered',
      { modelId: 'M-1', importId: 'IMP-2', answer: words, on: day('2025-11-03') },
    ];
    const absenceAfter = (...lines: Line[]) => stateOf([opened, ...model(1), absent, ...lines], '2026-01-05').models.get('M-1')!.absent;
    expect(absenceAfter()).toMatchObject({ fileName: 'next.csv' });
    expect(absenceAfter(answer('do not know'))).not.toBeNull();
    expect(absenceAfter(answer('still here, not in the file'))).toBeNull();
    const ended = stateOf([opened, ...model(1), absent, answer('ended by decision')], '2026-01-05');
    expect(deploymentIn(ended).spells.at(-1)).toMatchObject({ stage: 'ended', from: '2025-11-03', end: { kind: 'stopped' } });
  });
});
