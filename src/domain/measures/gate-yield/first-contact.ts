import type { Deployment, Model, RecordState } from '../../audit/state.ts';
import { catalogue } from '../../gates/catalogue.ts';
import { gateApplies, type Applies } from '../../gates/required-gates.ts';
import { isReported } from '../../reported.ts';
import { addDays, daysBetween, firstDayOf, later, type Day, type Days } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { waitFigure } from '../gate-waits.ts';
import { shareReading, valueReading, type Ground, type MeasureDefinition, type Reading, type ReadingRow } from '../reading.ts';
import { firstAct, type Act } from './acts.ts';
import { contactFunctions, staffOf, type ContactFunction, type ContactId } from './contact-functions.ts';
import { untilOf } from './histories.ts';
import { oncePerGround } from '../once.ts';
import { readyDay } from './ready-day.ts';

/** A model of a ground, with those of its deployments the filter lets through, and what happened to it when. */
interface ModelOf {
  readonly model: Model;
  readonly deployments: readonly Deployment[];
  /** The first act of each function about it, over its deployments; none is absent. */
  readonly acts: ReadonlyMap<ContactId, Act>;
  /** The day it was first ready, over its deployments. */
  readonly ready: Day | 'not reported' | null;
}

/** Every model of a ground. Five functions and the day it was ready are asked of each: once. */
const modelsIn = oncePerGround(({ state, rows }): readonly ModelOf[] => {
  const found = new Map<Model, Deployment[]>();
  for (const { modelId, deploymentIds } of rows) {
    const model = state.models.get(modelId);
    if (model === undefined) continue;
    const deployments = found.get(model) ?? [];
    found.set(model, deployments);
    deployments.push(...deploymentIds.flatMap((id) => state.deployments.get(id) ?? []));
  }
  const functions = contactFunctions.map((by) => ({ by, staff: staffOf(state, by) }));
  return [...found].map(([model, deployments]) => ({
    model,
    deployments,
    acts: new Map(
      functions.flatMap(({ by, staff }) => {
        const acts = deployments.map((deployment) => firstAct(deployment, by, staff)).filter((act) => act !== null);
        const first = acts.toSorted((a, b) => daysBetween(b.on, a.on))[0];
        return first === undefined ? [] : [[by.id, first] as const];
      }),
    ),
    ready: readyOn(state, model, deployments),
  }));
});

function readyOn(state: RecordState, model: Model, deployments: readonly Deployment[]): Day | 'not reported' | null {
  const days = deployments.map((deployment) => readyDay(state, model, deployment));
  const known = days.flatMap((day) => (day === null || day === 'not reported' ? [] : [day])).toSorted((a, b) => daysBetween(b, a));
  return known[0] ?? (days.length === 0 || days.includes('not reported') ? 'not reported' : null);
}

/** Does a model have to meet a function at all: does a gate in use that the function owns apply to it? */
function isAsked(state: RecordState, { model }: ModelOf, { owner }: ContactFunction): Applies {
  const its = catalogue.filter((gate) => gate.owner === owner && state.ruleset.gatesOn.has(gate.id));
  const answers = new Set(its.map((gate) => gateApplies(gate, model.flags)));
  if (answers.has('yes')) return 'yes';
  return answers.has('unless ruled out') ? 'unless ruled out' : 'no';
}

/** The last day on which a model could still meet anybody. */
function lastDay(state: RecordState, { deployments }: ModelOf, asOf: Day): Day {
  const days = deployments.map((deployment) => untilOf(state, deployment, asOf));
  return days.length === 0 ? asOf : days.reduce(later);
}

const isKept = ({ deployments }: ModelOf): boolean => deployments.some(({ governance }) => governance === 'kept');

/** A row of days since registration: counted once it happened, else with the days it has been waited for. */
function rowFrom({ model }: ModelOf, happened: Act | null, last: Day, cannotTell: boolean): ReadingRow {
  const row = { id: model.modelId, modelId: model.modelId, deploymentId: null };
  const registered = isReported(model.registeredOn) ? firstDayOf(model.registeredOn) : null;
  if (registered === null) return { ...row, standing: 'not reported', what: 'Registration not reported', amount: null };
  const since = (day: Day): Days => Math.max(0, daysBetween(registered, day));
  if (happened !== null)
    return { ...row, standing: 'counted', what: `${happened.what} ${dayWords(happened.on)}`, amount: since(happened.on) };
  return cannotTell
    ? { ...row, standing: 'not reported', what: null, amount: null }
    : { ...row, standing: 'not counted', what: 'Not yet', amount: since(last) };
}

/** When each model of a ground first met a function. */
export function contactRows(ground: Ground, by: ContactFunction): ReadingRow[] {
  const { state, asOf } = ground;
  return modelsIn(ground).flatMap((one) => {
    const act = one.acts.get(by.id) ?? null;
    const asked = isAsked(state, one, by);
    if (act === null && asked === 'no') return [];
    return [rowFrom(one, act, lastDay(state, one, asOf), asked === 'unless ruled out' || !isKept(one))];
  });
}

/** When each model of a ground was ready to deploy, as far as technology goes. */
export function readyRows(ground: Ground): ReadingRow[] {
  const { state, asOf } = ground;
  return modelsIn(ground).map((one) => {
    const on = one.ready;
    const act = on === null || on === 'not reported' ? null : { on, what: 'Last technical gate passed' };
    return rowFrom(one, act, lastDay(state, one, asOf), on === 'not reported');
  });
}

/** The day by which half are done, those not yet done counted for as long as they have waited. */
export function medianReading(rows: readonly ReadingRow[], asOf: Day, whyNone: string): Reading {
  const told = rows.filter(({ amount }) => amount !== null);
  const stays = told.map(({ standing, amount }) => {
    const openedOn = addDays(asOf, -(amount ?? 0));
    return { openedOn, closedOn: standing === 'counted' ? asOf : null, by: null, waitingOn: null, outcome: null };
  });
  const { median } = waitFigure(stays, asOf);
  return valueReading(median, rows, told.length === 0 ? whyNone : 'Not half of the models have come so far, so no middle is reached.');
}

/** The models ready to deploy, and whether a function met them only after that. */
export function lateRows(ground: Ground, by: ContactFunction): ReadingRow[] {
  const { state } = ground;
  return modelsIn(ground).flatMap((one): ReadingRow[] => {
    const { ready } = one;
    if (ready === null || ready === 'not reported') return [];
    const act = one.acts.get(by.id) ?? null;
    const asked = isAsked(state, one, by);
    if (act === null && asked === 'no') return [];
    const { modelId } = one.model;
    const unknown = act === null && (asked === 'unless ruled out' || !isKept(one));
    return [
      {
        id: modelId,
        modelId,
        deploymentId: null,
        standing: unknown ? 'not reported' : act === null || act.on > ready ? 'counted' : 'not counted',
        what: `Ready ${dayWords(ready)}; ${act === null ? 'not met yet' : `met ${dayWords(act.on)}`}`,
        amount: null,
      },
    ];
  });
}

const shared = { version: 1, topic: 'Gates', source: 'Countersign', settings: [], clock: 'as it happened' } as const;

const median = 'Kaplan–Meier median of the days from registration, models not there yet censored; those not reported are left out.';

/** Who meets a model when, beside the day the technology was ready. */
export const contactMeasures: readonly MeasureDefinition[] = [
  {
    ...shared,
    name: 'ready-to-deploy',
    label: 'Ready to deploy, as far as technology goes',
    rule: 'Days from registration to the day the last technical gate needed to enter pilot was first passed. A model counts once, at the first of its deployments that got there.',
    formula: median,
    kind: 'days',
    of: 'models',
    read: (ground) =>
      medianReading(
        readyRows(ground),
        ground.asOf,
        'For no model does the record tell when it was registered and which technical gates it passed.',
      ),
  },
  ...contactFunctions.flatMap((one): MeasureDefinition[] => [
    {
      ...shared,
      name: `first-contact:${one.id}`,
      label: `First met ${one.name.toLowerCase()}`,
      rule: `Days from registration to the first thing ${one.name.toLowerCase()} did about a model: a decision at one of its gates, or a submission, answer, evidence or signature by one of its people. Models that owe it nothing are left out.`,
      formula: median,
      kind: 'days',
      of: 'models',
      read: (ground) =>
        medianReading(
          contactRows(ground, one),
          ground.asOf,
          `For no model does the record tell when it first met ${one.name.toLowerCase()}.`,
        ),
    },
    {
      ...shared,
      name: `met-after-ready:${one.id}`,
      label: `Met ${one.name.toLowerCase()} only after it was ready`,
      rule: `Of the models that were ready to deploy as far as technology goes, those ${one.name.toLowerCase()} first did something about after that day, or has not yet.`,
      formula: 'Models met later or not yet ÷ models ready to deploy, with Wilson’s 95% interval.',
      kind: 'share',
      of: 'models ready to deploy',
      read: (ground) => shareReading(lateRows(ground, one), 'The record tells of no model that was ready to deploy.'),
    },
  ]),
];
