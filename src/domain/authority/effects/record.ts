import type { Effects } from './effect.ts';

/** Commands that only exist to be refused: nothing follows from them. */
export const refusedAlways: Effects<'decision.edit' | 'decision.delete' | 'lapse.record' | 'deployment.reopen'> = {
  'decision.edit': () => [],
  'decision.delete': () => [],
  'lapse.record': () => [],
  'deployment.reopen': () => [],
};
