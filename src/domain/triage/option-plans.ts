/** What each key means for an item, as a command with the fields the room still gives. Fixed: 5 ends, 6 defers. */
import type { LinkId } from '../accountability/links.ts';
import type { DeploymentId } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import type { Command } from '../authority/command.ts';
import { acceptanceBand, acceptanceTerm } from '../authority/acceptance.ts';
import { holdersOf, role } from '../authority/seats.ts';
import { linkOfQuestion } from '../measures/blockers.ts';
import { nextStage } from '../lifecycle/stages.ts';
import { standingOf } from '../lifecycle/standing.ts';
import { isReported } from '../reported.ts';
import { addDays, type Day } from '../time.ts';
import type { AgendaItem } from './terms.ts';

export const optionKeys = [1, 2, 3, 4, 5, 6] as const;

export type OptionKey = (typeof optionKeys)[number];

export type OptionDoes =
  | 'name somebody'
  | 'answer it'
  | 'extend'
  | 'ask somebody'
  | 'escalate to the CIO'
  | 'accept the risk'
  | 'decide the gate'
  | 'renew the waiver'
  | 'finish the action'
  | 'promote'
  | 'suspend'
  | 'resume'
  | 'end'
  | 'defer';

/** A field the room gives before the command is sent. */
export interface NeededField {
  /** Where in the payload of the option's command: `outcome.owner`. */
  readonly path: string;
  readonly kind: 'person' | 'day' | 'text';
}

/** Fills what is left open: with nothing for the template, with something plausible for the trial. */
export interface Filler {
  readonly text: string;
  readonly person: string;
}

export interface OptionPlan {
  readonly key: OptionKey;
  readonly does: OptionDoes;
  readonly needs: readonly NeededField[];
  readonly build: (fill: Filler) => Command;
}

/** What a key does not do here, and why. */
export interface NoPlan {
  readonly key: OptionKey;
  readonly why: 'a group takes no signature' | 'nothing to name' | 'no such seat' | 'nothing to decide' | 'nothing to end';
}

interface Place {
  readonly state: RecordState;
  readonly day: Day;
  readonly meetingId: string;
}

const person = (path: string): NeededField => ({ path, kind: 'person' });
const onDay = (path: string): NeededField => ({ path, kind: 'day' });
const text = (path: string): NeededField => ({ path, kind: 'text' });

/** A week: until the next meeting. */
const nextMeeting = 7;
/** Days somebody who is named has to accept. */
const daysToAccept = 14;

/** The six keys of an item. */
export function plansOf(place: Place, item: AgendaItem): readonly (OptionPlan | NoPlan)[] {
  return [
    nameOrAnswer(place, item),
    ask(place, item),
    escalate(place, item),
    decideIt(place, item),
    endIt(place, item),
    defer(place, item),
  ];
}

function offer({ day }: Place, deploymentId: DeploymentId, link: LinkId): OptionPlan {
  return {
    key: 1,
    does: 'name somebody',
    needs: [person('personId'), onDay('due')],
    build: (fill) => ({
      type: 'link.offer',
      payload: { deploymentId, link, personId: fill.person, how: 'in the triage meeting', due: addDays(day, daysToAccept) },
    }),
  };
}

function nameOrAnswer(place: Place, { group, deploymentId, headline }: AgendaItem): OptionPlan | NoPlan {
  if (group !== null) return { key: 1, why: 'a group takes no signature' };
  if (deploymentId === null) return { key: 1, why: 'nothing to name' };
  switch (headline.asks) {
    case 'question': {
      const { question } = headline;
      const link = linkOfQuestion[question];
      if (link !== null) return offer(place, deploymentId, link);
      const build: OptionPlan['build'] = (fill) => ({ type: 'question.answer', payload: { deploymentId, question, text: fill.text } });
      return { key: 1, does: 'answer it', needs: [text('text')], build };
    }
    case 'night':
      return offer(place, deploymentId, 'L9');
    case 'link':
      return offer(place, deploymentId, headline.link);
    case 'intake':
      return offer(place, deploymentId, 'L1');
    case 'risk':
    case 'acceptance': {
      const { riskId } = headline;
      const build: OptionPlan['build'] = (fill) => ({ type: 'risk.own', payload: { riskId, owner: fill.person } });
      return { key: 1, does: 'name somebody', needs: [person('owner')], build };
    }
    case 'pilot end': {
      const plannedEnd = addDays(place.day, place.state.settings.extensionDays);
      const build: OptionPlan['build'] = (fill) => ({
        type: 'deployment.extend',
        payload: { deploymentId, plannedEnd, reason: fill.text },
      });
      return { key: 1, does: 'extend', needs: [onDay('plannedEnd'), text('reason')], build };
    }
    case 'action':
    case 'gate':
    case 'override':
    case 'release':
    case 'request':
    case 'safety':
    case 'stop':
    case 'waits on what':
    case 'waiver':
      return { key: 1, why: 'nothing to name' };
    default:
      return headline satisfies never;
  }
}

function ask({ day, meetingId }: Place, { itemId }: AgendaItem): OptionPlan {
  return {
    key: 2,
    does: 'ask somebody',
    needs: [text('outcome.what'), person('outcome.owner'), onDay('outcome.due')],
    build: (fill) => ({
      type: 'meeting.settle',
      payload: { meetingId, itemId, outcome: { kind: 'action', what: fill.text, owner: fill.person, due: addDays(day, nextMeeting) } },
    }),
  };
}

function escalate({ state, day, meetingId }: Place, { itemId }: AgendaItem): OptionPlan | NoPlan {
  const [cio] = holdersOf({ state, day, deployment: null }, role('CIO'));
  if (cio?.kind !== 'person') return { key: 3, why: 'no such seat' };
  return {
    key: 3,
    does: 'escalate to the CIO',
    needs: [text('outcome.what'), onDay('outcome.due')],
    build: (fill) => ({
      type: 'meeting.settle',
      payload: { meetingId, itemId, outcome: { kind: 'action', what: fill.text, owner: cio.personId, due: addDays(day, nextMeeting) } },
    }),
  };
}

/** Until the last day its band allows; one nobody has scored has no band, and is asked for as High. */
function accept({ state, day }: Place, riskId: string): OptionPlan {
  const risk = state.risks.get(riskId);
  const band = (risk === undefined ? null : acceptanceBand(risk)) ?? 'High';
  return {
    key: 4,
    does: 'accept the risk',
    needs: [onDay('expiresOn')],
    build: () => ({
      type: 'risk.accept',
      payload: { riskId, purpose: 'continue', expiresOn: addDays(day, acceptanceTerm(band, state.settings)) },
    }),
  };
}

function decideIt(place: Place, { group, deploymentId, headline }: AgendaItem): OptionPlan | NoPlan {
  const { state, day } = place;
  if (group !== null) return { key: 4, why: 'a group takes no signature' };
  if (headline.asks === 'action') {
    const { actionId, riskId } = headline;
    const command: Command =
      riskId === null ? { type: 'action.finish', payload: { actionId } } : { type: 'risk.finish-action', payload: { riskId, actionId } };
    return { key: 4, does: 'finish the action', needs: [], build: () => command };
  }
  if (deploymentId === null) return { key: 4, why: 'nothing to decide' };
  switch (headline.asks) {
    case 'risk':
    case 'acceptance':
      return accept(place, headline.riskId);
    case 'gate': {
      const { gate } = headline;
      const build: OptionPlan['build'] = (fill) => ({
        type: 'gate.decide',
        payload: { deploymentId, gate, outcome: 'passed', reason: fill.text },
      });
      return { key: 4, does: 'decide the gate', needs: [text('reason')], build };
    }
    case 'waiver': {
      const { gate } = headline;
      return {
        key: 4,
        does: 'renew the waiver',
        needs: [onDay('until'), text('compensatingControl'), text('reason'), person('askedBy')],
        build: (fill) => ({
          type: 'gate.waive',
          payload: {
            deploymentId,
            gate,
            until: addDays(day, state.settings.waiverMaxDays),
            compensatingControl: fill.text,
            reason: fill.text,
            askedBy: fill.person,
          },
        }),
      };
    }
    case 'safety':
    case 'stop':
      return suspendOrResume(place, deploymentId);
    case 'override':
      return { key: 4, why: 'nothing to decide' };
    case 'intake':
    case 'link':
    case 'night':
    case 'pilot end':
    case 'question':
    case 'release':
    case 'request':
    case 'waits on what':
      return promote(place, deploymentId);
    default:
      return headline satisfies never;
  }
}

function suspendOrResume({ state }: Place, deploymentId: DeploymentId): OptionPlan {
  if (state.deployments.get(deploymentId)?.suspended == null) {
    const build: OptionPlan['build'] = (fill) => ({ type: 'deployment.suspend', payload: { deploymentId, reason: fill.text } });
    return { key: 4, does: 'suspend', needs: [text('reason')], build };
  }
  const build: OptionPlan['build'] = (fill) => ({ type: 'deployment.resume', payload: { deploymentId, cause: fill.text, fix: fill.text } });
  return { key: 4, does: 'resume', needs: [text('cause'), text('fix')], build };
}

function promote({ state, day }: Place, deploymentId: DeploymentId): OptionPlan | NoPlan {
  const deployment = state.deployments.get(deploymentId);
  const stage = deployment === undefined ? null : standingOf(deployment, day, state.settings).stage;
  const to = stage === null || !isReported(stage) ? null : nextStage(stage);
  if (to === null) return { key: 4, why: 'nothing to decide' };
  const charter = { plannedEnd: addDays(day, state.settings.pilotMaxDays) };
  return {
    key: 4,
    does: 'promote',
    needs: [text('reason'), ...(to === 'pilot' ? [onDay('charter.plannedEnd'), text('charter.endpoints')] : [])],
    build: (fill) => ({
      type: 'deployment.transition',
      payload: { deploymentId, to, reason: fill.text, ...(to === 'pilot' ? { charter: { ...charter, endpoints: fill.text } } : {}) },
    }),
  };
}

function endIt({ state, day }: Place, { deploymentId }: AgendaItem): OptionPlan | NoPlan {
  const deployment = deploymentId === null ? undefined : state.deployments.get(deploymentId);
  if (deployment === undefined) return { key: 5, why: 'nothing to end' };
  const { stage } = standingOf(deployment, day, state.settings);
  const kind = stage === 'production' ? 'retired' : 'stopped';
  return {
    key: 5,
    does: 'end',
    needs: [text('text'), text('learned'), text('disposal')],
    build: (fill) => ({
      type: 'deployment.end',
      payload: {
        deploymentId: deployment.deploymentId,
        kind,
        reason: 'other',
        text: fill.text,
        learned: fill.text,
        disposal: fill.text,
      },
    }),
  };
}

function defer({ day, meetingId }: Place, { itemId }: AgendaItem): OptionPlan {
  return {
    key: 6,
    does: 'defer',
    needs: [text('outcome.why'), onDay('outcome.until')],
    build: (fill) => ({
      type: 'meeting.settle',
      payload: { meetingId, itemId, outcome: { kind: 'deferral', why: fill.text, until: addDays(day, nextMeeting) } },
    }),
  };
}
