import { isOf } from '../ask.ts';
import { refuses } from '../objection.ts';
import { transitionRule } from '../transition-rule.ts';

/** A quiet ending gets the decision it never had. */
export const decideLate = transitionRule('T-13', {
  subject: 'process',
  what: 'To make the missing decision late',
  guards: {
    'late decision': (ask) =>
      isOf(ask, 'lapse.confirm') && ask.payload.text.trim() === ''
        ? [refuses('T-13', 'The late decision says why it is stopped, and says nothing here.', 'Give the reason in a sentence.')]
        : [],
  },
});
