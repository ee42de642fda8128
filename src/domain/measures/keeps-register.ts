import type { RecordState } from '../audit/state.ts';

/** Does a record keep its risks: has somebody raised one, or does any deployment keep its governance here? Else no risk is no news. */
export function keepsRegister({ risks, deployments }: Pick<RecordState, 'risks' | 'deployments'>): boolean {
  return risks.size > 0 || [...deployments.values()].some(({ governance }) => governance === 'kept');
}
