/**
 * Gate reviews: what was submitted, what was decided, and how long it waited.
 *
 * Governance decisions wait as long as the months say: in each month the median
 * wait is the written one, with as many shorter waits as longer ones about it.
 */
import type { Condition, GateOutcome } from '../../../src/domain/audit/events.ts';
import { gateOf, type GateId } from '../../../src/domain/gates/catalogue.ts';
import { addDays, daysBetween, type Day } from '../../../src/domain/time.ts';
import { before } from './calendar.ts';
import { pick } from './dice.ts';
import type { Log } from './log.ts';
import type { PersonKey } from './people.ts';

/**
 * Median days a governance decision waited, by month of decision, from February 2025. The first twelve are what the
 * limits of the trend rest on: mean 71, limits 56 to 87.
 */
const medianWaits: readonly number[] = [65, 70, 76, 71, 66, 75, 70, 76, 68, 73, 69, 75, 72, 66, 73, 79, 82, 80, 86, 84, 89];

/** Before that nothing was decided that had been submitted for; should it be, it waited about as long. */
const earlierWait = 64;

interface Review {
  readonly deploymentId: string;
  readonly gate: GateId;
  readonly on: Day;
  readonly by: readonly PersonKey[];
  readonly submitter: PersonKey;
  /** A test repeated on the calendar: nobody submits it. */
  readonly repeated?: true;
  /** It cannot have been submitted before this day. */
  readonly earliest: Day;
  readonly outcome: GateOutcome;
  readonly reason?: string;
  readonly conditions?: readonly Condition[];
  readonly expiresOn?: Day;
  /** Sent back once before, for this reason, if there was time for it. */
  readonly sentBack?: string;
}

export interface Reviews {
  readonly decide: (review: Review) => void;
  /** Tell all submissions. Called once, when every decision is known. */
  readonly settle: () => void;
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}

function targetFor(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return medianWaits[(year - 2025) * 12 + number - 2] ?? earlierWait;
}

/** Waits about a median: none where the count is odd, then as far below as above. Shortest first. */
function waitsAbout(median: number, count: number, key: string): number[] {
  const pairs = Math.floor(count / 2);
  const spread = Math.min(median - 20, 46, 6 + 6 * pairs);
  const away = Array.from(
    { length: pairs },
    (_, place) => 2 + Math.round(((spread - 4) * (place + 1)) / Math.max(pairs, 1)) - pick(`${key} ${place}`, 3),
  );
  return [...away.map((days) => median - days), ...(count % 2 === 1 ? [median] : []), ...away.map((days) => median + days)].toSorted(
    (a, b) => a - b,
  );
}

export function openReviews(log: Log): Reviews {
  const waiting: Review[] = [];

  function submit({ deploymentId, gate, submitter }: Review, on: Day): void {
    log.tell(deploymentId, 'gate.submitted', on, { deploymentId, gate, by: submitter }, submitter);
  }

  function tellDecision({ deploymentId, gate, on, by, outcome, reason, conditions, expiresOn }: Review): void {
    log.tell(
      deploymentId,
      'gate.decided',
      on,
      {
        deploymentId,
        gate,
        outcome,
        by,
        ...(reason === undefined ? {} : { reason }),
        ...(conditions === undefined ? {} : { conditions }),
        ...(expiresOn === undefined ? {} : { expiresOn }),
      },
      by[0] ?? 'whimbrel',
    );
  }

  /** It was sent back, put right within days, and submitted anew on `again`. */
  function sendBack(review: Review, again: Day): void {
    const { sentBack, earliest, ...rest } = review;
    const on = before(again, 4);
    if (sentBack === undefined || daysBetween(earliest, on) < 60) return;
    const first: Review = { ...rest, earliest, on, outcome: 'returned', reason: sentBack };
    tellDecision(first);
    if (gateOf(first.gate).nature === 'governance') waiting.push(first);
    else submit(first, before(on, 12 + pick(`${first.deploymentId} ${first.gate}`, 14)));
  }

  function tellSubmission(review: Review, wait: number): void {
    const on = addDays(review.on, -wait);
    if (on < review.earliest)
      throw new RangeError(`${review.deploymentId} ${review.gate}: decided ${review.on}, cannot have waited ${wait} days`);
    submit(review, on);
    sendBack(review, on);
  }

  return {
    decide(review) {
      tellDecision(review);
      if (gateOf(review.gate).nature === 'governance') waiting.push(review);
      else if (review.repeated === undefined)
        tellSubmission(
          review,
          Math.min(11 + pick(`${review.deploymentId} ${review.gate} ${review.on}`, 26), daysBetween(review.earliest, review.on)),
        );
    },
    settle() {
      // From the last month back: what was sent back was decided in an earlier month than its final decision.
      while (waiting.length > 0) {
        const month = waiting.map(({ on }) => monthOf(on)).reduce((a, b) => (a > b ? a : b));
        const decided = waiting.filter(({ on }) => monthOf(on) === month);
        for (const review of decided) waiting.splice(waiting.indexOf(review), 1);
        const room = ({ earliest, on }: Review): number => daysBetween(earliest, on);
        const waits = waitsAbout(targetFor(month), decided.length, month);
        const middle = waits[Math.floor(waits.length / 2)] ?? 0;
        decided
          .toSorted((a, b) => room(a) - room(b) || (a.deploymentId + a.gate < b.deploymentId + b.gate ? -1 : 1))
          .forEach((review, place) => {
            // A long wait may be shortened to what its history allows, as long as it stays on its side of the median.
            const wait = waits[place] ?? 0;
            tellSubmission(review, wait > middle ? Math.max(middle, Math.min(wait, room(review))) : wait);
          });
      }
    },
  };
}
