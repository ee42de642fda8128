import { dayWords } from '../../words.ts';
import { isOf, type Ask } from '../ask.ts';
import { moveOf } from '../move-of.ts';
import { refuses, type Objection } from '../objection.ts';
import { transitionRule } from '../transition-rule.ts';

function guard(ask: Ask): readonly Objection[] {
  if (!isOf(ask, 'lapse.correct')) return [];
  const seenOn = moveOf(ask).standing.end?.seenOn ?? ask.day;
  const { activeOn } = ask.payload;
  if (activeOn < seenOn) return [];
  return [
    refuses(
      'T-16',
      `The quiet ending showed from ${dayWords(seenOn)} on. The evidence speaks of ${dayWords(activeOn)}, and must speak of a day before.`,
      'Show a decision or a use from before that day, or start a new deployment linked to it (R-26).',
    ),
  ];
}

/** A quiet ending that was none. */
export const correctALapse = transitionRule('T-16', {
  subject: 'process',
  what: 'To correct the quiet ending',
  guards: { 'evidence from before the lapse': guard },
});
