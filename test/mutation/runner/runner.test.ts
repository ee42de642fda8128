import { describe, expect, it } from 'vitest';
import { withEagerGlobs } from './eager-glob.ts';
import { failsAgain, judge, type Step } from './judge.ts';
import { LikelyFirst } from './likely-first.ts';
import { reaches } from './reaching.ts';
import type { Test } from './suite.ts';
import * as standIn from './vitest-stand-in.ts';

const passes: Test = { name: 'passes', run: () => undefined };
const fails: Test = { name: 'fails', run: () => Promise.reject(new Error('noticed')) };

const step = (id: string, ...tests: readonly Test[]): Step => ({
  id,
  async *tests() {
    yield* tests;
  },
});
const notThere: Step = {
  id: 'c',
  tests() {
    throw new Error('no such module');
  },
};

const suitesOf = (body: () => void) => standIn.suitesOf(() => Promise.resolve(body()));

describe('what stands in for vitest', () => {
  it('keeps the tests of each describe, and works out anew what they rest on', async () => {
    let worked = 0;
    const [first, second] = await suitesOf(() => {
      standIn.describe('one', { timeout: 5 }, () => {
        let prepared = 0;
        worked += 1;
        standIn.beforeAll(() => Promise.resolve((prepared = worked)));
        standIn.describe('within', () => standIn.it('a test', () => prepared));
      });
      standIn.describe.each(['two'])('%s', (word) => standIn.it.each([[word, 2]])('a row', (...row) => row));
    });
    expect(worked).toBe(0);
    expect((await first!.tests()).map(({ name, run }) => [name, run()])).toEqual([['one > within > a test', 1]]);
    expect((await first!.tests())[0]!.run()).toBe(1);
    expect((await first!.collectAnew())[0]!.run()).toBe(2);
    expect((await second!.tests()).map(({ name, run }) => [name, run()])).toEqual([['%s [0] > a row [0]', ['two', 2]]]);
  });

  it('refuses what it would not do', async () => {
    const inSuite = async (body: () => void) => (await suitesOf(() => standIn.describe('one', body)))[0]!.tests();
    await expect(inSuite(() => standIn.it('a test', (context) => context))).rejects.toThrow('context');
    await expect(inSuite(() => standIn.it('a test', { retry: 2 } as never, () => 1))).rejects.toThrow('timeout');
    await expect(suitesOf(() => standIn.it('a test', () => 1))).rejects.toThrow('outside');
    expect(() => standIn.describe('late', () => 1)).toThrow('too late');
    expect(() => standIn.expect.assertions(1)).toThrow('Not offered');
    expect(Object.keys(standIn)).not.toContain('vi');
  });
});

describe('a change', () => {
  it('is noticed by the first test that fails, and no further one is run', async () => {
    const outcome = await judge([step('a', passes), step('b', passes, fails, passes), step('never', passes)]);
    expect(outcome).toMatchObject({ ran: 3, failed: { step: { id: 'b' }, place: 1, why: 'noticed' } });
    expect(await failsAgain(outcome.failed!)).toBe(true);
    expect(await failsAgain({ ...outcome.failed!, step: step('b', passes, passes) })).toBe(false);
  });

  it('with which a module cannot be loaded is noticed only where another test fails', async () => {
    expect(await judge([notThere, step('b', passes)])).toEqual({ ran: 1, failed: null, notLoaded: 'c: no such module' });
    expect(await judge([notThere, step('b', fails)])).toMatchObject({ failed: { why: 'noticed' } });
  });

  it('can be noticed only by a test that loads its source', () => {
    expect(reaches('test/domain/risk/bands.test.ts', 'src/domain/risk/bands.ts')).toBe(true);
    expect(reaches('test/domain/risk/bands.test.ts', 'src/domain/authority/ask.ts')).toBe(false);
    expect(reaches('test/domain/authority/rule-cases.test.ts', 'src/domain/anything.ts')).toBe(true);
  });
});

describe('tests loaded anew', () => {
  it('begin with those that noticed a change of the same source, then those beside it', () => {
    const likely = new LikelyFirst();
    const files = ['test/domain/a.test.ts', 'test/domain/risk/b.test.ts', 'test/domain/c.test.ts', 'test/domain/d.test.ts'];
    const order = (source: string) => likely.order(files, source).map((file) => file.slice(-'x.test.ts'.length, -'.test.ts'.length));
    expect(order('src/domain/risk/bands.ts')).toEqual(['b', 'a', 'c', 'd']);
    likely.noticed('test/domain/d.test.ts', 'src/domain/risk/bands.ts');
    likely.noticed('test/domain/c.test.ts', 'src/domain/risk/bands.ts');
    likely.noticed('test/domain/d.test.ts', 'src/domain/risk/bands.ts');
    expect(order('src/domain/risk/bands.ts')).toEqual(['d', 'c', 'b', 'a']);
    expect(order('src/domain/risk/hold.ts')).toEqual(['b', 'a', 'c', 'd']);
  });
});

describe('files gathered by a pattern', () => {
  it('are imported one by one, in the one form that is known', () => {
    const cases = "import.meta.glob                      ('./report*.ts', { eager: true, import: 'cases' })";
    expect(withEagerGlobs('test/mutation/run.ts', `const files = ${cases};`)).toBe(
      "import { cases as globbed0 } from './report.test.ts';" +
        " import { cases as globbed1 } from './report.ts';" +
        "const files = ({ './report.test.ts': globbed0, './report.ts': globbed1 });",
    );
    expect(withEagerGlobs('test/mutation/run.ts', "import.meta.glob('./*.ts')")).toBe("import.meta.glob('./*.ts')");
  });
});
