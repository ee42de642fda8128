import { transitionOf } from '../../lifecycle/transitions.ts';
import { isOf, type Ask } from '../ask.ts';
import { concerned } from '../concerned.ts';
import { refuses, type Objection } from '../objection.ts';
import { link, role, type Right } from '../seats.ts';
import { transitionRule } from '../transition-rule.ts';

/** Where care is touched, or nobody ruled it out, clinical safety signs too. */
export function whoResumes(ask: Ask): Right {
  const { care } = concerned(ask).model.flags;
  return [...transitionOf('T-15').decides, ...(care === false ? [] : [[role('Clinical safety officer'), link('L6-CARE')]])];
}

function guard(ask: Ask): readonly Objection[] {
  if (!isOf(ask, 'deployment.resume')) return [];
  const { cause, fix } = ask.payload;
  const wanting = [...(cause.trim() === '' ? ['the cause'] : []), ...(fix.trim() === '' ? ['the fix, or who accepted what remains'] : [])];
  if (wanting.length === 0) return [];
  return [
    refuses(
      'T-15',
      `Nothing runs again before it is known what happened. Missing here: ${wanting.join(', ')}.`,
      'Record both, in a sentence each.',
    ),
  ];
}

/** Suspended to running again. */
export const resumeTogether = transitionRule('T-15', {
  subject: 'safety',
  what: 'To resume it',
  decides: whoResumes,
  guards: { 'cause and fix': guard },
});
