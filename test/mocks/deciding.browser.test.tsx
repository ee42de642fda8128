import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../mocks/engine/engine.ts';
import { shipped } from '../../mocks/engine/shipped.ts';
import { workerBeside } from '../../mocks/engine/worker-beside.ts';
import { workerEngine } from '../../mocks/engine/worker-engine.ts';
import { verify } from '../../src/domain/audit/verify.ts';

vi.setConfig({ testTimeout: 60_000 });

const tabs: Worker[] = [];

/** A tab: a worker of its own over the browser's one database. */
async function openTab(): Promise<Engine> {
  const engine = await workerEngine(
    async () => {
      const worker = workerBeside();
      tabs.push(worker);
      return worker;
    },
    shipped(),
    async () => false,
  );
  if (typeof engine !== 'function') throw new Error(engine.why);
  return engine;
}

function closeTabs(): void {
  for (const worker of tabs.splice(0)) worker.terminate();
}

async function forgetAll(): Promise<void> {
  closeTabs();
  await new Promise<void>((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('countersign');
    gone.addEventListener('success', () => resolve());
    gone.addEventListener('error', () => reject(new Error('The database could not be deleted.')));
  });
}

beforeEach(forgetAll);
afterEach(forgetAll);

async function ask(engine: Engine, path: string, body?: object, method = body === undefined ? 'GET' : 'POST') {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await engine(new Request(new URL(`/api/v1${path}`, location.href), init));
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function headOf(engine: Engine): Promise<number> {
  return ((await ask(engine, '/events?limit=1')).body['head'] as { seq: number }).seq;
}

const decide = (outcome: 'passed' | 'declined', key: string, decidedOn: number) => ({
  command: { type: 'gate.decide', payload: { deploymentId: 'DEP-031', gate: 'G-VAL', outcome, reason: `Said in ${key}` } },
  key,
  decidedOn,
});

describe('deciding over IndexedDB', () => {
  it('lets one of two tabs decide a gate, and tells the other who did and what', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    expect((await ask(one, '/session', { personId: 'turnstone' }, 'PUT')).status).toBe(200);
    const decidedOn = await headOf(one);
    const answers = await Promise.all([
      ask(one, '/commands', decide('declined', 'one', decidedOn)),
      ask(other, '/commands', decide('passed', 'other', decidedOn)),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    const lost = answers.find(({ status }) => status === 409)!.body;
    const won = answers.findIndex(({ status }) => status === 201) === 0 ? 'declined' : 'passed';
    const tab = won === 'declined' ? 'one' : 'other';
    expect(lost).toMatchObject({
      type: 'urn:countersign:problem:overtaken',
      clashes: [
        {
          type: 'gate.decided',
          what: `${won} local validation (G-VAL) on DEP-031: “Said in ${tab}”`,
          actor: { personId: 'turnstone', printedName: 'Beatrix Turnstone' },
        },
      ],
    });
    const { entries } = (await ask(other, `/events?after=${decidedOn}`)).body as { entries: { type: string }[] };
    expect(entries.map(({ type }) => type)).toEqual(['decision.recorded', 'gate.decided']);
  });

  it('has every decision and refusal again after a reload, and answers the same under the same key', async () => {
    const before = await openTab();
    await ask(before, '/session', { personId: 'turnstone' }, 'PUT');
    const decidedOn = await headOf(before);
    const sent = decide('declined', 'once', decidedOn);
    const first = await ask(before, '/commands', sent);
    expect(first.status).toBe(201);
    const waive = {
      command: {
        type: 'gate.waive',
        payload: { deploymentId: 'DEP-031', gate: 'G-REG', until: null, compensatingControl: '', reason: 'Soon', askedBy: 'turnstone' },
      },
      key: 'refused',
      decidedOn: await headOf(before),
    };
    const refused = await ask(before, '/commands', waive);
    expect(refused.status).toBe(403);
    closeTabs();

    const after = await openTab();
    expect(await ask(after, '/commands', sent)).toEqual(first);
    expect(await ask(after, '/commands', waive)).toEqual(refused);
    const { decisions } = (await ask(after, '/decisions?limit=1')).body as { decisions: { decisionId: string }[] };
    expect(decisions.map(({ decisionId }) => decisionId)).toEqual([first.body['decisionId']]);
    const { entries } = (await ask(after, '/events?limit=5000')).body as { entries: never[] };
    expect(verify(entries)).toMatchObject({ intact: true, count: decidedOn + 3 });
  });
});
