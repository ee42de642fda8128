/**
 * "Not reported" is a value of its own, from the file to the pixel. It is never
 * zero, never "no", never blank, and it always says why nothing is known.
 */

/** Why a fact is not known. */
export type WhyNotReported =
  /** The source has no column (or no field) for it. */
  | 'no column'
  /** The source has the column and the cell is blank. */
  | 'left blank'
  /** The source does not ask this at the record's stage or impact. */
  | 'not asked'
  /** The publisher left the whole column empty. */
  | 'column empty'
  /** An extension was asked for; the answer was put off. */
  | 'deferred'
  /** There is an answer, and it is none of those we know; `verbatim` holds it. */
  | 'unrecognised'
  /** Nothing in this record speaks of it. */
  | 'not on record';

export interface NotReported {
  readonly notReported: WhyNotReported;
  /** The words found where an answer was expected, kept letter for letter. */
  readonly verbatim?: string;
}

/** A fact, or the statement that it is not reported. */
export type Reported<T> = T | NotReported;

/** The statement that something is not reported, and why. */
export function notReported(why: WhyNotReported, verbatim?: string): NotReported {
  return verbatim === undefined ? { notReported: why } : { notReported: why, verbatim };
}

/** Tell a fact from the statement that there is none. */
export function isReported<T>(fact: Reported<T>): fact is Exclude<T, NotReported> {
  return !(typeof fact === 'object' && fact !== null && 'notReported' in fact);
}
