import { productRoleOf } from '../../accountability/holding.ts';
import type { Score } from '../../audit/events.ts';
import type { Release, Risk } from '../../audit/state.ts';
import { bandOf, bands } from '../../risk/bands.ts';
import { daysBetween } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { placeOf, type Ask } from '../ask.ts';
import { personWords } from '../concerned.ts';
import { refuses, type Objection } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { hasRole, holdersOfRight, isHere, role } from '../seats.ts';

/** Is one score below another in any way that counts: its band, its severity, or both numbers taken together? */
export function isLower(score: Score, than: Score): boolean {
  return (
    bands.indexOf(bandOf(score)) < bands.indexOf(bandOf(than)) ||
    score.severity < than.severity ||
    score.severity * score.likelihood < than.severity * than.likelihood
  );
}

/** The next release close ahead, or overdue, of a deployment the risk is about. */
function releaseAhead({ state, day }: Ask, { deploymentIds }: Risk): Release | undefined {
  return [...state.releases.values()]
    .filter(
      ({ deploymentId, executedOn, on }) =>
        executedOn === null && deploymentIds.includes(deploymentId) && daysBetween(day, on) <= state.settings.rescoreFreezeDays,
    )
    .toSorted((a, b) => a.on.localeCompare(b.on))[0];
}

/** Why somebody cannot be the second scorer; null where they can. */
function notIndependent(ask: Ask<'risk.score'>, release: Release): string | null {
  const { secondScorer } = ask.payload;
  const person = secondScorer === undefined ? undefined : ask.state.people.get(secondScorer);
  if (person === undefined) return 'a second scorer, and none is named';
  const who = person.printedName;
  if (person.personId === ask.author?.personId) return `a second scorer, and ${who} is the first`;
  if (person.employer !== 'staff' || !isHere(person, ask.day)) return `a second scorer of the institution’s own, which ${who} is not`;
  if (person.personId === release.by) return `a second scorer outside the release team, and ${who} asked for the release`;
  const product = productRoleOf(ask.state, person);
  if (product !== null) return `a second scorer outside the release team, and ${who} is ${product}`;
  if (hasRole(ask.state, person, 'Release manager')) return `a second scorer outside the release team, and ${who} is release manager`;
  return null;
}

function objectionTo(ask: Ask<'risk.score'>): readonly Objection[] {
  const risk = ask.state.risks.get(ask.payload.riskId);
  const last = risk?.residual ?? null;
  const before = last ?? risk?.inherent ?? null;
  if (risk === undefined || before === null || !isLower(ask.payload.residual, before)) return [];
  const release = releaseAhead(ask, risk);
  if (release === undefined) return [];
  const scoredOn = last?.on ?? risk.raisedOn;
  const isNew = ask.payload.evidence.some(({ day }) => day !== undefined && day > scoredOn && day <= ask.day);
  const second = notIndependent(ask, release);
  const needs = [...(isNew ? [] : [`evidence newer than the last score of ${dayWords(scoredOn)}`]), ...(second === null ? [] : [second])];
  if (needs.length === 0) return [];
  const ahead = daysBetween(ask.day, release.on);
  const when =
    ahead > 0
      ? `${ahead === 1 ? '1 day' : `${ahead} days`} before release ${release.releaseId}`
      : `while release ${release.releaseId} waits`;
  const { residual } = ask.payload;
  return [
    refuses(
      'R-04',
      `Lowering ${risk.riskId} from severity ${before.severity}, likelihood ${before.likelihood} to severity ${residual.severity}, likelihood ${residual.likelihood}, ${when}, needs ${needs.join('; and ')}.`,
      `Bring what is missing; the date of ${release.releaseId} is ${personWords(ask, release.by)}’s to move.`,
      holdersOfRight(placeOf(ask), [[role('Independent validator'), role('Clinical safety officer'), role('CISO')]]),
    ),
  ];
}

/** A date never changes a risk. */
export const aDateChangesNoRisk = ruleOver({
  id: 'R-04',
  statement: 'A date never changes a risk: close before a release nobody lowers a score alone, or without new evidence.',
  subject: 'risk',
  appealable: true,
  watches: ['risk.score'],
  speaks: objectionTo,
});
