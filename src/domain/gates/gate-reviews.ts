import type { GateOutcome, PersonId } from '../audit/events.ts';
import type { Deployment, GateFile, QuestionFile } from '../audit/state.ts';
import type { Day } from '../time.ts';
import type { Gate } from './catalogue.ts';
import { questionOfGate } from './questions.ts';

/** One time a gate was put to those who decide it. */
export interface Review {
  readonly openedOn: Day;
  /** Who submitted or answered; null where the record does not say. */
  readonly by: PersonId | null;
  /** Whom the submission names as the one it waits for. */
  readonly waitingOn: string | null;
  /** The day it was decided; null while it is open. */
  readonly closedOn: Day | null;
  readonly outcome: GateOutcome | null;
}

/**
 * Every review of a gate, oldest first; only the last can be open.
 *
 * A gate: a decision closes what was submitted last since the decision before
 * it, and one without a submission of its own is no review. A question: opened
 * by the answer, closed by its acceptance or a dispute; a renewal without a new
 * answer is no review.
 *
 * @source reference 7d (submitted to decided)
 */
export function reviewsOf(deployment: Pick<Deployment, 'gates' | 'questions'>, gate: Gate): Review[] {
  const question = questionOfGate(gate.id);
  if (question === undefined) return gateReviews(deployment.gates.get(gate.id));
  return questionReviews(deployment.questions.get(question.id));
}

function gateReviews(file: GateFile | undefined): Review[] {
  if (file === undefined) return [];
  const { submissions, decisions } = file;
  const found: Review[] = [];
  let previous = '';
  for (const { on, outcome } of decisions) {
    const submission = submissions.findLast((one) => one.on <= on && one.on > previous);
    previous = on;
    if (submission === undefined) continue;
    found.push({ openedOn: submission.on, by: submission.by, waitingOn: submission.waitingOn ?? null, closedOn: on, outcome });
  }
  const last = submissions.at(-1);
  if (last !== undefined && last.on > previous) {
    found.push({ openedOn: last.on, by: last.by, waitingOn: last.waitingOn ?? null, closedOn: null, outcome: null });
  }
  return found;
}

function questionReviews(file: QuestionFile | undefined): Review[] {
  const found: Review[] = [];
  let open: Omit<Review, 'closedOn' | 'outcome'> | null = null;
  for (const { kind, on, by } of file?.steps ?? []) {
    if (kind === 'answered') open ??= { openedOn: on, by, waitingOn: null };
    else if ((kind === 'accepted' || kind === 'disputed') && open !== null) {
      found.push({ ...open, closedOn: on, outcome: kind === 'accepted' ? 'passed' : 'returned' });
      open = null;
    }
  }
  if (open !== null) found.push({ ...open, closedOn: null, outcome: null });
  return found;
}
