/** Commands that move a deployment, as a test asks for them. */
import type { Command, CommandPayloads } from '../../src/domain/authority/command.ts';
import type { OpenStage } from '../../src/domain/lifecycle/stages.ts';
import { day } from './record-of.ts';

type Transition = CommandPayloads['deployment.transition'];

/** An item that moves DEP-1 to a stage; a pilot comes with its charter. */
export function moveTo(to: OpenStage, more: Partial<Transition> = {}): Command<'deployment.transition'> {
  const charter = { plannedEnd: day('2027-03-31'), endpoints: 'Readings within the hour' };
  return {
    type: 'deployment.transition',
    payload: { deploymentId: 'DEP-1', to, reason: 'All that is required is there', ...(to === 'pilot' ? { charter } : {}), ...more },
  };
}

/** Both who promote: the decision signatory acts, the chair signs in the room. */
export const promoters = { by: 'signatory', accompaniment: { signers: [{ personId: 'chair', how: 'in the room' as const }] } };
