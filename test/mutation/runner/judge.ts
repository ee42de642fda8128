import type { Test } from './suite.ts';

/** Tests, as they are loaded. */
export interface Step {
  readonly id: string;
  tests(this: void): AsyncIterable<Test>;
}

/** What came of them: all passed, one failed, or a module could not be loaded and no other test failed. */
export interface Outcome {
  readonly ran: number;
  readonly failed: { readonly step: Step; readonly place: number; readonly why: string } | null;
  readonly notLoaded: string | null;
}

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export async function failureOf(test: Test): Promise<string | null> {
  try {
    await test.run();
    return null;
  } catch (error) {
    return told(error);
  }
}

/** Runs them in order, as far as the first test that fails. */
export async function judge(steps: readonly Step[]): Promise<Outcome> {
  let ran = 0;
  let notLoaded: string | null = null;
  for (const step of steps) {
    let place = 0;
    try {
      for await (const test of step.tests()) {
        ran += 1;
        const why = await failureOf(test);
        if (why !== null) return { ran, failed: { step, place, why }, notLoaded };
        place += 1;
      }
    } catch (error) {
      notLoaded ??= `${step.id}: ${told(error)}`;
    }
  }
  return { ran, failed: null, notLoaded };
}

/** Does the same test fail again? */
export async function failsAgain({ step, place }: NonNullable<Outcome['failed']>): Promise<boolean> {
  let at = 0;
  for await (const test of step.tests()) {
    if (at === place) return (await failureOf(test)) !== null;
    at += 1;
  }
  return true;
}
