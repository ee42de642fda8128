import type { Deployment } from '../audit/state.ts';
import type { Ask } from './ask.ts';
import { role, type Right } from './seats.ts';

/** Who extends a pilot that was extended as often as the committee may. @source reference 2c, T-07 */
export const executivePair: Right = [[role('CIO')], [role('CMO')]];

/** Has a pilot been extended as often as the committee may extend it? */
export function isBeyondExtensions({ state }: Pick<Ask, 'state'>, { extensions }: Pick<Deployment, 'extensions'>): boolean {
  return extensions >= state.settings.pilotExtensions;
}
