import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The tests named for the changed folder come first: they notice most, and the first to notice ends the run. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const near = `/test/${process.env['MUTATED_FOLDER']?.replace(/^src\//, '')}/`;
    const rank = (file: TestSpecification): number => (file.moduleId.includes(near) ? 0 : 1);
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
    include: [`${process.env['MUTATION_TESTS'] ?? 'test/domain'}/**/*.test.ts`],
    exclude: ['**/*.long.test.ts'],
    setupFiles: ['test/mutation/same-dice.ts'],
    sequence: { sequencer: NearestFirst },
    isolate: false,
    reporters: [],
    // A busy machine must not pass for a noticed change; what never ends, Stryker stops.
    testTimeout: 60_000,
  },
});
