/** What would release what is held, over the API: the demonstration's one signature, its one seat, and one model's own list. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelWaysFree, WaysFree } from '../../src/formats/api/ways-free.ts';
import { modelWaysFree, waysFree } from '../../src/formats/api/ways-free.ts';
import { startBackend } from './asking.ts';

let ask: Awaited<ReturnType<typeof startBackend>>['ask'];
let answer: WaysFree;
beforeAll(async () => {
  const demonstration = readFileSync(new URL('../../mocks/seed/saltmarsh.jsonl', import.meta.url), 'utf8');
  ({ ask } = await startBackend({ demonstration }));
  answer = waysFree.parse((await ask('/api/v1/ways-free')).body);
}, 120_000);

describe('ways free', () => {
  it('has a list for every held model with something on record that holds it, each of which frees it', () => {
    expect(answer).toMatchObject({ record: 'saltmarsh', asOf: '2026-10-30', held: 18 });
    expect(answer.ways).toHaveLength(17);
    for (const { frees, acts, name } of answer.ways) expect([name, frees, acts.length > 0]).toEqual([name, true, true]);
  });

  it('names the one signature and the one seat, and what each frees', () => {
    const lone = answer.ways.filter(({ acts }) => acts.length === 1).map(({ name }) => name);
    expect(lone).toEqual(['Coding assist']);
    expect(answer.signature?.frees.map(({ name }) => name)).toEqual(lone);
    expect(answer.signature?.acts).toHaveLength(1);
    expect(answer.seat!.frees.length).toBeGreaterThanOrEqual(answer.signature!.frees.length);
    expect(answer.inTurn[0]).toEqual(answer.seat);
  });

  it('counts as liftable by nobody exactly those with a vacant seat on their list', () => {
    const vacant = answer.ways.filter(({ acts }) => acts.some(({ who }) => who[0]?.kind === 'vacant seat'));
    expect(answer.nobodyCanLift.map(({ deploymentId }) => deploymentId)).toEqual(vacant.map(({ deploymentId }) => deploymentId));
    expect(answer.nobodyCanLift.length).toBeGreaterThan(0);
    for (const { seats } of answer.nobodyCanLift) expect(seats.length).toBeGreaterThan(0);
  });

  it('gives one model the same list', async () => {
    const own: ModelWaysFree = modelWaysFree.parse((await ask('/api/v1/models/M-031/ways-free')).body);
    expect(own.ways).toEqual(answer.ways.filter(({ modelId }) => modelId === 'M-031'));
    expect((await ask('/api/v1/models/M-001/ways-free')).body).toMatchObject({ ways: [] });
    expect((await ask('/api/v1/models/M-999/ways-free')).status).toBe(404);
  });
});
