/**
 * Tests the tests: changes the rules of the domain one place at a time and sees
 * whether a test of the domain notices. A change nobody notices survives.
 *
 *     node test/mutation/run.ts                      all folders, as every night
 *     node test/mutation/run.ts src/domain/risk      one folder (or several)
 *     node test/mutation/run.ts src/domain/risk/hold.ts   one file, or several together: kept nowhere
 *     … --concurrency 1                              leave a core free
 *     … --tests test/domain/risk                     with these tests alone: sooner, and kept nowhere
 *
 * Each folder's result replaces its last one in docs/checks.md. Under 90 % in
 * any folder the run fails.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { changeOf, type Change } from './change.ts';
import { commitOfSource } from './commit.ts';
import { reasonFor, staleReasons, type Reason } from './reasons.ts';
import { scoreOf, sectionOf, withSection, type Result, type Survivor } from './report.ts';

const atLeast = 90;
const everyNight = ['src/domain/authority', 'src/domain/risk', 'src/domain/accountability', 'src/domain/lifecycle'];
const checks = 'docs/checks.md';
const cache = join('node_modules', '.cache', 'countersign');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: 'string' }, tests: { type: 'string' } },
});
if (values.tests !== undefined) process.env['MUTATION_TESTS'] = values.tests.replace(/\/+$/, '');
const concurrency = Number(values.concurrency ?? availableParallelism());
const targets = (positionals.length === 0 ? everyNight : positionals).map((target) => target.replace(/\/+$/, ''));
const reasons = JSON.parse(readFileSync('test/mutation/reasons.json', 'utf8')) as Reason[];

const isFile = (path: string): boolean => path.endsWith('.ts');
const files = targets.filter(isFile);
/** What is changed in one run: a folder, or all files that were named. */
const runs = [
  ...targets.filter((target) => !isFile(target)).map((folder) => ({ folder, changed: [`${folder}/**/*.ts`], isWhole: true })),
  ...(files.length === 0 ? [] : [{ folder: dirname(files[0] ?? ''), changed: files, isWhole: false }]),
];

async function mutate({ folder, changed }: (typeof runs)[number]): Promise<Result> {
  const sources = new Map(globSync(changed).map((file) => [file, readFileSync(file, 'utf8')]));
  if (sources.size === 0) throw new Error(`No TypeScript in ${folder}: name a folder from the root of the project, as src/domain/risk.`);
  const began = performance.now();
  process.env['MUTATED_FOLDER'] = folder;
  const mutants = await new Stryker({ mutate: changed, concurrency }).runMutationTest();
  const place = (mutant: (typeof mutants)[number]): Change => {
    const file = relative('.', mutant.fileName);
    return changeOf(file, sources.get(file) ?? '', mutant.location, mutant.replacement);
  };
  const survivors = mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map((mutant): Survivor => {
      const change = place(mutant);
      return { ...change, reached: mutant.status === 'Survived', reason: reasonFor(reasons, change) };
    });
  const count = (wanted: (typeof mutants)[number]['status']): number => mutants.filter(({ status }) => status === wanted).length;
  const left = ['Ignored', 'CompileError', 'Pending'] as const;
  for (const status of left)
    if (count(status) > 0) throw new Error(`${count(status)} mutants of ${folder} were left out (${status}): none may be.`);
  return {
    folder,
    killed: count('Killed'),
    timedOut: count('Timeout'),
    notStarted: mutants.filter(({ status }) => status === 'RuntimeError').map(place),
    survivors,
    minutes: (performance.now() - began) / 60_000,
    day: new Date(),
    commit: commitOfSource(),
  };
}

/** Keeps survivors without a reason in the form of reasons.json: to be killed by a test, or explained and moved there. */
function keepUnexplained({ folder, survivors }: Result): void {
  const open = survivors.flatMap(({ file, was, now, reason }) => (reason === null ? [{ file, was, now, reason: '' }] : []));
  const kept = join(cache, `unexplained-${folder.replaceAll('/', '-')}.json`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(kept, `${JSON.stringify(open, null, 2)}\n`);
  if (open.length > 0) console.log(`${open.length} survivors have no reason yet: they wait in ${kept}.`);
}

let failed = false;
for (const target of targets) {
  if (!existsSync(target)) throw new Error(`No such folder or file: ${target}. Name one from the root of the project, as src/domain/risk.`);
}
for (const run of runs) {
  console.log(`\n▸ Changing ${run.isWhole ? run.folder : run.changed.join(', ')}, one place at a time`);
  const result = await mutate(run);
  const section = sectionOf(result);
  if (values.tests === undefined && run.isWhole) writeFileSync(checks, withSection(readFileSync(checks, 'utf8'), section));
  console.log(`\n${section}`);
  keepUnexplained(result);
  for (const { file, was, now } of run.isWhole ? staleReasons(reasons, result) : []) {
    console.log(`A reason explains no survivor any more, take it out of test/mutation/reasons.json: ${file}: ${was} → ${now}`);
  }
  if (scoreOf(result) < atLeast) {
    failed = true;
    console.log(`✗ ${run.folder}: ${scoreOf(result).toFixed(1)} % noticed, at least ${atLeast} % are wanted.`);
  }
}
process.exitCode = failed ? 1 : 0;
