import type { PersonId } from '../audit/events.ts';
import type { LinkStep } from '../audit/state.ts';

/** Does a step ask somebody to take a link over from whoever holds it? */
function isHandover(step: LinkStep): boolean {
  return step.kind === 'offered' && step.handover === true;
}

/**
 * The steps by which a link changes hands. To be asked to take it over does not,
 * nor does the no of whoever was asked, however many were asked meanwhile: the
 * link stays with whoever holds it until another accepts.
 */
export function withoutHandovers(steps: readonly LinkStep[]): LinkStep[] {
  const asked = new Set<PersonId>();
  return steps.filter((step) => {
    if (isHandover(step)) {
      asked.add(step.personId);
      return false;
    }
    const answers = step.kind !== 'covered' && asked.delete(step.personId);
    return !(answers && step.kind === 'declined');
  });
}
