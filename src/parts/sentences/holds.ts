import type { Overview } from '../../domain/measures/overview.ts';
import { counted, countWords } from '../../ui/count.ts';
import { plain } from '../../domain/pieces.ts';
import { holdsLine } from './verdict.ts';

type Holds = Pick<Overview, 'holds' | 'mode' | 'headlines'>;

/** What the holds panel asks. */
export function holdsQuestion({ mode, headlines }: Holds): string {
  const { value } = headlines.stalled;
  if (mode === 'snapshot' || value === 0) return 'What holds the stalled pilots?';
  return value === 1 ? 'What holds the 1 stalled pilot?' : `What holds the ${countWords(value)} stalled pilots?`;
}

/** What it says. Governance and technology by one rule, and no culprit. */
export function holdsMessage(overview: Holds): string {
  const { value, base, unknown } = overview.headlines.stalled;
  if (overview.mode === 'snapshot' || (value === 0 && unknown > 0)) return 'What holds a pilot cannot be told';
  if (value === 0) return base === 0 ? 'Nothing is in pilot' : 'Nothing is stalled';
  const words = plain(holdsLine(overview));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const natureWords = { governance: 'governance', technical: 'technical', both: 'governance and technical' } as const;

/** The reasons as a sentence: what the bars say. */
export function reasonsSentence({ reasons }: Pick<Overview, 'reasons'>): string {
  if (reasons.length === 0) return 'No reason is on record.';
  return `Missing in the stalled pilots: ${reasons.map(({ reason, count, nature }) => `${reason} ${countWords(count)}, ${natureWords[nature]}`).join('; ')}.`;
}

/** What no file can say about holds, in snapshot mode. */
export function holdsUntold(pilots: number): string {
  return `${counted(pilots, 'pilot')}: whether any has stalled, and what holds it, is not reported. The file says where a model stands on one day; it has no column that says what holds it.`;
}
