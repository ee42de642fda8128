import { transitionRule } from '../transition-rule.ts';

/** Production back to pilot or silent: at once, by the override authority. */
export const takeOutOfProduction = transitionRule('T-09', { subject: 'safety', what: 'To take it out of production' });
