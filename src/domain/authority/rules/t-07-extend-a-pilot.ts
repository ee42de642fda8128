import { transitionOf } from '../../lifecycle/transitions.ts';
import { addDays, later } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { isOf, type Ask } from '../ask.ts';
import { concerned } from '../concerned.ts';
import { executivePair, isBeyondExtensions } from '../extensions.ts';
import { moveOf } from '../move-of.ts';
import { refuses, type Objection } from '../objection.ts';
import { transitionRule } from '../transition-rule.ts';

function guard(ask: Ask): readonly Objection[] {
  if (!isOf(ask, 'deployment.extend')) return [];
  const { plannedEnd } = ask.payload;
  const due = moveOf(ask).standing.due?.day ?? ask.day;
  const { extensionDays } = ask.state.settings;
  const most = addDays(later(due, ask.day), extensionDays);
  if (plannedEnd > most) {
    return [
      refuses(
        'T-07',
        `An extension is ${extensionDays} days at most: until ${dayWords(most)}, and ${dayWords(plannedEnd)} is asked.`,
        `Ask for an end no later than ${dayWords(most)}.`,
      ),
    ];
  }
  if (plannedEnd > later(due, ask.day)) return [];
  return [
    refuses(
      'T-07',
      `The pilot is to end on ${dayWords(due)}: ${dayWords(plannedEnd)} extends nothing.`,
      'Ask for a later day, or end the pilot by decision.',
    ),
  ];
}

/** Pilot to pilot, for longer. */
export const extendAPilot = transitionRule('T-07', {
  subject: 'process',
  what: 'To extend the pilot',
  decides: (ask) => (isBeyondExtensions(ask, concerned(ask).deployment) ? executivePair : transitionOf('T-07').decides),
  guards: { extension: guard },
});
