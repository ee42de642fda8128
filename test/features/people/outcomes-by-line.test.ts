import { describe, expect, it } from 'vitest';
import { outcomesByLine } from '../../../src/features/people/outcomes-by-line.ts';
import type { PlannedItem } from '../../../src/features/people/record-draft.ts';
import type { BatchOutcome } from '../../../src/formats/api/batch.ts';

const item = (line: number): PlannedItem => ({ line, command: { type: 'site.add', payload: { name: 'North' } } });
const done: BatchOutcome = { answer: 'done', key: 'a', decisionId: 'DEC-0001', seqs: { first: 1, last: 2 }, made: [], warnings: [] };
const none = (why: string): BatchOutcome => ({
  answer: 'not a command',
  key: 'a',
  faults: [{ where: 'command.payload', why, todo: 'Mend it.' }],
});

describe('what came of a line', () => {
  it('is the first reason why it was not done: what follows in it rests on that', () => {
    const outcomes = [done, none('The name is too long.'), none('Nobody of that id is here.'), done];
    expect([...outcomesByLine([item(0), item(1), item(1), item(1)], outcomes)]).toEqual([
      [0, { kind: 'done' }],
      [1, { kind: 'not done', why: 'The name is too long.', todo: 'Mend it.' }],
    ]);
  });

  it('says who changed what it rests on, and never takes silence for done', () => {
    const overtaken: BatchOutcome = { answer: 'overtaken', key: 'a', clashes: [] };
    expect(outcomesByLine([item(0), item(1)], [overtaken])).toEqual(
      new Map([
        [
          0,
          {
            kind: 'not done',
            why: 'Something it rests on has changed.',
            todo: 'Look at the record as it is now, then record it again.',
          },
        ],
        [1, { kind: 'not done', why: 'It was not answered.', todo: 'Record it again.' }],
      ]),
    );
  });
});
