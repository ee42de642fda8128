import type { Desk, Teller } from './desk.ts';
import type { BoardTable, SlideFigure } from './figure.ts';
import type { ListLine, Printed } from './pack.ts';

/** A slide before anybody edits or adopts anything. */
export interface Drafted {
  readonly title: string;
  readonly subtitle: string;
  readonly figure: SlideFigure;
  readonly table: BoardTable;
  readonly list: { readonly heading: string; readonly lines: readonly ListLine[]; readonly more: number } | null;
  /** Measures whose labels and rules are printed as the words used. */
  readonly terms: readonly string[];
  readonly ask: { readonly words: string; readonly who: Printed | null } | null;
  readonly screen: string;
}

/** A slide, or why there is none: only what is truly absent drops one. */
export type Made = Drafted | { readonly absent: string };

export type MakeSlide = (desk: Desk, tell: Teller) => Made;
