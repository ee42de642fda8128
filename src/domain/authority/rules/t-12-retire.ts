import { transitionOf } from '../../lifecycle/transitions.ts';
import { isOf, placeOf, type Ask } from '../ask.ts';
import { concerned } from '../concerned.ts';
import { refuses, type Objection } from '../objection.ts';
import { link, signatoryOf, type Right } from '../seats.ts';
import { transitionRule } from '../transition-rule.ts';

/** The business owner of the site; its sponsor while no owner stands. */
function decides(ask: Ask): Right {
  const [service = []] = transitionOf('T-12').decides;
  return [service, [link(signatoryOf(placeOf(ask), 'L3') === null ? 'L1' : 'L3')]];
}

function guard(ask: Ask): readonly Objection[] {
  if (!isOf(ask, 'deployment.end')) return [];
  const { kind, text, disposal, successor } = ask.payload;
  const objections: Objection[] = [];
  const wanting = [...(text.trim() === '' ? ['the plan'] : []), ...(disposal.trim() === '' ? ['what becomes of data and access'] : [])];
  if (wanting.length > 0) {
    objections.push(
      refuses('T-12', `Retirement follows a plan. Missing here: ${wanting.join(', ')}.`, 'Fill in what is missing, in a sentence each.'),
    );
  }
  if (kind === 'superseded' && successor === undefined) {
    objections.push(
      refuses('T-12', 'What is superseded has a successor, and none is named.', 'Name the deployment that takes its place, or retire it.'),
    );
  }
  if (successor !== undefined && successor === concerned(ask).deployment.deploymentId) {
    objections.push(refuses('T-12', 'A deployment cannot be its own successor.', 'Name the deployment that takes its place.'));
  }
  return objections;
}

/** Out of production for good. */
export const retire = transitionRule('T-12', {
  subject: 'process',
  what: 'To retire it',
  decides,
  guards: { 'plan of retirement': guard },
});
