import { heldPlaceWords, stageWords, typeWords, holdWords } from '../../parts/words.ts';
import { shownWords } from '../../parts/sentences/shown.ts';
import type { ScreenView } from '../../state/view.ts';
import type { ViewChange } from '../../state/use-view.ts';

/** A filter in force, in words, and the change that takes it away. */
export interface Clearing {
  readonly words: string;
  readonly without: ViewChange;
}

/** Every filter in force, in the order of the filter bar. */
export function clearings({ q, site, fn, type, stage, hold, gate, show }: ScreenView): Clearing[] {
  const set: (Clearing | null)[] = [
    site === undefined ? null : { words: site === 'not reported' ? 'site not reported' : site, without: { site: undefined } },
    fn === undefined ? null : { words: fn === 'not reported' ? 'function not reported' : fn, without: { fn: undefined } },
    type === undefined
      ? null
      : { words: type === 'not reported' ? 'type not reported' : typeWords[type].toLowerCase(), without: { type: undefined } },
    stage === undefined ? null : { words: stageWords[stage].toLowerCase(), without: { stage: undefined } },
    hold === undefined ? null : { words: `held by: ${holdWords[hold].toLowerCase()}`, without: { hold: undefined } },
    gate === undefined ? null : { words: heldPlaceWords(gate).toLowerCase(), without: { gate: undefined } },
    q === undefined ? null : { words: `“${q}”`, without: { q: undefined } },
    show === undefined
      ? null
      : {
          words: `“${shownWords(show, 'value', { headlines: {} as never, notInFile: null }).label}”`,
          without: { show: undefined, 'show-part': undefined },
        },
  ];
  return set.filter((one) => one !== null);
}
