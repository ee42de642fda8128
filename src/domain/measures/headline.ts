import type { Deployment } from '../audit/state.ts';
import type { GateId } from '../gates/catalogue.ts';
import { questionOfGate, questions } from '../gates/questions.ts';
import type { Settings } from '../settings.ts';
import { daysBetween, type Day, type Days } from '../time.ts';
import type { OpenBlocker } from './blockers.ts';

/**
 * What is missing, in one line: what somebody noted first, else what was found
 * first. Where governance and technology both hold it, the first of each. A
 * review past its clock says how long it has waited.
 */
export function headlineOf(deployment: Deployment, blockers: readonly OpenBlocker[], asOf: Day, settings: Settings): string | null {
  const noted = deployment.blockers.flatMap(({ gate }) => blockers.filter((blocker) => gateBehind(blocker) === gate));
  const inOrder = [...noted, ...blockers];
  const first = inOrder[0];
  if (first === undefined) return null;
  const other = inOrder.find(({ nature }) => nature !== first.nature);
  const words = (blocker: OpenBlocker): string => {
    const days = daysInReview(deployment, blocker, asOf);
    return days > settings.reviewLimitDays ? `${blocker.what}, ${days} days waiting` : blocker.what;
  };
  return other === undefined ? words(first) : `${words(first)}; ${afterSemicolon(words(other))}`;
}

function gateBehind({ kind, id }: OpenBlocker): GateId | null {
  if (kind === 'gate') return id as GateId;
  return kind === 'question' ? (questions.find((question) => question.id === id)?.gate ?? null) : null;
}

/** Days since it was submitted, where nobody has decided since; 0 where nothing waits. */
function daysInReview(deployment: Deployment, blocker: OpenBlocker, asOf: Day): Days {
  const gate = gateBehind(blocker);
  const file = gate === null ? undefined : deployment.gates.get(gate);
  const submitted = file?.submissions.at(-1)?.on;
  if (gate === null || submitted === undefined) return 0;
  const question = questionOfGate(gate);
  const decided = file?.decisions.at(-1)?.on ?? (question === undefined ? undefined : deployment.questions.get(question.id)?.accepted?.on);
  return decided === undefined || submitted > decided ? Math.max(0, daysBetween(submitted, asOf)) : 0;
}

/** Small after a semicolon, but for an abbreviation: "CT feed" stays. */
function afterSemicolon(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
