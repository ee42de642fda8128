import type { Flags, Role } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import { catalogue } from '../gates/catalogue.ts';
import { signersOf } from '../gates/signers.ts';
import type { Day } from '../time.ts';

/** What holds of every model: what a gate asks beyond it depends on the model. */
const plain: Flags = { care: false, payment: false, autonomy: 'advisory', vendor: false };

/**
 * Roles without which nothing is decided here, whatever the model is: those who
 * keep the record and lead its committee, then one for each gate that is
 * switched on, in the catalogue's order. Gates a link of the chain signs ask for no role.
 */
export function rolesAsked(state: RecordState, day: Day): Role[] {
  const asked: Role[] = ['Registrar', 'Committee chair'];
  for (const { id } of catalogue) {
    if (!state.ruleset.gatesOn.has(id)) continue;
    for (const group of signersOf(id, plain, { state, day, deployment: null })) {
      const [first] = group;
      if (first?.kind === 'role') asked.push(first.role);
    }
  }
  return [...new Set(asked)];
}
