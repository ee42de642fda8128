import type { DomainEvent, Payloads } from '../../audit/events.ts';
import { isReported, notReported } from '../../reported.ts';
import { addDays, type When } from '../../time.ts';
import { concerned } from '../concerned.ts';
import type { Ask } from '../ask.ts';
import { fromOf, transitionAsked } from '../move-of.ts';
import { nextDeploymentId, nextModelId } from '../next-ids.ts';
import { whoResumes } from '../rules/t-15-resume-together.ts';
import { committee, type Right } from '../seats.ts';
import { standingOf, type Standing } from '../../lifecycle/standing.ts';
import { decidersIn } from './deciders-in.ts';
import { actorIn, happened, type Effects } from './effect.ts';

const aigc: Right = [[committee]];

type Staged = Payloads['deployment.staged'];

function staged(ask: Ask, stage: Staged['stage'], more: Partial<Staged> = {}): DomainEvent {
  const { deployment } = concerned(ask);
  return happened(ask, 'deployment.staged', { deploymentId: deployment.deploymentId, stage, from: ask.at, ...more });
}

function standing(ask: Ask): Standing {
  return standingOf(concerned(ask).deployment, ask.day, ask.state.settings);
}

/**
 * The day an inferred lapse bears.
 * @throws RangeError where none was inferred: T-00 refuses that
 */
function lapsedOn(ask: Ask): Payloads['lapse.answered']['lapsedOn'] {
  const { end } = standing(ask);
  if (end?.seenOn === undefined || !isReported(end.on)) throw new RangeError('No quiet ending was inferred');
  return end.on;
}

/**
 * The listed transition a command asks for.
 * @throws RangeError where there is none: T-00 refuses that
 */
function transitionIn(ask: Ask): string {
  const transition = transitionAsked(ask);
  if (transition === null) throw new RangeError(`A move no transition lists was let through: ${ask.type}`);
  return transition.id;
}

/** Out of production, a pilot has a new end: a demotion is no pilot without one. */
function charterOfEntry(ask: Ask<'deployment.transition'>): DomainEvent[] {
  const { deploymentId, to, charter } = ask.payload;
  if (to !== 'pilot') return [];
  if (charter !== undefined) return [happened(ask, 'pilot.chartered', { deploymentId, ...charter })];
  if (fromOf(standing(ask)) !== 'production') return [];
  return [happened(ask, 'pilot.chartered', { deploymentId, plannedEnd: addDays(ask.day, ask.state.settings.pilotMaxDays) })];
}

function targetOfEntry(ask: Ask<'deployment.transition'>): DomainEvent[] {
  const { deploymentId, to, due } = ask.payload;
  return to === 'build' && due !== undefined ? [happened(ask, 'target.set', { deploymentId, stage: to, target: due })] : [];
}

/** The life of a deployment, from its registration to its end. */
export const lifecycleEffects: Effects<
  | 'model.register'
  | 'deployment.open'
  | 'pilot.charter'
  | 'deployment.transition'
  | 'deployment.extend'
  | 'deployment.suspend'
  | 'deployment.resume'
  | 'deployment.end'
  | 'lapse.confirm'
  | 'lapse.correct'
  | 'version.record'
> = {
  'model.register': (ask) => {
    const { siteId, scope, problem, vendorName, ...said } = ask.payload;
    const [modelId, deploymentId] = [nextModelId(ask.state), nextDeploymentId(ask.state)];
    return [
      happened(ask, 'model.registered', {
        modelId,
        ...said,
        problem,
        purpose: problem,
        vendorName: vendorName ?? notReported('not on record'),
      }),
      happened(ask, 'deployment.opened', {
        deploymentId,
        modelId,
        siteId: siteId ?? notReported('not on record'),
        scope: scope ?? notReported('not on record'),
        governance: 'kept',
      }),
      happened(ask, 'deployment.staged', { deploymentId, stage: 'intake', from: ask.at, rule: 'T-01' }),
    ];
  },
  'deployment.open': (ask) => {
    const deploymentId = nextDeploymentId(ask.state);
    return [
      happened(ask, 'deployment.opened', { deploymentId, governance: 'kept', ...ask.payload }),
      happened(ask, 'deployment.staged', { deploymentId, stage: 'intake', from: ask.at, rule: 'T-01' }),
    ];
  },
  'pilot.charter': (ask) => [happened(ask, 'pilot.chartered', { deploymentId: ask.payload.deploymentId, ...ask.payload.charter })],
  'deployment.transition': (ask) => {
    const { to, owner } = ask.payload;
    return [
      staged(ask, to, { rule: transitionIn(ask), ...(owner === undefined ? {} : { owner }) }),
      ...charterOfEntry(ask),
      ...targetOfEntry(ask),
    ];
  },
  'deployment.extend': (ask) => [
    happened(ask, 'pilot.extended', {
      deploymentId: ask.payload.deploymentId,
      plannedEnd: ask.payload.plannedEnd,
      by: actorIn(ask),
    }),
  ],
  'deployment.suspend': (ask) => [
    happened(ask, 'deployment.suspended', {
      deploymentId: ask.payload.deploymentId,
      by: actorIn(ask),
      reason: ask.payload.reason,
    }),
  ],
  'deployment.resume': (ask) => [
    happened(ask, 'deployment.resumed', {
      deploymentId: ask.payload.deploymentId,
      by: decidersIn(ask, whoResumes(ask)),
      cause: `${ask.payload.cause} ${ask.payload.fix}`.trim(),
    }),
  ],
  'deployment.end': (ask) => {
    const { kind, reason, text, learned, disposal, successor } = ask.payload;
    if (kind === 'lapsed') throw new RangeError('Nobody ends a deployment as lapsed: R-18 refuses it');
    return [
      staged(ask, 'ended', {
        rule: transitionIn(ask),
        end: {
          kind,
          text,
          by: actorIn(ask),
          learned,
          disposal,
          ...(reason === undefined ? {} : { reason }),
          ...(successor === undefined ? {} : { successor }),
        },
      }),
    ];
  },
  'lapse.confirm': (ask) => {
    const { deploymentId, reason, text } = ask.payload;
    return [
      happened(ask, 'lapse.answered', { deploymentId, answer: 'confirmed', lapsedOn: lapsedOn(ask), by: decidersIn(ask, aigc) }),
      staged(ask, 'ended', { rule: 'T-13', end: { kind: 'stopped', reason, text, by: actorIn(ask), late: true } }),
    ];
  },
  'lapse.correct': (ask) => {
    const { deploymentId, evidence, activeOn } = ask.payload;
    const seen: DomainEvent = {
      type: 'activity.seen',
      occurredAt: activeOn as string as When,
      payload: { deploymentId, what: evidence.title },
    };
    return [
      happened(ask, 'lapse.answered', {
        deploymentId,
        answer: 'corrected',
        lapsedOn: lapsedOn(ask),
        by: decidersIn(ask, aigc),
        evidence,
        activeOn,
      }),
      seen,
    ];
  },
  'version.record': (ask) => [happened(ask, 'version.released', ask.payload)],
};
