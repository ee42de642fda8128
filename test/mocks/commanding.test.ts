import { describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../../mocks/store/memory-store.ts';
import type { Command } from '../../src/domain/authority/command.ts';
import type { Entry } from '../../src/domain/audit/entry.ts';
import { verify } from '../../src/domain/audit/verify.ts';
import type { CommandReceipt, VerdictsAnswer } from '../../src/formats/api/commands.ts';
import type { DecisionAnswer, DecisionsPage } from '../../src/formats/api/decisions.ts';
import type { Problem } from '../../src/formats/api/problem.ts';
import { startBackend } from './asking.ts';

vi.setConfig({ testTimeout: 30_000 });

type Started = Awaited<ReturnType<typeof startBackend>>;

/** The shipped demonstration: Saltmarsh Health. */
async function saltmarsh(store = memoryStore()): Promise<Started> {
  const { readFile } = await import('node:fs/promises');
  const demonstration = await readFile(new URL('../../mocks/seed/saltmarsh.jsonl', import.meta.url), 'utf8');
  return startBackend({ store, demonstration });
}

async function act({ ask }: Started, personId: string | null): Promise<void> {
  expect((await ask('/api/v1/session', { method: 'PUT', body: JSON.stringify({ personId }) })).status).toBe(200);
}

async function headOf({ ask }: Started): Promise<number> {
  return ((await ask('/api/v1/measures')).body['head'] as { seq: number }).seq;
}

interface Sent {
  readonly key?: string;
  readonly decidedOn?: number;
  readonly accompaniment?: object;
  readonly query?: string;
}

let keys = 0;

async function send(started: Started, command: Command, { key, decidedOn, accompaniment, query = '' }: Sent = {}) {
  keys += 1;
  const body = {
    command,
    key: key ?? `key ${keys}`,
    decidedOn: decidedOn ?? (await headOf(started)),
    ...(accompaniment === undefined ? {} : { accompaniment }),
  };
  const { status, body: answer } = await started.ask(`/api/v1/commands${query}`, { method: 'POST', body: JSON.stringify(body) });
  return { status, receipt: answer as unknown as CommandReceipt, problem: answer as unknown as Problem };
}

async function judge({ ask }: Started, commands: readonly object[], query = ''): Promise<VerdictsAnswer> {
  const { status, body } = await ask(`/api/v1/verdicts${query}`, { method: 'POST', body: JSON.stringify({ commands }) });
  expect(status).toBe(200);
  return body as unknown as VerdictsAnswer;
}

async function entriesAfter({ ask }: Started, after: number): Promise<Entry[]> {
  return (await ask(`/api/v1/events?after=${after}&limit=5000`)).body['entries'] as Entry[];
}

const suspend: Command = { type: 'deployment.suspend', payload: { deploymentId: 'DEP-031', reason: 'It answers payers on its own' } };
const waive: Command = {
  type: 'gate.waive',
  payload: {
    deploymentId: 'DEP-031',
    gate: 'G-TRN',
    until: null,
    compensatingControl: '',
    reason: 'The release cannot wait',
    askedBy: 'sandpiper',
  },
};
const report = (what: string): Command => ({ type: 'safety.report', payload: { deploymentId: 'DEP-031', what } });

describe('a command that is allowed', () => {
  it('is written: the decision, then what follows from it, under the name of whoever acts', async () => {
    const started = await saltmarsh();
    await act(started, 'jacana');
    const before = await headOf(started);
    const { status, receipt } = await send(started, suspend, { accompaniment: { statement: 'I suspend it.' } });
    expect(status).toBe(201);
    expect(receipt).toMatchObject({
      record: 'saltmarsh',
      asOf: '2026-10-30',
      decisionId: expect.stringMatching(/^DEC-\d{4}$/),
      seqs: { first: before + 1 },
    });
    expect(receipt.head.seq).toBe(receipt.seqs.last);
    expect(receipt.signatures).toEqual([
      expect.objectContaining({ personId: 'jacana', meaning: 'suspended', statement: 'I suspend it.', assurance: 'demonstration' }),
    ]);
    const entries = await entriesAfter(started, before);
    expect(entries.map(({ type }) => type)).toEqual(['decision.recorded', 'deployment.suspended']);
    for (const entry of entries) {
      expect(entry).toMatchObject({
        source: 'command',
        actor: { personId: 'jacana', printedName: 'Ruth Jacana, RN' },
        // The demonstration stands at its own hour: 06:10 in New York.
        recordedAt: '2026-10-30T10:10:00Z',
        occurredAt: '2026-10-30T06:10:00-04:00',
      });
    }
    expect(verify(await entriesAfter(started, 0))).toMatchObject({ intact: true, headHash: receipt.head.hash });
    const { deployments } = (await started.ask('/api/v1/models/M-031')).body as { deployments: { suspended: object | null }[] };
    expect(deployments[0]!.suspended).toMatchObject({ by: 'jacana', since: '2026-10-30' });
  });

  it('answers the same under the same key, and writes nothing twice', async () => {
    const started = await saltmarsh();
    await act(started, 'jacana');
    const decidedOn = await headOf(started);
    const [one, two] = await Promise.all([
      send(started, suspend, { key: 'k', decidedOn }),
      send(started, suspend, { key: 'k', decidedOn }),
    ]);
    const three = await send(started, suspend, { key: 'k', decidedOn });
    expect([two.receipt, three.receipt]).toEqual([one.receipt, one.receipt]);
    expect(await headOf(started)).toBe(one.receipt.head.seq);
    const other = await send(started, report('Another'), { key: 'k', decidedOn });
    expect(other).toMatchObject({ status: 422, problem: { type: 'urn:countersign:problem:key-used' } });
  });

  it('is written by two tabs in turn, each on what the other wrote', async () => {
    const store = memoryStore();
    const tabs = [await saltmarsh(store), await startBackend({ store, demonstration: null })];
    const decidedOn = await headOf(tabs[0]!);
    const sent = await Promise.all(Array.from({ length: 8 }, (_, at) => send(tabs[at % 2]!, report(`Event ${at}`), { decidedOn })));
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 201));
    expect(new Set(sent.map(({ receipt }) => receipt.decisionId)).size).toBe(8);
    const entries = await entriesAfter(tabs[1]!, 0);
    expect(verify(entries)).toMatchObject({ intact: true });
    expect(entries.filter(({ type, seq }) => type === 'safety.reported' && seq > decidedOn)).toHaveLength(8);
  });

  it('outlives a restart of the backend', async () => {
    const store = memoryStore();
    const { receipt } = await send(await saltmarsh(store), report('It answered'));
    const after = await startBackend({ store, demonstration: null });
    expect((await after.ask(`/api/v1/decisions/${receipt.decisionId}`)).status).toBe(200);
  });
});

describe('a command the rules refuse', () => {
  it('answers every objection, and the refusal is an entry of the record', async () => {
    const started = await saltmarsh();
    await act(started, 'sandpiper');
    const before = await headOf(started);
    const { status, problem } = await send(started, waive);
    expect(status).toBe(403);
    const { refusal } = problem;
    expect(refusal!.objections.map(({ ruleId }) => ruleId)).toContain('R-06');
    for (const { sentence, remedy } of refusal!.objections) expect([sentence, remedy]).not.toContain('');
    expect(problem.detail).toBe(refusal!.objections[0]!.sentence);
    const entries = await entriesAfter(started, before);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      seq: refusal!.seq,
      type: 'command.refused',
      actor: { personId: 'sandpiper' },
      payload: { refusalId: refusal!.refusalId, command: 'gate.waive', subject: 'DEP-031 G-TRN', by: 'sandpiper', asked: waive.payload },
    });
  });

  it('is refused the same under the same key, and once on record', async () => {
    const started = await saltmarsh();
    await act(started, 'sandpiper');
    const decidedOn = await headOf(started);
    const one = await send(started, waive, { key: 'k', decidedOn });
    const two = await send(started, waive, { key: 'k', decidedOn });
    expect(two.problem).toEqual(one.problem);
    expect(await headOf(started)).toBe(decidedOn + 1);
  });

  it('is refused where nobody acts', async () => {
    const started = await saltmarsh();
    await act(started, null);
    const { status, problem } = await send(started, suspend);
    expect(status).toBe(403);
    expect(problem.refusal!.objections.map(({ ruleId }) => ruleId)).toContain('R-07');
  });
});

describe('a command decided on what has changed since', () => {
  it('is told who did what and when, and nothing is written', async () => {
    const started = await saltmarsh();
    await act(started, 'jacana');
    const decidedOn = await headOf(started);
    const first = await send(started, suspend, { decidedOn });
    await act(started, 'sandpiper');
    const { status, problem } = await send(started, waive, { decidedOn });
    expect(status).toBe(409);
    expect(problem.type).toBe('urn:countersign:problem:overtaken');
    expect(problem.clashes).toEqual([
      {
        seq: first.receipt.seqs.last,
        type: 'deployment.suspended',
        what: 'suspended DEP-031',
        actor: expect.objectContaining({ personId: 'jacana', printedName: 'Ruth Jacana, RN' }),
        recordedAt: '2026-10-30T10:10:00Z',
      },
    ]);
    expect(problem.detail).toBe('Ruth Jacana, RN suspended DEP-031 meanwhile.');
    expect(await headOf(started)).toBe(first.receipt.head.seq);
    // Looked at again, the rules decide.
    expect((await send(started, waive)).status).toBe(403);
  });

  it('stands where the record moved on elsewhere only', async () => {
    const started = await saltmarsh();
    const decidedOn = await headOf(started);
    await send(started, { type: 'safety.report', payload: { deploymentId: 'DEP-017', what: 'It was late' } });
    await act(started, 'jacana');
    expect((await send(started, suspend, { decidedOn })).status).toBe(201);
  });
});

describe('a screen that shows somebody acting', () => {
  it('signs nothing in the name of somebody it did not show', async () => {
    const started = await saltmarsh();
    await act(started, 'jacana');
    const decidedOn = await headOf(started);
    const body = (shownAs: string | null) => JSON.stringify({ command: suspend, key: `as ${shownAs}`, decidedOn, shownAs });
    for (const other of ['lapwing', null]) {
      const { status, body: problem } = await started.ask('/api/v1/commands', { method: 'POST', body: body(other) });
      expect({ status, type: problem['type'] }).toEqual({ status: 409, type: 'urn:countersign:problem:acting-changed' });
      expect(problem['detail']).toMatch(/^Ruth Jacana, RN acts here by now/);
    }
    expect(await headOf(started)).toBe(decidedOn);
    expect((await started.ask('/api/v1/commands', { method: 'POST', body: body('jacana') })).status).toBe(201);
  });
});

describe('what is no command', () => {
  it.each([
    [
      'a deployment that is not here',
      { command: { ...suspend, payload: { ...suspend.payload, deploymentId: 'DEP-999' } } },
      'command.payload.deploymentId',
    ],
    [
      'a signer nobody knows',
      { command: suspend, accompaniment: { signers: [{ personId: 'nobody', how: 'in the room' }] } },
      'accompaniment.signers.0',
    ],
    ['a delegation nobody granted', { command: suspend, accompaniment: { delegationId: 'DEL-999' } }, 'accompaniment.delegationId'],
    ['a position beyond the record', { command: suspend, decidedOn: 999_999 }, 'decidedOn'],
    ['no type', { command: { payload: {} } }, 'command.type'],
  ])('is refused with its place and what to do: %s', async (_, parts, where) => {
    const started = await saltmarsh();
    const before = await headOf(started);
    const body = JSON.stringify({ key: 'k', decidedOn: before, ...parts });
    const { status, body: problem } = await started.ask('/api/v1/commands', { method: 'POST', body });
    expect(status).toBe(422);
    expect((problem['errors'] as { where: string; todo: string }[])[0]).toMatchObject({ where, todo: expect.stringMatching(/\S/) });
    expect(await headOf(started)).toBe(before);
  });

  it('is refused where it is no JSON', async () => {
    const { ask } = await saltmarsh();
    expect((await ask('/api/v1/commands', { method: 'POST', body: '{' })).status).toBe(400);
    expect((await ask('/api/v1/verdicts', { method: 'POST', body: '{' })).status).toBe(400);
    expect((await ask('/api/v1/verdicts', { method: 'POST', body: '{"commands": []}' })).status).toBe(422);
  });
});

describe('a day in the past', () => {
  it.each(['?asof=2026-03-31', '?seq=100'])('takes no signature: %s', async (query) => {
    const started = await saltmarsh();
    await act(started, 'jacana');
    const before = await headOf(started);
    const { status, problem } = await send(started, suspend, { query });
    expect({ status, type: problem.type }).toEqual({ status: 409, type: 'urn:countersign:problem:past-day' });
    expect(problem.title).toBe('Nothing can be signed in the past');
    expect(problem.remedy).toMatch(/Return to today/);
    expect(await headOf(started)).toBe(before);
  });
});

describe('an entry in the past of today', () => {
  it('takes no signature either', async () => {
    const started = await saltmarsh();
    await act(started, 'jacana');
    const { receipt } = await send(started, report('First'));
    await send(started, report('Second'));
    const before = await headOf(started);
    const { status, problem } = await send(started, suspend, { query: `?seq=${receipt.head.seq}` });
    expect({ status, detail: problem.detail }).toEqual({
      status: 409,
      detail: `The record was read as it stood at entry ${receipt.head.seq}; a decision can only be made on what it says today, 2026-10-30.`,
    });
    expect(await headOf(started)).toBe(before);
    expect((await send(started, suspend, { query: `?seq=${before}` })).status).toBe(201);
  });
});

describe('asking what the rules say', () => {
  it('gives for each command the answer it would get, and writes nothing', async () => {
    const started = await saltmarsh();
    await act(started, 'jacana');
    const before = await headOf(started);
    const asked = await judge(started, [
      suspend,
      waive,
      { type: 'gate.waive', payload: { gate: 'G-TRN' } },
      { type: 'nothing.such', payload: {} },
    ]);
    expect(asked.verdicts.map(({ answer }) => answer)).toEqual(['allow', 'refuse', 'not a command', 'not a command']);
    expect(asked.actor).toMatchObject({ personId: 'jacana' });
    expect(asked.assurance).toBe('demonstration');
    expect(await headOf(started)).toBe(before);
    const refused = await send(started, waive);
    const [, said] = asked.verdicts;
    expect(said).toMatchObject({ objections: refused.problem.refusal!.objections, rules: refused.problem.refusal!.rules });
    const allowed = await send(started, suspend);
    const [first] = asked.verdicts;
    expect(first).toMatchObject({ rules: allowed.receipt.rules, effects: 1 });
    if (first?.answer !== 'allow') throw new Error('It was allowed.');
    expect(first.signatures).toEqual(allowed.receipt.signatures);
  });

  it('names in words what the commands speak of by id', async () => {
    const { names } = await judge(await saltmarsh(), [waive, { type: 'adr.accept', payload: { adrId: 'ADR-026' } }]);
    expect(names).toMatchObject({
      'DEP-031': { kind: 'deployment', name: 'Prior-authorization agent', beside: 'Saltmarsh General' },
      sandpiper: { kind: 'person', name: 'Priya Sandpiper' },
      'ADR-026': { kind: 'architecture decision', beside: 'proposed' },
    });
  });

  it('says of a command that is not whole where it is not', async () => {
    const [verdict] = (await judge(await saltmarsh(), [{ type: 'deployment.suspend', payload: { deploymentId: 'DEP-031' } }])).verdicts;
    expect(verdict).toEqual({
      answer: 'not a command',
      faults: [{ where: 'command.payload.reason', why: 'Nothing is said here.', todo: 'Fill it in.' }],
    });
  });
});

describe('decisions', () => {
  it('are listed newest first, and each opens with the entries it wrote', async () => {
    const started = await saltmarsh();
    await act(started, 'jacana');
    const before = (await started.ask('/api/v1/decisions')).body['total'] as number;
    const one = await send(started, report('First'));
    const two = await send(started, suspend);
    const page = (await started.ask('/api/v1/decisions?limit=1')).body as unknown as DecisionsPage;
    expect(page).toMatchObject({
      total: before + 2,
      decisions: [{ decisionId: two.receipt.decisionId, command: 'deployment.suspend', subject: 'DEP-031' }],
    });
    const next = (await started.ask(`/api/v1/decisions?limit=1&cursor=${page.nextCursor}`)).body as unknown as DecisionsPage;
    expect(next).toMatchObject({ total: before + 2, decisions: [{ decisionId: one.receipt.decisionId }] });
    const last = (await started.ask(`/api/v1/decisions?limit=1000`)).body as unknown as DecisionsPage;
    expect(last).toMatchObject({ nextCursor: null });
    expect(last.decisions).toHaveLength(before + 2);
    const opened = (await started.ask(`/api/v1/decisions/${two.receipt.decisionId}`)).body as unknown as DecisionAnswer;
    expect(opened.decision).toMatchObject({ decisionId: two.receipt.decisionId, effects: 1, ruleset: expect.any(String) });
    expect(opened.entries.map(({ seq, type }) => [seq, type])).toEqual([
      [two.receipt.seqs.first, 'decision.recorded'],
      [two.receipt.seqs.last, 'deployment.suspended'],
    ]);
  });

  it('can be narrowed to what they are about', async () => {
    const started = await saltmarsh();
    const about = async (subject: string): Promise<unknown> => (await started.ask(`/api/v1/decisions?subject=${subject}`)).body['total'];
    const all = async (): Promise<unknown[]> => [await about('DEP-031'), await about('DEP-017'), await about('DEP-03'), await about('')];
    const [agent, sepsis, , total] = (await all()) as number[];
    await send(started, report('First'));
    await send(started, { type: 'safety.report', payload: { deploymentId: 'DEP-017', what: 'Second' } });
    expect(await all()).toEqual([agent! + 1, sepsis! + 1, 0, total! + 2]);
  });

  it('are not known before the day they were made, and an unknown one is said to be', async () => {
    const started = await saltmarsh();
    const yesterday = (await started.ask('/api/v1/decisions?asof=2026-10-29')).body['total'];
    const { receipt } = await send(started, report('First'));
    expect((await started.ask('/api/v1/decisions?asof=2026-10-29')).body['total']).toBe(yesterday);
    expect((await started.ask(`/api/v1/decisions/${receipt.decisionId}?asof=2026-10-29`)).status).toBe(404);
    expect((await started.ask('/api/v1/decisions/DEC-9999')).status).toBe(404);
  });
});
