import { relative } from 'node:path';
import {
  determineHitLimitReached,
  MutantRunStatus,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
  type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import { dryRun } from './dry-run.ts';
import { Graph } from './graph.ts';
import { instrumented } from './instrumented.ts';
import { failsAgain, judge, type Outcome } from './judge.ts';
import { LikelyFirst } from './likely-first.ts';
import { hookModules } from './modules.ts';
import { reaches } from './reaching.ts';
import { everythingOver, fileOf, stepsOf } from './steps.ts';
import { isSlow, isWorth, testFiles } from './test-files.ts';

function resultOf({ ran, failed, notLoaded }: Outcome): MutantRunResult {
  if (failed !== null) return { status: MutantRunStatus.Killed, killedBy: [failed.step.id], failureMessage: failed.why, nrOfTests: ran };
  if (notLoaded !== null) return { status: MutantRunStatus.Error, errorMessage: notLoaded };
  return { status: MutantRunStatus.Survived, nrOfTests: ran };
}

/**
 * Modules and test files remember things. Where an earlier change has left traces, the same test fails without
 * any change as well; where a result is remembered from before, the changed place is not even reached.
 */
async function isDoubtful({ ran, failed }: Outcome): Promise<boolean> {
  if (failed === null) return ran > 0 && instrumented.hitCount === 0;
  return !isSlow(fileOf(failed.step.id)) && failsAgain(failed);
}

const reaching = (source: string): string[] => testFiles().filter((file) => isWorth(file, source) && reaches(file, source));

/** Runs the tests of the domain in this process, loaded once, and switches the changes on, one after the other. */
export class DomainRunner implements TestRunner {
  /** Loaded while no change was active. */
  #clean = new Graph();
  readonly #likely = new LikelyFirst();

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    hookModules();
    await import('../same-dice.ts');
  }

  async dryRun(): Promise<DryRunResult> {
    return dryRun(testFiles(), this.#clean);
  }

  async mutantRun({ activeMutant, hitLimit, testFilter, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    const source = relative(process.cwd(), sandboxFileName);
    const attempt = async (): Promise<Outcome> => {
      const steps =
        testFilter === undefined
          ? everythingOver(new Graph(), this.#likely.order(reaching(source), source))
          : await stepsOf(
              testFilter.filter((id) => isWorth(fileOf(id), source)),
              this.#clean,
            );
      Object.assign(instrumented, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const outcome = await judge(steps);
      instrumented.activeMutant = undefined;
      return outcome;
    };
    let outcome = await attempt();
    const endless = determineHitLimitReached(instrumented.hitCount, hitLimit);
    if (endless !== undefined) return toMutantRunResult(endless);
    if (testFilter !== undefined && (await isDoubtful(outcome))) {
      this.#clean = new Graph();
      outcome = await attempt();
      const { failed } = outcome;
      if (failed !== null && (await isDoubtful(outcome))) throw new Error(`Fails without any change when run alone: ${failed.step.id}`);
    }
    if (testFilter === undefined && outcome.failed !== null) this.#likely.noticed(fileOf(outcome.failed.step.id), source);
    return resultOf(outcome);
  }
}
