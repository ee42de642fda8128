import { gateGuard } from '../gate-guard.ts';
import { suspensionGuard } from '../pilot-guards.ts';
import { transitionRule } from '../transition-rule.ts';

/** Pilot to production. Holding risks speak through R-03, the chain through R-05. */
export const promote = transitionRule('T-06', {
  subject: 'process',
  what: 'Promotion',
  guards: {
    gates: (ask) => gateGuard(ask, 'T-06', 'production'),
    'not suspended': (ask) => suspensionGuard(ask, 'T-06'),
  },
});
