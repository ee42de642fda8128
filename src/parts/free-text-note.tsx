import { freeTextWords } from '../domain/words.ts';

/** Beside the fields of a form that take free text; once for all of them. */
export function FreeTextNote() {
  return <p className="quiet">{freeTextWords}</p>;
}
