/**
 * Runs one tier of checks and closes with the plain line `N passed, N failed`,
 * all suites summed: `node test/run.ts everyday | long | nightly`.
 *
 * When `COUNTS_TOTAL` names a file, the tier's sum is appended to it, so that
 * several tiers can be summed again (`node test/run.ts sum`).
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  readonly says: string;
  readonly command: readonly string[];
  /** Suites report their own counts; a check counts as one. */
  readonly counts: 'vitest' | 'playwright' | 'one';
}

const check = (says: string, ...command: string[]): Step => ({ says, command, counts: 'one' });
const vitest = (says: string, ...projects: string[]): Step => ({
  says,
  command: ['vitest', 'run', ...projects.flatMap((project) => ['--project', project])],
  counts: 'vitest',
});
const playwright = (says: string, tag: string): Step => ({
  says,
  command: [
    'playwright',
    'test',
    '--config',
    'test/e2e/playwright.config.ts',
    ...(tag === '@long' ? ['--grep', '@long'] : ['--grep-invert', '@long']),
  ],
  counts: 'playwright',
});

const tiers: Record<string, readonly Step[]> = {
  everyday: [
    check('Checking the formatting', 'oxfmt', '--check', 'src', 'mocks', 'test', 'vite.config.ts'),
    check('Linting, with types', 'oxlint', '--type-aware', '--deny-warnings', 'src', 'mocks', 'test', 'vite.config.ts'),
    check('Checking the types', 'tsc', '--noEmit'),
    check('Checking that the domain needs neither browser nor Node', 'tsc', '--noEmit', '-p', 'src/domain'),
    vitest('Testing rules and readers in Node', 'unit'),
    vitest('Testing screens in jsdom', 'dom'),
    vitest('Testing the store and the engine in Chromium', 'browser'),
    check('Building the static files', 'vite', 'build', '--logLevel', 'warn'),
    check('Building the single file', 'vite', 'build', '--mode', 'file', '--logLevel', 'warn'),
    playwright('Walking through the product in Chromium', '@everyday'),
  ],
  long: [
    vitest('Testing at length in Node', 'long'),
    check('Building the static files', 'vite', 'build', '--logLevel', 'warn'),
    check('Building the single file', 'vite', 'build', '--mode', 'file', '--logLevel', 'warn'),
    playwright('Walking the long ways in Chromium', '@long'),
  ],
  nightly: [
    check('Measuring', 'node', 'test/bench/run.ts'),
    check('Measuring 500 packs that come back at once', 'node', 'test/bench/returned-packs.ts'),
    check('Measuring portfolios of up to 10,000 models', 'node', 'test/bench/many-measures.ts'),
    check('Changing the rules one place at a time, to see whether a test notices', 'node', 'test/mutation/run.ts'),
  ],
};

const cache = join('node_modules', '.cache', 'countersign');

function add(total: Counts, more: Partial<Counts>): void {
  total.passed += more.passed ?? 0;
  total.failed += more.failed ?? 0;
  total.skipped += more.skipped ?? 0;
}

function readLines(file: string): Partial<Counts>[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Partial<Counts>);
}

function runStep(step: Step, index: number): Counts {
  const counted = join(cache, `counts-${index}.jsonl`);
  const report = join(cache, `playwright-${index}.json`);
  rmSync(counted, { force: true });
  rmSync(report, { force: true });
  console.log(`\n▸ ${step.says}`);
  const [command = '', ...args] = step.command;
  const bin = command === 'node' ? process.execPath : join('node_modules', '.bin', command);
  const { status } = spawnSync(bin, args, {
    stdio: 'inherit',
    env: { ...process.env, COUNTS_FILE: counted, PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(report) },
    shell: process.platform === 'win32',
  });
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  if (step.counts === 'one') add(counts, status === 0 ? { passed: 1 } : { failed: 1 });
  else if (step.counts === 'vitest') for (const line of readLines(counted)) add(counts, line);
  else if (existsSync(report)) {
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    add(counts, { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped });
  }
  // A suite that died without a word, or ran nothing at all, has failed.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  if (step.counts !== 'one' && counts.passed + counts.failed === 0) counts.failed = 1;
  return counts;
}

function close(total: Counts): void {
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

const tier = process.argv[2] ?? 'everyday';
const totals = process.env['COUNTS_TOTAL'];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };

if (tier === 'sum') {
  for (const line of readLines(totals ?? '')) add(total, line);
} else {
  const steps = tiers[tier];
  if (steps === undefined) throw new Error(`No tier called ${tier}: there are ${Object.keys(tiers).join(', ')}.`);
  mkdirSync(cache, { recursive: true });
  const failures: string[] = [];
  for (const [index, step] of steps.entries()) {
    const counts = runStep(step, index);
    if (counts.failed > 0) failures.push(`${step.says}: ${counts.failed} failed`);
    add(total, counts);
  }
  for (const failure of failures) console.log(`✗ ${failure}`);
  if (totals !== undefined) appendFileSync(totals, `${JSON.stringify(total)}\n`);
}
close(total);
