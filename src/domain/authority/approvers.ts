import type { GateId } from '../gates/catalogue.ts';
import { chiefOf } from '../gates/signers.ts';
import { placeOf, type Ask } from './ask.ts';
import { holdersOfRight, role, type Seat } from './seats.ts';
import { rightToSign } from './signing.ts';

/** The executive of the gate's function, and whoever its signers report to within it. */
export function approversOf(ask: Ask, gate: GateId): readonly Seat[] {
  const { people } = ask.state;
  // Who signs for one deployment only (its owner, its sponsor) is no function: nobody approves by standing above them.
  const functions = rightToSign(ask, gate).map((group) => group.filter(({ kind }) => kind === 'role'));
  const superiors = holdersOfRight(placeOf(ask), functions).flatMap((holder): Seat[] => {
    if (holder.kind === 'vacant seat') return [];
    const { reportsTo, function: of } = people.get(holder.personId)!;
    const superior = reportsTo === undefined ? undefined : people.get(reportsTo);
    return superior?.function === of ? [{ kind: 'person', personId: superior.personId, as: superior.title }] : [];
  });
  return [role(chiefOf(gate)), ...superiors];
}

/** How often the waiver in force was given in a row: 0 for a first one. */
export function renewalOf({ deployment, payload: { gate } }: Pick<Ask<'gate.waive'>, 'deployment' | 'payload'>): number {
  const decisions = deployment?.gates.get(gate)?.decisions ?? [];
  return decisions.length - 1 - decisions.findLastIndex(({ outcome }) => outcome !== 'waived');
}
