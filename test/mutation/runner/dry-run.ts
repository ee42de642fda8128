import type { MutantCoverage } from '@stryker-mutator/api/core';
import { DryRunStatus, TestStatus, type DryRunResult, type TestResult } from '@stryker-mutator/api/test-runner';
import type { Graph } from './graph.ts';
import { instrumented } from './instrumented.ts';
import { failureOf } from './judge.ts';
import { fileOf, idOf } from './steps.ts';
import { rankOf } from './test-files.ts';

/** What is done here is done in the name of this id. */
async function inTheNameOf<T>(id: string, action: () => Promise<T>): Promise<T> {
  instrumented.currentTestId = id;
  const value = await action();
  instrumented.currentTestId = undefined;
  return value;
}

/** A file's tests, and as results of their own each suite and the file: with all that a change in their preparation runs. */
async function resultsOf(file: string, graph: Graph): Promise<TestResult[]> {
  const results: TestResult[] = [];
  const add = (id: string, name: string, began: number, why: string | null): void => {
    const told = { id, name, timeSpentMs: performance.now() - began };
    results.push(why === null ? { ...told, status: TestStatus.Success } : { ...told, status: TestStatus.Failed, failureMessage: why });
  };
  const fileBegan = performance.now();
  for (const [at, suite] of (await graph.loadAnew(file)).entries()) {
    const suiteBegan = performance.now();
    const tests = await inTheNameOf(idOf(file, at), () => suite.collectAnew());
    for (const [place, test] of tests.entries()) {
      const id = idOf(file, at, place);
      const testBegan = performance.now();
      add(id, `${file} > ${test.name}`, testBegan, await inTheNameOf(id, () => failureOf(test)));
    }
    add(idOf(file, at), `${file} > ${suite.title}`, suiteBegan, null);
  }
  add(file, file, fileBegan, null);
  return results;
}

/** The nearest and cheapest first: in this order Stryker asks for the tests of a change. */
function inOrder({ static: loading, perTest }: MutantCoverage, results: readonly TestResult[]): MutantCoverage {
  const times = new Map(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
  const sorted = Object.entries(perTest).toSorted(
    ([a], [b]) => rankOf(fileOf(a)) - rankOf(fileOf(b)) || (times.get(a) ?? 0) - (times.get(b) ?? 0),
  );
  return { static: loading, perTest: Object.fromEntries(sorted) };
}

/** Runs all tests without a change, and sees which of them come to which places. */
export async function dryRun(files: readonly string[], graph: Graph): Promise<DryRunResult> {
  // The sources first, so that no file's time holds theirs.
  for (const file of files) await graph.suitesOf(file);
  const results: TestResult[] = [];
  for (const file of files) results.push(...(await resultsOf(file, graph)));
  const coverage = instrumented.mutantCoverage ?? { static: {}, perTest: {} };
  return { status: DryRunStatus.Complete, tests: results, mutantCoverage: inOrder(coverage, results) };
}
