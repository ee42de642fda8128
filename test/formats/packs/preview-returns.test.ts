import { describe, expect, it } from 'vitest';
import type { PackAnswer } from '../../../src/domain/authority/command.ts';
import { toDay } from '../../../src/domain/time.ts';
import type { KnownPack } from '../../../src/formats/packs/pack.ts';
import { previewReturns, type OnRecord, type ReturnsPreview } from '../../../src/formats/packs/preview-returns.ts';
import type { ReadReturn } from '../../../src/formats/packs/read-return.ts';
import { settleReturns } from '../../../src/formats/packs/settle-returns.ts';
import { withFile } from '../../../src/formats/packs/return-problem.ts';

const model = (deploymentId: string): KnownPack['models'][number] => ({ deploymentId, modelName: `Model ${deploymentId}`, site: 'Here' });
const dana: KnownPack = { packId: 'PACK-1', owner: 'Dana', models: [model('D1'), model('D2')], questions: ['Q1', 'Q2'] };
const bo: KnownPack = { packId: 'PACK-2', owner: 'Bo', models: [model('D2'), model('D3')], questions: ['Q1'] };
const packs = [dana, bo];

const says = (deploymentId: string, question: PackAnswer['question'], text: string): PackAnswer => ({
  deploymentId,
  question,
  kind: 'answered',
  text,
});
const unsure = (deploymentId: string, question: PackAnswer['question']): PackAnswer => ({ deploymentId, question, kind: 'do not know' });
const passes = (deploymentId: string, question: PackAnswer['question'], ask: string): PackAnswer => ({
  deploymentId,
  question,
  kind: 'not mine',
  ask,
});

function back(
  name: string,
  pack: KnownPack,
  answers: readonly PackAnswer[],
  more: Partial<Extract<ReadReturn, { kind: 'read' }>> = {},
): ReadReturn {
  return {
    kind: 'read',
    file: { name, sha256: name },
    packId: pack.packId,
    returnedBy: pack.owner,
    answers,
    leftOut: [],
    warnings: [],
    ...more,
  };
}

const onRecord = (answer: PackAnswer, packId: string | null = null): OnRecord => ({ answer, by: 'Noor', on: toDay('2026-09-01'), packId });
const loads = (preview: ReturnsPreview): readonly (readonly [string, readonly PackAnswer[]])[] =>
  preview.toLoad.map(({ file, answers }) => [file.name, answers]);
const sides = (preview: ReturnsPreview): readonly (readonly [string, readonly string[]])[] =>
  preview.conflicts.map(({ key, sides: all }) => [key, all.map((side) => (side.from === 'file' ? side.file.name : 'record'))]);

describe('files that came back', () => {
  it('load as they are where nothing contradicts them', () => {
    const preview = previewReturns(
      [back('a', dana, [says('D1', 'Q1', 'Azure'), unsure('D1', 'Q2')]), back('b', bo, [passes('D3', 'Q1', 'Ann')])],
      packs,
      [],
    );
    expect(loads(preview)).toEqual([
      ['a', [says('D1', 'Q1', 'Azure'), unsure('D1', 'Q2')]],
      ['b', [passes('D3', 'Q1', 'Ann')]],
    ]);
    expect(preview.conflicts).toEqual([]);
    expect(preview.counts).toMatchObject({ files: 2, answered: 1, doNotKnow: 1, notMine: 1, silent: 3, conflicts: 0 });
  });

  it('that cannot be read are listed, with the pack they speak of where they say it', () => {
    const problem = withFile('x', 'It is damaged.', 'Ask again.');
    const preview = previewReturns([{ kind: 'unreadable', file: { name: 'c', sha256: 'c' }, packId: 'PACK-2', problem }], packs, []);
    expect(preview.damaged).toEqual([{ file: { name: 'c', sha256: 'c' }, packId: 'PACK-2', problem }]);
    expect(preview.notBack).toEqual(['PACK-1']);
  });

  it('with nothing filled in answer nothing', () => {
    const preview = previewReturns([back('a', dana, [])], packs, []);
    expect(preview.toLoad).toEqual([]);
    expect(preview.blank.map(({ file }) => file.name)).toEqual(['a']);
    expect(preview.counts).toMatchObject({ blank: 1, silent: 4 });
    expect(settleReturns(preview, {}).returns).toEqual([]);
  });

  it('say which questions stay silent: not those the record has an answer to', () => {
    const preview = previewReturns([back('a', dana, [says('D1', 'Q1', 'Azure')])], packs, [onRecord(unsure('D2', 'Q2'))]);
    expect(preview.silent).toEqual([
      {
        packId: 'PACK-1',
        owner: 'Dana',
        asked: 4,
        silent: [
          { deploymentId: 'D1', question: 'Q2' },
          { deploymentId: 'D2', question: 'Q1' },
        ],
      },
    ]);
  });
});

describe('a pack returned twice', () => {
  const first = back('a', dana, [says('D1', 'Q1', 'Azure'), says('D1', 'Q2', 'Ann')]);

  it('as the same file is a duplicate, whatever it is called', () => {
    const again = back('a (1)', dana, [says('D1', 'Q1', 'Azure')], { file: { name: 'a (1)', sha256: 'a' } });
    const preview = previewReturns([first, again], packs, []);
    expect(preview.duplicates).toEqual([
      { file: { name: 'a (1)', sha256: 'a' }, packId: 'PACK-1', why: 'same file', of: { name: 'a', sha256: 'a' }, on: null },
    ]);
    expect(preview.toLoad).toHaveLength(1);
  });

  it('with the same answers in another file is a duplicate too', () => {
    const preview = previewReturns([first, back('b', dana, [says('D1', 'Q2', 'Ann'), says('D1', 'Q1', 'Azure')])], packs, []);
    expect(preview.duplicates.map(({ why, of }) => [why, of?.name])).toEqual([['same answers', 'a']]);
  });

  it('is not one where somebody else says the same', () => {
    const preview = previewReturns(
      [first, back('b', dana, [says('D1', 'Q1', 'Azure'), says('D1', 'Q2', 'Ann')], { returnedBy: 'Noor' })],
      packs,
      [],
    );
    expect(preview.duplicates).toEqual([]);
  });

  it('after it was loaded is a duplicate of that day', () => {
    const known = [{ ...dana, returned: [{ sha256: 'a', on: toDay('2026-10-02') }] }];
    const record = [onRecord(says('D1', 'Q1', 'Azure')), onRecord(says('D1', 'Q2', 'Bo'))];
    const preview = previewReturns([first], known, record);
    expect(preview.duplicates.map(({ why, on }) => [why, on])).toEqual([['loaded before', '2026-10-02']]);
    expect([...preview.toLoad, ...preview.conflicts]).toEqual([]);
  });

  it('after it was loaded brings what was left open then, and no more', () => {
    const known = [{ ...dana, returned: [{ sha256: 'a', on: toDay('2026-10-02') }] }];
    const preview = previewReturns([first], known, [onRecord(says('D1', 'Q1', 'AWS'))]);
    expect(preview.duplicates).toEqual([]);
    expect(preview.conflicts).toEqual([]);
    expect(loads(preview)).toEqual([['a', [says('D1', 'Q2', 'Ann')]]]);
  });

  it('and differently shows what differs side by side, and loads what agrees once', () => {
    const preview = previewReturns(
      [first, back('b', dana, [says('D1', 'Q1', ' Azure '), says('D1', 'Q2', 'Bo'), says('D2', 'Q1', 'AWS')])],
      packs,
      [],
    );
    expect(sides(preview)).toEqual([['D1 Q2', ['a', 'b']]]);
    expect(loads(preview)).toEqual([
      ['a', [says('D1', 'Q1', 'Azure')]],
      ['b', [says('D2', 'Q1', 'AWS')]],
    ]);
  });

  it('with an answer taken back is a conflict: which of the two is meant, nobody can say', () => {
    const preview = previewReturns([first, back('b', dana, [says('D1', 'Q1', 'Azure'), unsure('D1', 'Q2')])], packs, []);
    expect(sides(preview)).toEqual([['D1 Q2', ['a', 'b']]]);
  });
});

describe('two packs that ask the same', () => {
  it('and answer differently: side by side, and neither loads', () => {
    const preview = previewReturns(
      [back('a', dana, [says('D2', 'Q1', 'Azure')]), back('b', bo, [says('D2', 'Q1', 'AWS'), says('D3', 'Q1', 'AWS')])],
      packs,
      [],
    );
    expect(sides(preview)).toEqual([['D2 Q1', ['a', 'b']]]);
    expect(loads(preview)).toEqual([
      ['a', []],
      ['b', [says('D3', 'Q1', 'AWS')]],
    ]);
  });

  it('and agree: both are recorded', () => {
    const preview = previewReturns([back('a', dana, [says('D2', 'Q1', 'AWS')]), back('b', bo, [says('D2', 'Q1', 'AWS')])], packs, []);
    expect(preview.conflicts).toEqual([]);
    expect(preview.counts.answered).toBe(2);
  });

  it('and one does not know, or it is not theirs: no conflict', () => {
    const preview = previewReturns([back('a', dana, [unsure('D2', 'Q1')]), back('b', bo, [says('D2', 'Q1', 'AWS')])], packs, []);
    expect(preview.conflicts).toEqual([]);
    const otherWay = previewReturns([back('a', dana, [says('D2', 'Q1', 'AWS')]), back('b', bo, [passes('D2', 'Q1', 'Ann')])], packs, []);
    expect(otherWay.conflicts).toEqual([]);
    expect(
      previewReturns([back('a', dana, [unsure('D2', 'Q1')]), back('b', bo, [passes('D2', 'Q1', 'Ann')])], packs, []).conflicts,
    ).toEqual([]);
  });
});

describe('what the record says already', () => {
  it('is not loaded again, and its pack is still returned', () => {
    const preview = previewReturns([back('a', dana, [says('D1', 'Q1', 'Azure')])], packs, [onRecord(says('D1', 'Q1', 'Azure'))]);
    expect(preview.toLoad).toMatchObject([{ answers: [], alreadyOnRecord: [says('D1', 'Q1', 'Azure')] }]);
    expect(preview.counts).toMatchObject({ answered: 0, alreadyOnRecord: 1 });
    expect(settleReturns(preview, {}).returns).toMatchObject([{ packId: 'PACK-1', answers: [] }]);
  });

  it('and a file says otherwise: side by side, the record first', () => {
    const preview = previewReturns([back('a', dana, [says('D1', 'Q1', 'AWS')])], packs, [onRecord(says('D1', 'Q1', 'Azure'))]);
    expect(sides(preview)).toEqual([['D1 Q1', ['record', 'a']]]);
    expect(preview.conflicts[0]?.sides[0]).toMatchObject({ from: 'record', by: 'Noor', answer: { text: 'Azure' } });
  });

  it('stands beside somebody who does not know; but its own pack cannot take it back in silence', () => {
    const record = (packId: string | null): readonly OnRecord[] => [onRecord(says('D1', 'Q1', 'Azure'), packId)];
    expect(previewReturns([back('a', dana, [unsure('D1', 'Q1')])], packs, record('PACK-9')).conflicts).toEqual([]);
    expect(sides(previewReturns([back('a', dana, [unsure('D1', 'Q1')])], packs, record('PACK-1')))).toEqual([['D1 Q1', ['record', 'a']]]);
  });

  it('that nobody knew gives way to an answer', () => {
    const preview = previewReturns([back('a', dana, [says('D1', 'Q1', 'AWS')])], packs, [onRecord(unsure('D1', 'Q1'), 'PACK-1')]);
    expect(preview.conflicts).toEqual([]);
    expect(preview.counts.answered).toBe(1);
  });
});

describe('settling conflicts', () => {
  const files = [back('a', dana, [says('D2', 'Q1', 'Azure')]), back('b', bo, [says('D2', 'Q1', 'AWS'), says('D3', 'Q1', 'AWS')])];
  const preview = previewReturns(files, packs, [onRecord(says('D2', 'Q1', 'On site'))]);

  it('leaves open what nobody chose: a file that waits whole is not returned yet', () => {
    const { returns, open } = settleReturns(preview, {});
    expect(returns.map(({ file }) => file.name)).toEqual(['b']);
    expect(open.map(({ key }) => key)).toEqual(['D2 Q1']);
  });

  it('loads the side chosen with the file it came in', () => {
    const { returns, open } = settleReturns(preview, { 'D2 Q1': 2 });
    expect(open).toEqual([]);
    expect(returns.map(({ file, answers }) => [file.name, answers.length])).toEqual([
      ['a', 0],
      ['b', 2],
    ]);
  });

  it('loads nothing where the record holds, and both files are returned', () => {
    const { returns } = settleReturns(preview, { 'D2 Q1': 0 });
    expect(returns.map(({ file, answers }) => [file.name, answers.map(({ deploymentId }) => deploymentId)])).toEqual([
      ['a', []],
      ['b', ['D3']],
    ]);
  });

  it('refuses a choice that is no side', () => {
    expect(() => settleReturns(preview, { 'D2 Q1': 3 })).toThrow(RangeError);
  });
});
