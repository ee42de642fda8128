import type { LinkView } from '../../domain/accountability/chain.ts';
import type { Watch } from '../../domain/accountability/cover.ts';
import type { CoverView } from '../../domain/measures/model-view.ts';
import type { Day } from '../../domain/time.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { clockWords, daysFromTo } from './calendar.ts';

export const nightMinute = 120;
const weekHours = 168;

/** Whether anything runs through the night. */
export type Running = 'running' | 'suspended' | 'not running';

export interface NightAsked {
  readonly noun: 'agent' | 'model';
  readonly running: Running;
  /** The on-call link: a rota nobody accepted is only a plan. */
  readonly onCall: Pick<LinkView, 'cause' | 'detail' | 'tone'> | undefined;
  readonly nameOf: (id: string) => string;
}

/** Who is watching at 2 a.m. */
export function watchAt2am({ watches }: Pick<CoverView, 'watches'>): Watch | null {
  const watch = watches.find(({ from, to }) => from <= nightMinute && nightMinute < to);
  return watch?.primary == null ? null : watch;
}

/** What happens at 2 a.m. of the coming night, in one sentence. */
export function nightWords(cover: CoverView, { noun, running, onCall, nameOf }: NightAsked): string {
  const watch = watchAt2am(cover);
  const cause = onCall?.cause;
  if (watch === null) {
    if (cause === 'not needed yet') return 'Nobody is on call; the chain asks for it from pilot.';
    if (cause === 'off') return 'On call is switched off in this record’s rules.';
    if (onCall?.tone === 'inherited')
      return onCall?.detail.until === undefined
        ? 'No rota yet: it was in use before the rules.'
        : `No rota yet: due by ${dayWords(onCall.detail.until)}.`;
    if (onCall?.tone === 'not reported') return 'No record says who answers at 2 a.m.';
    const then = { running: `; the ${noun} keeps running`, suspended: `; the ${noun} is suspended`, 'not running': '' }[running];
    return `At 2 a.m. nobody answers${then}.`;
  }
  const who = nameOf(watch.primary!);
  if (cause === 'asked' || cause === 'declined' || cause === 'vacant' || cause === 'released')
    return `${who} is on the rota at 2 a.m.; nobody accepted it.`;
  return watch.secondary === null
    ? `${who} answers at 2 a.m.; nobody is behind.`
    : `${who} answers at 2 a.m., with ${nameOf(watch.secondary)} behind.`;
}

/** The coming week in one sentence. */
export function weekWords({ uncoveredHours, aloneHours }: Pick<CoverView, 'uncoveredHours' | 'aloneHours'>): string {
  const alone = aloneHours === 0 ? '' : `${aloneHours} ${aloneHours === 1 ? 'rests' : 'rest'} on one person`;
  if (uncoveredHours >= weekHours) return `Nobody covers any of the coming week’s ${weekHours} hours.`;
  if (uncoveredHours > 0) return `Coming week: ${uncoveredHours} of ${weekHours} hours uncovered${alone === '' ? '' : `, ${alone}`}.`;
  return alone === '' ? 'Coming week: every hour covered, with a second behind.' : `Coming week: every hour covered; ${alone}.`;
}

/** When somebody last paged the rota to see whether it answers. */
export function pageTestWords(pageTestedOn: Day | null, asOf: Day): string {
  return pageTestedOn === null
    ? 'Page never tested'
    : `Page tested ${dayWords(pageTestedOn)}, ${counted(daysFromTo(pageTestedOn, asOf), 'day')} ago`;
}

/** A day's watches as a sentence: "00:00 to 07:00 nobody; 07:00 to 19:00 Rafe Curlew". */
export function watchesWords(watches: readonly Watch[], nameOf: (id: string) => string): string {
  return `${watches.map(({ from, to, primary, secondary }) => `${clockWords(from)} to ${clockWords(to)} ${watcherWords(primary, secondary, nameOf)}`).join('; ')}.`;
}

/** "Rafe Curlew, with Noor Avocet behind", or "nobody". */
export function watcherWords(primary: string | null, secondary: string | null, nameOf: (id: string) => string): string {
  if (primary === null) return 'nobody';
  return secondary === null ? nameOf(primary) : `${nameOf(primary)}, with ${nameOf(secondary)} behind`;
}
