import { gateGuard } from '../gate-guard.ts';
import { transitionRule } from '../transition-rule.ts';

/** Build to silent. */
export const enterSilent = transitionRule('T-03', {
  subject: 'process',
  what: 'To run it silently',
  guards: { gates: (ask) => gateGuard(ask, 'T-03', 'silent') },
});
