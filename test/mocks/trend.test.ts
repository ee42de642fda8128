import { beforeAll, describe, expect, it } from 'vitest';
import type { DefinitionsAnswer, MeasureAnswer } from '../../src/formats/api/measure.ts';
import { trendAnswer, type TrendAnswer } from '../../src/formats/api/trend.ts';
import { startBackend } from './asking.ts';
import { asset, monthlyWaits } from './seed/saltmarsh-fixture.ts';

let ask: Awaited<ReturnType<typeof startBackend>>['ask'];
beforeAll(async () => {
  ({ ask } = await startBackend({ demonstration: asset }));
});

const got = async <T>(path: string): Promise<T> => (await ask(path)).body as T;

describe('GET /api/v1/trend', () => {
  it('answers with the months the board reads, as its schema says', async () => {
    const answer = trendAnswer.parse(await got<unknown>('/api/v1/trend')) as TrendAnswer;
    expect(answer.trend.months.map(({ value }) => value)).toEqual(monthlyWaits);
    expect(answer.measures.map(({ name, value }) => [name, value])).toEqual([['governance-wait', 75]]);
  });

  it('opens behind every month the decisions it counts, under any filter and on any day', async () => {
    for (const query of ['', '?fn=Imaging', '?asof=2026-03-12', '?unit=deployments']) {
      const { trend } = await got<TrendAnswer>(`/api/v1/trend${query}`);
      expect(trend.months.length, query).toBeGreaterThan(5);
      for (const { month, value, decided } of trend.months) {
        const { measure, rows } = await got<MeasureAnswer>(`/api/v1/measures/governance-wait%3A${month}${query}`);
        expect([measure.value, rows.length], `${query} ${month}`).toEqual([value, decided]);
      }
    }
  });

  it('says nothing of a filter that leaves nothing', async () => {
    const { trend, measures } = await got<TrendAnswer>('/api/v1/trend?q=zzzz');
    expect(trend).toMatchObject({ kind: 'nothing', months: [], limits: null });
    expect(measures[0]!.value).toBeNull();
  });
});

describe('the definitions', () => {
  it('list each measure of names, questions, risks and waits once', async () => {
    const { measures } = await got<DefinitionsAnswer>('/api/v1/definitions');
    const names = measures.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of [
      'five-questions',
      'accountability',
      'link-accepted:L9',
      'risks-open:Extreme',
      'output-override-rate',
      'governance-wait',
    ]) {
      expect(names, name).toContain(name);
    }
  });
});
