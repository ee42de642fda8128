import type { EventType, Payloads } from '../../audit/events.ts';
import type { RecordState } from '../../audit/state.ts';
import type { QuestionId } from '../../gates/questions.ts';
import { gateAsking } from './gate-asking.ts';
import { at, everything, type Place } from './place.ts';

type Touches = { readonly [T in EventType]: (payload: Payloads[T], state: RecordState) => readonly Place[] };

const nothing = (): readonly Place[] => [];

interface OfDeployment {
  readonly deploymentId: string;
}
interface OfModel {
  readonly modelId: string;
}

function ofDeployment(...parts: readonly string[]) {
  return ({ deploymentId }: OfDeployment): Place[] => at(deploymentId, ...parts);
}

function ofModel(...parts: readonly string[]) {
  return ({ modelId }: OfModel): Place[] => at(modelId, ...parts);
}

function ofGate({ deploymentId, gate }: OfDeployment & { readonly gate: string }): Place[] {
  return [`${deploymentId}/gate/${gate}`];
}

function ofQuestion({ deploymentId, question }: OfDeployment & { readonly question: QuestionId }): Place[] {
  return [`${deploymentId}/gate/${gateAsking(question)}`];
}

function ofLink({ deploymentId, link }: OfDeployment & { readonly link: string }): Place[] {
  return [`${deploymentId}/link/${link}`];
}

/** A risk, and its place on each deployment it is about. */
function ofRisk({ riskId }: { readonly riskId: string }, state: RecordState): Place[] {
  return [`risk/${riskId}`, ...(state.risks.get(riskId)?.deploymentIds ?? []).map((id) => `${id}/risk/${riskId}`)];
}

/** An architecture decision, and the architecture of the models it binds: of all, where it names none. */
function ofAdr({ adrId }: { readonly adrId: string }, state: RecordState): Place[] {
  const modelIds = state.adrs.get(adrId)?.modelIds ?? [];
  return [`adr/${adrId}`, ...(modelIds.length === 0 ? ['architecture'] : modelIds.map((id) => `architecture/${id}`))];
}

function ofRelease({ releaseId }: { readonly releaseId: string }, state: RecordState): Place[] {
  const deploymentId = state.releases.get(releaseId)?.deploymentId;
  return [`release/${releaseId}`, ...(deploymentId === undefined ? [] : [`${deploymentId}/release/${releaseId}`])];
}

/** Somebody, and every link they were ever asked to hold: a chain changes when its people do. */
function ofPerson({ personId }: { readonly personId: string }, state: RecordState): Place[] {
  const held: Place[] = [];
  for (const [deploymentId, { links }] of state.deployments) {
    for (const [link, steps] of links) if (steps.some((step) => step.personId === personId)) held.push(`${deploymentId}/link/${link}`);
  }
  return [`person/${personId}`, ...held];
}

const touches: Touches = {
  // The decision is told by what follows from it; a refusal changes nothing.
  'decision.recorded': nothing,
  'command.refused': nothing,
  'record.opened': nothing,
  'ruleset.adopted': () => ['ruleset'],
  'setting.changed': ({ name }) => [`setting/${name}`],
  'limits.rebased': ({ series }) => [`limits/${series}`],
  'release-line.set': () => ['ruleset'],
  'site.added': ({ siteId }) => [`site/${siteId}`],
  'person.joined': ({ personId }) => [`person/${personId}`],
  'person.left': ofPerson,
  'person.moved': ofPerson,
  'seat.opened': ({ seatId }) => [`seat/${seatId}`],
  'seat.filled': ({ seatId, personId }) => [`seat/${seatId}`, `person/${personId}`],
  'seat.confirmed': ({ seatId }) => [`seat/${seatId}`],
  'delegation.granted': ({ delegationId }) => [`delegation/${delegationId}`],

  'model.registered': ({ modelId }) => [modelId],
  'model.tiered': ofModel('flags'),
  'model.flagged': ofModel('flags'),
  'model.renamed': ofModel('facts'),
  'model.restated': ofModel('facts'),
  'model.described': ofModel('facts'),
  'evidence.reported': ofModel('facts'),
  'fact.corrected': ofModel('facts'),
  'cost.reported': ofModel('costs'),
  'contract.signed': ofModel('contracts'),
  'owner.named': ofModel('owner-to-ask'),
  'model.absent': ofModel('absence'),
  'absence.answered': ofModel('absence'),

  'deployment.opened': ({ deploymentId, modelId }) => [deploymentId, `${modelId}/deployments`],
  'deployment.staged': ofDeployment('stage'),
  'deployment.suspended': ofDeployment('stage'),
  'deployment.resumed': ofDeployment('stage'),
  'deployment.inherited': ofDeployment('stage'),
  'deployment.placed': ofDeployment('site'),
  'pilot.chartered': ofDeployment('charter'),
  'pilot.extended': ofDeployment('charter'),
  'target.set': ofDeployment('charter'),
  'lapse.answered': ofDeployment('stage'),
  'version.released': ofDeployment('version'),
  'scope.changed': ofDeployment('scope'),
  'autonomy.changed': ({ deploymentId, modelId }) => [`${deploymentId}/autonomy`, `${modelId}/flags`],
  'activity.seen': ofDeployment('activity'),
  'agent.acted': ofDeployment('activity'),
  'safety.reported': ofDeployment('safety'),

  'question.answered': ofQuestion,
  'question.passed-on': ofQuestion,
  'pack.written': ({ packId }) => [`pack/${packId}`],
  'pack.returned': ({ packId }) => [`pack/${packId}`],
  'question.evidenced': ofQuestion,
  'question.accepted': ofQuestion,
  'question.disputed': ofQuestion,
  'gate.submitted': ofGate,
  'gate.evidenced': ofGate,
  'gate.signed': ofGate,
  'gate.decided': ofGate,
  'condition.met': ofGate,
  'blocker.noted': ({ deploymentId, gate, blockerId }) => [`${deploymentId}/gate/${gate}`, `${deploymentId}/blocker/${blockerId}`],
  'blocker.cleared': ({ deploymentId, blockerId }) => [`${deploymentId}/blocker/${blockerId}`],
  'blocker.reclassified': ({ deploymentId, blockerId }) => [`${deploymentId}/blocker/${blockerId}`],

  'link.offered': ofLink,
  'link.accepted': ofLink,
  'link.declined': ofLink,
  'link.released': ofLink,
  'link.covered': ofLink,
  'link.named-in-file': ofLink,
  'rota.set': ofDeployment('rota'),
  'override.set': ofDeployment('override-path'),

  'risk.raised': ofRisk,
  'risk.owned': ofRisk,
  'risk.scored': ofRisk,
  'risk.treated': ofRisk,
  'risk.accepted': ofRisk,
  'risk.action-set': ofRisk,
  'risk.action-done': ofRisk,
  'risk.realised': ofRisk,
  'risk.control-failed': ofRisk,
  'risk.control-verified': ofRisk,
  'risk.closed': ofRisk,

  'adr.proposed': ofAdr,
  'adr.accepted': ofAdr,
  'adr.superseded': ({ adrId, successor }, state) => [...ofAdr({ adrId }, state), ...ofAdr({ adrId: successor }, state)],
  'sprint.committed': ofDeployment('sprint'),
  'release.scheduled': ofRelease,
  'release.moved': ofRelease,
  'release.executed': ofRelease,
  'change.authorised': ({ deploymentId, changeId }) => [`change/${changeId}`, `${deploymentId}/change/${changeId}`],
  'change.executed': ({ deploymentId, changeId }) => [`change/${changeId}`, `${deploymentId}/change/${changeId}`],

  'appeal.lodged': ({ refusalId }) => [`refusal/${refusalId}`],
  'override.granted': ({ refusalId }) => [`refusal/${refusalId}`],
  'board-pack.frozen': ({ packId }) => [`board-pack/${packId}`],
  'board-pack.titled': ({ packId, slide }) => [`board-pack/${packId}/title/${slide}`],
  'board-pack.asked': ({ packId, askId }) => [`board-pack/${packId}/ask/${askId}`],
  'board-pack.adopted': ({ packId, askId }) => [`board-pack/${packId}/ask/${askId}`],
  'board-pack.labelled': ({ packId }) => [`board-pack/${packId}/label`],
  'meeting.held': ({ meetingId }) => [`meeting/${meetingId}`],

  'meeting.opened': ({ meetingId }) => [`meeting/${meetingId}`],
  'meeting.attended': ({ meetingId }) => [`meeting/${meetingId}/present`],
  'meeting.ordered': ({ meetingId }) => [`meeting/${meetingId}/order`],
  'meeting.settled': ({ meetingId, itemId }) => [`meeting/${meetingId}/item/${itemId}`],
  'meeting.undone': ({ meetingId, itemId }) => [`meeting/${meetingId}/item/${itemId}`],
  'meeting.noted': ({ meetingId }) => [`meeting/${meetingId}/notes`],
  'meeting.closed': ({ meetingId }) => [`meeting/${meetingId}`],
  'triage.requested': ofDeployment('triage'),
  'action.set': ({ actionId }) => [`action/${actionId}`],
  'action.finished': ({ actionId }) => [`action/${actionId}`],

  'signature.confirmed': ({ decisionId, personId }) => [`decision/${decisionId}/signature/${personId}`],

  'import.loaded': nothing,
  // What a file said is gone with it, whatever that was.
  'import.undone': () => [everything],
  'payload.disposed': nothing,
};

/** The places in a record an event changes. */
export function touchedBy<T extends EventType>(type: T, payload: Payloads[T], state: RecordState): readonly Place[] {
  // An event of a newer product than this one may have changed anything.
  if (!Object.hasOwn(touches, type)) return [everything];
  return touches[type](payload, state);
}
