import { chainOf, isRequired } from '../accountability/chain.ts';
import { linkOf } from '../accountability/links.ts';
import type { Declared, ReleaseId } from '../audit/decided-events.ts';
import type { DeploymentId, ModelId, Score } from '../audit/events.ts';
import type { RecordState, Refusal, Release } from '../audit/state.ts';
import type { Objection } from '../authority/objection.ts';
import { standingOf } from '../lifecycle/standing.ts';
import type { Stage } from '../lifecycle/stages.ts';
import { isReported, type Reported } from '../reported.ts';
import type { Band } from '../risk/bands.ts';
import { addDays, daysBetween, instantOf, later, weekdayOf, type Day, type Days } from '../time.ts';
import { factsAgainst } from './release-facts.ts';
import { namedIn, riskRows, type Named, type RiskHold, type RiskRow } from './risk-row.ts';

/** A risk that holds a release. */
export interface HoldingRisk {
  readonly riskId: string;
  readonly title: string;
  readonly score: Score | null;
  readonly band: Band | null;
  /** Why, rule by rule. */
  readonly holds: readonly RiskHold[];
  readonly owner: Named | null;
  readonly orphan: boolean;
  /** The day by which all that is planned against it is done; null where no such day can be named. */
  readonly clearBy: Day | null;
}

/** Something about a release that was asked for and refused. */
export interface RefusedRequest {
  readonly seq: number;
  readonly refusalId: string | null;
  readonly on: Day;
  readonly command: string;
  /** What it was about, as the refusal names it. */
  readonly subject: string;
  readonly by: Named;
  readonly rules: readonly string[];
  readonly sentence: string;
}

type ReleaseState = 'released' | 'held' | 'clear';

/** One planned release, and what the record says about it. */
export interface ReleaseRow {
  readonly releaseId: ReleaseId;
  readonly title: string;
  readonly version: string;
  readonly deploymentId: DeploymentId;
  readonly modelId: ModelId;
  readonly modelName: string;
  readonly site: Reported<string>;
  readonly stage: Reported<Stage>;
  readonly declares: Declared;
  readonly by: Named;
  readonly scheduledOn: Day;
  readonly planned: Day;
  /** Days it was planned for before, first one first. Moving a date clears no hold. */
  readonly movedFrom: readonly Day[];
  readonly executedOn: Day | null;
  /** Days past its planned day without having been carried out. */
  readonly late: Days;
  readonly state: ReleaseState;
  /** The register's holds. */
  readonly risks: readonly HoldingRisk[];
  /** Everything else the record says against it: gates, chain, architecture. */
  readonly objections: readonly Objection[];
  /** The rules set aside for it, and until when; null where none is. */
  readonly setAside: { readonly overrideId: string; readonly rules: readonly string[]; readonly until: Day } | null;
  /** The first day on which it could go if all that is planned is done by then; null where the record names no such day. */
  readonly earliest: Day | null;
  /** Names that stand in the chain required at its stage. */
  readonly names: { readonly standing: number; readonly required: number };
  readonly refused: readonly RefusedRequest[];
}

/** The plan of releases. */
export interface ReleasePlan {
  /** Does anybody plan releases here? A file that names none says nothing about them. */
  readonly kept: boolean;
  readonly rows: readonly ReleaseRow[];
  readonly counts: {
    readonly planned: number;
    readonly held: number;
    readonly heldByRegister: number;
    readonly clear: number;
    readonly released: number;
  };
  /** The weeks drawn, Monday to Monday. */
  readonly weeks: { readonly from: Day; readonly to: Day; readonly mondays: readonly Day[] };
  /** Requests refused whose release is in no plan. */
  readonly refusedUnplanned: readonly RefusedRequest[];
}

/** Weeks drawn before today, and at least in all. */
const weeksBefore = 2;
const leastWeeks = 6;
const mostWeeks = 26;

/** Every release of a record on a day: what ships, what does not, and what holds it. */
export function releasePlanOf(state: RecordState, asOf: Day, risks: readonly RiskRow[] = riskRows(state, asOf)): ReleasePlan {
  const rows = [...state.releases.values()].map((release) => rowOf(state, release, asOf, risks)).toSorted(inOrder);
  const planned = rows.filter(({ state: how }) => how !== 'released');
  const told = new Set(rows.flatMap(({ refused }) => refused.map(({ seq }) => seq)));
  return {
    kept: state.releases.size > 0 || [...state.deployments.values()].some(({ governance }) => governance === 'kept'),
    rows,
    counts: {
      planned: planned.length,
      held: planned.filter(({ state: how }) => how === 'held').length,
      heldByRegister: planned.filter((row) => isHeldByRegister(row)).length,
      clear: planned.filter(({ state: how }) => how === 'clear').length,
      released: rows.length - planned.length,
    },
    weeks: weeksOf(planned, asOf),
    refusedUnplanned: state.refusals
      .filter(({ command, seq }) => command.startsWith('release.') && !told.has(seq))
      .map((refusal) => refusedRequest(state, refusal)),
  };
}

/** Planned ones by their day, then what has been released, the latest first. */
function inOrder(a: ReleaseRow, b: ReleaseRow): number {
  const done = Number(a.executedOn !== null) - Number(b.executedOn !== null);
  if (done !== 0) return done;
  if (a.executedOn !== null && b.executedOn !== null)
    return b.executedOn.localeCompare(a.executedOn) || a.releaseId.localeCompare(b.releaseId);
  return a.planned.localeCompare(b.planned) || a.releaseId.localeCompare(b.releaseId);
}

/** Does the risk register hold it, and nobody has set that aside? */
function isHeldByRegister({ state: how, risks, setAside }: Pick<ReleaseRow, 'state' | 'risks' | 'setAside'>): boolean {
  return how !== 'released' && risks.length > 0 && setAside?.rules.includes('R-03') !== true;
}

function rowOf(state: RecordState, release: Release, asOf: Day, register: readonly RiskRow[]): ReleaseRow {
  const { releaseId, deploymentId, executedOn } = release;
  const deployment = state.deployments.get(deploymentId);
  const site = deployment?.siteId ?? ({ notReported: 'not on record' } as const);
  const modelId = deployment?.modelId ?? '';
  const risks = register.filter(({ holdsReleases }) => holdsReleases.includes(releaseId)).map(holdingRisk);
  const setAside = setAsideFor(state, releaseId, asOf);
  const moment = { at: instantOf(asOf, '12:00', state.zone), day: asOf, authenticated: false };
  const objections = executedOn !== null ? [] : factsAgainst(state, { type: 'release.execute', payload: { releaseId } }, moment);
  const held = objections.length > 0 || isHeldByRegister({ state: 'held', risks, setAside });
  const how: ReleaseState = executedOn !== null ? 'released' : held ? 'held' : 'clear';
  return {
    releaseId,
    title: release.title,
    version: release.version,
    deploymentId,
    modelId,
    modelName: state.models.get(modelId)?.name ?? deploymentId,
    site: isReported(site) ? (state.sites.get(site)?.name ?? site) : site,
    stage: deployment === undefined ? { notReported: 'not on record' } : standingOf(deployment, asOf, state.settings).stage,
    declares: release.declares,
    by: namedIn(state, release.by),
    scheduledOn: release.scheduledOn,
    planned: release.on,
    movedFrom: release.movedFrom,
    executedOn,
    late: executedOn === null ? Math.max(0, daysBetween(release.on, asOf)) : 0,
    state: how,
    risks,
    objections,
    setAside,
    earliest: executedOn === null ? earliestOf(release.on, asOf, risks, objections, how) : null,
    names: namesOf(state, deploymentId, asOf),
    refused: state.refusals
      .filter(({ command, subject }) => command.startsWith('release.') && (subject === releaseId || subject === deploymentId))
      .map((refusal) => refusedRequest(state, refusal))
      .toSorted((a, b) => a.on.localeCompare(b.on) || a.seq - b.seq),
  };
}

function holdingRisk({ riskId, title, score, band, holds, owner, orphan, clearBy }: RiskRow): HoldingRisk {
  return { riskId, title, score, band, holds, owner, orphan, clearBy };
}

function setAsideFor(state: RecordState, releaseId: ReleaseId, asOf: Day): ReleaseRow['setAside'] {
  const override = state.overrides.findLast(
    ({ command, subject, expiresOn }) => command === 'release.execute' && subject === releaseId && expiresOn >= asOf,
  );
  return override === undefined ? null : { overrideId: override.overrideId, rules: override.rules, until: override.expiresOn };
}

/** No date clears a hold: the earliest day is the last of what is planned against each holding risk, and none where one has no such day. */
function earliestOf(
  planned: Day,
  asOf: Day,
  risks: readonly HoldingRisk[],
  objections: readonly Objection[],
  how: ReleaseState,
): Day | null {
  const soonest = later(planned, asOf);
  if (how === 'clear') return soonest;
  if (objections.length > 0) return null;
  return risks.reduce<Day | null>((day, { clearBy }) => (day === null || clearBy === null ? null : later(day, clearBy)), soonest);
}

function namesOf(state: RecordState, deploymentId: DeploymentId, asOf: Day): ReleaseRow['names'] {
  const deployment = state.deployments.get(deploymentId);
  if (deployment === undefined) return { standing: 0, required: 0 };
  const { links, stage } = chainOf(state, deployment, asOf);
  const required = links.filter(({ link, tone }) => isRequired(linkOf(link), stage) && tone !== 'not needed' && tone !== 'off');
  return { required: required.length, standing: required.filter(({ tone }) => tone === 'sound' || tone === 'weak').length };
}

function refusedRequest(state: RecordState, { seq, refusalId, on, command, subject, by, rules, sentence }: Refusal): RefusedRequest {
  return { seq, refusalId, on, command, subject, by: namedIn(state, by), rules, sentence };
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

function weeksOf(planned: readonly ReleaseRow[], asOf: Day): ReleasePlan['weeks'] {
  const from = mondayOf(addDays(asOf, -7 * weeksBefore));
  const last = planned.flatMap((row) => [row.planned, ...(row.earliest === null ? [] : [row.earliest])]).reduce(later, asOf);
  const wanted = Math.ceil((daysBetween(from, mondayOf(last)) + 14) / 7);
  const weeks = Math.min(mostWeeks, Math.max(leastWeeks, wanted));
  return { from, to: addDays(from, 7 * weeks), mondays: Array.from({ length: weeks }, (_, place) => addDays(from, 7 * place)) };
}

/** Which of the plan's releases a count counts. */
export const releaseSets = ['planned', 'held', 'held by the register', 'clear', 'released'] as const;

export type ReleaseSet = (typeof releaseSets)[number];

export function isReleaseSet(name: string): name is ReleaseSet {
  return (releaseSets as readonly string[]).includes(name);
}

/** Is a release one of those a count counts? */
export function isInReleaseSet(row: ReleaseRow, set: ReleaseSet): boolean {
  if (set === 'planned') return row.state !== 'released';
  return set === 'held by the register' ? isHeldByRegister(row) : row.state === set;
}
