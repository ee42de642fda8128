import { gateGuard } from '../gate-guard.ts';
import { charterGuard, suspensionGuard } from '../pilot-guards.ts';
import { transitionRule } from '../transition-rule.ts';

/** Silent to pilot. */
export const openAPilot = transitionRule('T-05', {
  subject: 'process',
  what: 'To open a pilot',
  guards: {
    gates: (ask) => gateGuard(ask, 'T-05', 'pilot'),
    charter: (ask) => charterGuard(ask, 'T-05'),
    'not suspended': (ask) => suspensionGuard(ask, 'T-05'),
  },
});
