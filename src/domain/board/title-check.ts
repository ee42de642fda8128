/** What an edited title may say: no number of its own, and no direction the chart does not show. */
import { listed } from '../words.ts';
import type { SlideFigure } from './figure.ts';
import { figuresAllowed, strangeNumerals } from './numerals.ts';
import type { Slide } from './pack.ts';

type Checked = Pick<Slide, 'measures' | 'figure'>;

/** Why a title cannot stand above a slide, as a fault with what to do; null where it can. */
export function titleFault(title: string, { measures, figure }: Checked): { readonly what: string; readonly remedy: string } | null {
  const strange = strangeNumerals(title, figuresAllowed(measures, figure));
  if (strange.length === 0) return null;
  const named = [...new Set(strange.map(({ text }) => `“${text}”`))];
  return {
    what: `${listed(named)} ${named.length === 1 ? 'is no number' : 'are no numbers'} of a measure on this slide.`,
    remedy: 'Use a number the slide shows, or none. Numbers are never edited.',
  };
}

const better = /\b(?:improv\w*|better|recover\w*|faster|shorter|easing|eased)\b/i;
const worse = /\b(?:wors\w+|deteriorat\w*|slower|longer|declining)\b/i;
const change =
  /\b(?:ris(?:e|es|ing|en)|rose|fall(?:s|ing|en)?|fell|increas\w*|decreas\w*|grow(?:s|ing|n)?|grew|shr[iau]nk\w*|upward|downward|trend\w*)\b/i;
const onTrack = /\b(?:on track|off track|on target|will meet|ahead of plan)\b/i;

function supports({ figure }: { readonly figure: SlideFigure }, word: 'improvement' | 'concern' | 'change' | 'on track'): boolean {
  if (figure.kind !== 'line') return false;
  const { variation, onTarget } = figure.chart;
  if (word === 'on track') return onTarget;
  return word === 'change' ? variation !== null : variation === word;
}

/** A warning where a title names a direction no control chart of the slide supports; null where it names none, or the chart does. */
export function directionWarning(title: string, slide: Pick<Slide, 'figure'>): string | null {
  const found = (
    [
      [better, 'improvement'],
      [worse, 'concern'],
      [change, 'change'],
      [onTrack, 'on track'],
    ] as const
  ).flatMap(([pattern, word]) => {
    const said = pattern.exec(title)?.[0];
    return said === undefined || supports(slide, word) ? [] : [`“${said}”`];
  });
  return found.length === 0 ? null : `The title says ${listed(found)}, and no control chart on this slide supports it.`;
}
