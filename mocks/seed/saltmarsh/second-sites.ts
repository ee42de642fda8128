/**
 * Further sites. Three models went on to a second hospital; the bleed worklist
 * tried at North, where the scanners differ, and was never heard of again.
 */
import { toDay } from '../../../src/domain/time.ts';
import type { Course } from './courses.ts';
import type { SiteKey } from './sites.ts';
import type { Twist } from './way.ts';

export interface SecondSite {
  readonly n: number;
  readonly deploymentId: string;
  readonly site: SiteKey;
  readonly course: Course;
  readonly twist: Twist;
}

/** Before the ruleset a further site asked only for what differs from site to site. */
const takenOver: Twist = { gates: ['G-USE', 'G-TIER', 'G-PRV', 'G-VEN', 'G-FIN', 'G-SEC', 'G-EQT', 'G-CLN', 'G-SIL', 'G-OVR'] };

function second(
  n: number,
  deploymentId: string,
  site: SiteKey,
  opened: string,
  silent: string,
  pilot: string,
  rest: { production: string } | { quietSince: string },
  twist: Twist = takenOver,
): SecondSite {
  const entered = { intake: toDay(opened), silent: toDay(silent), pilot: toDay(pilot) };
  return {
    n,
    deploymentId,
    site,
    twist,
    course: {
      n,
      charterDays: 120,
      ...('production' in rest
        ? { entered: { ...entered, production: toDay(rest.production) } }
        : { entered, quietSince: toDay(rest.quietSince) }),
    },
  };
}

export const secondSites: readonly SecondSite[] = [
  second(1, 'DEP-065', 'north', '2025-08-18', '2025-10-20', '2025-12-15', { production: '2026-04-10' }),
  second(2, 'DEP-066', 'north', '2025-09-22', '2025-11-10', '2026-01-12', { quietSince: '2026-05-27' }),
  second(3, 'DEP-067', 'south', '2025-11-10', '2026-01-20', '2026-03-02', { production: '2026-06-12' }),
  second(4, 'DEP-068', 'north', '2026-01-26', '2026-04-07', '2026-05-26', { production: '2026-09-01' }, {}),
];
