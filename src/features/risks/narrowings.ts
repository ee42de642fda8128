import type { ScreenView } from '../../state/view.ts';
import type { ViewChange } from '../../state/use-view.ts';

/** One thing the list is narrowed by, and the view without it. */
interface Narrowing {
  readonly words: string;
  readonly without: ViewChange;
}

/** Everything the register is narrowed by here, each with its way out. */
export function narrowings({ q, site, fn, type, stage, hold, cell, show }: ScreenView): Narrowing[] {
  const all: [string | undefined, string, ViewChange][] = [
    [show, 'the count', { show: undefined }],
    [cell, 'the cell', { cell: undefined }],
    [q, `“${q}”`, { q: undefined }],
    [fn, `function ${fn}`, { fn: undefined }],
    [site, `site ${site}`, { site: undefined }],
    [type, `type ${type}`, { type: undefined }],
    [stage, `stage ${stage}`, { stage: undefined }],
    [hold, `held by ${hold}`, { hold: undefined }],
  ];
  return all.flatMap(([value, words, without]) => (value === undefined ? [] : [{ words, without }]));
}
