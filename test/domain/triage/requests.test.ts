/** A model asked for by name: on the agenda until a meeting opened after it has answered. */
import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../../src/domain/triage/agenda.ts';
import { unansweredRequest } from '../../../src/domain/triage/requests.ts';
import { optionsOf } from '../../../src/domain/triage/options.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import type { Outcome } from '../../../src/domain/triage/terms.ts';
import { addDays, toWhen, type Day } from '../../../src/domain/time.ts';
import { asOf, rows, state } from '../../mocks/seed/saltmarsh-fixture.ts';
import { fileOfTheVa } from '../../support/edge-portfolios.ts';
import { project } from '../../../src/domain/audit/project.ts';
import { after, answerTo, deferral, opening, roomOf, settling, whatIsWrong } from '../../support/triage-room.ts';

const why = 'The vendor has not answered since August';

function request(deploymentId: string, words = why): Command {
  return { type: 'triage.request', payload: { deploymentId, why: words } };
}

function itemsAbout(from: RecordState, modelId: string, day: Day) {
  return agendaOf(from, day).filter(({ group, modelIds }) => group === null && modelIds.includes(modelId));
}

const reason = { section: 'request', question: { asks: 'request', who: 'Dr. Imogen Plover', on: asOf, why } };
const action = (due: Day): Outcome => ({ kind: 'action', what: 'Write to the vendor', owner: 'plover', due });
const next = addDays(asOf, 7);
const later = addDays(asOf, 14);

/** What is on the agenda of the demonstration, now or a fortnight later. */
const onAgenda = new Set([...agendaOf(state, asOf, rows), ...agendaOf(state, later)].flatMap(({ modelIds }) => modelIds));
const absent = rows.find(({ modelId, live }) => live && !onAgenda.has(modelId))!;
const named = after(state, request('DEP-012'), asOf, 'plover');

describe('a model asked for by name', () => {
  it('that is on the agenda keeps its item and its place, with one more reason, the last', () => {
    const before = agendaOf(state, asOf);
    const now = agendaOf(named, asOf);
    expect(now.map(({ itemId }) => itemId)).toEqual(before.map(({ itemId }) => itemId));
    const [item] = itemsAbout(named, 'M-012', asOf);
    const [same] = itemsAbout(state, 'M-012', asOf);
    expect(item).toEqual({ ...same, reasons: [...same!.reasons, reason] });
  });

  it('that is not on it is an item of the last section, and asks the first thing missing, or what follows', () => {
    const asked = after(state, request(absent.deploymentId), asOf, 'plover');
    const now = agendaOf(asked, asOf);
    expect(now.slice(0, -1)).toEqual(agendaOf(state, asOf));
    expect(now.at(-1)).toMatchObject({
      itemId: `request:${absent.deploymentId}`,
      section: 'request',
      deploymentId: absent.deploymentId,
      modelIds: [absent.modelId],
      reasons: [reason],
    });
    expect(absent.blockers).toEqual([]);
    expect(now.at(-1)?.headline).toEqual(reason.question);
    const keys = optionsOf(asked, now.at(-1)!, roomOf(asked, 'MEET-01', asOf));
    expect(keys.map((one) => ('why' in one ? one.why : one.does))).toContain('ask somebody');

    const building = rows.find(({ modelId, live, blockers }) => !live && blockers.length > 0 && !onAgenda.has(modelId))!;
    const missing = agendaOf(after(state, request(building.deploymentId), asOf), asOf).at(-1)!;
    expect(missing.itemId).toBe(`request:${building.deploymentId}`);
    expect(missing.headline.asks).not.toBe('request');
  });

  it('of a silent record is an item of its own beside the groups, and asks what is not reported', async () => {
    const va = await fileOfTheVa('va-2024.csv');
    const { deploymentId, modelId } = va.rows.find(({ live }) => live)!;
    const payload = { deploymentId, why, by: 'somebody' };
    const asked = project(va.state, [{ type: 'triage.requested', payload, occurredAt: toWhen(va.asOf) }]);
    const now = agendaOf(asked, va.asOf);
    expect(now.slice(0, -1)).toEqual(agendaOf(va.state, va.asOf));
    expect(now.at(-1)).toMatchObject({
      itemId: `request:${deploymentId}`,
      modelIds: [modelId],
      headline: { asks: 'question', question: 'Q5' },
      // Nobody of that id is known: it stands for itself.
      reasons: [{ question: { asks: 'request', who: 'somebody' } }],
    });

    // A group is about a question: what is settled of it answers nobody who asked for a model of it.
    const occurredAt = toWhen(va.asOf);
    const meetingId = 'MEET-01';
    const meeting = { meetingId, forum: 'AI triage', minutes: 60, fits: 20, present: [], items: now, by: 'somebody', at: occurredAt };
    const opened = project(asked, [{ type: 'meeting.opened', payload: meeting, occurredAt }]);
    const outcome = action(addDays(va.asOf, 7));
    const settle = (itemId: string) =>
      project(opened, [{ type: 'meeting.settled', payload: { meetingId, itemId, outcome, by: 'somebody' }, occurredAt }]);
    const groups = now.filter(({ group, modelIds }) => group !== null && modelIds.includes(modelId));
    expect(groups.length).toBeGreaterThan(0);
    for (const { itemId } of groups) expect(unansweredRequest(settle(itemId), deploymentId, va.asOf)).not.toBeNull();
    expect(unansweredRequest(settle(`request:${deploymentId}`), deploymentId, va.asOf)).toBeNull();
  });

  it('at a deployment that is not its furthest is asked about that one', () => {
    const counted = new Set(rows.map(({ deploymentId }) => deploymentId));
    const other = [...state.deployments.values()].find((one) => !counted.has(one.deploymentId) && !onAgenda.has(one.modelId))!;
    const item = agendaOf(after(state, request(other.deploymentId), asOf), asOf).at(-1);
    expect(item).toMatchObject({ itemId: `request:${other.deploymentId}`, modelIds: [other.modelId] });
  });

  it('is asked for once: a second request is told who asked, and when', () => {
    expect(whatIsWrong(answerTo(named, request('DEP-012'), next, 'egret'))).toEqual([
      'Dr. Imogen Plover asked for it in triage on 30 Oct 2026, and no meeting has answered yet.',
    ]);
    expect(whatIsWrong(answerTo(named, request('DEP-031'), next, 'egret'))).toEqual([]);
    expect(whatIsWrong(answerTo(state, request('DEP-012', '  '), next))).toEqual(['Nothing says why it should be spoken of.']);
    expect(whatIsWrong(answerTo(state, request('DEP-999'), next))).toEqual(['This record has no deployment DEP-999.']);
  });

  it('is known from the day it was asked for', () => {
    expect(unansweredRequest(state, 'DEP-012', asOf)).toBeNull();
    expect(unansweredRequest(named, 'DEP-012', asOf)).toMatchObject({ by: 'plover', on: asOf });
  });
});

describe('a request', () => {
  const open = after(named, opening('MEET-01', 45), asOf);

  it('is answered by an action of a meeting that had it on its agenda', () => {
    expect(unansweredRequest(open, 'DEP-012', next)).not.toBeNull();
    const settled = after(open, settling('MEET-01', 'stalled:DEP-012', action(next)), asOf);
    expect(unansweredRequest(settled, 'DEP-012', asOf)).toBeNull();
    expect(itemsAbout(settled, 'M-012', later)[0]?.reasons).not.toContainEqual(reason);
    const undo: Command = { type: 'meeting.undo', payload: { meetingId: 'MEET-01', itemId: 'stalled:DEP-012', why: 'The wrong item' } };
    expect(unansweredRequest(after(settled, undo, asOf), 'DEP-012', asOf)).not.toBeNull();
  });

  it('is put off with its item, and comes back on the day', () => {
    const put = after(open, settling('MEET-01', 'stalled:DEP-012', deferral(asOf, 14)), asOf);
    expect(itemsAbout(put, 'M-012', next)).toEqual([]);
    expect(itemsAbout(put, 'M-012', later)[0]).toMatchObject({ itemId: 'stalled:DEP-012', times: 2 });
    expect(itemsAbout(put, 'M-012', later)[0]?.reasons).toContainEqual(reason);
    expect(whatIsWrong(answerTo(put, request('DEP-012'), next))).toHaveLength(1);
  });

  it('that was put off on its own comes back under its own name', () => {
    const own = `request:${absent.deploymentId}`;
    const alone = after(after(state, request(absent.deploymentId), asOf, 'plover'), opening('MEET-01', 200), asOf);
    const put = after(alone, settling('MEET-01', own, deferral(asOf, 14)), asOf);
    expect(itemsAbout(put, absent.modelId, next)).toEqual([]);
    expect(itemsAbout(put, absent.modelId, later)).toMatchObject([{ itemId: own, times: 2 }]);
  });

  it('is not answered by a meeting opened before it, and speaks though the item of its model is quiet', () => {
    const before = after(state, opening('MEET-01', 45), asOf);
    const settled = after(after(before, request('DEP-012'), asOf, 'plover'), settling('MEET-01', 'stalled:DEP-012', action(later)), asOf);
    expect(itemsAbout(settled, 'M-012', next)).toMatchObject([{ itemId: 'request:DEP-012', reasons: [reason] }]);
    expect(itemsAbout(settled, 'M-012', next)[0]?.headline.asks).not.toBe('request');
  });

  it('may be made again once it was answered, and speaks at once', () => {
    const settled = after(open, settling('MEET-01', 'stalled:DEP-012', action(later)), asOf);
    expect(itemsAbout(settled, 'M-012', next)).toEqual([]);
    const again = after(settled, request('DEP-012'), next, 'egret');
    expect(itemsAbout(again, 'M-012', next)).toMatchObject([{ itemId: 'request:DEP-012' }]);
  });
});
