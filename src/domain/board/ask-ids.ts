/** The number of the next ask of a pack: asks are never removed. */
export function nextAskId(asked: number): string {
  return `ASK-${String(asked + 1).padStart(2, '0')}`;
}

/** The id of the next pack: packs are never removed either. */
export function nextBoardPackId(frozen: number): string {
  return `BOARD-${String(frozen + 1).padStart(2, '0')}`;
}
