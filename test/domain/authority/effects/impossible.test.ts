/** What no rule lets through, and what a record cannot hold, is refused with a sentence and never written half. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/domain/authority/command.ts';
import { followsFrom } from '../../../support/authority/follows.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { day, type Line } from '../../../support/record-of.ts';
import { moveTo } from '../../../support/transitions.ts';

const deploymentId = 'DEP-1';
const vacant: Line = ['2026-03-01', 'seat.opened', { seatId: 'S-1', function: 'Security', siteId: null, role: 'CISO' }];
const state = recordOf(governed({ stage: 'pilot' }), [vacant]);

const end = { deploymentId, text: 'Over', learned: 'Ask first', disposal: 'Deleted' } as const;

const offer = { deploymentId, link: 'L4', personId: 'engineer-2', how: 'In person', due: day('2026-12-01') } as const;

describe('an act nobody should have let through', () => {
  it.each<[string, string | null, Command, string]>([
    ['nobody acts', null, { type: 'link.offer', payload: offer }, 'Nobody acts, and link.offer was let through'],
    [
      'nobody who signs was asked',
      'engineer-2',
      { type: 'link.accept', payload: { deploymentId, link: 'L4', statement: 'Mine' } },
      'Nobody who signs was asked for L4',
    ],
    [
      'a waiver has no end',
      'cio',
      {
        type: 'gate.waive',
        payload: { deploymentId, gate: 'G-CHG', until: null, compensatingControl: 'None', reason: 'Away', askedBy: 'pm' },
      },
      'A waiver of G-CHG without an end was let through',
    ],
    ['no transition lists the move', 'chair', moveTo('intake'), 'A move no transition lists was let through: deployment.transition'],
    [
      'no transition lists the end',
      'sponsor',
      { type: 'deployment.end', payload: { ...end, kind: 'retired' } },
      'A move no transition lists was let through: deployment.end',
    ],
    [
      'somebody ends a deployment as lapsed',
      'sponsor',
      { type: 'deployment.end', payload: { ...end, kind: 'lapsed' } },
      'Nobody ends a deployment as lapsed: R-18 refuses it',
    ],
    [
      'a vacant seat is confirmed',
      'chair',
      { type: 'seat.confirm', payload: { seatId: 'S-1' } },
      'S-1 is vacant, and its confirmation was let through',
    ],
    [
      'a seat nobody opened is confirmed',
      'chair',
      { type: 'seat.confirm', payload: { seatId: 'S-9' } },
      'S-9 is vacant, and its confirmation was let through',
    ],
    [
      'a fact is corrected of no model',
      'registrar',
      { type: 'fact.correct', payload: { modelId: 'M-9', label: 'Hosting', value: 'Here', why: 'It is' } },
      'fact.correct concerns no model',
    ],
    [
      'an action is planned against no risk',
      'director',
      { type: 'risk.plan-action', payload: { riskId: 'RISK-9', text: 'Train', owner: 'nurse', due: day('2026-12-01') } },
      'No such risk: RISK-9',
    ],
  ])('stops where %s', (_, by, command, why) => {
    expect(() => followsFrom({ state, by, command })).toThrow(new RangeError(why));
  });
});
