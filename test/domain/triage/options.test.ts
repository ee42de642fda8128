import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../src/domain/triage/terms.ts';
import { optionsOf, type TriageOption } from '../../../src/domain/triage/options.ts';
import { linkOf } from '../../../src/domain/accountability/links.ts';
import { heldOf, previewOf } from '../../../src/domain/triage/preview.ts';
import { addDays } from '../../../src/domain/time.ts';
import { asOf, state } from '../../mocks/seed/saltmarsh-fixture.ts';
import { after, committeeHere, opening, roomOf } from '../../support/triage-room.ts';

const id = 'MEET-01';
const open = after(state, opening(id, 90), asOf);
const { items } = open.triageMeetings.get(id)!;

function itemAt(itemId: string): AgendaItem {
  return items.find((one) => one.itemId === itemId)!;
}

function keysOf(itemId: string, present: readonly string[] = committeeHere) {
  return optionsOf(open, itemAt(itemId), roomOf(open, id, asOf, present));
}

function optionAt(itemId: string, key: number, present: readonly string[] = committeeHere): TriageOption {
  const option = keysOf(itemId, present).find((one) => one.key === key)!;
  if ('why' in option) throw new Error(`${key} does nothing: ${option.why}`);
  return option;
}

describe('the six answers to an item', () => {
  it('have fixed keys: five ends, six defers', () => {
    for (const { itemId } of items) {
      const keys = keysOf(itemId);
      expect(keys.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6]);
      const [fifth, sixth] = keys.slice(4);
      expect('why' in fifth! ? 'nothing' : fifth!.does).toBe('end');
      expect('why' in sixth! ? 'nothing' : sixth!.does).toBe('defer');
    }
  });

  it('hold what the room still gives, as the command names it', () => {
    expect(optionAt('stalled:DEP-012', 1)).toMatchObject({
      does: 'name somebody',
      command: { type: 'link.offer', payload: { deploymentId: 'DEP-012', link: 'L2', personId: '', due: addDays(asOf, 14) } },
      needs: [
        { path: 'personId', kind: 'person' },
        { path: 'due', kind: 'day' },
      ],
      settles: 'with its decision',
      verdict: { answer: 'allowed' },
    });
    expect(optionAt('stalled:DEP-012', 6)).toMatchObject({ command: { type: 'meeting.settle' }, settles: 'itself' });
  });

  it('put a committee’s decision as the committee’s, with those present', () => {
    const end = optionAt('stalled:DEP-012', 5);
    expect(end.command).toMatchObject({ type: 'meeting.decide', payload: { meetingId: id, present: committeeHere } });
    expect(end.needs.map(({ path }) => path)).toEqual(['item.payload.text', 'item.payload.learned', 'item.payload.disposal']);
    expect(end.verdict.answer).toBe('allowed');
  });

  it('stay where the seat is absent, and say whose it is', () => {
    const accept = optionAt('stalled:DEP-026', 4);
    expect(accept.verdict).toMatchObject({ answer: 'refused', objections: [{ ruleId: 'R-15' }] });
    const holders = accept.verdict.answer === 'refused' ? accept.verdict.objections.flatMap((one) => one.holders) : [];
    expect(holders).toContainEqual({ holder: expect.objectContaining({ personId: 'merganser' }) as unknown, present: false });
    expect(holders).toContainEqual({ holder: { kind: 'vacant seat', seat: 'Board member' }, present: false });
  });

  it('take a signature from somebody present, and from nobody who need not sign', () => {
    const suspend = optionAt('safety:DEP-031', 4);
    expect(suspend).toMatchObject({ does: 'suspend', verdict: { answer: 'allowed' } });
    expect(suspend.accompaniment.signers).toHaveLength(1);
    const withoutStoppers = optionAt('safety:DEP-031', 4, ['sora', 'plover', 'whimbrel']);
    expect(withoutStoppers.verdict.answer).toBe('refused');
  });
});

describe('without a quorum', () => {
  const few = ['sora', 'plover'];

  it('asks, actions and deferrals stay open; what the committee decides does not, because R-24 says so', () => {
    const answers = [1, 2, 3, 5, 6].map((key) => optionAt('stalled:DEP-012', key, few).verdict);
    expect(answers.map(({ answer }) => answer)).toEqual(['allowed', 'allowed', 'allowed', 'refused', 'allowed']);
    expect(answers[3]).toMatchObject({ objections: [{ ruleId: 'R-24' }, { ruleId: 'R-24' }] });
  });

  it('a stop stays open while one who may stop it is there', () => {
    expect(optionAt('safety:DEP-031', 4, ['sora', 'fieldfare']).verdict.answer).toBe('allowed');
  });
});

const acceptance = { type: 'link.accept', payload: { deploymentId: 'DEP-012', link: 'L2', statement: linkOf('L2').meaning } } as const;

describe('a preview', () => {
  const room = roomOf(open, id, asOf);

  it('shows what an end takes off, and writes nothing', () => {
    const end = {
      type: 'deployment.end',
      payload: { deploymentId: 'DEP-012', kind: 'stopped', reason: 'other', text: 'T', learned: 'L', disposal: 'D' },
    } as const;
    const seen = previewOf(open, 'DEP-012', end, room);
    expect(seen.before).toMatchObject({ stage: 'pilot' });
    expect(seen.before.blockers.length).toBeGreaterThan(0);
    expect(seen.after).toMatchObject({ stage: 'ended', blockers: [] });
    expect(open.deployments.get('DEP-012')!.spells.at(-1)!.stage).toBe('pilot');
  });

  it('shows what still holds it after one thing was done', () => {
    const verified = { type: 'risk.own', payload: { riskId: 'RISK-096', owner: 'egret' } } as const;
    const seen = previewOf(open, 'DEP-012', verified, room);
    expect(seen.after?.blockers.some(({ kind }) => kind === 'question')).toBe(true);
  });

  it('of an offer shows the chain once it is accepted, and what the domain says still holds it then', () => {
    const offer = {
      type: 'link.offer',
      payload: { deploymentId: 'DEP-012', link: 'L2', personId: 'egret', how: 'in the room', due: addDays(asOf, 14) },
    } as const;
    const { before, after: offered, ifAccepted } = previewOf(open, 'DEP-012', offer, room);
    const toneOf = (held: typeof before | null) => held?.chain.find(({ link }) => link === 'L2');
    expect(toneOf(before)).toMatchObject({ tone: 'broken', accepted: false });
    expect(toneOf(offered)).toMatchObject({ tone: 'broken', accepted: false });
    expect(ifAccepted).toMatchObject({ by: { personId: 'egret' }, link: 'L2', why: null });
    expect(toneOf(ifAccepted!.held)).toMatchObject({ tone: 'sound', accepted: true });
    const given = after(after(open, offer, asOf), acceptance, asOf, 'egret');
    expect(ifAccepted!.held).toEqual(heldOf(given, 'DEP-012', asOf));
    expect(
      open.deployments
        .get('DEP-012')!
        .links.get('L2')
        ?.some(({ kind, personId }) => kind === 'accepted' && personId === 'egret'),
    ).not.toBe(true);
  });

  it('says why an acceptance would be refused', () => {
    const gone = after(open, { type: 'person.leave', payload: { personId: 'egret', lastDay: addDays(asOf, -1) } }, asOf);
    const vendor = [...open.people.values()].find(({ employer }) => employer === 'vendor');
    const offer = (personId: string) =>
      ({
        type: 'link.offer',
        payload: { deploymentId: 'DEP-012', link: 'L2', personId, how: 'in the room', due: addDays(asOf, 14) },
      }) as const;
    const seen = [
      previewOf(gone, 'DEP-012', offer('egret'), room),
      ...(vendor === undefined ? [] : [previewOf(open, 'DEP-012', offer(vendor.personId), room)]),
    ];
    for (const { after: done, ifAccepted } of seen) {
      if (done === null) expect(ifAccepted).toBeNull();
      else expect(ifAccepted).toMatchObject({ held: null, why: expect.stringMatching(/\S/) });
    }
  });

  it('of an answer that asks nobody has no acceptance', () => {
    expect(previewOf(open, 'DEP-012', { type: 'risk.own', payload: { riskId: 'RISK-096', owner: 'egret' } }, room).ifAccepted).toBeNull();
  });

  it('has no after where the rules refuse it', () => {
    const promote = { type: 'deployment.transition', payload: { deploymentId: 'DEP-012', to: 'production', reason: 'It works' } } as const;
    expect(previewOf(open, 'DEP-012', promote, room).after).toBeNull();
  });
});
