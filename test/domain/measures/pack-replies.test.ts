import { describe, expect, it } from 'vitest';
import { modelViewOf } from '../../../src/domain/measures/model-view.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { answerSentence } from '../../../src/parts/sentences/replies.ts';
import { day, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

const asOf = day('2026-03-10');
const sha = (letter: string): string => letter.repeat(64);
const pack: readonly Line[] = [
  opened,
  ...people,
  ...model(1, { governance: 'not reported' }),
  [
    '2026-03-01',
    'pack.written',
    { packId: 'PACK-001', to: { name: 'Dana' }, deploymentIds: ['DEP-1'], questions: ['Q1', 'Q2'], due: day('2026-03-15'), by: 'P-1' },
  ],
];
const back = (on: string, name: string, returnedBy = 'Dana Reyes'): Line => [
  on,
  'pack.returned',
  { packId: 'PACK-001', file: { name, sha256: sha('a') }, returnedBy, by: 'P-1', answered: 1, passedOn: 0 },
];
const q1 = (lines: readonly Line[]) => {
  const state = stateOf([...pack, ...lines], asOf);
  const inView = modelViewOf(state, 'M-1', asOf)?.deployments[0]?.questions[0];
  const inRow = modelRows(state, asOf)[0]?.questions[0];
  expect({ returned: inRow?.returned, passedOn: inRow?.passedOn }).toEqual({ returned: inView?.returned, passedOn: inView?.passedOn });
  return { sentence: inRow === undefined ? null : answerSentence(inRow.state, inRow), text: inView?.text, state: inRow?.state };
};

describe('an answer that came in a pack', () => {
  it('says who returned it, in which file, and who recorded that it came', () => {
    const lines: readonly Line[] = [
      back('2026-03-04', 'first.xlsx'),
      back('2026-03-05', 'third.xlsx'),
      back('2026-03-05', 'second.xlsx', 'Kim Osei'),
      [
        '2026-03-05',
        'question.answered',
        { deploymentId: 'DEP-1', question: 'Q1', text: 'Here', returnedBy: 'Dana Reyes', packId: 'PACK-001' },
      ],
    ];
    expect(q1(lines).sentence).toBe('answered, not evidenced, returned by Dana Reyes in third.xlsx, recorded by Ada Plover');
    const evidenced: Line = ['2026-03-06', 'question.evidenced', { deploymentId: 'DEP-1', question: 'Q1', evidence: 'ADR 4', by: 'P-2' }];
    expect(q1([...lines, evidenced]).sentence).toBe(
      'answered with evidence, not yet accepted, returned by Dana Reyes in third.xlsx, recorded by Ada Plover',
    );
  });

  it('is told without a file where the record has none, and as anybody’s where somebody answered here', () => {
    expect(
      q1([['2026-03-05', 'question.answered', { deploymentId: 'DEP-1', question: 'Q1', text: 'Here', returnedBy: 'Dana Reyes' }]]).sentence,
    ).toBe('answered, not evidenced, returned by Dana Reyes');
    expect(q1([['2026-03-05', 'question.answered', { deploymentId: 'DEP-1', question: 'Q1', text: 'Here', by: 'P-2' }]]).sentence).toBe(
      'answered, no evidence',
    );
  });
});

describe('a reply that is no answer', () => {
  const reply = (said: 'do not know' | 'not mine', ask?: string): Line => [
    '2026-03-05',
    'question.passed-on',
    { deploymentId: 'DEP-1', question: 'Q1', said, ...(ask === undefined ? {} : { ask }), returnedBy: 'Dana Reyes', packId: 'PACK-001' },
  ];

  it('is shown as it was said, and leaves the question not reported', () => {
    expect(q1([reply('do not know')])).toEqual({
      sentence: 'not reported (Dana Reyes: “I do not know”)',
      text: null,
      state: 'not reported',
    });
    expect(q1([reply('not mine', 'Kim Osei')]).sentence).toBe('not reported (Dana Reyes: “not mine, ask Kim Osei”)');
    expect(q1([reply('not mine')]).sentence).toBe('not reported (Dana Reyes: “not mine”)');
  });

  it('gives way to an answer, and takes none away', () => {
    const answered: Line = ['2026-03-06', 'question.answered', { deploymentId: 'DEP-1', question: 'Q1', text: 'Here', by: 'P-2' }];
    expect(q1([reply('do not know'), answered]).sentence).toBe('answered, no evidence');
    expect(
      q1([
        answered,
        [
          '2026-03-07',
          'question.passed-on',
          { deploymentId: 'DEP-1', question: 'Q1', said: 'do not know', returnedBy: 'Dana', packId: 'PACK-001' },
        ],
      ]),
    ).toMatchObject({
      sentence: 'answered, no evidence',
      text: 'Here',
    });
  });
});
