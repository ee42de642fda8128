import type { Person, Risk } from '../audit/state.ts';
import type { Settings } from '../settings.ts';
import { daysBetween, type Day } from '../time.ts';
import { bandOf, isAtLeast, type Band } from './bands.ts';

export type HoldRule = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' | 'H7' | 'H8';

/**
 * Is the risk's acceptance in force on a day, for going live? Whoever accepted
 * a lower band did not accept this one, nor did whoever accepted before anybody had scored it.
 */
function isAcceptedForGoLive({ acceptance }: Risk, band: Band, asOf: Day): boolean {
  if (acceptance === null || acceptance.purpose !== 'go-live' || acceptance.expiresOn < asOf) return false;
  return acceptance.score !== null && isAtLeast(bandOf(acceptance.score), band);
}

/** Is a risk unresolved on a day: open or treated, or accepted and the acceptance has lapsed? */
export function isUnresolved(risk: Risk, asOf: Day): boolean {
  if (risk.closedOn !== null) return false;
  return risk.acceptance === null || risk.acceptance.expiresOn < asOf;
}

/** Has a risk no owner, or one who left before a day? */
function isOrphan({ owner }: Risk, people: ReadonlyMap<string, Person>, asOf: Day): boolean {
  return owner === null || (people.get(owner)?.leftOn ?? asOf) < asOf;
}

/**
 * Every rule by which an open risk holds a release or a promotion on a day. None means it holds nothing.
 * @source reference 6e
 */
export function holdRulesOf(risk: Risk, people: ReadonlyMap<string, Person>, asOf: Day, settings: Settings): HoldRule[] {
  if (risk.closedOn !== null) return [];
  const score = risk.residual ?? risk.inherent;
  if (score === null) return daysBetween(risk.raisedOn, asOf) > settings.unscoredRiskDays ? ['H4'] : [];
  const band = bandOf(score);
  const accepted = isAcceptedForGoLive(risk, band, asOf);
  const rules: HoldRule[] = [];
  if (band === 'Extreme') rules.push('H1');
  else if (band === 'High' && !accepted) rules.push('H2');
  const touchesPatientOrPayment = risk.category === 'patient safety' || risk.category === 'payment';
  const overdue = risk.actions.some(({ due, doneOn }) => doneOn === null && daysBetween(due, asOf) > settings.overdueActionDays);
  if (touchesPatientOrPayment && isAtLeast(band, 'Moderate') && overdue) rules.push('H3');
  if (isOrphan(risk, people, asOf) && isAtLeast(band, 'Moderate')) rules.push('H5');
  if (risk.controlFailedOn !== null && risk.acceptance !== null && risk.controlFailedOn >= risk.acceptance.on) rules.push('H6');
  if (risk.realisedOn !== null && (risk.residual === null || risk.residual.on <= risk.realisedOn)) rules.push('H7');
  if (risk.acceptance !== null && risk.acceptance.expiresOn < asOf) rules.push('H8');
  return rules;
}
