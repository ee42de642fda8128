import type { RiskRow } from '../domain/measures/risk-row.ts';
import type { Score } from '../domain/audit/events.ts';
import type { Band } from '../domain/risk/bands.ts';
import type { RiskStanding } from '../domain/risk/terms.ts';
import { counted, listed } from '../ui/count.ts';
import { dayWords } from '../ui/day.ts';

export const standingWords: Readonly<Record<RiskStanding, string>> = {
  open: 'Open',
  'in treatment': 'In treatment',
  realised: 'It happened; not scored since',
  'acceptance lapsed': 'Acceptance ran out',
  accepted: 'Accepted',
  closed: 'Closed',
};

/** "severity 5, likelihood 3". The two are never multiplied. */
export function axesWords({ severity, likelihood }: Score): string {
  return `severity ${severity}, likelihood ${likelihood}`;
}

/** "severity 5, likelihood 3: Extreme", or that nobody scored it. */
export function scoreWords(score: Score | null, band: Band | null): string {
  return score === null || band === null ? 'not scored' : `${axesWords(score)}: ${band}`;
}

/** What a risk does to releases, or how it stands: the words of its list row. */
export function effectWords({ holds, holdsReleases, holdsPromotions, standing, acceptance }: Effect): string {
  if (holds.length > 0) {
    const [first, ...more] = holdsReleases;
    if (first !== undefined) return more.length === 0 ? `Holds ${first}` : `Holds ${counted(holdsReleases.length, 'release')}`;
    return holdsPromotions.length > 0 ? 'Holds production' : 'Would hold a release';
  }
  if (standing === 'accepted' && acceptance !== null) return `Accepted until ${dayWords(acceptance.expiresOn)}`;
  return standingWords[standing];
}

type Effect = Pick<RiskRow, 'holds' | 'holdsReleases' | 'holdsPromotions' | 'standing' | 'acceptance'>;

/** Everything a risk holds, in a sentence; null where it holds nothing. */
export function holdsSentence(row: Effect, nameOf: (deploymentId: string) => string): string | null {
  if (row.holds.length === 0) return null;
  const { holdsReleases, holdsPromotions } = row;
  const releases =
    holdsReleases.length === 0 ? null : `holds ${holdsReleases.length === 1 ? 'release' : 'releases'} ${listed(holdsReleases)}`;
  const pilots = holdsPromotions.length === 0 ? null : `keeps ${listed(holdsPromotions.map(nameOf))} from production`;
  if (releases === null) return pilots === null ? 'It would hold a release; none is planned.' : `It ${pilots}.`;
  return pilots === null ? `It ${releases}.` : `It ${releases}, and ${pilots}.`;
}

/** "7 days overdue"; nothing where it is not. */
export function overdueWords(days: number): string {
  return days === 0 ? '' : `${counted(days, 'day')} overdue`;
}

/** "361 days". */
export function ageWords(days: number): string {
  return counted(days, 'day');
}
