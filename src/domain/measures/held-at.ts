import { catalogue, type GateId } from '../gates/catalogue.ts';
import { questions } from '../gates/questions.ts';
import type { OpenBlocker } from './blockers.ts';
import type { ModelRow } from './model-row.ts';

/** Where a held row waits: its first open gate; `no gate`: a risk or a broken link alone; `not reported`: nobody wrote it down. */
export type HeldAt = GateId | 'no gate' | 'not reported';

type Row = Pick<ModelRow, 'hold' | 'blockers'>;

const places = new Map(catalogue.map(({ id }, place) => [id, place]));

/** The gate a blocker stands for: a question is its gate. Null for a risk or a link. */
export function gateOfBlocker({ kind, id }: Pick<OpenBlocker, 'kind' | 'id'>): GateId | null {
  if (kind === 'gate') return id as GateId;
  return kind === 'question' ? (questions.find((question) => question.id === id)?.gate ?? null) : null;
}

/** Open gates of a row, in the catalogue's order. */
export function openGates({ blockers }: Pick<ModelRow, 'blockers'>): { readonly gate: GateId; readonly blocker: OpenBlocker }[] {
  return blockers
    .flatMap((blocker) => {
      const gate = gateOfBlocker(blocker);
      return gate === null ? [] : [{ gate, blocker }];
    })
    .toSorted((a, b) => (places.get(a.gate) ?? 0) - (places.get(b.gate) ?? 0));
}

/**
 * Where a row is held. Each held row is in exactly one place.
 * @returns null for a row that is not held
 * @source shared rule 24
 */
export function heldAt(row: Row): HeldAt | null {
  if (row.hold === null) return null;
  if (row.blockers.length === 0) return 'not reported';
  return openGates(row)[0]?.gate ?? 'no gate';
}

/** Is a gate open for a held row, be it the first or a later one? */
export function isOpenAt(row: Row, gate: GateId): boolean {
  return row.hold !== null && openGates(row).some((open) => open.gate === gate);
}
