import { gateOf, type GateId, type Nature } from '../../gates/catalogue.ts';
import { gateOfBlocker } from '../held-at.ts';
import { asCatalogued } from './names.ts';
import type { OpenBlocker } from '../blockers.ts';

/** One way of sorting the gates into governance and technical: the catalogue's, or with some of its technical gates moved. */
export interface Assignment {
  readonly id: string;
  /** Technical gates counted as governance. */
  readonly moved: readonly GateId[];
}

/** Gates of which reasonable people differ, then two more that are technical with less doubt. @source reference 7h.5 */
const contestable = ['G-WRK', 'G-PIL', 'G-MON'] as const;

/** The catalogue's own, each contestable gate moved, all of them, and then security and bias too. */
export const assignments: readonly [Assignment, ...Assignment[]] = [
  { id: asCatalogued, moved: [] },
  { id: 'workflow', moved: ['G-WRK'] },
  { id: 'pilot-result', moved: ['G-PIL'] },
  { id: 'control-plan', moved: ['G-MON'] },
  { id: 'contestable', moved: contestable },
  { id: 'contestable-security', moved: [...contestable, 'G-SEC'] },
  { id: 'contestable-bias', moved: [...contestable, 'G-FAIR'] },
  { id: 'all-five', moved: [...contestable, 'G-SEC', 'G-FAIR'] },
];

/** The nature a gate has under an assignment. */
export function natureUnder({ moved }: Assignment, gate: GateId): Nature {
  return moved.includes(gate) ? 'governance' : gateOf(gate).nature;
}

/** The nature a blocker has under an assignment: what a person gave it stays; a risk keeps its own. */
export function blockerUnder(assignment: Assignment, blocker: Pick<OpenBlocker, 'kind' | 'id' | 'nature' | 'reclassified'>): Nature {
  const gate = gateOfBlocker(blocker);
  return gate === null || blocker.reclassified ? blocker.nature : natureUnder(assignment, gate);
}

/** The nature its gate gives it, whatever a person made of it. */
export function natureByGate(blocker: Pick<OpenBlocker, 'kind' | 'id' | 'nature'>): Nature {
  const gate = gateOfBlocker(blocker);
  return gate === null ? blocker.nature : gateOf(gate).nature;
}
