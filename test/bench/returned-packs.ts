/**
 * What 500 packs of 20 models × 5 questions cost when they come back at once,
 * read and previewed on one thread, as the worker does it. Nothing here passes
 * or fails on a time: it stands beside the time to unpack the same bytes. It
 * fails where an answer or a contradiction is lost on the way.
 *
 * `node test/bench/returned-packs.ts [packs]`
 */
import { unzipSync } from 'fflate';
import { questions } from '../../src/domain/gates/questions.ts';
import type { PackAnswer } from '../../src/domain/authority/command.ts';
import { toDay } from '../../src/domain/time.ts';
import type { Pack } from '../../src/formats/packs/pack.ts';
import { readReturns } from '../../src/formats/packs/returns-desk.ts';
import { takePreviewApart } from '../../src/formats/packs/returns-protocol.ts';
import { writePackXlsx } from '../../src/formats/packs/write-pack-xlsx.ts';
import { filled, knownBy, saved, sheetOf } from '../formats/packs/support/packs.ts';

const count = Number(process.argv[2] ?? 500);
const say = (what: string, figure: string): void => console.log(`${what.padEnd(44)} ${figure}`);
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const [from, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(used);
  // On a busy machine the two differ: the second is what the work itself took.
  say(what, `${(ms / 1000).toFixed(2)} s, of processor time ${((user + system) / 1_000_000).toFixed(2)} s`);
  return { result, ms };
}

function packOf(number: number): Pack {
  return {
    packId: `PACK-${number}`,
    recordId: 'bench',
    institution: 'Harbourlight Regional Health',
    owner: { name: `Owner ${number}` },
    due: toDay('2026-10-14'),
    writtenOn: toDay('2026-09-30'),
    models: Array.from({ length: 20 }, (_, at) => ({
      // The first model of each is asked about in two packs, whose owners say different things.
      deploymentId: at === 0 ? `DEP-${Math.floor(number / 2)}-shared` : `DEP-${number * 20 + at}`,
      modelName: `Sepsis prediction, ward ${at} of hospital ${number}`,
      site: `Hospital ${number % 40}`,
      stage: 'Pilot',
    })),
    questions: questions.map(({ id }) => id),
  };
}

const packs = Array.from({ length: count }, (_, number) => packOf(number));
const { result: written } = await timed(`Writing ${count} packs`, () => packs.map(writePackXlsx));
const files = await Promise.all(
  packs.map(async (pack, number) => {
    const answers = pack.models.flatMap(({ deploymentId }) =>
      pack.questions.map((question): PackAnswer => ({
        deploymentId,
        question,
        kind: 'answered',
        text: `Answered by ${pack.owner.name} about ${deploymentId} and ${question}: on premises, data hall ${number % 7}, with a second site for failover.`,
      })),
    );
    const sheet = await sheetOf(written[number] ?? new Uint8Array());
    return { name: `${pack.packId}.xlsx`, content: saved(filled(sheet, answers)) };
  }),
);
say('One returned file', kB(files[0]?.content.length ?? 0));
const { ms: floor } = await timed('The floor: unpacking the same bytes', () => files.map(({ content }) => unzipSync(content)));
const { result: preview, ms } = await timed(`Reading and previewing ${count} files`, () =>
  readReturns({ files, known: knownBy(...packs), onRecord: [] }, () => undefined),
);
await timed('Copying the preview to the page, in pieces', () => takePreviewApart(preview).pieces.map((piece) => structuredClone(piece)));
say('Answers to load', preview.counts.answered.toLocaleString('en'));
say('Conflicts', preview.counts.conflicts.toLocaleString('en'));
say('Times the floor', (ms / floor).toFixed(1));

const expected = { answered: count * 19 * questions.length, conflicts: Math.floor(count / 2) * questions.length };
if (preview.counts.answered !== expected.answered || preview.counts.conflicts !== expected.conflicts) {
  console.log(`✗ ${expected.answered} answers and ${expected.conflicts} conflicts were returned.`);
  process.exitCode = 1;
}
