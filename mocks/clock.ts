/**
 * The one place that reads a clock. A demonstration stands still on its day;
 * every other record uses the real day in its institution's zone.
 */
import type { Payloads } from '../src/domain/audit/events.ts';
import { dayIn, instantOf, toInstant, type Day, type Instant } from '../src/domain/time.ts';

/** Gives the present moment. Tests give their own. */
export type Clock = () => Instant;

/** The machine's clock, to the second. */
export const systemClock: Clock = () => toInstant(new Date().toISOString().replace(/\.\d+Z$/, 'Z'));

type Opened = Pick<Payloads['record.opened'], 'zone' | 'standsAt'>;

/** The hour at which a demonstration stands, in its zone. */
const demonstrationTime = '06:10';

/** The day on which a record stands. */
export function todayIn({ zone, standsAt }: Opened, clock: Clock): Day {
  return standsAt ?? dayIn(clock(), zone);
}

/** The moment at which something written to a record now is recorded. Never before what was recorded last. */
export function recordingMoment({ zone, standsAt }: Opened, clock: Clock, last: Instant | null): Instant {
  const now = standsAt === undefined ? clock() : instantOf(standsAt, demonstrationTime, zone);
  return last !== null && last > now ? last : now;
}

/** How a record's day comes about, in words. */
export function clockWords({ zone, standsAt }: Opened): string {
  return standsAt === undefined ? `the day in ${zone}` : `stands at ${standsAt}, ${demonstrationTime} in ${zone}`;
}
