import type { Risk } from '../audit/state.ts';
import type { Settings } from '../settings.ts';
import { addDays, daysBetween, later, type Day } from '../time.ts';
import { bandOf, isAtLeast, type Band } from './bands.ts';
import type { RiskStanding } from './terms.ts';

/** The score that counts: what is left after treatment, else what was there before it; null where nobody scored it. */
export function scoreOf(risk: Pick<Risk, 'residual' | 'inherent'>): { readonly severity: number; readonly likelihood: number } | null {
  return risk.residual ?? risk.inherent;
}

/** Days within which a risk of a band is looked at again. @source reference 6c */
function reviewDays(band: Band, settings: Settings): number {
  const days: Record<Band, number> = {
    Low: settings.reviewLowRiskDays,
    Moderate: settings.reviewModerateRiskDays,
    High: settings.reviewHighRiskDays,
    Extreme: settings.reviewExtremeRiskDays,
  };
  return days[band];
}

/** The last day somebody looked at a risk: raised, scored or accepted it. */
function lookedAtOn(risk: Risk): Day {
  return [risk.residual?.on, risk.acceptance?.on].reduce<Day>((last, day) => (day === undefined ? last : later(last, day)), risk.raisedOn);
}

/**
 * The day by which a risk is to be reviewed again; null for one that is closed or unscored (that one is scored first).
 * @source reference 6d
 */
export function reviewDueOn(risk: Risk, settings: Settings): Day | null {
  const score = scoreOf(risk);
  if (risk.closedOn !== null || score === null) return null;
  return addDays(lookedAtOn(risk), reviewDays(bandOf(score), settings));
}

/** Is the score too old to rely on? An inherent score alone is as old as the risk. */
export function isScoreStale(risk: Risk, asOf: Day, settings: Settings): boolean {
  const score = scoreOf(risk);
  if (risk.closedOn !== null || score === null) return false;
  const limit = isAtLeast(bandOf(score), 'High') ? settings.staleHighScoreDays : settings.staleScoreDays;
  return daysBetween(risk.residual?.on ?? risk.raisedOn, asOf) > limit;
}

/** What was to be done by a day that has passed, and is not done. */
export function overdueActions(risk: Risk, asOf: Day): Risk['actions'] {
  return risk.closedOn === null ? risk.actions.filter(({ due, doneOn }) => doneOn === null && asOf > due) : [];
}

/** Where a risk stands on a day: in exactly one of these. An acceptance past its date returns it to open by itself. */
export function standingOfRisk(risk: Risk, asOf: Day): RiskStanding {
  if (risk.closedOn !== null) return 'closed';
  if (risk.acceptance !== null) return risk.acceptance.expiresOn >= asOf ? 'accepted' : 'acceptance lapsed';
  if (risk.realisedOn !== null && (risk.residual === null || risk.residual.on <= risk.realisedOn)) return 'realised';
  const treated = (risk.treatment !== null && risk.treatment !== 'accept') || risk.actions.some(({ doneOn }) => doneOn === null);
  return treated ? 'in treatment' : 'open';
}
