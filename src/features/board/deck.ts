import type { Pack, Slide } from '../../domain/board/pack.ts';
import type { SlideId } from '../../domain/board/slide-ids.ts';
import { decisionsHeading, lastHeading, vitalHeading } from '../../parts/sentences/board.ts';

/** A screen of a presented pack, by its place in the address. */
export type StepId = 'vital' | 'exceptions' | 'decisions' | SlideId | 'last';

/** One step of a presentation: a page of the pack, or one of its slides. */
export interface Step {
  readonly id: StepId;
  /** In two or three words, for the strip. */
  readonly name: string;
  /** What it says: its heading. */
  readonly title: string;
  /** Null for the pages before and behind the slides. */
  readonly slide: Slide | null;
}

/** A pack in the order it is shown: the three pages, the slides that are there, and what stands behind them. */
export function stepsOf(pack: Pack): readonly Step[] {
  return [
    { id: 'vital', name: 'The vital few', title: vitalHeading(pack), slide: null },
    { id: 'exceptions', name: 'Exceptions', title: pack.exceptions.sentence, slide: null },
    { id: 'decisions', name: 'Decisions', title: decisionsHeading(pack.decisions.points), slide: null },
    ...pack.slides.map((slide) => ({ id: slide.id, name: slide.name, title: slide.title.shown, slide })),
    { id: 'last', name: 'Behind it', title: lastHeading(pack), slide: null },
  ];
}

/** Where an address stands in the deck; the first for one that is not in it. */
export function placeOf(steps: readonly Step[], id: string): number {
  return Math.max(
    0,
    steps.findIndex((step) => step.id === id),
  );
}
