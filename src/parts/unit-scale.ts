/** How a row of marks is drawn at a width: one mark per model, or, where they would be too thin, segments. */
export interface UnitScale {
  readonly drawn: 'marks' | 'segments';
  /** Pixels one model takes. */
  readonly pitch: number;
}

const widest = 16;
const thinnest = 3.5;

/** One scale for all rows: the fullest row decides. */
export function unitScale(most: number, width: number): UnitScale {
  if (most === 0) return { drawn: 'marks', pitch: widest };
  const fits = Math.min(widest, width / most);
  if (fits < thinnest) return { drawn: 'segments', pitch: width / most };
  // Whole pixels, and halves where marks are thin: edges stay sharp.
  return { drawn: 'marks', pitch: fits >= 5 ? Math.floor(fits) : Math.floor(fits * 2) / 2 };
}

export interface Segment<K extends string> {
  readonly kind: K | 'other';
  readonly count: number;
  readonly kinds: readonly K[];
}

/** Kinds as segments; those thinner than three pixels are one, "other". `whole` kinds always stand alone. */
export function segmentsOf<K extends string>(
  counts: readonly { readonly kind: K; readonly count: number }[],
  pitch: number,
  whole: readonly K[] = [],
): Segment<K>[] {
  const present = counts.filter(({ count }) => count > 0);
  const thin = present.filter(({ kind, count }) => count * pitch < 3 && !whole.includes(kind));
  const alone = thin.length > 1 ? present.filter((one) => !thin.includes(one)) : present;
  const segments: Segment<K>[] = alone.map(({ kind, count }) => ({ kind, count, kinds: [kind] }));
  if (thin.length > 1)
    segments.push({ kind: 'other', count: thin.reduce((sum, { count }) => sum + count, 0), kinds: thin.map(({ kind }) => kind) });
  return segments;
}
