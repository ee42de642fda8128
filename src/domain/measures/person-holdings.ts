import { chainOf, type LinkCause, type LinkView, type Tone } from '../accountability/chain.ts';
import { askedFor, hasRole, holderOf, isHere } from '../accountability/holding.ts';
import type { LinkId } from '../accountability/links.ts';
import type { Assurance, DeploymentId, ModelId, PersonId, Role } from '../audit/events.ts';
import { project } from '../audit/project.ts';
import type { Deployment, LinkStep, Person, RecordState } from '../audit/state.ts';
import type { GateId } from '../gates/catalogue.ts';
import { standingOf } from '../lifecycle/standing.ts';
import type { Stage } from '../lifecycle/stages.ts';
import { isReported, notReported, type Reported } from '../reported.ts';
import { bandOf, type Band } from '../risk/bands.ts';
import { scoreOf } from '../risk/review.ts';
import { addDays, toWhen, type Day, type Days } from '../time.ts';
import { isRunning } from './carried.ts';
import type { ModelRow } from './model-row.ts';
import { openWaits } from './waits-with.ts';

/** A deployment, as a list names it. */
export interface InUse {
  readonly modelId: ModelId;
  readonly deploymentId: DeploymentId;
  readonly name: string;
  readonly site: Reported<string>;
  readonly stage: Reported<Stage>;
}

/** Everything that rests on one person on a day. Deployments that ended are left out. */
export interface PersonHoldings {
  /** Links that carry their name, standing or not, in the order of the chain. */
  readonly names: readonly (InUse & {
    readonly link: LinkId;
    readonly tone: Tone;
    readonly cause: LinkCause;
    /** How sure the last signature here is; null where there is none. */
    readonly assurance: Assurance | null;
    readonly since: Day | null;
    /** The last day on which the signature holds; null where it has none. */
    readonly until: Day | null;
  })[];
  /** Links they were asked for and have not answered, the oldest first. */
  readonly offers: readonly (InUse & { readonly link: LinkId; readonly on: Day; readonly due: Day | null })[];
  /** Open gates of held models that wait for them, the longest first. */
  readonly gates: readonly {
    readonly modelId: ModelId;
    readonly deploymentId: DeploymentId;
    readonly name: string;
    readonly gate: GateId;
    readonly how: 'asked' | 'has it';
    readonly days: Days | null;
  }[];
  /** Risks on the register that are theirs. */
  readonly risks: readonly { readonly riskId: string; readonly title: string; readonly band: Band | null }[];
  /** Rotas they stand in. */
  readonly shifts: readonly (InUse & { readonly as: 'primary' | 'secondary' | 'both' })[];
  /**
   * Links that would break if they left today; of somebody who has left, those that are broken for it.
   * Links broken for another reason already are not told again.
   */
  readonly breaks: readonly (InUse & { readonly links: readonly LinkId[] })[];
  /** Roles nobody else who is here has: with them the function goes vacant. */
  readonly alone: readonly Role[];
}

/**
 * What one person holds on a day, and what would break without them.
 * @param rows the record's deployments on that day
 * @throws RangeError for a person the record does not know
 */
export function holdingsOf(state: RecordState, personId: PersonId, asOf: Day, rows: readonly ModelRow[]): PersonHoldings {
  const person = state.people.get(personId);
  if (person === undefined) throw new RangeError(`No such person: ${personId}`);
  const without = isHere(person, asOf) ? withoutPerson(state, personId, asOf) : null;
  const names: PersonHoldings['names'][number][] = [];
  const offers: PersonHoldings['offers'][number][] = [];
  const shifts: PersonHoldings['shifts'][number][] = [];
  const breaks: PersonHoldings['breaks'][number][] = [];
  for (const deployment of state.deployments.values()) {
    if (!isNamedIn(deployment, personId) || !isRunning(state, deployment, asOf)) continue;
    const place = inUse(state, deployment, asOf);
    const now = chainOf(state, deployment, asOf).links;
    names.push(
      ...now
        .filter(({ link }) => holderOf(deployment, link) === personId)
        .map(({ link, tone, cause, since, signature }) => ({
          ...place,
          link,
          tone,
          cause,
          since,
          assurance: signature?.assurance ?? null,
          until: signature?.expiresOn ?? null,
        })),
    );
    for (const { link: id } of now) {
      if (!askedFor(deployment, id).includes(personId)) continue;
      const offer = deployment.links.get(id)?.findLast((step) => isOfferTo(step, personId));
      if (offer !== undefined) offers.push({ ...place, link: id, on: offer.on, due: ('due' in offer ? offer.due : undefined) ?? null });
    }
    const as = placeInRota(deployment, personId);
    if (as !== null) shifts.push({ ...place, as });
    const broken = without === null ? brokenFor(now, deployment, person) : newlyBroken(now, chainOf(without, deployment, asOf).links);
    if (broken.length > 0) breaks.push({ ...place, links: broken });
  }
  return {
    names,
    offers: offers.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    gates: gatesWith(state, personId, asOf, rows),
    risks: [...state.risks.values()]
      .filter(({ owner, closedOn }) => owner === personId && closedOn === null)
      .map((risk) => {
        const score = scoreOf(risk);
        return { riskId: risk.riskId, title: risk.title, band: score === null ? null : bandOf(score) };
      }),
    shifts,
    breaks,
    alone: without === null ? [] : rolesAlone(state, person, asOf),
  };
}

/** The record as it would stand if they had left the day before. */
function withoutPerson(state: RecordState, personId: PersonId, asOf: Day): RecordState {
  return project(state, [{ type: 'person.left', occurredAt: toWhen(asOf), payload: { personId, lastDay: addDays(asOf, -1) } }]);
}

function isNamedIn({ links: steps, rota }: Deployment, personId: PersonId): boolean {
  for (const of of steps.values()) if (of.some((step) => step.personId === personId)) return true;
  return rota?.shifts.some(({ primary, secondary }) => primary === personId || secondary === personId) === true;
}

function inUse(state: RecordState, deployment: Deployment, asOf: Day): InUse {
  const { deploymentId, modelId, siteId } = deployment;
  return {
    modelId,
    deploymentId,
    name: state.models.get(modelId)?.name ?? modelId,
    site: isReported(siteId) ? (state.sites.get(siteId)?.name ?? notReported('not on record')) : siteId,
    stage: standingOf(deployment, asOf, state.settings).stage,
  };
}

function isOfferTo(step: LinkStep, personId: PersonId): boolean {
  return step.kind === 'offered' && step.personId === personId;
}

function placeInRota({ rota }: Deployment, personId: PersonId): 'primary' | 'secondary' | 'both' | null {
  const shifts = rota?.shifts ?? [];
  const first = shifts.some(({ primary }) => primary === personId);
  const second = shifts.some(({ secondary }) => secondary === personId);
  return first ? (second ? 'both' : 'primary') : second ? 'secondary' : null;
}

function newlyBroken(now: readonly LinkView[], then: readonly LinkView[]): LinkId[] {
  const stood = new Set(now.filter(({ tone }) => tone !== 'broken').map(({ link }) => link));
  return then.filter(({ link, tone }) => tone === 'broken' && stood.has(link)).map(({ link }) => link);
}

/** Links that are broken because somebody has left: their own, and the rota hours they leave uncovered. */
function brokenFor(now: readonly LinkView[], deployment: Deployment, { personId }: Person): LinkId[] {
  const onRota = placeInRota(deployment, personId) !== null;
  return now
    .filter(({ link, cause }) => (cause === 'left' && holderOf(deployment, link) === personId) || (cause === 'hours uncovered' && onRota))
    .map(({ link }) => link);
}

function gatesWith(state: RecordState, personId: PersonId, asOf: Day, rows: readonly ModelRow[]): PersonHoldings['gates'] {
  return rows
    .flatMap((row) => openWaits(state, row, asOf))
    .flatMap(({ modelId, deploymentId, name, gate, days, parties }) =>
      parties.flatMap((party) =>
        party.kind === 'person' && party.personId === personId ? [{ modelId, deploymentId, name, gate, how: party.how, days }] : [],
      ),
    )
    .toSorted((a, b) => (b.days ?? -1) - (a.days ?? -1));
}

function rolesAlone(state: RecordState, person: Person, asOf: Day): Role[] {
  const others = [...state.people.values()].filter(
    (one) => one.personId !== person.personId && one.employer === 'staff' && isHere(one, asOf),
  );
  const seats = [...state.seats.values()].flatMap(({ role, personId }) => (personId === person.personId && role !== null ? [role] : []));
  return [...new Set([...person.roles, ...seats])].filter((role) => !others.some((one) => hasRole(state, one, role)));
}
