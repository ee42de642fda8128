import type { Fill, FigureRow, SlideFigure } from './figure.ts';

type Stages = Extract<SlideFigure, { readonly kind: 'stacked stages' }>['stages'];

/** One thing that may become of a model, and how it is told from the others without colour. */
export interface StagePart {
  readonly label: string;
  readonly fill: Fill;
  /** So many parts before it have the same fill: the second and third of a fill have a pattern of their own. */
  readonly pattern: number;
}

/** What may become of a model, each once, in the order the stages give it: the same on screen, on paper and in a presentation file. */
export function stageParts(stages: Stages): readonly StagePart[] {
  const order: FigureRow[] = [];
  for (const { parts } of stages) {
    let after = -1;
    for (const part of parts) {
      const at = order.findIndex(({ label }) => label === part.label);
      if (at === -1) order.splice(after + 1, 0, part);
      after = at === -1 ? after + 1 : at;
    }
  }
  return order.map(({ label, fill }, place) => ({
    label,
    fill,
    pattern: order.slice(0, place).filter((before) => before.fill === fill).length,
  }));
}
