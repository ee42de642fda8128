import { gateGuard } from '../gate-guard.ts';
import { charterGuard, smallEnoughGuard, suspensionGuard } from '../pilot-guards.ts';
import { transitionRule } from '../transition-rule.ts';

/** Build to pilot, without running silently. */
export const skipSilent = transitionRule('T-04', {
  subject: 'process',
  what: 'To skip silent',
  guards: {
    'small enough to skip silent': (ask) => smallEnoughGuard(ask, 'T-04'),
    gates: (ask) => gateGuard(ask, 'T-04', 'pilot'),
    charter: (ask) => charterGuard(ask, 'T-04'),
    'not suspended': (ask) => suspensionGuard(ask, 'T-04'),
  },
});
