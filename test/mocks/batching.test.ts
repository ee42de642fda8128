/** Several commands at once: each decided on what the ones before it left, each answering for itself. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../../mocks/store/memory-store.ts';
import type { LogStore } from '../../mocks/store/log-store.ts';
import type { Entry } from '../../src/domain/audit/entry.ts';
import { fold } from '../../src/domain/audit/fold.ts';
import { verify } from '../../src/domain/audit/verify.ts';
import type { Command } from '../../src/domain/authority/command.ts';
import { toDay } from '../../src/domain/time.ts';
import type { BatchAnswer, BatchItem, BatchOutcome } from '../../src/formats/api/batch.ts';
import type { PeopleAnswer } from '../../src/formats/api/people.ts';
import type { Problem } from '../../src/formats/api/problem.ts';
import { startBackend } from './asking.ts';

vi.setConfig({ testTimeout: 60_000 });

type Started = Awaited<ReturnType<typeof startBackend>>;

const today = '2026-10-30';
let started: Started;
let store: LogStore;

/** The small demonstration, with whom it names acting. */
beforeEach(async () => {
  store = memoryStore();
  started = await startBackend({ store });
  await act('P-1');
});

async function act(personId: string | null): Promise<void> {
  expect((await started.ask('/api/v1/session', { method: 'PUT', body: JSON.stringify({ personId }) })).status).toBe(200);
}

let keys = 0;

function item(command: Command, more: Partial<BatchItem> = {}): BatchItem {
  keys += 1;
  return { key: `key ${keys}`, command: { type: command.type, payload: { ...command.payload } }, ...more };
}

async function send(items: readonly BatchItem[], { path = 'commands', ...more }: { path?: string; shownAs?: string | null } = {}) {
  const { status, body } = await started.ask(`/api/v1/${path}/batch`, { method: 'POST', body: JSON.stringify({ items, ...more }) });
  return { status, answer: body as unknown as BatchAnswer, problem: body as unknown as Problem };
}

async function entries(): Promise<Entry[]> {
  return (await started.ask('/api/v1/events?limit=5000')).body['entries'] as Entry[];
}

async function outcomesOf(...items: readonly BatchItem[]): Promise<readonly BatchOutcome[]> {
  const { status, answer } = await send(items);
  expect(status).toBe(200);
  return answer.outcomes;
}

const add = (printedName: string): Command => ({
  type: 'person.add',
  payload: { printedName, title: 'T', roles: [], function: 'F', employer: 'staff' },
});
const offer = (personId: string, deploymentId = 'DEP-001'): Command => ({
  type: 'link.offer',
  payload: { deploymentId, link: 'L1', personId, how: 'By mail', due: toDay('2026-11-15') },
});
const report = (what: string): Command => ({ type: 'safety.report', payload: { deploymentId: 'DEP-002', what } });

describe('a batch', () => {
  it('decides each item on what the ones before it left, and writes all of them in one go', async () => {
    const before = (await entries()).length;
    const items = [
      item(add('Ada Plover')),
      item({ type: 'seat.open', payload: { function: 'F', role: 'CISO', siteId: null } }),
      item({ type: 'seat.fill', payload: { seatId: 'S-1', personId: 'plover' } }),
      item(offer('plover')),
    ];
    const { answer } = await send(items);
    expect(answer.outcomes).toEqual([
      expect.objectContaining({ answer: 'done', key: items[0]!.key, made: ['plover'], seqs: { first: before + 1, last: before + 2 } }),
      expect.objectContaining({ answer: 'done', made: ['S-1'], seqs: { first: before + 3, last: before + 4 } }),
      expect.objectContaining({ answer: 'done', made: [], seqs: { first: before + 5, last: before + 6 } }),
      expect.objectContaining({ answer: 'done', made: [], seqs: { first: before + 7, last: before + 8 } }),
    ]);
    const after = await entries();
    expect(answer.head).toEqual({ seq: before + 8, hash: after.at(-1)!.hash });
    expect(verify(after)).toMatchObject({ intact: true });
    expect(after.slice(before).map(({ type, actor }) => [type, actor.personId])).toEqual([
      ['decision.recorded', 'P-1'],
      ['person.joined', 'P-1'],
      ['decision.recorded', 'P-1'],
      ['seat.opened', 'P-1'],
      ['decision.recorded', 'P-1'],
      ['seat.filled', 'P-1'],
      ['decision.recorded', 'P-1'],
      ['link.offered', 'P-1'],
    ]);
    const people = (await started.ask('/api/v1/people')).body as unknown as PeopleAnswer;
    expect(people.seats.find(({ seatId }) => seatId === 'S-1')).toMatchObject({ personId: 'plover', by: 'P-1', confirmedBy: null });
  });

  it('gives every decision and refusal a number of its own', async () => {
    const gate: Command = { type: 'decision.edit', payload: { decisionId: 'DEC-0001', text: 'Other' } };
    const outcomes = await outcomesOf(item(report('One')), item(gate), item(report('Two')), item(gate));
    expect(outcomes.map((one) => (one.answer === 'done' ? one.decisionId : one.answer === 'refused' ? one.refusalId : one.answer))).toEqual(
      ['DEC-0001', 'REF-0001', 'DEC-0002', 'REF-0002'],
    );
    expect(fold(await entries(), toDay(today)).refusals).toHaveLength(2);
  });

  it('leaves the others standing where one is refused, or is no command, and says of each what and why', async () => {
    const outcomes = await outcomesOf(
      item(add('Ada Plover')),
      item({ type: 'setting.change', payload: { name: 'stallAgeDays', value: 9, reason: 'Ours' } }),
      item({ type: 'link.offer', payload: { deploymentId: 'DEP-404' } } as unknown as Command),
      item(offer('stranger')),
      item({ type: 'gate.dream', payload: {} } as unknown as Command),
      item(offer('plover')),
    );
    expect(outcomes.map(({ answer }) => answer)).toEqual(['done', 'refused', 'not a command', 'not a command', 'not a command', 'done']);
    expect(outcomes[1]).toMatchObject({ objections: [{ ruleId: 'R-07', sentence: expect.stringContaining('To change a setting') }] });
    expect(outcomes[2]).toMatchObject({ faults: expect.arrayContaining([expect.objectContaining({ where: 'command.payload.personId' })]) });
    expect(outcomes[3]).toMatchObject({ faults: [{ where: 'command.payload.personId', why: 'This record has no person stranger.' }] });
    expect(outcomes[4]).toMatchObject({ faults: [{ where: 'command.type' }] });
  });

  it.each<Command>([
    { type: 'link.accept', payload: { deploymentId: 'DEP-001', link: 'L1', statement: 'Mine' } },
    { type: 'question.accept', payload: { deploymentId: 'DEP-001', question: 'Q1' } },
    { type: 'gate.decide', payload: { deploymentId: 'DEP-001', gate: 'G-VAL', outcome: 'passed', reason: 'Seen' } },
    {
      type: 'gate.waive',
      payload: { deploymentId: 'DEP-001', gate: 'G-VAL', until: null, compensatingControl: '', reason: 'R', askedBy: 'P-1' },
    },
    { type: 'risk.accept', payload: { riskId: 'RISK-001', purpose: 'continue', expiresOn: toDay('2026-12-01') } },
    { type: 'seat.confirm', payload: { seatId: 'S-1' } },
    { type: 'deployment.transition', payload: { deploymentId: 'DEP-001', to: 'production', reason: 'R' } },
    { type: 'deployment.resume', payload: { deploymentId: 'DEP-001', cause: 'C', fix: 'F' } },
    { type: 'deployment.end', payload: { deploymentId: 'DEP-001', kind: 'stopped', text: 'T', learned: 'L', disposal: 'D' } },
    { type: 'steward.declare', payload: { printedName: 'A B', title: 'T', function: 'F', siteId: null } },
    {
      type: 'meeting.decide',
      payload: { meetingId: 'MTG-1', present: ['P-1'], item: { type: 'adr.accept', payload: { adrId: 'ADR-1' } } },
    },
  ])('holds no signature, acceptance or approval: $type', async (command) => {
    const before = (await entries()).length;
    const [outcome] = await outcomesOf(item(command));
    expect(outcome).toMatchObject({
      answer: 'not a command',
      faults: [{ where: 'command.type', why: expect.stringContaining('given one at a time'), todo: expect.stringMatching(/\.$/) }],
    });
    expect(await entries()).toHaveLength(before);
  });

  it('answers the same under the same keys, and writes nothing twice, after a new start too', async () => {
    const items = [item(add('Ada Plover')), item(offer('plover')), item({ type: 'decision.delete', payload: { decisionId: 'DEC-0001' } })];
    const first = await send(items);
    const written = await entries();
    const again = await send(items);
    expect(again.answer).toEqual(first.answer);
    started = await startBackend({ store });
    expect((await send(items)).answer.outcomes).toEqual(first.answer.outcomes);
    expect(await entries()).toEqual(written);
  });

  it('takes up where it was broken off: what was answered stays, what was not is decided', async () => {
    const [one, two] = [item(add('Ada Plover')), item(add('Ben Knot'))];
    const [first] = await outcomesOf(one);
    const outcomes = await outcomesOf(one, two);
    expect(outcomes[0]).toEqual(first);
    expect(outcomes[1]).toMatchObject({ answer: 'done', made: ['knot'] });
  });

  it('refuses a key that came with another command, in a batch and by itself', async () => {
    const one = item(report('One'));
    await send([one]);
    const [other] = await outcomesOf({ ...item(report('Two')), key: one.key });
    expect(other).toMatchObject({ answer: 'not a command', faults: [{ where: 'key' }] });
    const head = (await entries()).length;
    const alone = await started.ask('/api/v1/commands', {
      method: 'POST',
      body: JSON.stringify({ command: one.command, key: one.key, decidedOn: head }),
    });
    expect(alone.status).toBe(422);
    expect(alone.body['type']).toContain('key-used');
  });

  it('tells two items of one key apart only where they differ', async () => {
    const one = item(report('One'));
    const outcomes = await outcomesOf(one, one, { ...item(report('Two')), key: one.key });
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toMatchObject({ answer: 'not a command' });
  });

  it('is overtaken item by item, where what one rests on has changed since it was decided', async () => {
    const decidedOn = (await entries()).length;
    await send([item(offer('P-2'))]);
    const outcomes = await outcomesOf(item(offer('P-2'), { decidedOn }), item(offer('P-2', 'DEP-002'), { decidedOn }), item(offer('P-1')));
    expect(outcomes).toMatchObject([
      {
        answer: 'overtaken',
        clashes: [{ type: 'link.offered', what: 'asked P-2 to be executive sponsor of DEP-001', actor: { personId: 'P-1' } }],
      },
      { answer: 'done' },
      { answer: 'done' },
    ]);
    const [late] = await outcomesOf(item(offer('P-2'), { decidedOn: 100_000 }));
    expect(late).toMatchObject({ answer: 'not a command', faults: [{ where: 'decidedOn' }] });
  });

  it('is one person’s: refused whole where the screen showed another', async () => {
    const { status, problem } = await send([item(report('One'))], { shownAs: 'P-2' });
    expect([status, problem.type]).toEqual([409, expect.stringContaining('acting-changed')]);
    expect((await send([item(report('One'))], { shownAs: 'P-1' })).status).toBe(200);
  });

  it('is refused item by item where nobody acts', async () => {
    await act(null);
    expect(await outcomesOf(item(report('One')))).toMatchObject([
      { answer: 'refused', objections: [{ sentence: expect.stringContaining('Nobody acts') }] },
    ]);
  });

  it('signs nothing in the past', async () => {
    const asked = (query: string) =>
      started.ask(`/api/v1/commands/batch${query}`, { method: 'POST', body: JSON.stringify({ items: [item(report('One'))] }) });
    expect((await asked('?asof=2026-10-29')).status).toBe(409);
    expect((await asked('?seq=5')).status).toBe(409);
    expect((await asked('?asof=2026-10-30')).status).toBe(200);
  });

  it.each([
    ['nothing', { items: [] }],
    ['no list', {}],
    ['an item without its key', { items: [{ command: { type: 'x', payload: {} } }] }],
  ])('is no batch with %s', async (_, body) => {
    expect((await started.ask('/api/v1/commands/batch', { method: 'POST', body: JSON.stringify(body) })).status).toBe(422);
  });

  it('leaves the record as folding its entries anew would', async () => {
    await send([
      item(add('Ada Plover')),
      item(offer('plover')),
      item(report('One')),
      item(add('Ben Plover')),
      item(offer('plover-2', 'DEP-002')),
    ]);
    const state = started.backend.state(await started.backend.record('saltmarsh'), toDay(today));
    expect([...state.people.keys()].slice(-2)).toEqual(['plover', 'plover-2']);
    expect(state.deployments.get('DEP-002')?.links.get('L1')?.at(-1)).toMatchObject({ personId: 'plover-2' });
  });
});

describe('asking beforehand', () => {
  it('says of each what would come of it after the ones before it, and writes nothing', async () => {
    const before = await entries();
    const { answer } = await send(
      [item(add('Ada Plover')), item(offer('plover')), item({ type: 'decision.delete', payload: { decisionId: 'D' } })],
      {
        path: 'verdicts',
      },
    );
    expect(answer.outcomes).toMatchObject([
      { answer: 'done', decisionId: null, seqs: null, made: ['plover'] },
      { answer: 'done', decisionId: null },
      { answer: 'refused', refusalId: null },
    ]);
    expect(answer.head.seq).toBe(before.length);
    expect(await entries()).toEqual(before);
  });
});
