import { describe, expect, it } from 'vitest';
import { seatName, type Right, type Seat } from '../../../src/domain/authority/seats.ts';
import { stages } from '../../../src/domain/lifecycle/stages.ts';
import {
  isForward,
  transitionFor,
  transitionOf,
  transitions,
  type From,
  type Move,
  type To,
  type TransitionId,
} from '../../../src/domain/lifecycle/transitions.ts';

/** A seat that only a signature gives is marked with its link. */
const named = (seat: Seat): string => (seat.kind === 'link' ? `${seatName(seat)} (${seat.link})` : seatName(seat));
const words = (right: Right): string => right.map((group) => group.map(named).join(' or ')).join(', and ') || 'nobody';

const enter: Omit<Move, 'from' | 'to'> = { end: null, suspended: false, asked: 'deployment.transition' };
const idOf = (move: Move): TransitionId | null => transitionFor(move)?.id ?? null;
const entering = (from: From, to: To): TransitionId | null => idOf({ ...enter, from, to });

describe('the listed transitions', () => {
  it('go from where to where, and no others exist', () => {
    expect(
      transitions.map(({ id, from, to, end }) => `${id} ${from.join(', ')} → ${to.join(', ')}${end ? `: ${end.join(', ')}` : ''}`),
    ).toEqual([
      'T-01 nothing → intake',
      'T-02 intake → build',
      'T-03 build → silent',
      'T-04 build → pilot',
      'T-05 silent → pilot',
      'T-06 pilot → production',
      'T-07 pilot → pilot',
      'T-08 silent, pilot → build',
      'T-09 production → pilot, silent',
      'T-10 intake, build, silent, pilot, not reported → ended: stopped',
      'T-11 intake, build, silent, pilot → ended: lapsed',
      'T-12 production → ended: retired, superseded',
      'T-13 lapsed → ended: stopped',
      'T-14 silent, pilot, production, not reported → suspended',
      'T-15 silent, pilot, production, not reported → running',
      'T-16 lapsed → pilot',
    ]);
  });

  it('are each decided by those whom the table names', () => {
    expect(transitions.map(({ id, decides }) => `${id} ${words(decides)}`)).toEqual([
      'T-01 Registrar or Committee chair or Committee member or AI governance committee',
      'T-02 AI governance committee',
      'T-03 AI governance committee',
      'T-04 AI governance committee',
      'T-05 AI governance committee',
      'T-06 Decision signatory (L2), and Committee chair',
      'T-07 AI governance committee',
      'T-08 AI governance committee',
      'T-09 Override authority (L10) or AI governance committee',
      'T-10 Executive sponsor (L1) or AI governance committee',
      'T-11 nobody',
      'T-12 Service owner (L8) or Service owner, and Clinical or business owner (L3)',
      'T-13 AI governance committee',
      'T-14 On-call responder (L9) or Override authority (L10) or Clinical safety officer or CISO or Chief compliance officer',
      'T-15 Override authority (L10), and Model owner (L4)',
      'T-16 AI governance committee',
    ]);
  });

  it('each ask for what the table says must be so', () => {
    expect(transitions.map(({ id, guards }) => `${id} ${guards.join(', ') || 'nothing'}`)).toEqual([
      'T-01 sponsor and problem',
      'T-02 gates, chain',
      'T-03 gates, chain',
      'T-04 gates, chain, small enough to skip silent, charter, not suspended',
      'T-05 gates, chain, charter, not suspended',
      'T-06 gates, chain, no holding risk, not suspended',
      'T-07 extension',
      'T-08 reason, owner and date',
      'T-09 nothing',
      'T-10 account of the end',
      'T-11 nothing',
      'T-12 plan of retirement',
      'T-13 late decision',
      'T-14 nothing',
      'T-15 cause and fix',
      'T-16 evidence from before the lapse',
    ]);
  });

  it('each say what they demand, in one sentence of their own', () => {
    for (const { statement } of transitions) expect(statement).toMatch(/^[A-Z][^.]{30,}\.$/);
    expect(new Set(transitions.map(({ statement }) => statement)).size).toBe(transitions.length);
  });

  it('are found by their ids, and only by those', () => {
    for (const transition of transitions) expect(transitionOf(transition.id)).toBe(transition);
    expect(() => transitionOf('T-99' as TransitionId)).toThrow(new RangeError('No such transition: T-99'));
  });
});

describe('a move', () => {
  it('into another stage is one of those listed, or none: silent cannot go straight to production', () => {
    const listed = stages
      .flatMap((from) => stages.map((to) => `${from} → ${to}: ${entering(from, to)}`))
      .filter((said) => !said.endsWith('null'));
    expect(listed).toEqual([
      'intake → build: T-02',
      'build → silent: T-03',
      'build → pilot: T-04',
      'silent → build: T-08',
      'silent → pilot: T-05',
      'pilot → build: T-08',
      'pilot → production: T-06',
      'production → silent: T-09',
      'production → pilot: T-09',
    ]);
  });

  it('is known by what asks for it: an extension is no transition, a registration no extension', () => {
    expect(idOf({ ...enter, from: 'pilot', to: 'pilot', asked: 'deployment.extend' })).toBe('T-07');
    expect(entering('pilot', 'pilot')).toBeNull();
    expect(idOf({ ...enter, from: 'nothing', to: 'intake', asked: 'model.register' })).toBe('T-01');
    expect(idOf({ ...enter, from: 'nothing', to: 'intake', asked: 'deployment.open' })).toBe('T-01');
    expect(idOf({ ...enter, from: 'nothing', to: 'intake', asked: 'deployment.extend' })).toBeNull();
  });

  it('that ends a deployment says how: a pilot is stopped, production retired or superseded', () => {
    const ending = (from: From, end: Move['end'], asked: Move['asked'] = 'deployment.end') =>
      idOf({ ...enter, from, to: 'ended', end, asked });
    for (const from of ['intake', 'build', 'silent', 'pilot', 'not reported'] as const) {
      expect(ending(from, 'stopped')).toBe('T-10');
      expect(ending(from, 'retired')).toBeNull();
    }
    expect(ending('production', 'retired')).toBe('T-12');
    expect(ending('production', 'superseded')).toBe('T-12');
    expect(ending('production', 'stopped')).toBeNull();
    expect(ending('pilot', null)).toBeNull();
    expect(ending('lapsed', 'stopped', 'lapse.confirm')).toBe('T-13');
    expect(ending('pilot', 'lapsed')).toBeNull();
    expect(ending('pilot', 'lapsed', 'lapse.record')).toBe('T-11');
  });

  it('out of a quiet ending is its correction', () => {
    expect(idOf({ ...enter, from: 'lapsed', to: 'pilot', asked: 'lapse.correct' })).toBe('T-16');
    expect(entering('lapsed', 'pilot')).toBeNull();
  });

  it('to suspended starts from what runs, and to running from what is suspended', () => {
    for (const from of ['silent', 'pilot', 'production', 'not reported'] as const) {
      const asking = (suspended: boolean, suspend: boolean) =>
        idOf({
          from,
          to: suspend ? 'suspended' : 'running',
          end: null,
          suspended,
          asked: suspend ? 'deployment.suspend' : 'deployment.resume',
        });
      expect(asking(false, true)).toBe('T-14');
      expect(asking(true, true)).toBeNull();
      expect(asking(true, false)).toBe('T-15');
      expect(asking(false, false)).toBeNull();
    }
  });

  it('leads forward towards production, never from an end or from nowhere', () => {
    const all: readonly From[] = ['nothing', ...stages, 'lapsed', 'not reported'];
    const forward = all.flatMap((from) =>
      [...stages, 'suspended' as const].filter((to) => isForward(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(forward).toEqual([
      'intake → build',
      'intake → silent',
      'intake → pilot',
      'intake → production',
      'build → silent',
      'build → pilot',
      'build → production',
      'silent → pilot',
      'silent → production',
      'pilot → production',
    ]);
  });
});
