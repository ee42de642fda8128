/** An imported record gets going: nobody is there, the first steward declares herself, and the record is hers to keep. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/domain/audit/entry.ts';
import type { Command } from '../../src/domain/authority/command.ts';
import { toDay } from '../../src/domain/time.ts';
import type { BatchAnswer } from '../../src/formats/api/batch.ts';
import type { CommandReceipt } from '../../src/formats/api/commands.ts';
import type { PeopleAnswer } from '../../src/formats/api/people.ts';
import type { RulesetAnswer } from '../../src/formats/api/ruleset.ts';
import type { Problem } from '../../src/formats/api/problem.ts';
import { aRow } from '../domain/imports/rows.ts';
import { startBackend } from './asking.ts';

vi.setConfig({ testTimeout: 30_000 });

type Started = Awaited<ReturnType<typeof startBackend>>;

const record = 'lakeshore-clinics';

/** A record just loaded: models, and nobody. */
async function loaded(): Promise<Started> {
  const started = await startBackend();
  const rows = ['Sepsis early warning', 'Claims triage', 'Bed planner'].map((name, at) => ({ ...aRow(name, 'production'), row: at + 2 }));
  const { status } = await started.ask('/api/v1/imports', {
    method: 'POST',
    headers: { 'idempotency-key': 'load' },
    body: JSON.stringify({
      mode: 'load',
      source: { name: 'list.csv', sha256: 'a'.repeat(64), format: 'other', encoding: 'CSV, UTF-8, comma' },
      snapshot: { day: '2025-12-31', assumed: false },
      mapping: { Name: 'Model name' },
      cannotAnswer: [],
      rows,
      newRecord: { institution: 'Lakeshore Clinics', zone: 'America/Chicago', kind: 'own' },
    }),
  });
  expect(status).toBe(200);
  return started;
}

let keys = 0;

async function send({ ask }: Started, command: Command) {
  const head = ((await ask(`/api/v1/people?in=${record}`)).body['head'] as { seq: number }).seq;
  keys += 1;
  const { status, body } = await ask(`/api/v1/commands?in=${record}`, {
    method: 'POST',
    body: JSON.stringify({ command, key: `k ${keys}`, decidedOn: head }),
  });
  return { status, receipt: body as unknown as CommandReceipt, problem: body as unknown as Problem };
}

const actorOf = async ({ ask }: Started) => (await ask(`/api/v1/session?in=${record}`)).body['person'];
const entriesOf = async ({ ask }: Started) => (await ask(`/api/v1/events?in=${record}&limit=5000`)).body['entries'] as Entry[];

const declare: Command<'steward.declare'> = {
  type: 'steward.declare',
  payload: {
    printedName: 'Marta Holt',
    title: 'Informatics lead',
    function: 'Informatics',
    siteId: null,
    document: { title: 'Board letter', day: toDay('2026-11-01') },
  },
};

describe('the first steward', () => {
  let started: Started;
  beforeAll(async () => {
    started = await loaded();
  });

  it('declares herself with nobody acting, and acts from then on', async () => {
    expect(await actorOf(started)).toBeNull();
    expect((await send(started, { type: 'site.add', payload: { name: 'North' } })).status).toBe(403);
    const { status, receipt } = await send(started, declare);
    expect(status).toBe(201);
    expect(receipt.signatures).toMatchObject([{ personId: 'holt', meaning: 'recorded', assurance: 'in the room' }]);
    expect(await actorOf(started)).toMatchObject({ personId: 'holt', printedName: 'Marta Holt' });
  });

  it('is who recorded her own appointment, on record as nobody else’s word', async () => {
    const entries = await entriesOf(started);
    const joined = entries.findIndex(({ type }) => type === 'person.joined');
    expect(entries.slice(joined - 1, joined + 3).map(({ type, actor }) => [type, actor.personId, actor.printedName])).toEqual([
      ['decision.recorded', 'holt', 'Marta Holt'],
      ['person.joined', 'holt', 'Marta Holt'],
      ['seat.opened', 'holt', 'Marta Holt'],
      ['seat.filled', 'holt', 'Marta Holt'],
    ]);
    const { seats } = (await started.ask(`/api/v1/people?in=${record}`)).body as unknown as PeopleAnswer;
    expect(seats).toEqual([
      {
        seatId: 'S-1',
        function: 'Informatics',
        siteId: null,
        role: 'Registrar',
        personId: 'holt',
        filledOn: '2026-11-22',
        by: 'holt',
        document: { title: 'Board letter', day: '2026-11-01' },
        confirmedBy: null,
        confirmedOn: null,
      },
    ]);
  });

  it('keeps the record at once: sites, owners, places, what was there before, packs', async () => {
    const commands: Command[] = [
      { type: 'site.add', payload: { name: 'North' } },
      { type: 'deployment.place', payload: { deploymentId: 'DEP-0001', siteId: 'north' } },
      { type: 'owner.name', payload: { modelId: 'M-0001', name: 'Ben' } },
      { type: 'deployment.inherit', payload: { deploymentId: 'DEP-0001', catchUpBy: toDay('2027-02-01'), reason: 'It ran before' } },
      {
        type: 'pack.write',
        payload: { packId: 'PACK-01', to: { name: 'Ben' }, deploymentIds: ['DEP-0001'], questions: ['Q1'], due: toDay('2026-12-06') },
      },
      {
        type: 'pack.return',
        payload: {
          packId: 'PACK-01',
          file: { name: 'a.xlsx', sha256: 'b'.repeat(64) },
          returnedBy: 'Ben',
          answers: [{ deploymentId: 'DEP-0001', question: 'Q1', kind: 'answered', text: 'Rack 4' }],
        },
      },
    ];
    const items = commands.map((command, at) => ({ key: `keep ${at}`, command }));
    const { body } = await started.ask(`/api/v1/commands/batch?in=${record}`, { method: 'POST', body: JSON.stringify({ items }) });
    expect((body as unknown as BatchAnswer).outcomes.map(({ answer }) => answer)).toEqual(commands.map(() => 'done'));
  });

  it('is the only one: where somebody is, nobody declares herself', async () => {
    const { status, problem } = await send(started, { ...declare, payload: { ...declare.payload, printedName: 'Ben Knot' } });
    expect(status).toBe(403);
    expect(problem.detail).toBe('This record has a person in it: a steward declares herself only where there is nobody.');
  });
});

describe('the ruleset in force', () => {
  const read = async ({ ask }: Started, more = ''): Promise<RulesetAnswer> =>
    (await ask(`/api/v1/ruleset?in=${record}${more}`)).body as unknown as RulesetAnswer;
  const onIn = (list: readonly { readonly id: string; readonly on: boolean }[]): string[] =>
    list.filter(({ on }) => on).map(({ id }) => id);

  it('begins with the five questions and four links, which nothing switches off; every threshold stands at its default', async () => {
    const ruleset = await read(await loaded());
    expect(ruleset).toMatchObject({
      name: 'starter',
      startedOn: '2026-11-22',
      adoptedOn: '2026-11-22',
      profile: 'standard',
      reason: null,
      by: null,
    });
    expect(onIn(ruleset.gates)).toEqual(['G-ARC', 'G-ONC', 'G-REG', 'G-AUD', 'G-ACC']);
    expect(onIn(ruleset.links)).toEqual(['L1', 'L2', 'L9', 'L10']);
    expect(ruleset.gates.filter(({ always }) => always).map(({ id }) => id)).toEqual(onIn(ruleset.gates));
    expect(ruleset.links.filter(({ always }) => always).map(({ id }) => id)).toEqual(onIn(ruleset.links));
    expect([ruleset.gates.length, ruleset.links.length]).toEqual([28, 15]);
    expect(ruleset.settings.every((one) => one.value === one.default && one.set === null)).toBe(true);
  });

  it('says who changed it last, when and why, and which thresholds were set', async () => {
    const started = await loaded();
    await send(started, declare);
    await send(started, { type: 'ruleset.switch', payload: { gatesOn: ['G-VAL'], linksOn: ['L4'], reason: 'Validation begins' } });
    await send(started, { type: 'ruleset.profile', payload: { profile: 'small hospital', reason: 'Twenty-five beds' } });
    const ruleset = await read(started);
    expect(ruleset).toMatchObject({
      profile: 'small hospital',
      reason: 'Twenty-five beds',
      by: { personId: 'holt', printedName: 'Marta Holt' },
    });
    expect(onIn(ruleset.gates)).toContain('G-VAL');
    expect(onIn(ruleset.links)).toContain('L4');
    expect(ruleset.settings.filter(({ set }) => set !== null)).toEqual([
      {
        name: 'maxLinksPerPerson',
        value: 5,
        default: 3,
        set: { on: '2026-11-22', seq: expect.any(Number), by: 'Marta Holt', reason: 'Twenty-five beds' },
      },
    ]);
  });

  it('of the demonstration asks for everything it ever did, on the day asked for', async () => {
    const { ask } = await startBackend();
    const { body } = await ask('/api/v1/ruleset');
    expect(body).toMatchObject({ record: 'saltmarsh', startedOn: null, adoptedOn: null });
  });
});
