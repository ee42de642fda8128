import { transitionOf } from '../../lifecycle/transitions.ts';
import type { Ask } from '../ask.ts';
import { gateGuard } from '../gate-guard.ts';
import { committee, role, type Right } from '../seats.ts';
import { transitionRule } from '../transition-rule.ts';

/** A Low or Moderate tier goes by the fast track: the chair, or whom the chair appointed, decides. */
function decides({ model }: Ask): Right {
  const fast = model?.tier === 'Low' || model?.tier === 'Moderate';
  return fast ? [[committee, role('Committee chair')]] : transitionOf('T-02').decides;
}

/** Intake to build. */
export const enterBuild = transitionRule('T-02', {
  subject: 'process',
  what: 'To enter build',
  decides,
  guards: { gates: (ask) => gateGuard(ask, 'T-02', 'build') },
});
