import { describe, expect, it } from 'vitest';
import { seatName, type Right, type Seat } from '../../../src/domain/authority/seats.ts';
import { transitions } from '../../../src/domain/lifecycle/transitions.ts';

/** A seat that only a signature gives is marked with its link. */
const named = (seat: Seat): string => (seat.kind === 'link' ? `${seatName(seat)} (${seat.link})` : seatName(seat));
const words = (right: Right): string => right.map((group) => group.map(named).join(' or ')).join(', and ') || 'nobody';

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

  it('are each asked for by commands of their own, the one that nobody may decide too', () => {
    expect(transitions.map(({ id, asked }) => `${id} ${asked.join(', ')}`)).toEqual([
      'T-01 model.register, deployment.open',
      'T-02 deployment.transition',
      'T-03 deployment.transition',
      'T-04 deployment.transition',
      'T-05 deployment.transition',
      'T-06 deployment.transition',
      'T-07 deployment.extend',
      'T-08 deployment.transition',
      'T-09 deployment.transition',
      'T-10 deployment.end',
      'T-11 lapse.record',
      'T-12 deployment.end',
      'T-13 lapse.confirm',
      'T-14 deployment.suspend',
      'T-15 deployment.resume',
      'T-16 lapse.correct',
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
});
