/**
 * Stands in for vitest in the tests of the domain: keeps what they say, so that it can be run one by one,
 * again and again, without a worker. Offers what they use; whatever else they ask for fails them at loading.
 */
import { expect as vitestExpect } from 'vitest';
import { Suite, type Body } from './suite.ts';

let file: Suite[] | null = null;

/** The suites of a test file, as it names them while it is loaded. */
export async function suitesOf(load: () => Promise<unknown>): Promise<readonly Suite[]> {
  const suites: Suite[] = [];
  file = suites;
  try {
    await load();
  } finally {
    file = null;
  }
  return suites;
}

/** What stands between title and body may be a timeout: none is needed, what never ends Stryker stops. */
type Said = readonly [Body] | readonly [{ readonly timeout: number }, Body];

function bodyOf(title: string, said: Said): Body {
  const body = said.at(-1);
  const options = said.slice(0, -1).flatMap((one) => Object.keys(one));
  if (typeof body === 'function' && said.length <= 2 && options.every((option) => option === 'timeout')) return body;
  throw new Error(`Only a body, or { timeout } and a body: ${title}`);
}

export function describe(title: string, ...said: Said): void {
  const body = bodyOf(title, said);
  if (Suite.open !== null) Suite.open.within(title, body);
  else if (file !== null) file.push(new Suite(title, body));
  else throw new Error(`Described too late: ${title}`);
}

export function it(title: string, ...said: Said): void {
  const body = bodyOf(title, said);
  if (body.length > 0) throw new Error(`A test that asks for its context: ${title}`);
  if (Suite.open === null) throw new Error(`A test outside of every describe: ${title}`);
  Suite.open.add(title, body);
}

export function beforeAll(body: Body): void {
  if (Suite.open === null) throw new Error('A beforeAll outside of every describe');
  Suite.open.before(body);
}

const forEach =
  (one: (title: string, ...said: Said) => void) =>
  (rows: readonly unknown[], ...more: readonly unknown[]) =>
  (title: string, ...said: Said): void => {
    if (more.length > 0 || 'raw' in rows) throw new Error(`A table in a template: ${title}`);
    const body = bodyOf(title, said);
    for (const [at, row] of rows.entries()) one(`${title} [${at}]`, () => body(...(Array.isArray(row) ? row : [row])));
  };

describe.each = forEach(describe);
it.each = forEach(it);

/** Vitest counts assertions after a test, in its worker: here nobody would, so nobody may ask for it. */
export const expect = new Proxy(vitestExpect, {
  get(offered, name, receiver) {
    if (name === 'assertions' || name === 'hasAssertions') throw new Error(`Not offered here: expect.${name}`);
    return Reflect.get(offered, name, receiver) as unknown;
  },
});
