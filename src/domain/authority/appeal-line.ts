/** Whose line a refusal belongs to, and who stands above it there. An appeal climbs that line before it reaches the committee. */
import type { Role } from '../audit/events.ts';
import type { Refusal } from '../audit/state.ts';
import { catalogue, type GateId } from '../gates/catalogue.ts';
import { complianceGates } from '../gates/signers.ts';

export type Line = 'compliance' | 'architecture' | 'clinical safety' | 'security' | 'committee';

const architecture = new Set<GateId>(['G-ARC', 'G-AGL']);
const safety = new Set<GateId>(['G-CLN', 'G-OVR', 'G-WRK', 'G-USE']);
const security = new Set<GateId>(['G-SEC', 'G-AGT', 'G-AUD']);

function lineOfGate(gate: GateId): Line {
  if (complianceGates.includes(gate)) return 'compliance';
  if (architecture.has(gate)) return 'architecture';
  if (safety.has(gate)) return 'clinical safety';
  return security.has(gate) ? 'security' : 'committee';
}

/** The line a refusal came from: of the gate it is about, else of the first rule that has one. */
export function lineOf({ subject, rules }: Pick<Refusal, 'subject' | 'rules'>): Line {
  const gate = catalogue.find(({ id }) => subject.endsWith(` ${id}`));
  if (gate !== undefined) return lineOfGate(gate.id);
  if (rules.includes('R-06')) return 'compliance';
  if (rules.includes('R-13') || rules.includes('R-20')) return 'clinical safety';
  return rules.includes('R-01') || rules.includes('R-02') ? 'architecture' : 'committee';
}

/** Who stands above those who refuse, in their own function. @source reference 5c */
const above: Readonly<Record<Line, readonly Role[]>> = {
  compliance: ['Chief compliance officer', 'General counsel'],
  architecture: ['CIO'],
  'clinical safety': ['CMO'],
  security: ['CISO'],
  committee: ['CEO', 'CIO', 'CMO'],
};

export function aboveRefuser(line: Line): readonly Role[] {
  return above[line];
}

/**
 * The rungs of an appeal, from the first. Payment adds the chief compliance
 * officer to the executive pair.
 * @source reference 5c
 */
export function rungsOf(line: Line, payment: boolean): readonly (readonly Role[])[] {
  const pair: readonly Role[] = payment ? ['CIO', 'CMO', 'Chief compliance officer'] : ['CIO', 'CMO'];
  return [...(line === 'committee' ? [] : [above[line]]), ['Committee chair'], pair, ['Board member']];
}
