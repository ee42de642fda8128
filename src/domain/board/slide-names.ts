import type { SlideId } from './slide-ids.ts';

/** What a slide is about, in two or three words: for a list of slides, never its title. */
export const slideNames: Readonly<Record<SlideId, string>> = {
  'the-gap': 'The gap in one line',
  'where-models-stop': 'Where models stop',
  'ended-without-decision': 'What ended without a decision',
  'governance-or-technology': 'Governance or technology',
  'which-gate': 'Which gate',
  'the-register': 'What the register holds',
  'is-waiting-normal': 'Is waiting normal',
  'names-we-need': 'The names we need',
  'rule-dates': 'What the next rule dates require',
};
