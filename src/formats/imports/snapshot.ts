import { addDays, addMonths, firstDayOf, precisionOf, type Day } from '../../domain/time.ts';
import { plain, shown } from './cells.ts';
import { readDate } from './dates.ts';
import type { DateOrder } from './outcome.ts';

const LEAD =
  /(?:as (?:at|of|on)|position (?:at|on)|correct (?:at|as of)|status (?:at|on)|(?:last )?updated?(?: on)?|snapshot|extracted(?: on)?|exported(?: on)?|dated?|version)\s*:?\s*/g;
const DATES =
  /\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.? \d{4}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|[a-z]{3,9}\.? \d{4}|\d{4}[-_]\d{2}(?![-_\d])|\d{8}/g;

/**
 * The day a file seems to speak of, from its title or its name: a suggestion,
 * never more. A month suggests its last day.
 */
export function suggestSnapshot(name: string, above: readonly string[], order: DateOrder | null): Day | null {
  for (const text of [...above, name.replace(/\.\w+$/, '').replaceAll('_', '-')]) {
    const said = plain(shown(text)).replaceAll(LEAD, ' ');
    for (const [found] of said.matchAll(DATES)) {
      const read = readDate(found.replaceAll('_', '-'), { order: order ?? 'day first', dayMonth: 'unreadable' });
      if (read.kind === 'date' && precisionOf(read.when) === 'day') return firstDayOf(read.when);
      if (read.kind === 'date' && precisionOf(read.when) === 'month') return addDays(addMonths(firstDayOf(read.when), 1), -1);
    }
  }
  return null;
}
