import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../../src/domain/triage/agenda.ts';
import type { LinkId } from '../../../src/domain/accountability/links.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import { lateAsks } from '../../../src/domain/triage/late-asks.ts';
import { triageSections, type AgendaItem, type TriageSection } from '../../../src/domain/triage/terms.ts';
import { addDays, type Day } from '../../../src/domain/time.ts';
import { asOf, rows, state } from '../../mocks/seed/saltmarsh-fixture.ts';
import { after, deferral, opening, settling } from '../../support/triage-room.ts';
import { model, opened, staged, stateOf } from '../../support/record-of.ts';

const agenda = agendaOf(state, asOf, rows);

function idsOf(section: TriageSection, items: readonly AgendaItem[] = agenda): readonly string[] {
  return items.filter((item) => item.section === section).map(({ itemId }) => itemId);
}

describe('the agenda of the demonstration', () => {
  it('goes through the sections in their order', () => {
    const places = agenda.map(({ section }) => triageSections.indexOf(section));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect([...new Set(agenda.map(({ section }) => section))]).toEqual(['safety', 'chain', 'release', 'stalled', 'intake', 'expiring']);
  });

  it('has each model once, under an id of its own', () => {
    const models = agenda.flatMap(({ modelIds }) => modelIds);
    expect(new Set(models).size).toBe(models.length);
    expect(new Set(agenda.map(({ itemId }) => itemId)).size).toBe(agenda.length);
  });

  it('gives each of the 14 stalled pilots an item of its own, three of them where a report or a dated release asks sooner', () => {
    const stalled = agenda.filter(({ reasons }) => reasons.some(({ section }) => section === 'stalled'));
    expect(stalled).toHaveLength(14);
    expect(stalled.every(({ modelIds, group }) => modelIds.length === 1 && group === null)).toBe(true);
    expect(stalled.filter(({ section }) => section !== 'stalled').map(({ itemId }) => itemId)).toEqual([
      'safety:DEP-031',
      // The earlier plan first, though somebody was asked about the later one.
      'release:DEP-022',
      'release:DEP-017',
    ]);
  });

  it('takes first the stalled pilots of which somebody was asked without an answer, the oldest ask first; then the longest in pilot', () => {
    const late = lateAsks(state, asOf);
    const stalled = agenda.filter(({ section }) => section === 'stalled').map(({ deploymentId }) => deploymentId!);
    const asked = stalled.filter((id) => late.has(id));
    expect(asked).toEqual(['DEP-009', 'DEP-019', 'DEP-047']);
    expect(stalled.slice(0, 3)).toEqual(asked);
    expect(asked.map((id) => late.get(id))).toEqual(['2026-06-10', '2026-06-18', '2026-09-02']);
    const days = stalled.slice(3).map((id) => rows.find(({ deploymentId }) => deploymentId === id)?.standing.days);
    expect(days).toEqual(days.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('takes first, within a section, what somebody was asked and has not answered by their day, the oldest day first', () => {
    const [first = '', second = ''] = idsOf('stalled')
      .slice(-2)
      .toReversed()
      .map((id) => id.replace('stalled:', ''));
    const ask = (deploymentId: string, due: Day, link: LinkId = 'L7'): Command => ({
      type: 'link.offer',
      payload: { deploymentId, link, personId: 'egret', how: 'by mail', due },
    });
    const day = addDays(asOf, 5);
    const asked = after(after(state, ask(second, addDays(asOf, 2)), asOf), ask(first, addDays(asOf, 1)), asOf);
    const before = idsOf('stalled', agendaOf(state, day));
    const moved = [`stalled:${first}`, `stalled:${second}`];
    // Three of the demonstration were asked months before.
    expect(idsOf('stalled', agendaOf(asked, day))).toEqual([
      ...before.slice(0, 3),
      ...moved,
      ...before.slice(3).filter((id) => !moved.includes(id)),
    ]);
    expect(idsOf('stalled', agendaOf(asked, addDays(asOf, 1)))).toEqual(idsOf('stalled', agendaOf(state, addDays(asOf, 1))));
    expect(idsOf('chain', agendaOf(asked, day))).toEqual(idsOf('chain', agendaOf(state, day)));
    const accept: Command = { type: 'link.accept', payload: { deploymentId: first, link: 'L7', statement: 'I answer for it.' } };
    const answered = after(asked, accept, asOf, 'egret');
    expect(idsOf('stalled', agendaOf(answered, day))[3]).toBe(`stalled:${second}`);
  });

  it('asks the first thing missing, and keeps every reason beside it', () => {
    const agent = agenda.find(({ itemId }) => itemId === 'safety:DEP-031')!;
    expect(agent.headline).toMatchObject({ asks: 'safety', on: '2026-10-12' });
    expect(agent.reasons.map(({ section }) => section)).toEqual(['safety', 'chain', 'release', 'pilot end', 'stalled', 'overdue action']);
    expect(agenda.find(({ itemId }) => itemId === 'stalled:DEP-009')?.headline).toEqual({ asks: 'question', question: 'Q3' });
    expect(agenda.find(({ itemId }) => itemId === 'stalled:DEP-056')?.headline).toMatchObject({ asks: 'waits on what' });
  });

  it('is new the first time', () => {
    expect(agenda.every(({ times, carriedFrom }) => times === 1 && carriedFrom === null)).toBe(true);
  });
});

describe('the agenda after a meeting', () => {
  const next = addDays(asOf, 7);
  const open = after(state, opening('MEET-01', 45), asOf);

  it('brings back what was left open, marked, for the second time', () => {
    const item = agendaOf(open, next).find(({ itemId }) => itemId === 'stalled:DEP-012');
    expect(item).toMatchObject({ times: 2, carriedFrom: 'MEET-01' });
  });

  it('brings back a report nobody settled, though it is older than the meeting', () => {
    expect(agendaOf(open, next)[0]).toMatchObject({ itemId: 'safety:DEP-031', times: 2, carriedFrom: 'MEET-01' });
  });

  it('is quiet about what was deferred until its day, and then asks again', () => {
    const put = after(open, settling('MEET-01', 'stalled:DEP-012', deferral(asOf, 14)), asOf);
    const isOn = (day: typeof asOf) => agendaOf(put, day).some(({ modelIds }) => modelIds.includes('M-012'));
    expect([isOn(next), isOn(addDays(asOf, 14))]).toEqual([false, true]);
  });

  it('is quiet about what was asked of somebody, and lists the action once it is late', () => {
    const outcome = { kind: 'action', what: 'Find a name', owner: 'plover', due: next } as const;
    const asked = after(open, settling('MEET-01', 'stalled:DEP-012', outcome), asOf);
    const reasonsOn = (day: typeof asOf) =>
      agendaOf(asked, day)
        .find(({ modelIds }) => modelIds.includes('M-012'))
        ?.reasons.map(({ question }) => question);
    expect(reasonsOn(next)).toBeUndefined();
    expect(reasonsOn(addDays(next, 1))).toContainEqual({
      asks: 'action',
      actionId: 'ACT-001',
      riskId: null,
      what: 'Find a name',
      due: next,
    });
  });

  it('settles a report for good', () => {
    const outcome = { kind: 'action', what: 'Look into it', owner: 'plover', due: next } as const;
    const settled = after(open, settling('MEET-01', 'safety:DEP-031', outcome), asOf);
    const ids = agendaOf(settled, addDays(next, 1)).map(({ itemId }) => itemId);
    expect(ids).not.toContain('safety:DEP-031');
    expect(ids).toContain('release:DEP-031');
  });
});

it('is empty of an empty record', () => {
  expect(agendaOf(stateOf([opened], '2026-10-30'), asOf)).toEqual([]);
});

it('of five models and of five hundred is an item each where a record is kept, and one for each question where none is', () => {
  const many = (count: number, governance: 'kept' | 'not reported') =>
    agendaOf(
      stateOf(
        [
          opened,
          ...Array.from({ length: count }, (_, at) => [
            ...model(at + 1, { governance }),
            staged(at + 1, 'production', '2026-01-02'),
          ]).flat(),
        ],
        '2026-10-30',
      ),
      asOf,
    );
  expect(many(5, 'kept').map(({ itemId }) => itemId)).toEqual(['chain:DEP-1', 'chain:DEP-2', 'chain:DEP-3', 'chain:DEP-4', 'chain:DEP-5']);
  expect(many(500, 'kept')).toHaveLength(500);
  for (const count of [5, 500]) {
    expect(many(count, 'not reported').map(({ itemId, modelIds }) => [itemId, modelIds.length])).toEqual(
      ['Q5', 'Q2', 'Q3', 'Q4', 'Q1'].map((question) => [`chain:${question}:production`, count]),
    );
  }
});
