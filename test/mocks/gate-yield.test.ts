import { beforeAll, describe, expect, it } from 'vitest';
import type { GateYieldAnswer } from '../../src/formats/api/gate-yield.ts';
import type { MeasureAnswer } from '../../src/formats/api/measure.ts';
import { startBackend } from './asking.ts';
import { asset } from './seed/saltmarsh-fixture.ts';

let ask: Awaited<ReturnType<typeof startBackend>>['ask'];
beforeAll(async () => {
  ({ ask } = await startBackend({ demonstration: asset }));
});

const got = async <T>(path: string): Promise<T> => (await ask(path)).body as T;

describe('GET /api/v1/gates/yield', () => {
  it('is a route of its own, and no gate called “yield”', async () => {
    const { status, body } = await ask('/api/v1/gates/yield');
    expect(status).toBe(200);
    expect(body['gates']).toHaveLength(28);
  });

  it('opens, behind every number of a gate, exactly the rows it says, whatever the filter', async () => {
    for (const query of ['', '?fn=Imaging', '?unit=deployments', '?asof=2026-03-12']) {
      const { gates } = await got<GateYieldAnswer>(`/api/v1/gates/yield${query}`);
      for (const { gate, firstPass, returned } of gates.filter((one) => ['G-ARC', 'G-SEC', 'G-EQT', 'G-REN'].includes(one.gate))) {
        const { measure, rows } = await got<MeasureAnswer>(`/api/v1/measures/first-pass:${gate}${query}`);
        expect([measure.counted, rows.length], `${gate}${query}`).toEqual([firstPass.passed, firstPass.base]);
        const back = await got<MeasureAnswer>(`/api/v1/measures/first-returned:${gate}${query}`);
        expect(back.measure.counted, `${gate}${query}`).toBe(returned);
      }
    }
  }, 60_000);

  it('tells the same measures as their own pages', async () => {
    const { measures } = await got<GateYieldAnswer>('/api/v1/gates/yield');
    for (const name of ['first-pass', 'rolled-yield:CARE', 'observed-yield', 'first-contact:operations', 'passed-demo-failed-audit']) {
      const { measure } = await got<MeasureAnswer>(`/api/v1/measures/${name}`);
      expect(
        measures.find((one) => one.name === name),
        name,
      ).toEqual(measure);
    }
  });

  it('is empty, and says nothing it does not know, where a filter leaves nothing', async () => {
    const { records, measures, gates } = await got<GateYieldAnswer>('/api/v1/gates/yield?q=no-such-model');
    expect(records).toBe(0);
    expect(measures.every(({ value, why }) => value === null && why !== null)).toBe(true);
    expect(gates.every(({ firstPass }) => firstPass.base === 0)).toBe(true);
  });

  it('shows, of the demonstration, Operations last of the five', async () => {
    const { contacts, ready } = await got<GateYieldAnswer>('/api/v1/gates/yield');
    const late = Object.fromEntries(contacts.map(({ id, after }) => [id, `${after.late} of ${after.base}`]));
    expect(late).toEqual({
      procurement: '0 of 18',
      security: '0 of 36',
      compliance: '1 of 36',
      'clinical-informatics': '0 of 36',
      operations: '12 of 36',
    });
    expect(ready.median).toBe(235);
  });
});
