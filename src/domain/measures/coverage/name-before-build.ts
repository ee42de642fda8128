import type { ModelId } from '../../audit/events.ts';
import type { Deployment, RecordState } from '../../audit/state.ts';
import { hasReached } from '../../lifecycle/stages.ts';
import { isReported } from '../../reported.ts';
import { newcombe } from '../../statistics/newcombe.ts';
import { addMonths, firstDayOf, type Day } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { rowsIn, shareReading, valueReading, type Ground, type MeasureDefinition, type ReadingRow } from '../reading.ts';

/** Months a model is given from the start of its build to come into production. */
export const conversionMonths = 12;

/** Fewer models than this on either side, and no difference is told. */
export const leastToCompare = 8;

/** A model old enough to be judged: whether somebody had put their name on its decision before build, and what became of it. */
interface Judged {
  readonly modelId: ModelId;
  readonly deployment: Deployment;
  readonly builtOn: Day;
  /** Null where the record does not say. */
  readonly early: boolean | null;
  /** Null where the day it came into production is not reported. */
  readonly converted: boolean | null;
}

function judgedIn({ state, asOf, rows }: Ground): Judged[] {
  return [...new Set(rows.map(({ modelId }) => modelId))].flatMap((modelId) => {
    const first = firstBuild(state, modelId);
    if (first === null || addMonths(first.builtOn, conversionMonths) > asOf) return [];
    const { deployment, builtOn } = first;
    return [{ modelId, deployment, builtOn, early: wasNamed(deployment, builtOn), converted: isConverted(state, modelId, builtOn) }];
  });
}

/** The deployment of a model that entered build first, and when. Null where none did, or its day is not reported. */
function firstBuild(state: RecordState, modelId: ModelId): Pick<Judged, 'deployment' | 'builtOn'> | null {
  const found = deploymentsOf(state, modelId).flatMap((deployment) => {
    const build = deployment.spells.find(({ stage }) => stage === 'build');
    return build === undefined || !isReported(build.from) ? [] : [{ deployment, builtOn: firstDayOf(build.from) }];
  });
  return found.toSorted((a, b) => (a.builtOn < b.builtOn ? -1 : a.builtOn > b.builtOn ? 1 : 0))[0] ?? null;
}

function deploymentsOf(state: RecordState, modelId: ModelId): Deployment[] {
  return state.models.get(modelId)?.deploymentIds.flatMap((id) => state.deployments.get(id) ?? []) ?? [];
}

/** Was Q5 accepted by the day build began? A record that was not kept, or a model brought in from before the rules, cannot say no. */
function wasNamed({ questions, governance, inherited }: Deployment, builtOn: Day): boolean | null {
  const accepted = questions.get('Q5')?.steps.filter(({ kind }) => kind === 'accepted') ?? [];
  if (accepted.some(({ on }) => on <= builtOn)) return true;
  return governance === 'kept' && inherited === null ? false : null;
}

function isConverted(state: RecordState, modelId: ModelId, builtOn: Day): boolean | null {
  const spells = deploymentsOf(state, modelId).flatMap((deployment) => deployment.spells.filter(({ stage }) => stage === 'production'));
  const days = spells.flatMap(({ from }) => (isReported(from) ? [firstDayOf(from)] : []));
  if (days.some((day) => day <= addMonths(builtOn, conversionMonths))) return true;
  return days.length < spells.length ? null : false;
}

/** Has any model come as far as build, and the record does not say when it was built? */
function isSilentOnBuilds({ state, rows }: Ground): boolean {
  return rows.some(({ modelId, reached }) => isReported(reached) && hasReached(reached, 'build') && firstBuild(state, modelId) === null);
}

function rowOf({ modelId, deployment, builtOn, early, converted }: Judged): ReadingRow {
  const name = early === null ? 'whether a name was accepted is not reported' : early ? 'name accepted before' : 'no name accepted before';
  const end = converted === null ? 'when in production not reported' : converted ? 'in production in time' : 'not in production in time';
  return {
    id: modelId,
    modelId,
    deploymentId: deployment.deploymentId,
    standing: early === null || converted === null ? 'not reported' : converted ? 'counted' : 'not counted',
    what: `Build began ${dayWords(builtOn)}, ${name}, ${end}`,
    amount: null,
  };
}

const shared = {
  version: 1,
  topic: 'Names and questions',
  source: 'Countersign',
  settings: [],
  clock: 'as it happened',
} as const satisfies Partial<MeasureDefinition>;

const old = `models whose build began at least ${conversionMonths} months ago`;

function conversion(name: string, label: string, rule: string, of: string, isEarly: boolean): MeasureDefinition {
  return {
    ...shared,
    name,
    label,
    rule,
    formula: `In production within ${conversionMonths} months of entering build ÷ models of the group, with Wilson’s 95% interval.`,
    kind: 'share',
    of,
    read: (ground) =>
      shareReading(
        judgedIn(ground)
          .filter(({ early }) => early === isEarly)
          .map(rowOf),
        `No model of this group began its build at least ${conversionMonths} months ago.`,
      ),
  };
}

const named = conversion(
  'converted:name-before-build',
  `in production within ${conversionMonths} months, named before build`,
  `Of the ${old}, with a name on the decision accepted (question 5) by the day build began: those in production within ${conversionMonths} months of it.`,
  'models named before build',
  true,
);

const unnamed = conversion(
  'converted:no-name-before-build',
  `in production within ${conversionMonths} months, not named before build`,
  `Of the ${old}, with no name on the decision accepted by the day build began: those in production within ${conversionMonths} months of it.`,
  'models not named before build',
  false,
);

const difference: MeasureDefinition = {
  ...shared,
  name: 'name-before-build',
  label: 'difference an early name goes with',
  rule: `The share in production within ${conversionMonths} months among models named before build, less that among the rest. An association: what was named early may differ in other ways. Told from ${leastToCompare} models on either side.`,
  formula: 'First share − second share, from −1 to 1, with Newcombe’s 95% interval of the difference.',
  kind: 'ratio',
  of: old,
  read: (ground) => {
    const all = judgedIn(ground);
    const told = (isEarly: boolean) => {
      const group = all.filter(({ early, converted }) => early === isEarly && converted !== null);
      return { counted: group.filter(({ converted }) => converted === true).length, base: group.length };
    };
    const [first, second] = [told(true), told(false)];
    const rows = all.map(rowOf);
    const enough = first.base >= leastToCompare && second.base >= leastToCompare;
    const silent = rowsIn(rows, 'not reported') === rows.length && (rows.length > 0 || isSilentOnBuilds(ground));
    const why = silent
      ? 'When builds began, and who had signed by then, the record does not say.'
      : rows.length === 0
        ? `No model of this view began its build at least ${conversionMonths} months ago.`
        : `Too few to compare: ${first.base} named before build, ${second.base} not; it takes ${leastToCompare} of each.`;
    const value = enough ? first.counted / first.base - second.counted / second.base : null;
    return valueReading(value, rows, why, newcombe(first, second));
  },
};

export const nameBeforeBuildMeasures: readonly MeasureDefinition[] = [difference, named, unnamed];
