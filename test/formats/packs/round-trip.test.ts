import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackAnswer } from '../../../src/domain/authority/command.ts';
import { questions } from '../../../src/domain/gates/questions.ts';
import { cleanText } from '../../../src/formats/packs/clean-text.ts';
import type { Pack, PackModel } from '../../../src/formats/packs/pack.ts';
import { readKind } from '../../../src/formats/packs/answer-kinds.ts';
import { writePackXlsx } from '../../../src/formats/packs/write-pack-xlsx.ts';
import { filled, harbourPack, knownBy, readBytes, saved, sheetOf, taken, type Sheet } from './support/packs.ts';

/** Texts as people and machines write them; none that is blank once cleaned, or that only says its kind. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      '=1+1',
      '+44 20',
      '@SUM(A1)',
      '-',
      "'quoted",
      '_x0041_',
      '<script>alert(1)</script>',
      '&amp;',
      'a\nb',
      '😀\u200d🔥',
      ']]>',
      'x'.repeat(4_000),
    ),
    fc.lorem({ maxCount: 400 }),
  )
  .map((said) => cleanText(said).slice(0, 4_000).toWellFormed().trim())
  .filter((said) => said !== '' && readKind(said) === null);

const pack = fc
  .uniqueArray(fc.record({ name: text, site: text }), { minLength: 1, maxLength: 5, selector: ({ name }) => name })
  .chain((models) =>
    fc.record({
      models: fc.constant(
        models.map(({ name, site }, at): PackModel => ({ deploymentId: `DEP-${at}`, modelName: name, site, stage: 'Pilot' })),
      ),
      asked: fc.subarray(
        questions.map(({ id }) => id),
        { minLength: 1 },
      ),
      owner: text,
    }),
  )
  .map(({ models, asked, owner }): Pack => ({ ...harbourPack, owner: { name: owner.slice(0, 200) }, models, questions: asked }));

/** A pack, and answers to some of what it asks. */
const answeredPack = pack.chain((written) =>
  fc.record({
    pack: fc.constant(written),
    answers: fc
      .tuple(
        ...written.models.flatMap(({ deploymentId }) =>
          written.questions.map((question) =>
            fc.option(
              fc.oneof(
                fc.record({
                  deploymentId: fc.constant(deploymentId),
                  question: fc.constant(question),
                  kind: fc.constant('answered' as const),
                  text,
                }),
                fc.record({
                  deploymentId: fc.constant(deploymentId),
                  question: fc.constant(question),
                  kind: fc.constant('do not know' as const),
                }),
                fc.record({
                  deploymentId: fc.constant(deploymentId),
                  question: fc.constant(question),
                  kind: fc.constant('not mine' as const),
                  ask: text,
                }),
              ),
              { nil: null },
            ),
          ),
        ),
      )
      .map((all) => all.filter((answer) => answer !== null)),
  }),
);

const inOrder = (answers: readonly PackAnswer[]): readonly PackAnswer[] =>
  answers.toSorted((a, b) => (`${a.deploymentId} ${a.question}` < `${b.deploymentId} ${b.question}` ? -1 : 1));

async function answersIn(sheet: Sheet, written: Pack): Promise<readonly PackAnswer[]> {
  const { answers, leftOut, warnings } = taken(await readBytes(saved(sheet), knownBy(written)));
  expect([...leftOut, ...warnings]).toEqual([]);
  return inOrder(answers);
}

describe('a pack written, filled in and read', () => {
  it('gives the answers that were written into it, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(answeredPack, async ({ pack: written, answers }) => {
        const sheet = filled(await sheetOf(writePackXlsx(written)), answers);
        expect(await answersIn(sheet, written)).toEqual(inOrder(answers));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same with rows sorted, columns moved and columns added', async () => {
    await fc.assert(
      fc.asyncProperty(
        answeredPack.chain(({ pack: written, answers }) =>
          fc.record({
            pack: fc.constant(written),
            answers: fc.constant(answers),
            columns: fc.shuffledSubarray(
              Array.from({ length: 12 }, (_, at) => at),
              { minLength: 12, maxLength: 12 },
            ),
            keys: fc.array(fc.nat(), { minLength: 25, maxLength: 25 }),
          }),
        ),
        async ({ pack: written, answers, columns, keys }) => {
          const sheet = filled(await sheetOf(writePackXlsx(written)), answers);
          // Column 11 is nobody's: it comes to stand anywhere.
          const turn = (row: readonly string[], own: string): readonly string[] => columns.map((at) => (at === 11 ? own : (row[at] ?? '')));
          const rows = sheet.rows
            .map((row, at) => ({ row: turn(row, `remark ${at}`), key: keys[at] ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ row }) => row);
          expect(await answersIn({ ...sheet, headers: turn(sheet.headers, 'My remarks'), rows }, written)).toEqual(inOrder(answers));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes a deleted row for silence', async () => {
    await fc.assert(
      fc.asyncProperty(answeredPack, fc.nat(), async ({ pack: written, answers }, which) => {
        const sheet = filled(await sheetOf(writePackXlsx(written)), answers);
        fc.pre(sheet.rows.length > 1);
        const gone = which % sheet.rows.length;
        const [deployment, question] = (sheet.rows[gone] ?? []).slice(-2);
        const left = answers.filter((answer) => !(answer.deploymentId === deployment && answer.question === question));
        expect(await answersIn({ ...sheet, rows: sheet.rows.toSpliced(gone, 1) }, written)).toEqual(inOrder(left));
      }),
      { numRuns: 40 },
    );
  });
});
