/** The messages between the page and the worker that reads returned packs. */
import type { ReturnsPreview } from './preview-returns.ts';
import type { ReturnsAsked, ReturnsProgress } from './returns-desk.ts';

export type ToReturnsWorker =
  | { readonly type: 'read'; readonly id: number; readonly asked: ReturnsAsked }
  | { readonly type: 'cancel'; readonly id: number };

/** Files and silences travel in pieces, so that no message keeps the page busy. */
export type FromReturnsWorker =
  | { readonly type: 'alive' }
  | { readonly type: 'progress'; readonly id: number; readonly progress: ReturnsProgress }
  | ({ readonly type: 'piece'; readonly id: number } & Piece)
  | { readonly type: 'preview'; readonly id: number; readonly preview: ReturnsPreview }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

const pieced = ['toLoad', 'conflicts', 'duplicates', 'damaged', 'silent'] as const;
export type Piece = Pick<ReturnsPreview, (typeof pieced)[number]>;

/** Files sent at a time: of the largest packs some two thousand answers. */
const PIECE = 10;

/** Take a preview apart for the journey. */
export function takePreviewApart(preview: ReturnsPreview): { readonly preview: ReturnsPreview; readonly pieces: readonly Piece[] } {
  const most = Math.max(...pieced.map((name) => preview[name].length));
  const pieces = Array.from({ length: Math.ceil(most / PIECE) }, (_, n): Piece => {
    const [from, to] = [n * PIECE, (n + 1) * PIECE];
    return {
      toLoad: preview.toLoad.slice(from, to),
      conflicts: preview.conflicts.slice(from, to),
      duplicates: preview.duplicates.slice(from, to),
      damaged: preview.damaged.slice(from, to),
      silent: preview.silent.slice(from, to),
    };
  });
  return { preview: { ...preview, toLoad: [], conflicts: [], duplicates: [], damaged: [], silent: [] }, pieces };
}

/** Put it together again on the other side. */
export function putPreviewTogether(preview: ReturnsPreview, pieces: readonly Piece[]): ReturnsPreview {
  return {
    ...preview,
    toLoad: pieces.flatMap(({ toLoad }) => toLoad),
    conflicts: pieces.flatMap(({ conflicts }) => conflicts),
    duplicates: pieces.flatMap(({ duplicates }) => duplicates),
    damaged: pieces.flatMap(({ damaged }) => damaged),
    silent: pieces.flatMap(({ silent }) => silent),
  };
}
