/** Is the record as it was recorded? In words that promise no more than a browser can. */
import type { VerificationAnswer } from '../../formats/api/verification.ts';
import { countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { timeWords } from './calendar.ts';

/** "4,092 entries, hash chain checked 06:10, unbroken", or what was found. */
export function verificationLine({ result, checkedAt }: Pick<VerificationAnswer, 'result' | 'checkedAt'>): string {
  const time = timeWords(checkedAt) ?? dayWords(checkedAt);
  return result.intact
    ? `${countWords(result.count)} entries, hash chain checked ${time}, unbroken`
    : `Hash chain checked ${time}: broken at entry ${countWords(result.firstBad)}`;
}

/** What came of it, in a sentence. */
export function verificationMessage({ result, kept }: Pick<VerificationAnswer, 'result' | 'kept'>): string {
  if (!result.intact) return `Broken at entry ${countWords(result.firstBad)}`;
  if (kept === null) return 'Every entry follows the one before it';
  return 'It is the record whose head you noted';
}

/** What a browser can promise, and what it cannot. */
export const verificationPromise =
  'Each entry carries the hash of the one before it, so an entry that was changed, taken out or put in between shows, by its number. In a browser this is evidence and not proof: whoever holds this browser could write the whole record anew, and a cut end leaves no trace in itself. A head noted elsewhere (in the minutes, in a letter) shows both.';

/** What to do about a record that is broken. */
export const brokenAdvice =
  'Entries before it can be relied on and are what you see here. Nothing can be added. Restore a sound export under Records: it opens beside this one, and nothing of either is lost.';
