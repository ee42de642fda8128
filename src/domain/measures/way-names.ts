/** What grows while owners answer: each a measure, in models. */
export const wayMeasures = ['answered-some', 'answered-all', 'name-accepted', 'night-covered'] as const;

export type WayMeasure = (typeof wayMeasures)[number];
