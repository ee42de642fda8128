import { gateGuard } from '../gate-guard.ts';
import { charterGuard, suspensionGuard } from '../pilot-guards.ts';
import { transitionRule } from '../transition-rule.ts';

/** Silent to pilot. */
export const openAPilot = transitionRule('T-05', {
  subject: 'process',
  what: 'To open a pilot',
  guard: (ask) => [...gateGuard(ask, 'T-05', 'pilot'), ...charterGuard(ask, 'T-05'), ...suspensionGuard(ask, 'T-05')],
});
