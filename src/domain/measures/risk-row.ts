import { askOf } from '../authority/ask.ts';
import { holdObjection } from '../authority/hold-words.ts';
import type { Objection } from '../authority/objection.ts';
import { isHere } from '../authority/seats.ts';
import type { DeploymentId, ModelId, PersonId, RiskCategory, Score } from '../audit/events.ts';
import type { ReleaseId } from '../audit/decided-events.ts';
import type { Person, RecordState, Risk } from '../audit/state.ts';
import type { Nature } from '../gates/catalogue.ts';
import { standingOf } from '../lifecycle/standing.ts';
import { isReported, type Reported } from '../reported.ts';
import { bandOf, type Band } from '../risk/bands.ts';
import { holdRulesOf, isUnresolved, type HoldRule } from '../risk/hold.ts';
import { isAboveLine } from '../risk/release-line.ts';
import { isScoreStale, overdueActions, reviewDueOn, scoreOf, standingOfRisk } from '../risk/review.ts';
import { byNumber, type RiskStanding } from '../risk/terms.ts';
import { daysBetween, instantOf, type Day, type Days } from '../time.ts';

/** Somebody, as a register names them. */
export interface Named {
  readonly personId: PersonId;
  readonly printedName: string;
  readonly title: string;
  readonly leftOn: Day | null;
}

/** One rule by which a risk holds, in the rule's own words: what it says, what lifts it, and who can. */
export interface RiskHold extends Pick<Objection, 'sentence' | 'remedy' | 'holders'> {
  readonly rule: HoldRule;
}

/** One risk of the register, as a day shows it. */
export interface RiskRow {
  readonly riskId: string;
  readonly title: string;
  readonly category: RiskCategory;
  readonly nature: Nature;
  readonly raisedOn: Day;
  readonly closedOn: Day | null;
  /** Since it was raised, up to its closing. */
  readonly age: Days;
  readonly standing: RiskStanding;
  /** Open or treated, or accepted and the acceptance has lapsed. */
  readonly unresolved: boolean;
  readonly inherent: Score | null;
  readonly residual: (Score & { readonly on: Day; readonly by: PersonId }) | null;
  /** The score that counts, and its band; null where nobody scored it. */
  readonly score: Score | null;
  readonly band: Band | null;
  /** Above the line the board drew. */
  readonly aboveLine: boolean;
  /** Null: nobody was named. Whoever has left owns nothing any more: then `orphan` is true beside the name. */
  readonly owner: Named | null;
  readonly orphan: boolean;
  readonly deployments: readonly {
    readonly deploymentId: DeploymentId;
    readonly modelId: ModelId;
    readonly modelName: string;
    readonly site: Reported<string>;
  }[];
  readonly acceptance: {
    readonly on: Day;
    readonly by: readonly Named[];
    readonly expiresOn: Day;
    readonly purpose: 'go-live' | 'continue';
    readonly lapsed: boolean;
  } | null;
  readonly actions: readonly {
    readonly actionId: string;
    readonly text: string;
    readonly owner: Named;
    readonly due: Day;
    readonly doneOn: Day | null;
    readonly overdue: Days;
  }[];
  /** How many actions are past their day. */
  readonly overdue: number;
  readonly reviewDue: Day | null;
  readonly reviewOverdue: Days;
  readonly staleScore: boolean;
  /** What comes next by a day: an action, or the end of an acceptance. */
  readonly due: { readonly day: Day; readonly what: 'action' | 'acceptance ends' } | null;
  /** The rules by which it holds releases and promotions; empty where it holds none. */
  readonly holds: readonly RiskHold[];
  /** Planned releases it holds, and pilots it keeps from production. */
  readonly holdsReleases: readonly ReleaseId[];
  readonly holdsPromotions: readonly DeploymentId[];
  /** The last day of what is planned against it, where every open action has a day to come; null where no day can be named. */
  readonly clearBy: Day | null;
}

/** Every risk of a record on a day, closed ones included, in the order of their numbers. */
export function riskRows(state: RecordState, asOf: Day): RiskRow[] {
  return [...state.risks.values()].map((risk) => riskRowOf(state, risk, asOf)).toSorted(byNumber);
}

/** One risk on a day. */
export function riskRowOf(state: RecordState, risk: Risk, asOf: Day): RiskRow {
  const score = scoreOf(risk);
  const owner = risk.owner === null ? null : namedIn(state, risk.owner);
  const orphan = risk.closedOn === null && (owner === null || !isHere(owner, asOf));
  const rules = holdRulesOf(risk, state.people, asOf, state.settings);
  const reviewDue = reviewDueOn(risk, state.settings);
  const open = risk.actions.filter(({ doneOn }) => doneOn === null);
  const lastDue = open
    .map(({ due }) => due)
    .toSorted()
    .at(-1);
  return {
    riskId: risk.riskId,
    title: risk.title,
    category: risk.category,
    nature: risk.nature,
    raisedOn: risk.raisedOn,
    closedOn: risk.closedOn,
    age: daysBetween(risk.raisedOn, risk.closedOn ?? asOf),
    standing: standingOfRisk(risk, asOf),
    unresolved: isUnresolved(risk, asOf),
    inherent: risk.inherent,
    residual: risk.residual,
    score: score === null ? null : { severity: score.severity, likelihood: score.likelihood },
    band: score === null ? null : bandOf(score),
    aboveLine: risk.closedOn === null && score !== null && isAboveLine(score, state.releaseLine),
    owner,
    orphan,
    deployments: risk.deploymentIds.map((id) => placeOf(state, id)),
    acceptance:
      risk.acceptance === null
        ? null
        : {
            on: risk.acceptance.on,
            by: risk.acceptance.by.map((id) => namedIn(state, id)),
            expiresOn: risk.acceptance.expiresOn,
            purpose: risk.acceptance.purpose,
            lapsed: risk.acceptance.expiresOn < asOf,
          },
    actions: risk.actions.map((action) => ({
      actionId: action.actionId,
      text: action.text,
      owner: namedIn(state, action.owner),
      due: action.due,
      doneOn: action.doneOn,
      overdue: action.doneOn === null && risk.closedOn === null ? Math.max(0, daysBetween(action.due, asOf)) : 0,
    })),
    overdue: overdueActions(risk, asOf).length,
    reviewDue,
    reviewOverdue: reviewDue === null ? 0 : Math.max(0, daysBetween(reviewDue, asOf)),
    staleScore: isScoreStale(risk, asOf, state.settings),
    due: dueOf(risk, asOf),
    holds: rules.map((rule) => holdOf(state, risk, rule, asOf)),
    holdsReleases: rules.length === 0 ? [] : plannedReleases(state, risk),
    holdsPromotions: rules.length === 0 ? [] : pilotsOf(state, risk, asOf),
    clearBy: rules.length > 0 && lastDue !== undefined && overdueActions(risk, asOf).length === 0 ? lastDue : null,
  };
}

/** Somebody of the record; an id nobody joined under stands for itself. */
export function namedIn(state: RecordState, personId: PersonId): Named {
  const person: Person | undefined = state.people.get(personId);
  return { personId, printedName: person?.printedName ?? personId, title: person?.title ?? '', leftOn: person?.leftOn ?? null };
}

function placeOf(state: RecordState, deploymentId: DeploymentId): RiskRow['deployments'][number] {
  const deployment = state.deployments.get(deploymentId);
  const modelId = deployment?.modelId ?? '';
  const site = deployment?.siteId ?? ({ notReported: 'not on record' } as const);
  return {
    deploymentId,
    modelId,
    modelName: state.models.get(modelId)?.name ?? deploymentId,
    site: isReported(site) ? (state.sites.get(site)?.name ?? site) : site,
  };
}

function dueOf(risk: Risk, asOf: Day): RiskRow['due'] {
  if (risk.closedOn !== null) return null;
  const actions = risk.actions.filter(({ doneOn }) => doneOn === null).map(({ due }) => ({ day: due, what: 'action' as const }));
  const ends =
    risk.acceptance === null || risk.acceptance.expiresOn < asOf
      ? []
      : [{ day: risk.acceptance.expiresOn, what: 'acceptance ends' as const }];
  return [...actions, ...ends].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))[0] ?? null;
}

function plannedReleases(state: RecordState, risk: Risk): ReleaseId[] {
  return [...state.releases.values()]
    .filter(({ executedOn, deploymentId }) => executedOn === null && risk.deploymentIds.includes(deploymentId))
    .map(({ releaseId }) => releaseId);
}

/** Pilots that would go to production next. */
function pilotsOf(state: RecordState, risk: Risk, asOf: Day): DeploymentId[] {
  return risk.deploymentIds.filter((id) => {
    const deployment = state.deployments.get(id);
    return deployment !== undefined && standingOf(deployment, asOf, state.settings).stage === 'pilot';
  });
}

/** What the rule itself would say to whoever tried. */
function holdOf(state: RecordState, risk: Risk, rule: HoldRule, asOf: Day): RiskHold {
  const moment = { at: instantOf(asOf, '12:00', state.zone), day: asOf, authenticated: false };
  const ask = askOf(state, { type: 'risk.close', payload: { riskId: risk.riskId, reason: '' } }, null, moment);
  const { sentence, remedy, holders } = holdObjection(ask, risk, rule);
  return { rule, sentence, remedy, holders };
}
