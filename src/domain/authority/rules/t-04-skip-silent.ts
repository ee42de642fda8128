import { gateGuard } from '../gate-guard.ts';
import { charterGuard, smallEnoughGuard, suspensionGuard } from '../pilot-guards.ts';
import { transitionRule } from '../transition-rule.ts';

/** Build to pilot, without running silently. */
export const skipSilent = transitionRule('T-04', {
  subject: 'process',
  what: 'To skip silent',
  guard: (ask) => [
    ...smallEnoughGuard(ask, 'T-04'),
    ...gateGuard(ask, 'T-04', 'pilot'),
    ...charterGuard(ask, 'T-04'),
    ...suspensionGuard(ask, 'T-04'),
  ],
});
