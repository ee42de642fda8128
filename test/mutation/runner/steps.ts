/**
 * A change can be in what a test runs, in what its suite works out before, or in what its file (with all that it
 * imports from test/) works out while it is loaded. Each has its id: `file`, `file#suite`, `file#suite#test`.
 */
import type { Graph } from './graph.ts';
import type { Step } from './judge.ts';
import type { Suite, Test } from './suite.ts';

export const idOf = (file: string, ...places: readonly number[]): string => [file, ...places].join('#');
export const fileOf = (id: string): string => id.split('#', 1)[0] ?? id;

/** A suite that cannot even be collected is a test that fails: the sources are there, and do what they should not. */
async function testsOf(suite: Suite): Promise<readonly Test[]> {
  try {
    return await suite.collectAnew();
  } catch (error) {
    return [
      {
        name: suite.title,
        run() {
          throw error;
        },
      },
    ];
  }
}

async function* collected(suites: Promise<readonly Suite[]>): AsyncGenerator<Test> {
  for (const suite of await suites) yield* await testsOf(suite);
}

/** The change is in what the sources do while they are loaded: all tests, over sources loaded with it. */
export function everythingOver(graph: Graph, files: readonly string[]): Step[] {
  return files.map((file) => ({ id: file, tests: () => collected(graph.loadAnew(file)) }));
}

async function stepOf(id: string, graph: Graph): Promise<Step> {
  const [file, suiteAt, testAt] = id.split('#');
  const suites = await graph.suitesOf(file ?? id);
  if (suiteAt === undefined) return { id, tests: () => collected(graph.loadAnew(id)) };
  const suite = suites[Number(suiteAt)];
  if (suite === undefined) throw new RangeError(`No such suite: ${id}`);
  if (testAt === undefined) return { id, tests: () => collected(Promise.resolve([suite])) };
  const test = (await suite.tests())[Number(testAt)];
  if (test === undefined) throw new RangeError(`No such test: ${id}`);
  return {
    id,
    async *tests() {
      yield test;
    },
  };
}

/**
 * The tests of these ids, over the graph as it is: what of it they need is loaded here, before the change is active.
 * What is loaded anew with its file or its suite is not run a second time as it was without the change.
 */
export async function stepsOf(ids: readonly string[], graph: Graph): Promise<Step[]> {
  const whole = new Set(ids);
  const within = (id: string): boolean => id.split('#').some((_, at, parts) => at > 0 && whole.has(parts.slice(0, at).join('#')));
  const steps: Step[] = [];
  for (const id of ids) if (!within(id)) steps.push(await stepOf(id, graph));
  return steps;
}
