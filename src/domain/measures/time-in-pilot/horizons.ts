/** Months after which one looks whether a pilot was promoted. @source reference 7a */
export const horizons = [6, 12, 18, 24] as const;

export type Horizon = (typeof horizons)[number];
