import type { RecordState } from '../../audit/state.ts';
import type { QuestionId } from '../../gates/questions.ts';
import type { Accompaniment, Command, CommandPayloads, CommandType } from '../command.ts';
import { gateAsking } from './gate-asking.ts';
import { at, type Place } from './place.ts';

type Rests = { readonly [T in CommandType]: (payload: CommandPayloads[T], state: RecordState) => readonly Place[] };

interface OfDeployment {
  readonly deploymentId: string;
}

const nothing = (): readonly Place[] => [];

/** What a signature about a deployment is given on: where it stands, and what it is. */
const underSignature = ['stage', 'version', 'scope', 'autonomy'];

/** All that decides whether a deployment may go on. */
const way = [...underSignature, 'charter', 'gate', 'link', 'rota', 'override-path', 'risk', 'safety'];

function ofStage({ deploymentId }: OfDeployment): Place[] {
  return at(deploymentId, 'stage');
}

function ofGate({ deploymentId, gate }: OfDeployment & { readonly gate: string }): Place[] {
  return [`${deploymentId}/gate/${gate}`, ...at(deploymentId, ...underSignature)];
}

function ofQuestion({ deploymentId, question }: OfDeployment & { readonly question: QuestionId }): Place[] {
  return ofGate({ deploymentId, gate: gateAsking(question) });
}

function ofLink({ deploymentId, link }: OfDeployment & { readonly link: string }): Place[] {
  return [`${deploymentId}/link/${link}`, ...at(deploymentId, ...underSignature)];
}

function ofWay({ deploymentId }: OfDeployment, state: RecordState): Place[] {
  const modelId = state.deployments.get(deploymentId)?.modelId;
  return [
    ...at(deploymentId, ...way),
    'ruleset',
    ...(modelId === undefined ? ['architecture'] : [`${modelId}/flags`, `architecture/${modelId}`]),
  ];
}

function ofPlan({ deploymentId }: OfDeployment, state: RecordState): Place[] {
  const modelId = state.deployments.get(deploymentId)?.modelId;
  return [`${deploymentId}/stage`, `${deploymentId}/gate/G-ARC`, modelId === undefined ? 'architecture' : `architecture/${modelId}`];
}

function ofRisk({ riskId }: { readonly riskId: string }): Place[] {
  return [`risk/${riskId}`];
}

function ofRelease({ releaseId }: { readonly releaseId: string }, state: RecordState): Place[] {
  const deploymentId = state.releases.get(releaseId)?.deploymentId;
  return [`release/${releaseId}`, ...(deploymentId === undefined ? [] : ofWay({ deploymentId }, state))];
}

function person(id: string | null | undefined): Place[] {
  return id == null ? [] : [`person/${id}`];
}

function ofFacts({ modelId }: { readonly modelId: string }): Place[] {
  return [`${modelId}/facts`];
}

/** A returned answer rests on what was said to that question, and on nothing else of the deployment. */
function ofReturned({ deploymentId, question }: OfDeployment & { readonly question: QuestionId }): Place[] {
  return [`${deploymentId}/gate/${gateAsking(question)}`];
}

const rests: Rests = {
  // It rests on there being nobody: the rules ask again, and a record with people in it refuses.
  'steward.declare': nothing,
  'person.add': ({ reportsTo }) => person(reportsTo),
  'person.move': ({ personId }) => person(personId),
  'person.leave': ({ personId }) => person(personId),
  'seat.open': nothing,
  'seat.confirm': ({ seatId }) => [`seat/${seatId}`],
  'seat.fill': ({ seatId, personId }) => [`seat/${seatId}`, ...person(personId)],
  'delegation.grant': ({ to }) => person(to),

  'model.register': ({ sponsor }) => person(sponsor),
  'deployment.open': ({ modelId, restartOf }) => [`${modelId}/deployments`, ...(restartOf === undefined ? [] : at(restartOf, 'stage'))],
  'fact.correct': ofFacts,
  'cost.record': ({ modelId }) => at(modelId, 'costs'),
  'contract.record': ({ modelId }) => at(modelId, 'contracts'),
  'contract.renew': ({ modelId }) => at(modelId, 'contracts'),

  'owner.name': ({ modelId }) => at(modelId, 'owner-to-ask'),
  'flags.state': ({ modelId }) => at(modelId, 'flags'),
  'model.restate': ofFacts,

  'link.offer': (payload) => [...ofLink(payload), ...person(payload.personId)],
  'link.accept': ofLink,
  'link.decline': ofLink,
  'link.attest': (payload) => [...ofLink(payload), ...person(payload.personId)],
  'link.hand-over': (payload) => [...ofLink(payload), ...person(payload.to)],
  'link.delegate': (payload) => [...ofLink(payload), ...person(payload.to)],
  'rota.set': ({ deploymentId }) => at(deploymentId, 'rota', 'stage'),
  'override-path.set': ({ deploymentId }) => at(deploymentId, 'override-path', 'stage'),

  'question.answer': ofQuestion,
  'question.evidence': ofQuestion,
  'question.dispute': ofQuestion,
  'question.accept': ofQuestion,
  'gate.submit': ofGate,
  'gate.evidence': ofGate,
  'gate.decide': ofGate,
  'gate.attest': (payload) => [...ofGate(payload), ...payload.by.flatMap(person)],
  'gate.waive': ofGate,
  'condition.meet': ofGate,
  'pack.write': ({ packId }) => [`pack/${packId}`],
  // Two returns of one pack are told side by side: the second should see the first, and every answer given since.
  'pack.return': ({ packId, answers }) => [`pack/${packId}`, ...answers.flatMap(ofReturned)],
  'blocker.reclassify': ({ deploymentId, blockerId }) => at(deploymentId, `blocker/${blockerId}`),

  'risk.raise': ({ owner }) => person(owner),
  'risk.own': ({ riskId, owner }) => [...ofRisk({ riskId }), ...person(owner)],
  'risk.score': ofRisk,
  'risk.treat': ofRisk,
  'risk.plan-action': ofRisk,
  'risk.finish-action': ofRisk,
  'risk.verify-control': ofRisk,
  'risk.accept': ofRisk,
  'risk.close': ofRisk,
  // Harm is told whatever else happened meanwhile.
  'safety.report': nothing,

  'adr.propose': ({ supersedes }) => (supersedes === undefined ? [] : [`adr/${supersedes}`]),
  'adr.accept': ({ adrId }) => [`adr/${adrId}`],
  'adr.supersede': ({ adrId, successor }) => [`adr/${adrId}`, `adr/${successor}`],
  'sprint.commit': ofPlan,
  'pi.commit': ofPlan,
  'release.schedule': ofWay,
  'release.move': ofRelease,
  'release.execute': ofRelease,
  'change.authorise': ofStage,
  'change.execute': ({ deploymentId, changeId }) => [`${deploymentId}/stage`, ...(changeId === undefined ? [] : [`change/${changeId}`])],

  'deployment.place': ({ deploymentId }) => at(deploymentId, 'site'),
  'deployment.target': ({ deploymentId }) => at(deploymentId, 'charter', 'stage'),
  'deployment.inherit': ({ deploymentId }) => [...at(deploymentId, 'stage'), 'ruleset'],
  'pilot.charter': ({ deploymentId }) => at(deploymentId, 'charter', 'stage'),
  'deployment.transition': ofWay,
  'deployment.extend': ({ deploymentId }) => at(deploymentId, 'charter', 'stage'),
  // Stopping is always allowed, and waits for nobody.
  'deployment.suspend': nothing,
  'deployment.resume': ofWay,
  'deployment.end': ({ deploymentId, successor }) => [
    ...at(deploymentId, 'stage', 'charter'),
    ...(successor === undefined ? [] : at(successor, 'stage')),
  ],
  'deployment.reopen': ofStage,
  'lapse.record': ofStage,
  'lapse.confirm': ({ deploymentId }) => at(deploymentId, 'stage', 'activity'),
  'lapse.correct': ({ deploymentId }) => at(deploymentId, 'stage', 'activity'),
  'version.record': ({ deploymentId }) => at(deploymentId, 'version', 'stage'),
  'autonomy.change': ofWay,
  'agent.act': ({ deploymentId }) => at(deploymentId, 'stage', 'autonomy'),

  'site.add': nothing,
  'ruleset.switch': () => ['ruleset'],
  'ruleset.profile': () => ['ruleset'],
  'limits.rebase': ({ series }) => [`limits/${series}`],
  'setting.change': ({ name }) => [`setting/${name}`],
  'refusal.appeal': ({ refusalId }) => [`refusal/${refusalId}`],
  'refusal.override': ({ refusalId }) => [`refusal/${refusalId}`],
  'board-pack.freeze': ({ packId }) => [`board-pack/${packId}`],
  'board-pack.title': ({ packId, slide }) => [`board-pack/${packId}/title/${slide}`],
  'board-pack.ask': ({ who }) => [`person/${who}`],
  'board-pack.adopt': ({ packId, askId }) => [`board-pack/${packId}/ask/${askId}`],
  'board-pack.label': ({ packId }) => [`board-pack/${packId}/label`],
  'meeting.open': ({ meetingId }) => [`meeting/${meetingId}`],
  'meeting.attend': ({ meetingId }) => [`meeting/${meetingId}/present`],
  'meeting.order': ({ meetingId }) => [`meeting/${meetingId}/order`],
  'meeting.settle': ({ meetingId, itemId }) => [`meeting/${meetingId}/item/${itemId}`],
  'meeting.undo': ({ meetingId, itemId }) => [`meeting/${meetingId}/item/${itemId}`],
  // A note stands beside whatever else is said: only the end of the meeting comes in its way.
  'meeting.note': ({ meetingId }) => [`meeting/${meetingId}/end`],
  'meeting.close': ({ meetingId }) => [`meeting/${meetingId}`],
  'action.finish': ({ actionId }) => [`action/${actionId}`],
  // Whoever asks for the same model meanwhile has asked already.
  'triage.request': ({ deploymentId }) => at(deploymentId, 'triage'),
  'signature.confirm': ({ decisionId, personId }) => [`decision/${decisionId}/signature/${personId}`],
  'decision.edit': nothing,
  'decision.delete': nothing,
  'meeting.decide': ({ item }, state) => restsOn(item, {}, state),
};

/** The places in a record a decision rests on: what changes there should be seen before it is made. */
export function restsOn<T extends CommandType>(
  command: Command<T>,
  { signers = [], delegationId }: Accompaniment,
  state: RecordState,
): readonly Place[] {
  const { type, payload } = command as { type: T; payload: CommandPayloads[T] };
  return [
    ...rests[type](payload, state),
    ...signers.map(({ personId }) => `person/${personId}`),
    ...(delegationId === undefined ? [] : [`delegation/${delegationId}`]),
  ];
}
