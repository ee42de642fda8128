/** The slides of a board pack, in their order. @source DESIGN 3.7 */
export const slideIds = [
  'the-gap',
  'where-models-stop',
  'ended-without-decision',
  'governance-or-technology',
  'which-gate',
  'the-register',
  'is-waiting-normal',
  'names-we-need',
  'rule-dates',
] as const;

export type SlideId = (typeof slideIds)[number];

/** Who reads a copy: the board's prints roles, the committee's names and objections. */
export const boardAudiences = ['board', 'committee'] as const;

export type BoardAudience = (typeof boardAudiences)[number];

/** A frozen pack: `BOARD-01`. */
export type BoardPackId = string;
