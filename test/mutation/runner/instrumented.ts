import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';

/**
 * What the changed code asks (is my change active? which test runs?) and what it counts.
 * It keeps the object it finds, so there is one for the whole life of the process.
 */
export const instrumented: { [K in keyof Required<InstrumenterContext>]: InstrumenterContext[K] | undefined } = {
  activeMutant: undefined,
  currentTestId: undefined,
  mutantCoverage: undefined,
  hitCount: undefined,
  hitLimit: undefined,
};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: instrumented });
