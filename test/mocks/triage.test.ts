/** A triage meeting over the API: opened, gone through, closed; every answer is held against the contract. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../src/domain/authority/command.ts';
import {
  triageAnswer,
  triageItemAnswer,
  triageMeetingAnswer,
  triageMinutesAnswer,
  triagePreviewAnswer,
  triageWaiting,
} from '../../src/formats/api/triage.ts';
import { committeeHere } from '../support/triage-room.ts';
import { startBackend } from './asking.ts';

vi.setConfig({ testTimeout: 60_000 });

let ask: Awaited<ReturnType<typeof startBackend>>['ask'];

async function get(path: string) {
  const { status, body } = await ask(`/api/v1/triage${path}`);
  expect(status).toBe(200);
  return body;
}

let keys = 0;

async function send(command: Command, accompaniment: object = {}) {
  keys += 1;
  const decidedOn = ((await ask('/api/v1/triage')).body['head'] as { seq: number }).seq;
  const body = JSON.stringify({ command, key: `triage ${keys}`, decidedOn, accompaniment });
  return ask('/api/v1/commands', { method: 'POST', body });
}

beforeAll(async () => {
  const demonstration = await readFile(new URL('../../mocks/seed/saltmarsh.jsonl', import.meta.url), 'utf8');
  ({ ask } = await startBackend({ demonstration }));
  await ask('/api/v1/session', { method: 'PUT', body: JSON.stringify({ personId: 'sora' }) });
}, 60_000);

describe('before the first meeting', () => {
  it('there is a draft of its agenda, and no meeting', async () => {
    const triage = triageAnswer.parse(await get(''));
    expect(triage).toMatchObject({ nextMeeting: 'MEET-01', minutesPerItem: 3, meetings: [], actions: [] });
    expect(triage.draft).toHaveLength(28);
    expect(triageWaiting.parse(await get('/waiting')).waiting).toBe(28);
    expect(triage.draft[0]?.models).toEqual({ named: [{ modelId: 'M-031', name: 'Prior-authorization agent' }], more: 0 });
  });

  it('a day before the record has nothing to go through', async () => {
    expect(triageAnswer.parse(await get('?asof=2024-01-01'))).toMatchObject({ asOf: '2024-01-01', draft: [], meetings: [] });
  });

  it('a meeting, item or key that is not there is not found', async () => {
    expect((await ask('/api/v1/triage/MEET-01')).status).toBe(404);
    expect((await ask('/api/v1/triage/MEET-01/minutes')).status).toBe(404);
    expect((await ask('/api/v1/triage/MEET-01/items/x')).status).toBe(404);
  });
});

describe('a meeting', () => {
  it('is opened, and shows what it may not leave undecided', async () => {
    const opened = await send({
      type: 'meeting.open',
      payload: { meetingId: 'MEET-01', forum: 'AI triage', minutes: 9, present: committeeHere },
    });
    expect(opened.status).toBe(201);
    const { meeting } = triageMeetingAnswer.parse(await get('/MEET-01'));
    expect(meeting).toMatchObject({ fits: 3, closed: null, counts: { all: 28, settled: 0, owed: 3, beyond: 25 } });
    expect(meeting.items.filter(({ owed }) => owed).map(({ itemId }) => itemId)).toEqual([
      'safety:DEP-031',
      'chain:DEP-041',
      'chain:DEP-008',
    ]);
    expect((await ask('/api/v1/triage/MEET-01/items/none')).status).toBe(404);
    expect((await ask('/api/v1/triage/MEET-01/items/chain%3ADEP-008/options/7/preview')).status).toBe(404);
  });

  it('tells for each answer what the rules say, and what it would change', async () => {
    const { options, actor, item } = triageItemAnswer.parse(await get('/MEET-01/items/chain%3ADEP-008'));
    expect(actor).toMatchObject({ personId: 'sora' });
    expect(item).toMatchObject({ place: 3, owed: true, deferrals: 0 });
    expect(options.map((one) => ('why' in one ? one.why : `${one.does}: ${one.verdict.answer}`))).toEqual([
      'name somebody: allowed',
      'ask somebody: allowed',
      'escalate to the CIO: allowed',
      'nothing to decide',
      'end: refused',
      'defer: allowed',
    ]);
    const { preview } = triagePreviewAnswer.parse(await get('/MEET-01/items/safety%3ADEP-031/options/4/preview'));
    expect([preview?.before.suspended, preview?.after?.suspended]).toEqual([false, true]);
    const named = triagePreviewAnswer.parse(await get('/MEET-01/items/chain%3ADEP-008/options/1/preview?person=egret'));
    expect(named.preview?.after).not.toBeNull();
    expect(named.ignored).toEqual([]);
    expect(named.preview?.ifAccepted).toMatchObject({ by: { personId: 'egret' }, link: 'L9' });
    expect(triagePreviewAnswer.parse(await get('/MEET-01/items/chain%3ADEP-008/options/4/preview')).preview).toBeNull();
  });

  it('sends an answer as the option gives it, and settles the item with its decision', async () => {
    const { options } = triageItemAnswer.parse(await get('/MEET-01/items/safety%3ADEP-031'));
    const suspend = options[3]!;
    if ('why' in suspend) throw new Error(suspend.why);
    const command = { type: 'deployment.suspend', payload: { ...suspend.command.payload, reason: 'It answers payers alone' } } as Command;
    const sent = await send(command, suspend.accompaniment);
    expect(sent.status).toBe(201);
    const decisionId = sent.body['decisionId'] as string;
    const outcome = { kind: 'decision', decisionIds: [decisionId] } as const;
    expect((await send({ type: 'meeting.settle', payload: { meetingId: 'MEET-01', itemId: 'safety:DEP-031', outcome } })).status).toBe(201);
    const { minutes } = triageMinutesAnswer.parse(await get('/MEET-01/minutes'));
    expect(minutes.items[0]?.decisions).toMatchObject([{ decisionId, command: 'deployment.suspend', stands: true }]);
    expect(minutes.items[0]?.decisions[0]?.signatures.map(({ meaning }) => meaning)).toContain('suspended');
  });

  it('does not close while an item that fits is undecided, and carries the rest by name', async () => {
    const refused = await send({ type: 'meeting.close', payload: { meetingId: 'MEET-01' } });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('chain:DEP-041 and chain:DEP-008 fit the minutes and are not settled.');
    for (const itemId of ['chain:DEP-041', 'chain:DEP-008']) {
      const outcome = { kind: 'action', what: 'Name who answers', owner: 'avocet', due: '2026-11-06' } as never;
      expect((await send({ type: 'meeting.settle', payload: { meetingId: 'MEET-01', itemId, outcome } })).status).toBe(201);
    }
    expect((await send({ type: 'meeting.close', payload: { meetingId: 'MEET-01' } })).status).toBe(201);
    const triage = triageAnswer.parse(await get(''));
    expect(triage.meetings).toMatchObject([{ meetingId: 'MEET-01', closedOn: '2026-10-30', counts: { all: 28, settled: 3, carried: 25 } }]);
    expect(triage.actions.map(({ actionId, owner }) => [actionId, owner?.personId])).toEqual([
      ['ACT-001', 'avocet'],
      ['ACT-002', 'avocet'],
    ]);
    expect(triage.nextMeeting).toBe('MEET-02');
    expect(triage.draft.filter(({ carriedFrom }) => carriedFrom === 'MEET-01')).toHaveLength(25);
  });
});

describe('a model asked for by name', () => {
  it('is on the next agenda with who asked and why, and is asked for once', async () => {
    const before = triageAnswer.parse(await get('')).draft;
    const wanted = (deploymentId: string): Command => ({ type: 'triage.request', payload: { deploymentId, why: 'The vendor is silent' } });
    expect((await send(wanted('DEP-012'))).status).toBe(201);
    const { draft } = triageAnswer.parse(await get(''));
    expect(draft).toHaveLength(before.length);
    const reason = { asks: 'request', who: 'Maren Sora', on: '2026-10-30', why: 'The vendor is silent' };
    expect(draft.find(({ deploymentId }) => deploymentId === 'DEP-012')?.reasons.at(-1)).toEqual({ section: 'request', question: reason });
    const again = await send(wanted('DEP-012'));
    expect(again.status).toBe(422);
    expect(JSON.stringify(again.body)).toContain('asked for it in triage on 30 Oct 2026, and no meeting has answered yet.');
  });
});
