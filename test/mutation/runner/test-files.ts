import { globSync } from 'node:fs';

const folder = process.env['MUTATED_FOLDER'] ?? 'src/domain';
const tests = process.env['MUTATION_TESTS'] ?? 'test/domain';

/** A minute for each change is too long: what only such a test would notice counts as unnoticed. */
const tooSlow = ['test/domain/authority/sequences.test.ts'];
/** Worth its half minute, last of all, for changes of the folder it was written for. */
const slow = 'test/domain/authority/release/what-releases.test.ts';
const slowFor = 'src/domain/authority/release';

/** Not worth running twice to see whether it fails without a change as well. */
export const isSlow = (file: string): boolean => file === slow;

/** Is it worth running this test file for a change of this source? */
export function isWorth(file: string, source: string): boolean {
  return !isSlow(file) || source.startsWith(`${slowFor}/`);
}

/** The tests named for the changed folder are likely to notice most: they come first. */
export function rankOf(file: string): number {
  if (isSlow(file)) return 2;
  return file.startsWith(`${folder.replace(/^src\//, 'test/')}/`) ? 0 : 1;
}

/** The test files of the domain, the nearest first. */
export function testFiles(): string[] {
  const left = new Set([...tooSlow, ...(`${slowFor}/`.startsWith(`${folder}/`) || folder.startsWith(slowFor) ? [] : [slow])]);
  return globSync(tests.endsWith('.ts') ? tests : `${tests}/**/*.test.ts`)
    .filter((file) => !file.endsWith('.long.test.ts') && !left.has(file))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}
