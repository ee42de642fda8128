import { defineConfig } from 'vitest/config';

/**
 * What Stryker runs against each mutant: the tests of the domain, all in one worker
 * (a new one for each mutant), so that every module is loaded once.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/domain/**/*.test.ts'],
    exclude: ['test/domain/**/*.long.test.ts'],
    setupFiles: ['test/mutation/same-dice.ts'],
    isolate: false,
    reporters: [],
    // A busy machine must not pass for a noticed mutant; what never ends, Stryker stops.
    testTimeout: 60_000,
  },
});
