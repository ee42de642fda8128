import { whoMayStop } from '../rights.ts';
import { transitionRule } from '../transition-rule.ts';

/** The safe direction: one person suffices. */
export const oneMaySuspend = transitionRule('T-14', {
  subject: 'safety',
  what: 'To suspend it',
  decides: (ask) => [whoMayStop(ask)],
});
