import type { Pack } from '../../domain/board/pack.ts';

/** `board-01-2026-10-30-CS-20261030-4f2a91.pptx`: which pack, of which day, and by what it is found again. */
export function pptxFileName({ packId, position, evidenceId }: Pick<Pack, 'packId' | 'position' | 'evidenceId'>): string {
  return `${packId === null ? 'board-draft' : packId.toLowerCase()}-${position.asOf}-${evidenceId}.pptx`;
}
