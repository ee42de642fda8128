import type { Deployment, Override, RecordState } from '../../audit/state.ts';
import { catalogue } from '../../gates/catalogue.ts';
import { gateStatus } from '../../gates/gate-status.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { dayWords } from '../../words.ts';
import { isKept, placesFrom, rowOf } from '../coverage/places.ts';
import { deploymentsIn, valueReading, type Ground, type MeasureDefinition, type ReadingRow } from '../reading.ts';

const common = { version: 1, topic: 'Risks, waivers and overrides', source: 'Countersign', clock: 'as known', settings: [] } as const;

type What = 'waivers' | 'overrides';

/** Something let through for a while: still in force, or past its end with nothing in its place. */
interface Exception {
  readonly deployment: Deployment;
  readonly inForce: boolean;
  readonly about: string;
  readonly what: string;
}

/** The last word on a gate, where that was a waiver, of what has not ended. */
function waiversOf({ state, asOf }: Ground, deployment: Deployment): Exception[] {
  if (standingOf(deployment, asOf, state.settings).end !== null) return [];
  return catalogue.flatMap((gate): Exception[] => {
    const decision = deployment.gates.get(gate.id)?.decisions.at(-1);
    if (decision?.outcome !== 'waived') return [];
    // Asked as if every gate were on: a waiver given is one, whatever was switched off since.
    const { passes, state: now } = gateStatus(deployment, gate, new Set([gate.id]), asOf);
    const until = decision.expiresOn === undefined ? '' : `, until ${dayWords(decision.expiresOn)}`;
    return [{ deployment, inForce: passes, about: gate.id, what: `${gate.name}, waived ${dayWords(decision.on)}${until}: ${now}` }];
  });
}

/** The deployment an override is about, whatever it was granted for; undefined where it is about none. */
function deploymentOf(state: RecordState, { subject }: Override): Deployment | undefined {
  const id = subject.split(' ')[0] ?? subject;
  const release = state.releases.get(id)?.deploymentId;
  const risk = state.risks.get(id)?.deploymentIds[0];
  const model = state.models.get(id)?.deploymentIds[0];
  return state.deployments.get(release ?? risk ?? model ?? id);
}

function overridesOf(ground: Ground): Exception[] {
  const { state, asOf } = ground;
  const within = new Set(deploymentsIn(ground));
  return state.overrides.flatMap((override): Exception[] => {
    const deployment = deploymentOf(state, override);
    if (deployment === undefined || !within.has(deployment)) return [];
    const { overrideId, rules, on, expiresOn } = override;
    const what = `${overrideId} sets ${rules.join(', ')} aside, from ${dayWords(on)} until ${dayWords(expiresOn)}`;
    return [{ deployment, inForce: expiresOn >= asOf, about: overrideId, what }];
  });
}

function exceptionsIn(ground: Ground, kind: What): Exception[] {
  return kind === 'overrides' ? overridesOf(ground) : deploymentsIn(ground).flatMap((deployment) => waiversOf(ground, deployment));
}

const words = {
  waivers: {
    one: 'Gate waivers',
    inForce: 'Gates of deployments not ended whose last decision is a waiver that has not run out.',
    past: 'Gates of deployments not ended whose last decision is a waiver that has run out, or been overtaken by a change: nothing stands in its place.',
    settings: ['waiverMaxDays', 'waiverRenewals'],
    formula: 'The waivers counted.',
  },
  overrides: {
    one: 'Overrides of refusals',
    inForce: 'Refusals of a rule that at least two people set aside, for a time that has not run out.',
    past: 'Refusals of a rule that were set aside for a time, and that time has run out.',
    settings: ['overrideMaxDaysOps', 'overrideMaxDaysOther'],
    formula: 'The overrides counted.',
  },
} as const;

function countOf(kind: What, inForce: boolean): MeasureDefinition {
  const { one, formula, settings } = words[kind];
  return {
    ...common,
    settings,
    name: `${kind}-${inForce ? 'in-force' : 'past-expiry'}`,
    label: `${one} ${inForce ? 'in force' : 'past their end'}`,
    rule: inForce ? words[kind].inForce : words[kind].past,
    formula,
    kind: 'count',
    of: kind,
    read: (ground) => {
      const rows = exceptionsIn(ground, kind).map((exception): ReadingRow =>
        rowOf(exception.deployment, exception.inForce === inForce ? 'counted' : 'not counted', {
          about: exception.about,
          what: exception.what,
        }),
      );
      const value = rows.length > 0 || isKept(ground) ? rows.filter(({ standing }) => standing === 'counted').length : null;
      return valueReading(value, rows, `No source says which ${kind} were granted for these deployments.`);
    },
  };
}

function perProduction(kind: What): MeasureDefinition {
  const { one, settings } = words[kind];
  return {
    ...common,
    settings,
    name: `${kind}-per-production`,
    label: `${one} in force per deployment in production`,
    rule: `${words[kind].inForce} Of deployments in production only, for each of these.`,
    formula: `${one} in force of deployments in production ÷ deployments in production.`,
    kind: 'ratio',
    of: 'deployments in production',
    read: (ground) => {
      const inForce = exceptionsIn(ground, kind).filter((exception) => exception.inForce);
      const production = placesFrom(ground, 'production');
      const rows = production.map(({ deployment }): ReadingRow => {
        if (deployment.governance !== 'kept') return rowOf(deployment, 'not reported');
        const own = inForce.filter((exception) => exception.deployment === deployment);
        return rowOf(deployment, own.length > 0 ? 'counted' : 'not counted', {
          what: own.length === 0 ? null : own.map(({ what }) => what).join('; '),
          amount: own.length,
        });
      });
      const told = rows.filter(({ standing }) => standing !== 'not reported');
      const sum = told.reduce((all, { amount }) => all + (amount ?? 0), 0);
      return valueReading(
        told.length === 0 ? null : sum / told.length,
        rows,
        production.length === 0 ? 'Nothing is in production.' : `No source says which ${kind} were granted in production.`,
      );
    },
  };
}

export const exceptionMeasures: readonly MeasureDefinition[] = (['waivers', 'overrides'] as const).flatMap((kind) => [
  countOf(kind, true),
  countOf(kind, false),
  perProduction(kind),
]);
