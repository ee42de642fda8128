/** What people ask for at random: by anybody, about anything, much of it not theirs to ask. */

import { slideIds } from '../../../src/domain/board/slide-ids.ts';
import { links } from '../../../src/domain/accountability/links.ts';
import { roomSignature } from '../../../src/domain/accountability/room-signature.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { Command, CommandType, SingleCommand } from '../../../src/domain/authority/command.ts';
import { catalogue, type GateId } from '../../../src/domain/gates/catalogue.ts';
import { questions } from '../../../src/domain/gates/questions.ts';
import { governanceWaits } from '../../../src/domain/measures/governance-wait.ts';
import { stages } from '../../../src/domain/lifecycle/stages.ts';
import { isReported } from '../../../src/domain/reported.ts';
import { addDays, type Day } from '../../../src/domain/time.ts';
import { openItems } from '../../../src/domain/triage/settled.ts';
import { committeePresent, everybody, productPeople } from './institution.ts';
import type { Step } from './helpful-step.ts';

/** A number from 0 up to, and without, its argument. */
export type Dice = (sides: number) => number;

export function pickOf<T>(dice: Dice, among: readonly T[]): T {
  const picked = among[dice(among.length)];
  if (picked === undefined) throw new RangeError('Nothing to pick from');
  return picked;
}

interface World {
  readonly state: RecordState;
  readonly day: Day;
  readonly dice: Dice;
  readonly deploymentId: string;
}

const gateIds = catalogue.map(({ id }) => id);
const linkIds = links.map(({ id }) => id);
const compliance: readonly GateId[] = ['G-REG', 'G-PRV', 'G-PAY', 'G-TRN', 'G-EQT'];

type Make = (world: World) => SingleCommand | null;

function riskIn({ state, dice }: World): string | null {
  const ids = [...state.risks.keys()];
  return ids.length === 0 ? null : pickOf(dice, ids);
}

function withRisk(world: World, make: (riskId: string) => SingleCommand): SingleCommand | null {
  const id = riskIn(world);
  return id === null ? null : make(id);
}

function withBoardPack(state: World['state'], make: (packId: string) => SingleCommand): SingleCommand | null {
  const packId = [...state.boardPacks.keys()].at(-1);
  return packId === undefined ? null : make(packId);
}

/** The last meeting opened, and what is still open in it. */
function withMeeting({ state }: World, make: (meetingId: string, itemIds: readonly string[]) => SingleCommand): SingleCommand | null {
  const meeting = [...state.triageMeetings.values()].at(-1);
  return meeting === undefined ? null : make(meeting.meetingId, openItems(meeting));
}

const report = (day: Day) => ({ title: 'Report', day });

/** One way to ask for each type of command. */
const makers: { readonly [T in Exclude<CommandType, 'meeting.decide'>]: Make } = {
  'steward.declare': () => ({
    type: 'steward.declare',
    payload: { printedName: 'Self Made', title: 'Steward', function: 'AI governance office', siteId: null },
  }),
  'site.add': ({ dice }) => ({ type: 'site.add', payload: { name: pickOf(dice, ['Site north', 'Site west']) } }),
  'person.add': () => ({
    type: 'person.add',
    payload: { printedName: 'New Person', title: 'Engineer', roles: ['Engineer'], function: 'Data', employer: 'staff' },
  }),
  'person.move': ({ dice }) => ({ type: 'person.move', payload: { personId: pickOf(dice, ['nurse', 'engineer-2']), title: 'Moved' } }),
  'person.leave': ({ day }) => ({ type: 'person.leave', payload: { personId: 'validator-2', lastDay: day } }),
  'seat.open': () => ({ type: 'seat.open', payload: { function: 'Validation', role: 'Independent validator', siteId: null } }),
  'seat.fill': ({ state }) => {
    const [seatId] = state.seats.keys();
    return seatId === undefined ? null : { type: 'seat.fill', payload: { seatId, personId: 'validator-2' } };
  },
  'seat.confirm': ({ state }) => {
    const [seatId] = state.seats.keys();
    return seatId === undefined ? null : { type: 'seat.confirm', payload: { seatId } };
  },
  'delegation.grant': ({ day, dice }) => ({
    type: 'delegation.grant',
    payload: { to: pickOf(dice, everybody), commands: ['gate.decide', 'link.offer'], starts: day, ends: addDays(day, dice(40)) },
  }),
  'model.register': ({ dice }) => ({
    type: 'model.register',
    payload: {
      name: 'Another',
      problem: dice(2) === 0 ? 'Needed' : '',
      sponsor: pickOf(dice, ['sponsor', 'pm', 'vendor']),
      tier: 'Low',
      flags: { care: false, payment: false, autonomy: 'advisory', vendor: false },
      businessFunction: 'Imaging',
      vendorName: null,
      siteId: 'north',
      scope: 'All',
    },
  }),
  'deployment.open': ({ state, dice, deploymentId }) => ({
    type: 'deployment.open',
    payload: {
      modelId: state.deployments.get(deploymentId)!.modelId,
      siteId: 'south',
      scope: 'All',
      ...(dice(3) === 0 ? { restartOf: deploymentId } : {}),
    },
  }),
  'fact.correct': ({ state, deploymentId }) => ({
    type: 'fact.correct',
    payload: { modelId: state.deployments.get(deploymentId)!.modelId, label: 'Purpose', value: 'Another', why: 'Misread' },
  }),
  'cost.record': ({ state, deploymentId }) => ({
    type: 'cost.record',
    payload: { modelId: state.deployments.get(deploymentId)!.modelId, costs: [{ kind: 'annual', amount: 10, currency: 'USD' }] },
  }),
  'contract.record': ({ state, deploymentId, day }) => ({
    type: 'contract.record',
    payload: { modelId: state.deployments.get(deploymentId)!.modelId, vendorName: 'V', kind: 'pilot', until: addDays(day, 90) },
  }),
  'contract.renew': ({ state, deploymentId, day }) => ({
    type: 'contract.renew',
    payload: { modelId: state.deployments.get(deploymentId)!.modelId, until: addDays(day, 400) },
  }),
  'owner.name': ({ state, deploymentId }) => ({
    type: 'owner.name',
    payload: { modelId: state.deployments.get(deploymentId)!.modelId, name: 'Somebody' },
  }),
  // Flags as they are: what a model touches is not for random people to change under a chain.
  'flags.state': ({ state, deploymentId }) => {
    const { modelId } = state.deployments.get(deploymentId)!;
    const { care } = state.models.get(modelId)!.flags;
    return isReported(care) ? { type: 'flags.state', payload: { modelId, flags: { care } } } : null;
  },
  'model.restate': ({ state, deploymentId }) => ({
    type: 'model.restate',
    payload: { modelId: state.deployments.get(deploymentId)!.modelId, purpose: 'Another' },
  }),
  'link.offer': ({ dice, deploymentId, day }) => ({
    type: 'link.offer',
    payload: { deploymentId, link: pickOf(dice, linkIds), personId: pickOf(dice, everybody), how: 'By mail', due: addDays(day, 14) },
  }),
  'link.accept': ({ dice, deploymentId, state }) => {
    const offered = linkIds.filter((id) => state.deployments.get(deploymentId)?.links.get(id)?.at(-1)?.kind === 'offered');
    return {
      type: 'link.accept',
      payload: { deploymentId, link: pickOf(dice, offered.length > 0 ? offered : linkIds), statement: 'I stand for it' },
    };
  },
  'link.decline': ({ dice, deploymentId }) => ({
    type: 'link.decline',
    payload: { deploymentId, link: pickOf(dice, linkIds), reason: 'Not mine' },
  }),
  'link.attest': ({ dice, deploymentId, day }) => ({
    type: 'link.attest',
    payload: {
      deploymentId,
      link: pickOf(dice, linkIds),
      personId: pickOf(dice, everybody),
      statement: 'I stood for it',
      signedOn: addDays(day, -dice(40)),
      document: report(day),
    },
  }),
  'link.hand-over': ({ dice, deploymentId, day }) => ({
    type: 'link.hand-over',
    payload: { deploymentId, link: pickOf(dice, linkIds), to: pickOf(dice, everybody), due: addDays(day, 14) },
  }),
  'link.delegate': ({ dice, deploymentId, day }) => ({
    type: 'link.delegate',
    payload: { deploymentId, link: pickOf(dice, linkIds), to: pickOf(dice, everybody), until: addDays(day, 20) },
  }),
  'rota.set': ({ deploymentId, day, dice }) => ({
    type: 'rota.set',
    payload: {
      deploymentId,
      shifts: [
        { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', primary: 'oncall', secondary: dice(3) === 0 ? 'oncall' : 'oncall-2' },
      ],
      pageTestedOn: day,
    },
  }),
  'override-path.set': ({ deploymentId, day }) => ({
    type: 'override-path.set',
    payload: { deploymentId, steps: [{ step: 'stop', who: 'Ove Ride, by phone', seconds: 40, drilledOn: day }] },
  }),
  'question.answer': ({ deploymentId, dice }) => ({
    type: 'question.answer',
    payload: { deploymentId, question: pickOf(dice, questions).id, text: 'An answer' },
  }),
  'question.evidence': ({ deploymentId, dice, day }) => ({
    type: 'question.evidence',
    payload: { deploymentId, question: pickOf(dice, questions).id, evidence: report(day) },
  }),
  'question.dispute': ({ deploymentId, dice }) => ({
    type: 'question.dispute',
    payload: { deploymentId, question: pickOf(dice, questions).id, why: 'Not so' },
  }),
  'question.accept': ({ deploymentId, dice }) => ({
    type: 'question.accept',
    payload: { deploymentId, question: pickOf(dice, questions).id },
  }),
  'gate.submit': ({ deploymentId, dice, day }) => ({
    type: 'gate.submit',
    payload: { deploymentId, gate: pickOf(dice, gateIds), evidence: [report(day)] },
  }),
  'gate.evidence': ({ deploymentId, dice, day }) => ({
    type: 'gate.evidence',
    payload: { deploymentId, gate: pickOf(dice, gateIds), evidence: [report(day)] },
  }),
  'gate.decide': ({ deploymentId, dice, day }) => {
    const outcome = pickOf(dice, ['passed', 'passed', 'passed with conditions', 'returned', 'declined'] as const);
    return {
      type: 'gate.decide',
      payload: {
        deploymentId,
        gate: dice(2) === 0 ? pickOf(dice, compliance) : pickOf(dice, gateIds),
        outcome,
        reason: 'Because',
        ...(outcome === 'passed with conditions' ? { conditions: [{ id: 'c1', text: 'Close it', due: addDays(day, 10) }] } : {}),
      },
    };
  },
  'gate.attest': ({ deploymentId, dice, day }) => ({
    type: 'gate.attest',
    payload: {
      deploymentId,
      gate: pickOf(dice, gateIds),
      outcome: 'passed',
      by: [pickOf(dice, everybody), ...(dice(2) === 0 ? [pickOf(dice, everybody)] : [])],
      decidedOn: addDays(day, -dice(40)),
      document: report(day),
    },
  }),
  'pack.write': ({ state, deploymentId, day, dice }) => ({
    type: 'pack.write',
    payload: {
      packId: `PACK-${dice(3) === 0 ? 1 : state.packs.size + 1}`,
      to: { name: 'Somebody' },
      deploymentIds: [deploymentId],
      questions: questions.map(({ id }) => id),
      due: addDays(day, 14),
    },
  }),
  'pack.return': ({ state, dice, deploymentId }) => {
    const packId = [...state.packs.keys()].at(-1);
    if (packId === undefined) return null;
    const cell = { deploymentId, question: pickOf(dice, questions).id };
    return {
      type: 'pack.return',
      payload: {
        packId,
        file: { name: 'back.xlsx', sha256: String(dice(1_000_000)).padStart(64, '0') },
        returnedBy: 'Somebody',
        answers: [dice(2) === 0 ? { ...cell, kind: 'answered', text: 'Here' } : { ...cell, kind: 'do not know' }],
      },
    };
  },
  'gate.waive': ({ deploymentId, dice, day }) => ({
    type: 'gate.waive',
    payload: {
      deploymentId,
      gate: dice(2) === 0 ? pickOf(dice, compliance) : pickOf(dice, gateIds),
      until: dice(4) === 0 ? null : addDays(day, 10 + dice(150)),
      compensatingControl: dice(4) === 0 ? '' : 'A person checks each one',
      reason: 'Time',
      askedBy: pickOf(dice, ['engineer', 'pm', 'cco', 'cmo']),
    },
  }),
  'condition.meet': ({ deploymentId, dice, day }) => ({
    type: 'condition.meet',
    payload: { deploymentId, gate: pickOf(dice, gateIds), conditionId: 'c1', evidence: [report(day)] },
  }),
  'blocker.reclassify': ({ deploymentId, state }) => {
    const blocker = state.deployments.get(deploymentId)?.blockers[0];
    return blocker === undefined
      ? null
      : { type: 'blocker.reclassify', payload: { deploymentId, blockerId: blocker.blockerId, nature: 'technical', why: 'It is' } };
  },
  'risk.raise': ({ deploymentId, dice }) => ({
    type: 'risk.raise',
    payload: {
      deploymentIds: [deploymentId],
      title: 'Something may go wrong',
      category: pickOf(dice, ['patient safety', 'payment', 'operational', 'privacy and security'] as const),
      nature: 'technical',
      owner: dice(4) === 0 ? null : pickOf(dice, ['director', 'director-2', 'owner', 'cmo']),
      ...(dice(3) === 0 ? {} : { inherent: { severity: 1 + dice(5), likelihood: 1 + dice(5) } }),
    },
  }),
  'risk.own': (world) =>
    withRisk(world, (riskId) => ({ type: 'risk.own', payload: { riskId, owner: pickOf(world.dice, ['director', 'director-2', 'pm']) } })),
  'risk.score': (world) =>
    withRisk(world, (riskId) => ({
      type: 'risk.score',
      payload: {
        riskId,
        residual: { severity: 1 + world.dice(5), likelihood: 1 + world.dice(5) },
        evidence: world.dice(2) === 0 ? [] : [report(world.day)],
        ...(world.dice(2) === 0 ? {} : { secondScorer: pickOf(world.dice, ['validator', 'pm', 'director']) }),
      },
    })),
  'risk.treat': (world) =>
    withRisk(world, (riskId) => ({
      type: 'risk.treat',
      payload: { riskId, treatment: 'mitigate', target: { severity: 2, likelihood: 2 } },
    })),
  'risk.plan-action': (world) =>
    withRisk(world, (riskId) => ({
      type: 'risk.plan-action',
      payload: { riskId, text: 'Do it', owner: 'director', due: addDays(world.day, world.dice(20)) },
    })),
  'risk.finish-action': (world) =>
    withRisk(world, (riskId) => ({
      type: 'risk.finish-action',
      payload: { riskId, actionId: world.state.risks.get(riskId)?.actions[0]?.actionId ?? 'none' },
    })),
  'risk.verify-control': (world) =>
    withRisk(world, (riskId) => ({ type: 'risk.verify-control', payload: { riskId, control: 'A check', works: world.dice(3) > 0 } })),
  'risk.accept': (world) =>
    withRisk(world, (riskId) => ({
      type: 'risk.accept',
      payload: {
        riskId,
        purpose: pickOf(world.dice, ['go-live', 'continue'] as const),
        expiresOn: addDays(world.day, 5 + world.dice(400)),
      },
    })),
  'risk.close': (world) => withRisk(world, (riskId) => ({ type: 'risk.close', payload: { riskId, reason: 'It is over' } })),
  'safety.report': (world) => {
    const riskId = riskIn(world);
    return {
      type: 'safety.report',
      payload: { deploymentId: world.deploymentId, what: 'A near miss', ...(riskId === null || world.dice(2) === 0 ? {} : { riskId }) },
    };
  },
  'adr.propose': ({ state, deploymentId, dice }) => ({
    type: 'adr.propose',
    payload: {
      title: 'Where it runs',
      modelIds: [state.deployments.get(deploymentId)!.modelId],
      constraints: [{ attribute: 'hosting', op: pickOf(dice, ['in', 'notIn'] as const), values: ['on premises'] }],
    },
  }),
  'adr.accept': ({ state, dice }) =>
    state.adrs.size === 0 ? null : { type: 'adr.accept', payload: { adrId: pickOf(dice, [...state.adrs.keys()]) } },
  'adr.supersede': ({ state, dice }) =>
    state.adrs.size < 2
      ? null
      : { type: 'adr.supersede', payload: { adrId: [...state.adrs.keys()][0]!, successor: pickOf(dice, [...state.adrs.keys()].slice(1)) } },
  'sprint.commit': ({ deploymentId, dice }) => ({
    type: 'sprint.commit',
    payload: { deploymentId, iteration: 'Sprint 1', title: 'Work', declares: { hosting: pickOf(dice, ['on premises', 'vendor']) } },
  }),
  'pi.commit': ({ deploymentId, dice }) => ({
    type: 'pi.commit',
    payload: { deploymentId, iteration: 'PI 1', title: 'Work', declares: { hosting: pickOf(dice, ['on premises', 'vendor']) } },
  }),
  'release.schedule': ({ deploymentId, dice, day }) => ({
    type: 'release.schedule',
    payload: {
      deploymentId,
      title: 'Release',
      version: '2',
      on: addDays(day, dice(20)),
      declares: { hosting: pickOf(dice, ['on premises', 'vendor']) },
    },
  }),
  'release.move': ({ state, dice, day }) =>
    state.releases.size === 0
      ? null
      : { type: 'release.move', payload: { releaseId: pickOf(dice, [...state.releases.keys()]), on: addDays(day, 9) } },
  'release.execute': ({ state, dice }) =>
    state.releases.size === 0 ? null : { type: 'release.execute', payload: { releaseId: pickOf(dice, [...state.releases.keys()]) } },
  'change.authorise': ({ deploymentId }) => ({
    type: 'change.authorise',
    payload: { deploymentId, kind: 'normal', effect: 'new version', what: 'A new version' },
  }),
  'change.execute': ({ deploymentId, dice }) => ({
    type: 'change.execute',
    payload: {
      deploymentId,
      kind: pickOf(dice, ['emergency', 'normal', 'standard'] as const),
      effect: pickOf(dice, ['restores', 'disables', 'new tool', 'scope'] as const),
      what: 'A change',
    },
  }),
  'deployment.place': ({ deploymentId }) => ({ type: 'deployment.place', payload: { deploymentId, siteId: 'south' } }),
  'deployment.target': ({ deploymentId, day }) => ({ type: 'deployment.target', payload: { deploymentId, target: addDays(day, 60) } }),
  'deployment.inherit': ({ deploymentId, day }) => ({
    type: 'deployment.inherit',
    payload: { deploymentId, catchUpBy: addDays(day, 90), reason: 'It ran before' },
  }),
  'pilot.charter': ({ deploymentId, day, dice }) => ({
    type: 'pilot.charter',
    payload: { deploymentId, charter: { plannedEnd: addDays(day, 20 + dice(300)), endpoints: dice(3) === 0 ? '' : 'Fixed' } },
  }),
  'deployment.transition': ({ deploymentId, dice, day }) => ({
    type: 'deployment.transition',
    payload: {
      deploymentId,
      to: pickOf(dice, stages.slice(0, 5)),
      reason: 'It is time',
      ...(dice(2) === 0 ? {} : { charter: { plannedEnd: addDays(day, 30 + dice(300)), endpoints: 'Fixed' } }),
    },
  }),
  'deployment.extend': ({ deploymentId, day, dice }) => ({
    type: 'deployment.extend',
    payload: { deploymentId, plannedEnd: addDays(day, 30 + dice(120)), reason: 'More time' },
  }),
  'deployment.suspend': ({ deploymentId }) => ({ type: 'deployment.suspend', payload: { deploymentId, reason: 'It fails' } }),
  'deployment.resume': ({ deploymentId }) => ({ type: 'deployment.resume', payload: { deploymentId, cause: 'A feed', fix: 'Mended' } }),
  'deployment.end': ({ deploymentId, dice }) => ({
    type: 'deployment.end',
    payload: {
      deploymentId,
      kind: pickOf(dice, ['stopped', 'lapsed', 'retired', 'superseded'] as const),
      reason: 'cost',
      text: 'Enough',
      learned: 'Much',
      disposal: 'All deleted',
    },
  }),
  'deployment.reopen': ({ deploymentId }) => ({ type: 'deployment.reopen', payload: { deploymentId } }),
  'lapse.record': ({ deploymentId }) => ({ type: 'lapse.record', payload: { deploymentId } }),
  'lapse.confirm': ({ deploymentId }) => ({ type: 'lapse.confirm', payload: { deploymentId, reason: 'cost', text: 'It had ended' } }),
  'lapse.correct': ({ deploymentId, day, dice }) => ({
    type: 'lapse.correct',
    payload: { deploymentId, evidence: report(addDays(day, -dice(60))), activeOn: addDays(day, -dice(60)) },
  }),
  'version.record': ({ deploymentId, dice }) => ({
    type: 'version.record',
    payload: { deploymentId, version: '2', major: dice(3) === 0, what: 'Trained again' },
  }),
  'autonomy.change': ({ deploymentId, dice }) => ({
    type: 'autonomy.change',
    payload: { deploymentId, to: pickOf(dice, ['advisory', 'semi-agentic', 'agentic'] as const) },
  }),
  'agent.act': ({ deploymentId, dice }) => ({
    type: 'agent.act',
    payload: { deploymentId, action: pickOf(dice, ['read', 'deny', 'order'] as const), approvedBy: dice(2) === 0 ? null : 'nurse' },
  }),
  'ruleset.switch': ({ dice }) => ({ type: 'ruleset.switch', payload: { linksOff: [pickOf(dice, linkIds)], reason: 'Later' } }),
  'ruleset.profile': ({ dice }) => ({
    type: 'ruleset.profile',
    payload: { profile: pickOf(dice, ['standard', 'small hospital'] as const), reason: 'Our size' },
  }),
  'setting.change': () => ({ type: 'setting.change', payload: { name: 'stallAgeDays', value: 200, reason: 'Ours' } }),
  'limits.rebase': ({ state, dice }) => {
    const months = [...governanceWaits(state).keys()];
    return months.length === 0
      ? null
      : { type: 'limits.rebase', payload: { series: 'governance-wait', from: pickOf(dice, months), reason: 'Two boards became one' } };
  },
  'refusal.appeal': ({ state, dice }) => {
    const id = state.refusals.at(-1)?.refusalId;
    return id == null
      ? null
      : {
          type: 'refusal.appeal',
          payload: {
            refusalId: id,
            to: pickOf(dice, ['Chief compliance officer', 'CIO', 'CMO'] as const),
            grounds: 'We differ',
            evidence: [],
          },
        };
  },
  'refusal.override': ({ state, day, dice }) => {
    const id = state.refusals.at(-1)?.refusalId;
    return id == null
      ? null
      : {
          type: 'refusal.override',
          payload: {
            refusalId: id,
            grounds: 'Needed',
            compensatingControl: dice(3) === 0 ? '' : 'A person checks',
            expiresOn: addDays(day, 10 + dice(100)),
            reviewOn: addDays(day, 7),
            dissent: [],
          },
        };
  },
  'decision.edit': ({ state }) => ({
    type: 'decision.edit',
    payload: { decisionId: state.decisions[0]?.decisionId ?? 'DEC-0001', text: 'Other words' },
  }),
  'board-pack.freeze': ({ state, day, dice }) => ({
    type: 'board-pack.freeze',
    payload: {
      packId: `BOARD-${dice(3) === 0 ? 1 : state.boardPacks.size + 1}`,
      title: 'Quarter',
      asOf: addDays(day, -dice(40)),
      head: { seq: 1 + dice(state.entries + 2), hash: 'a'.repeat(64) },
    },
  }),
  'board-pack.title': ({ state, dice }) =>
    withBoardPack(state, (packId) => ({
      type: 'board-pack.title',
      payload: { packId, slide: pickOf(dice, slideIds), title: 'Pilots wait' },
    })),
  'board-pack.ask': ({ state, dice, day }) =>
    withBoardPack(state, (packId) => ({
      type: 'board-pack.ask',
      payload: { packId, slide: pickOf(dice, slideIds), words: 'name an owner', who: pickOf(dice, everybody), due: addDays(day, 20) },
    })),
  'board-pack.adopt': ({ state, dice }) =>
    withBoardPack(state, (packId) => ({
      type: 'board-pack.adopt',
      payload: { packId, askId: `ASK-0${1 + dice(3)}` },
    })),
  'board-pack.label': ({ state }) =>
    withBoardPack(state, (packId) => ({
      type: 'board-pack.label',
      payload: { packId, words: 'Privileged and confidential' },
    })),
  'meeting.open': ({ state, dice }) => ({
    type: 'meeting.open',
    payload: {
      meetingId: `MEET-${dice(4) === 0 ? 1 : state.triageMeetings.size + 1}`,
      forum: 'AI triage',
      minutes: 3 + dice(60),
      present: dice(5) === 0 ? [] : [...committeePresent],
    },
  }),
  'meeting.attend': (world) =>
    withMeeting(world, (meetingId) => ({ type: 'meeting.attend', payload: { meetingId, present: [pickOf(world.dice, everybody)] } })),
  'meeting.order': (world) =>
    withMeeting(world, (meetingId, itemIds) => ({ type: 'meeting.order', payload: { meetingId, itemIds: itemIds.toReversed() } })),
  'meeting.settle': (world) =>
    withMeeting(world, (meetingId, itemIds) => ({
      type: 'meeting.settle',
      payload: {
        meetingId,
        itemId: itemIds[0] ?? 'stalled:DEP-0',
        outcome:
          world.dice(2) === 0
            ? { kind: 'deferral', why: 'Nobody knows yet', until: addDays(world.day, 10 - world.dice(12)) }
            : { kind: 'action', what: 'Ask the vendor', owner: pickOf(world.dice, everybody), due: addDays(world.day, 7) },
      },
    })),
  'meeting.undo': (world) =>
    withMeeting(world, (meetingId) => {
      const itemId = world.state.triageMeetings.get(meetingId)?.order[0] ?? 'stalled:DEP-0';
      return { type: 'meeting.undo', payload: { meetingId, itemId, why: 'It was the wrong item' } };
    }),
  'meeting.note': (world) =>
    withMeeting(world, (meetingId) => ({
      type: 'meeting.note',
      payload: { meetingId, itemId: null, text: 'The vendor was asked before' },
    })),
  'meeting.close': (world) => withMeeting(world, (meetingId) => ({ type: 'meeting.close', payload: { meetingId } })),
  'action.finish': ({ state, dice }) => ({
    type: 'action.finish',
    payload: { actionId: `ACT-00${1 + dice(state.triageActions.size + 1)}` },
  }),
  'triage.request': ({ deploymentId }) => ({ type: 'triage.request', payload: { deploymentId, why: 'The vendor has not answered' } }),
  'signature.confirm': ({ state, dice }) => {
    const inRoom = state.decisions.flatMap((decision) =>
      decision.signatures.flatMap(({ personId }) => roomSignature(state, decision, personId) ?? []),
    );
    if (inRoom.length === 0) return null;
    const { decisionId, personId } = pickOf(dice, inRoom);
    return { type: 'signature.confirm', payload: { decisionId, personId } };
  },
  'decision.delete': ({ state }) => ({ type: 'decision.delete', payload: { decisionId: state.decisions[0]?.decisionId ?? 'DEC-0001' } }),
};

/** One rule speaks to this alone, and one dice in ninety would hardly ever fall on it. */
const askedMore: readonly (keyof typeof makers)[] = ['lapse.record', 'lapse.record'];

const types = [...(Object.keys(makers) as (keyof typeof makers)[]), ...askedMore];

/** What only a product person would try: to decide, waive or accept what compliance, safety or the register holds. */
const boldTypes: readonly (keyof typeof makers)[] = [
  'gate.decide',
  'gate.waive',
  'question.accept',
  'adr.accept',
  'adr.supersede',
  'sprint.commit',
  'release.schedule',
  'release.execute',
  'risk.accept',
  'risk.score',
  'link.accept',
  'deployment.transition',
];

/** Anybody asks for anything; now and then a product person for what is not product's, or too few for a meeting. */
export function randomStep(state: RecordState, deploymentId: string, day: Day, dice: Dice): Step | null {
  const world = { state, day, dice, deploymentId };
  const bold = dice(3) === 0;
  const command = makers[pickOf(dice, bold ? boldTypes : types)](world);
  if (command === null) return null;
  const by = bold ? pickOf(dice, productPeople) : dice(40) === 0 ? null : pickOf(dice, everybody);
  if (dice(8) === 0) {
    const present = dice(2) === 0 ? committeePresent : committeePresent.slice(0, 1 + dice(5));
    const meeting: Command = { type: 'meeting.decide', payload: { meetingId: `MTG-${day}`, present, item: command } };
    return { by: by ?? 'chair', command: meeting };
  }
  const delegationId = dice(10) === 0 ? [...state.delegations.keys()].at(-1) : undefined;
  const beside = dice(5) === 0 ? [{ personId: pickOf(dice, everybody), how: 'in the room' as const }] : [];
  return { by, command, accompaniment: { signers: beside, ...(delegationId === undefined ? {} : { delegationId }) } };
}
