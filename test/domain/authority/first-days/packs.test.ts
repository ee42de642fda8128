/** Questions written to owners, and what came back: hers who answered, never hers who loaded it. */
import { describe, expect, it } from 'vitest';
import { project } from '../../../../src/domain/audit/project.ts';
import { fold } from '../../../../src/domain/audit/fold.ts';
import type { RecordState } from '../../../../src/domain/audit/state.ts';
import type { Command, CommandPayloads, PackAnswer } from '../../../../src/domain/authority/command.ts';
import { conflictsOf } from '../../../../src/domain/authority/conflict/conflict.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { day, entriesOf, linesOf, type Line } from '../../../support/record-of.ts';
import { attempt, today } from '../../../support/rule-case.ts';

const packId = 'PACK-01';
const story = [
  ...governed({ stage: 'pilot' }).filter(([, type]) => type !== 'question.accepted'),
  ...governed({ n: 2, stage: 'pilot' }).filter(([, type]) => type !== 'question.accepted'),
];
const state = recordOf(story);

const write = (more: Partial<CommandPayloads['pack.write']> = {}): Command => ({
  type: 'pack.write',
  payload: {
    packId,
    to: { name: 'Oli Owner', personId: 'owner' },
    deploymentIds: ['DEP-1'],
    questions: ['Q1', 'Q3'],
    due: day('2026-11-13'),
    ...more,
  },
});
const answered = (question: PackAnswer['question'], text: string, deploymentId = 'DEP-1'): PackAnswer => ({
  deploymentId,
  question,
  kind: 'answered',
  text,
});
const back = (answers: readonly PackAnswer[], more: Partial<CommandPayloads['pack.return']> = {}): Command => ({
  type: 'pack.return',
  payload: { packId, file: { name: 'back.xlsx', sha256: 'a'.repeat(64) }, returnedBy: 'Oli Owner', answers, ...more },
});

function answer(of: RecordState, command: Command, by = 'registrar'): string {
  const verdict = attempt({ state: of, by, command });
  if (verdict.answer === 'allow') return 'allow';
  return verdict.answer === 'refuse'
    ? verdict.objections.map(({ ruleId, sentence }) => `${ruleId}: ${sentence}`).join('\n')
    : verdict.faults.map(({ at, what }) => `${at}: ${what}`).join('\n');
}

function put(of: RecordState, command: Command, by = 'registrar'): RecordState {
  const verdict = attempt({ state: of, by, command });
  if (verdict.answer !== 'allow') throw new Error(answer(of, command, by));
  return project(of, verdict.events);
}

const question = (of: RecordState, id: 'Q1' | 'Q3' = 'Q1') => of.deployments.get('DEP-1')?.questions.get(id);

describe('a pack', () => {
  const written = put(state, write());

  it('keeps to whom it was written, about what, by when and by whom, and that nothing came back', () => {
    expect(written.packs.get(packId)).toEqual({
      packId,
      to: { name: 'Oli Owner', personId: 'owner' },
      deploymentIds: ['DEP-1'],
      questions: ['Q1', 'Q3'],
      due: '2026-11-13',
      writtenOn: today,
      by: 'registrar',
      returned: [],
    });
  });

  it('asks, and is no update of what it asks about', () => {
    expect(written.deployments.get('DEP-1')?.lastGovernance).toBe(state.deployments.get('DEP-1')?.lastGovernance);
  });

  it.each<[string, Partial<CommandPayloads['pack.write']>, string]>([
    ['an id that was used', {}, 'packId: PACK-01 was written on 30 Oct 2026 for Oli Owner.'],
    [
      'a deployment the record does not have',
      { packId: 'PACK-02', deploymentIds: ['DEP-1', 'DEP-9'] },
      'deploymentIds: This record has no deployment DEP-9.',
    ],
    ['nothing to ask about', { packId: 'PACK-02', deploymentIds: [] }, 'deploymentIds: The pack asks about nothing.'],
    ['nothing to ask', { packId: 'PACK-02', questions: [] }, 'questions: The pack asks nothing.'],
    ['one deployment twice', { packId: 'PACK-02', deploymentIds: ['DEP-1', 'DEP-1'] }, 'DEP-1 is named twice.'],
    ['one question twice', { packId: 'PACK-02', questions: ['Q1', 'Q1'] }, 'Q1 is named twice.'],
    ['somebody the record does not know', { packId: 'PACK-02', to: { name: 'X', personId: 'x' } }, 'This record knows nobody called x.'],
    ['a day that is past', { packId: 'PACK-02', due: day('2026-10-29') }, 'due: 29 Oct 2026 is past.'],
  ])('is not written with %s', (_, more, sentence) => {
    expect(answer(written, write(more))).toContain(sentence);
  });

  it('is written again under another id, due today, to somebody outside the record', () => {
    expect(answer(written, write({ packId: 'PACK-02', due: today, to: { name: 'Somebody' } }))).toBe('allow');
  });

  it('is written by those who keep the record', () => {
    expect(answer(state, write(), 'chair')).toBe('allow');
    expect(answer(state, write(), 'nurse')).toContain('R-07: To write questions to an owner is for the registrar');
  });
});

describe('what comes back', () => {
  const written = put(state, write());
  const done = put(
    written,
    back([
      answered('Q1', 'In our own data centre, rack 4'),
      { deploymentId: 'DEP-1', question: 'Q3', kind: 'not mine', ask: 'Ada Compliance' },
    ]),
  );

  it('loads as answered by whoever returned it, unevidenced, and by nobody of the record', () => {
    expect(question(done)).toMatchObject({
      answered: { on: today, text: 'In our own data centre, rack 4', returnedBy: 'Oli Owner', packId },
      passedOn: null,
      evidencedOn: null,
      accepted: null,
    });
    expect(question(done)?.answered?.by).toBeUndefined();
    expect(question(done)?.steps.at(-1)).toEqual({
      kind: 'answered',
      on: today,
      by: null,
      text: 'In our own data centre, rack 4',
      returnedBy: 'Oli Owner',
    });
  });

  it('says of what was not answered what was said instead, and whom to ask', () => {
    expect(question(done, 'Q3')).toMatchObject({
      answered: null,
      passedOn: { on: today, said: 'not mine', ask: 'Ada Compliance', returnedBy: 'Oli Owner', packId },
    });
    const unknown = put(written, back([{ deploymentId: 'DEP-1', question: 'Q3', kind: 'do not know' }]));
    expect(question(unknown, 'Q3')?.passedOn).toMatchObject({ said: 'do not know', ask: null });
  });

  it('is on record with its file, who returned it, who loaded it, and how much it answered', () => {
    expect(done.packs.get(packId)?.returned).toMatchObject([
      {
        on: today,
        file: { name: 'back.xlsx', sha256: 'a'.repeat(64) },
        returnedBy: 'Oli Owner',
        by: 'registrar',
        answered: 1,
        passedOn: 1,
      },
    ]);
  });

  it('takes no answer away: a pack that does not know leaves what was answered', () => {
    const again = put(
      done,
      back([{ deploymentId: 'DEP-1', question: 'Q1', kind: 'do not know' }], { file: { name: 'b', sha256: 'b'.repeat(64) } }),
    );
    expect(question(again)?.answered?.text).toBe('In our own data centre, rack 4');
    expect(question(again)?.passedOn?.said).toBe('do not know');
    const answeredLater = put(
      again,
      { type: 'question.answer', payload: { deploymentId: 'DEP-1', question: 'Q1', text: 'Rack 5' } },
      'nurse',
    );
    expect(question(answeredLater)).toMatchObject({ answered: { text: 'Rack 5', by: 'nurse' }, passedOn: null });
  });

  it('may come back blank, and twice', () => {
    expect(put(written, back([])).packs.get(packId)?.returned).toHaveLength(1);
    expect(put(done, back([], { file: { name: 'c', sha256: 'c'.repeat(64) } })).packs.get(packId)?.returned).toHaveLength(2);
  });

  it.each<[string, Command, string]>([
    ['a pack this record did not write', back([], { packId: 'PACK-99' }), 'packId: This record wrote no pack PACK-99.'],
    [
      'a deployment it does not ask about',
      back([answered('Q1', 'x', 'DEP-2')]),
      'answers.0.deploymentId: PACK-01 does not ask about DEP-2.',
    ],
    ['a question it does not ask', back([answered('Q1', 'x'), answered('Q2', 'x')]), 'answers.1.question: PACK-01 does not ask Q2.'],
    ['one cell twice', back([answered('Q1', 'x'), answered('Q1', 'y')]), 'answers.1: Q1 about DEP-1 is answered twice.'],
  ])('is told the place where it speaks of %s', (_, command, sentence) => {
    expect(answer(written, command)).toBe(sentence);
  });

  it('is not loaded twice from the same bytes', () => {
    expect(answer(done, back([answered('Q1', 'x')]))).toBe('file: This very file was loaded on 30 Oct 2026, as back.xlsx.');
  });

  it('is loaded again from the same bytes only for what it left open, while the record says nothing to it', () => {
    const half = put(written, back([answered('Q1', 'x')]));
    expect(answer(half, back([answered('Q3', 'HIPAA and 1557')]))).toBe('allow');
    expect(answer(half, back([]))).toContain('This very file was loaded');
  });

  it('says that it is not theirs also where nobody is named instead', () => {
    const nobody = put(written, back([{ deploymentId: 'DEP-1', question: 'Q3', kind: 'not mine', ask: '' }]));
    expect(question(nobody, 'Q3')?.passedOn).toMatchObject({ said: 'not mine', ask: null });
  });

  it('is loaded by those who keep the record', () => {
    expect(answer(written, back([answered('Q1', 'x')]), 'nurse')).toContain('R-07: To load what an owner returned is for the registrar');
  });

  it('gives nobody an answer of their own to accept: who wrote it in a pack wrote it', () => {
    const loaded = put(
      put(state, write({ to: { name: 'Tom Architect', personId: 'architect' } })),
      back([answered('Q1', 'Rack 4')], { returnedBy: 'Tom Architect' }),
    );
    const accept: Command = { type: 'question.accept', payload: { deploymentId: 'DEP-1', question: 'Q1' } };
    expect(answer(loaded, accept, 'architect')).toContain('SD-06: Tom Architect wrote the answer to Q1, so cannot accept it.');
    expect(answer(done, accept, 'architect')).toBe('allow');
    const known = put(
      put(state, write({ to: { name: 'Tom, third floor', personId: 'architect' } })),
      back([answered('Q1', 'Rack 4')], { returnedBy: 'Tom, third floor' }),
    );
    expect(answer(known, accept, 'architect')).toContain('SD-06: Tom Architect wrote the answer to Q1');
    const outside = put(put(state, write({ to: { name: 'Somebody' } })), back([answered('Q1', 'Rack 4')], { returnedBy: 'Tom Architect' }));
    expect(answer(outside, accept, 'architect')).toContain('SD-06: Tom Architect wrote the answer to Q1');
  });

  it('is overtaken where one of its questions was answered since, and not where another model was', () => {
    const lines: readonly Line[] = [...linesOf(state), [today, 'pack.written', { ...payloadOf(write()), by: 'registrar' }]];
    const since = (deploymentId: string): Line => [
      today,
      'question.answered',
      { deploymentId, question: 'Q1', text: 'Other', by: 'nurse' },
    ];
    const clashes = (line: Line): number => {
      const entries = entriesOf([...lines, line]);
      return conflictsOf(back([answered('Q1', 'x')]), {}, { entries, decidedOn: lines.length, state: fold(entries, today) }).length;
    };
    expect([clashes(since('DEP-1')), clashes(since('DEP-2'))]).toEqual([1, 0]);
  });
});

function payloadOf(command: Command): CommandPayloads['pack.write'] {
  if (command.type !== 'pack.write') throw new RangeError('Not a pack');
  return command.payload;
}
