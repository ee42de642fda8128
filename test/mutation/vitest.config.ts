import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const folder = process.env['MUTATED_FOLDER'] ?? 'src/domain';
const tests = process.env['MUTATION_TESTS'] ?? 'test/domain';

/** A minute for each change is too long: what only such a test would notice counts as unnoticed. */
const tooSlow = ['test/domain/authority/sequences.test.ts'];
/** Worth its half minute, last of all, for the folder it was written for. */
const slow = ['test/domain/authority/release/what-releases.test.ts'];

/** The tests named for the changed folder come first: they notice most, and the first to notice ends the run. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const near = `/${folder.replace(/^src\//, 'test/')}/`;
    const rank = ({ moduleId }: TestSpecification): number =>
      slow.some((file) => moduleId.endsWith(file)) ? 2 : moduleId.includes(near) ? 0 : 1;
    return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/**
 * What Stryker runs against each change: the tests of the domain, all in one worker
 * (a new one for each change), so that every module is loaded once.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: [`${tests}/**/*.test.ts`],
    exclude: ['**/*.long.test.ts', ...tooSlow, ...(folder.startsWith('src/domain/authority') ? [] : slow)],
    setupFiles: ['test/mutation/same-dice.ts'],
    sequence: { sequencer: NearestFirst },
    isolate: false,
    reporters: [],
    // A busy machine must not pass for a noticed change; what never ends, Stryker stops.
    testTimeout: 60_000,
  },
});
