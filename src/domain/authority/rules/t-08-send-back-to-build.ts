import { dayWords } from '../../words.ts';
import { isOf, type Ask } from '../ask.ts';
import { personWords } from '../concerned.ts';
import { refuses, type Objection } from '../objection.ts';
import { isHere } from '../seats.ts';
import { transitionRule } from '../transition-rule.ts';

function guard(ask: Ask): readonly Objection[] {
  if (!isOf(ask, 'deployment.transition')) return [];
  const { reason, owner, due } = ask.payload;
  const objections: Objection[] = [];
  if (reason.trim() === '') objections.push(refuses('T-08', 'Rework has a reason, and none is given.', 'Say what has to be done again.'));
  const person = owner === undefined ? undefined : ask.state.people.get(owner);
  if (person === undefined) objections.push(refuses('T-08', 'Rework has an owner, and nobody is named.', 'Name who answers for it.'));
  else if (!isHere(person, ask.day)) {
    objections.push(
      refuses('T-08', `${personWords(ask, person.personId)} has left and cannot own the rework.`, 'Name somebody who is here.'),
    );
  }
  if (due === undefined) objections.push(refuses('T-08', 'Rework has a date, and none is set.', 'Set the day by which it is to be done.'));
  else if (due <= ask.day) {
    objections.push(refuses('T-08', `Rework due on ${dayWords(due)} is not ahead of ${dayWords(ask.day)}.`, 'Set a day to come.'));
  }
  return objections;
}

/** Silent or pilot back to build. */
export const sendBackToBuild = transitionRule('T-08', {
  subject: 'process',
  what: 'To send it back to build',
  guards: { 'reason, owner and date': guard },
});
