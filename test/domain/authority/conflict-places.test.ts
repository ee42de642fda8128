import { describe, expect, it } from 'vitest';
import type { EventType, Payloads } from '../../../src/domain/audit/events.ts';
import { restsOn } from '../../../src/domain/authority/conflict/rests-on.ts';
import { touchedBy } from '../../../src/domain/authority/conflict/touched-by.ts';
import { whatHappened } from '../../../src/domain/authority/conflict/what-happened.ts';
import type { Command, CommandType } from '../../../src/domain/authority/command.ts';
import { toWhen } from '../../../src/domain/time.ts';
import { samples, sampleTypes } from '../../support/command-samples.ts';
import { advisory, day, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

const on = '2026-06-01';
const d = 'DEP-1';
const notReported = { notReported: 'not on record' } as const;

const story: readonly Line[] = [
  opened,
  ...people,
  ...model(1),
  ['2026-01-11', 'link.offered', { deploymentId: d, link: 'L2', personId: 'P-1' }],
  ['2026-01-12', 'adr.proposed', { adrId: 'ADR-1', title: 'A', modelIds: ['M-1', 'M-7'], constraints: [], by: 'P-1' }],
  ['2026-01-12', 'adr.proposed', { adrId: 'ADR-2', title: 'B', modelIds: [], constraints: [], by: 'P-1' }],
  [
    '2026-02-01',
    'risk.raised',
    { riskId: 'RISK-1', deploymentIds: [d], title: 'R', category: 'operational', nature: 'technical', owner: null },
  ],
  [
    '2026-02-01',
    'release.scheduled',
    { releaseId: 'REL-1', deploymentId: d, title: 'First', version: '1', on: day('2026-09-01'), declares: {}, by: 'P-1' },
  ],
];

const state = stateOf(story, '2026-06-01');

const gate = { deploymentId: d, gate: 'G-REG' } as const;
const question = { deploymentId: d, question: 'Q3' } as const;
const link = { deploymentId: d, link: 'L2' } as const;
const risk = { riskId: 'RISK-1' };
const inGate = [`${d}/gate/G-REG`];
const inLink = [`${d}/link/L2`];
const inRisk = ['risk/RISK-1', `${d}/risk/RISK-1`];
const inRelease = ['release/REL-1', `${d}/release/REL-1`];
const change = { changeId: 'CHG-1', deploymentId: d, kind: 'normal', effect: 'scope', what: 'More', by: 'P-1' } as const;

/** Every kind of event: what it says, and where in the record that is. */
const events: { readonly [T in EventType]: readonly [payload: Payloads[T], places: readonly string[]] } = {
  'decision.recorded': [
    {
      decisionId: 'DEC-1',
      command: 'gate.decide',
      subject: 'x',
      effects: 1,
      signatures: [],
      rules: [],
      ruleset: 'full',
      decidedOn: 1,
      key: 'k',
    },
    [],
  ],
  'command.refused': [{ command: 'gate.waive', subject: 'DEP-1 G-REG', rules: [], by: 'P-1', sentence: 'No.' }, []],
  'record.opened': [{ institution: 'T', zone: 'UTC', kind: 'own' }, []],
  'ruleset.adopted': [{ ruleset: 'full', gatesOn: [], linksOn: [] }, ['ruleset']],
  'setting.changed': [{ name: 'stallAgeDays', value: 3 }, ['setting/stallAgeDays']],
  'limits.rebased': [
    { series: 'governance-wait', from: '2026-05', reason: 'Two boards became one', by: 'P-1' },
    ['limits/governance-wait'],
  ],
  'release-line.set': [{ above: [], by: 'P-1' }, ['ruleset']],
  'site.added': [{ siteId: 'S-1', name: 'North' }, ['site/S-1']],
  'person.joined': [{ personId: 'P-1', printedName: 'A', title: 'T', roles: [], function: 'F', employer: 'staff' }, ['person/P-1']],
  'seat.confirmed': [{ seatId: 'S-9', personId: 'P-2', by: 'P-1' }, ['seat/S-9']],
  'person.left': [{ personId: 'P-1', lastDay: day(on) }, ['person/P-1', `${d}/link/L2`]],
  'person.moved': [{ personId: 'P-1' }, ['person/P-1', `${d}/link/L2`]],
  'seat.opened': [{ seatId: 'S-9', function: 'F', siteId: null }, ['seat/S-9']],
  'seat.filled': [{ seatId: 'S-9', personId: 'P-2' }, ['seat/S-9', 'person/P-2']],
  'delegation.granted': [
    { delegationId: 'DEL-1', from: 'P-1', to: 'P-2', commands: [], starts: day(on), ends: day(on) },
    ['delegation/DEL-1'],
  ],
  'model.registered': [
    { modelId: 'M-1', name: 'A', businessFunction: notReported, purpose: notReported, flags: advisory, vendorName: notReported },
    ['M-1'],
  ],
  'model.tiered': [{ modelId: 'M-1', tier: 'High' }, ['M-1/flags']],
  'model.flagged': [{ modelId: 'M-1', flags: {} }, ['M-1/flags']],
  'model.renamed': [{ modelId: 'M-1', name: 'B' }, ['M-1/facts']],
  'model.restated': [{ modelId: 'M-1' }, ['M-1/facts']],
  'model.described': [{ modelId: 'M-1', facts: [] }, ['M-1/facts']],
  'evidence.reported': [{ modelId: 'M-1', evidence: [] }, ['M-1/facts']],
  'fact.corrected': [{ modelId: 'M-1', label: 'L', value: 'V', was: null, why: 'W', by: 'P-1' }, ['M-1/facts']],
  'cost.reported': [{ modelId: 'M-1', costs: [] }, ['M-1/costs']],
  'contract.signed': [{ modelId: 'M-1', vendorName: 'V', kind: 'paid', until: day(on) }, ['M-1/contracts']],
  'owner.named': [{ modelId: 'M-1', name: 'B', by: 'P-1' }, ['M-1/owner-to-ask']],
  'model.absent': [{ modelId: 'M-1', importId: 'IMP-1', snapshot: day(on), fileName: 'f' }, ['M-1/absence']],
  'absence.answered': [{ modelId: 'M-1', importId: 'IMP-1', answer: 'do not know' }, ['M-1/absence']],
  'deployment.opened': [
    { deploymentId: d, modelId: 'M-1', siteId: notReported, scope: notReported, governance: 'kept' },
    [d, 'M-1/deployments'],
  ],
  'deployment.staged': [{ deploymentId: d, stage: 'pilot', from: notReported }, [`${d}/stage`]],
  'deployment.suspended': [{ deploymentId: d, by: 'P-1', reason: 'R' }, [`${d}/stage`]],
  'deployment.resumed': [{ deploymentId: d, by: [], cause: 'C' }, [`${d}/stage`]],
  'deployment.inherited': [{ deploymentId: d, catchUpBy: day(on), by: 'P-1' }, [`${d}/stage`]],
  'deployment.placed': [{ deploymentId: d, siteId: 'S-1', by: 'P-1' }, [`${d}/site`]],
  'pilot.chartered': [{ deploymentId: d, plannedEnd: day(on) }, [`${d}/charter`]],
  'pilot.extended': [{ deploymentId: d, plannedEnd: day(on) }, [`${d}/charter`]],
  'target.set': [{ deploymentId: d, stage: 'build', target: day(on) }, [`${d}/charter`]],
  'lapse.answered': [{ deploymentId: d, answer: 'confirmed', lapsedOn: day(on), by: [] }, [`${d}/stage`]],
  'version.released': [{ deploymentId: d, version: '2', major: true, what: 'W' }, [`${d}/version`]],
  'scope.changed': [{ deploymentId: d, scope: 'S', what: 'W' }, [`${d}/scope`]],
  'autonomy.changed': [{ deploymentId: d, modelId: 'M-1', to: 'agentic', raised: true }, [`${d}/autonomy`, 'M-1/flags']],
  'activity.seen': [{ deploymentId: d }, [`${d}/activity`]],
  'agent.acted': [{ deploymentId: d, action: 'read', approvedBy: null }, [`${d}/activity`]],
  'safety.reported': [{ deploymentId: d, what: 'W', by: 'P-1' }, [`${d}/safety`]],
  'question.answered': [{ ...question, text: 'T' }, inGate],
  'question.passed-on': [{ ...question, said: 'do not know', returnedBy: 'B', packId: 'PACK-1' }, inGate],
  'pack.written': [
    { packId: 'PACK-1', to: { name: 'B' }, deploymentIds: [d], questions: ['Q1'], due: day(on), by: 'P-1' },
    ['pack/PACK-1'],
  ],
  'pack.returned': [
    { packId: 'PACK-1', file: { name: 'f', sha256: 'x' }, returnedBy: 'B', by: 'P-1', answered: 1, passedOn: 0 },
    ['pack/PACK-1'],
  ],
  'question.evidenced': [{ ...question, evidence: 'E' }, inGate],
  'question.accepted': [{ ...question, by: 'P-1' }, inGate],
  'question.disputed': [{ ...question, by: 'P-1', why: 'W' }, inGate],
  'gate.submitted': [{ ...gate, by: 'P-1' }, inGate],
  'gate.evidenced': [{ ...gate, by: 'P-1', evidence: [] }, inGate],
  'gate.signed': [{ ...gate, by: 'P-1' }, inGate],
  'gate.decided': [{ ...gate, outcome: 'passed', by: ['P-1'] }, inGate],
  'condition.met': [{ ...gate, conditionId: 'C1' }, inGate],
  'blocker.noted': [{ ...gate, blockerId: 'B-1', what: 'W' }, [...inGate, `${d}/blocker/B-1`]],
  'blocker.cleared': [{ deploymentId: d, blockerId: 'B-1' }, [`${d}/blocker/B-1`]],
  'blocker.reclassified': [{ deploymentId: d, blockerId: 'B-1', nature: 'technical', by: 'P-1', why: 'W' }, [`${d}/blocker/B-1`]],
  'link.offered': [{ ...link, personId: 'P-1' }, inLink],
  'link.accepted': [{ ...link, personId: 'P-1', statement: 'S', assurance: 'in the room' }, inLink],
  'link.declined': [{ ...link, personId: 'P-1', reason: 'R' }, inLink],
  'link.released': [{ ...link, personId: 'P-1', reason: 'R' }, inLink],
  'link.covered': [{ ...link, personId: 'P-1', until: day(on) }, inLink],
  'link.named-in-file': [{ ...link, name: 'N', column: 'C' }, inLink],
  'rota.set': [{ deploymentId: d, shifts: [], pageTestedOn: null }, [`${d}/rota`]],
  'override.set': [{ deploymentId: d, steps: [] }, [`${d}/override-path`]],
  'risk.raised': [{ ...risk, deploymentIds: [d], title: 'T', category: 'operational', nature: 'technical', owner: null }, inRisk],
  'risk.owned': [{ ...risk, owner: 'P-1' }, inRisk],
  'risk.scored': [{ ...risk, residual: { severity: 5, likelihood: 2 }, by: 'P-1' }, inRisk],
  'risk.treated': [{ ...risk, treatment: 'avoid' }, inRisk],
  'risk.accepted': [{ ...risk, by: [], expiresOn: day(on), purpose: 'continue' }, inRisk],
  'risk.action-set': [{ ...risk, actionId: 'A-1', text: 'T', owner: 'P-1', due: day(on) }, inRisk],
  'risk.action-done': [{ ...risk, actionId: 'A-1' }, inRisk],
  'risk.realised': [{ ...risk, incident: 'I' }, inRisk],
  'risk.control-failed': [{ ...risk, control: 'C' }, inRisk],
  'risk.control-verified': [{ ...risk, control: 'C' }, inRisk],
  'risk.closed': [{ ...risk, reason: 'R', by: 'P-1' }, inRisk],
  'adr.proposed': [
    { adrId: 'ADR-1', title: 'A', modelIds: ['M-1'], constraints: [], by: 'P-1' },
    ['adr/ADR-1', 'architecture/M-1', 'architecture/M-7'],
  ],
  'adr.accepted': [{ adrId: 'ADR-2', by: [] }, ['adr/ADR-2', 'architecture']],
  'adr.superseded': [
    { adrId: 'ADR-1', successor: 'ADR-2', by: [] },
    ['adr/ADR-1', 'architecture/M-1', 'architecture/M-7', 'adr/ADR-2', 'architecture'],
  ],
  'sprint.committed': [
    { itemId: 'I-1', kind: 'sprint', iteration: 'S', deploymentId: d, title: 'T', declares: {}, by: 'P-1' },
    [`${d}/sprint`],
  ],
  'release.scheduled': [{ releaseId: 'REL-1', deploymentId: d, title: 'T', version: '1', on: day(on), declares: {}, by: 'P-1' }, inRelease],
  'release.moved': [{ releaseId: 'REL-1', on: day(on), by: 'P-1' }, inRelease],
  'release.executed': [{ releaseId: 'REL-9', by: 'P-1' }, ['release/REL-9']],
  'change.authorised': [change, ['change/CHG-1', `${d}/change/CHG-1`]],
  'change.executed': [change, ['change/CHG-1', `${d}/change/CHG-1`]],
  'appeal.lodged': [{ appealId: 'APP-1', refusalId: 'REF-1', to: 'CIO', grounds: 'G', evidence: [], by: 'P-1' }, ['refusal/REF-1']],
  'override.granted': [
    {
      overrideId: 'OVR-1',
      refusalId: 'REF-1',
      command: 'gate.waive',
      subject: 'x',
      rules: [],
      requestedBy: 'P-1',
      grounds: 'G',
      decidedBy: [],
      compensatingControl: 'C',
      expiresOn: day(on),
      reviewOn: day(on),
      dissent: [],
    },
    ['refusal/REF-1'],
  ],
  'meeting.held': [{ meetingId: 'MTG-1', forum: 'F', present: [], at: '2026-06-01' as never }, ['meeting/MTG-1']],
  'import.loaded': [
    {
      importId: 'IMP-1',
      source: { name: 'n', sha256: 's', format: 'f', encoding: 'e' },
      snapshot: { day: day(on), assumed: false },
      mapping: {},
      counts: {},
      cannotAnswer: [],
    },
    [],
  ],
  'board-pack.frozen': [
    {
      packId: 'BOARD-1',
      title: 'T',
      asOf: day(on),
      head: { seq: 1, hash: 'a' },
      audience: 'board',
      by: 'P-1',
    },
    ['board-pack/BOARD-1'],
  ],
  'board-pack.titled': [{ packId: 'BOARD-1', slide: 'the-gap', title: 'T', by: 'P-1' }, ['board-pack/BOARD-1/title/the-gap']],
  'board-pack.asked': [
    { packId: 'BOARD-1', askId: 'ASK-01', slide: 'the-gap', words: 'W', who: 'P-1', due: day(on), by: 'P-1' },
    ['board-pack/BOARD-1/ask/ASK-01'],
  ],
  'board-pack.adopted': [{ packId: 'BOARD-1', askId: 'ASK-01', by: 'P-1' }, ['board-pack/BOARD-1/ask/ASK-01']],
  'board-pack.labelled': [{ packId: 'BOARD-1', words: 'W', by: 'P-1' }, ['board-pack/BOARD-1/label']],
  'meeting.opened': [
    { meetingId: 'MEET-1', forum: 'F', minutes: 45, fits: 15, present: ['P-1'], items: [], by: 'P-1', at: toWhen(on) },
    ['meeting/MEET-1'],
  ],
  'meeting.attended': [{ meetingId: 'MEET-1', present: ['P-1'], by: 'P-1' }, ['meeting/MEET-1/present']],
  'meeting.ordered': [{ meetingId: 'MEET-1', itemIds: [], by: 'P-1' }, ['meeting/MEET-1/order']],
  'meeting.settled': [
    { meetingId: 'MEET-1', itemId: 'I', outcome: { kind: 'deferral', why: 'W', until: day(on) }, by: 'P-1' },
    ['meeting/MEET-1/item/I'],
  ],
  'meeting.undone': [{ meetingId: 'MEET-1', itemId: 'I', why: 'W', decisionIds: [], actionIds: [], by: 'P-1' }, ['meeting/MEET-1/item/I']],
  'triage.requested': [{ deploymentId: d, why: 'W', by: 'P-1' }, [`${d}/triage`]],
  'meeting.noted': [{ meetingId: 'MEET-1', itemId: null, text: 'T', by: 'P-1' }, ['meeting/MEET-1/notes']],
  'meeting.closed': [{ meetingId: 'MEET-1', carried: [], by: 'P-1' }, ['meeting/MEET-1']],
  'action.set': [
    { actionId: 'ACT-001', meetingId: 'MEET-1', itemId: 'I', what: 'W', owner: null, seat: 'CIO', due: day(on), by: 'P-1' },
    ['action/ACT-001'],
  ],
  'signature.confirmed': [{ decisionId: 'DEC-0001', personId: 'P-1', subject: 'DEP-1 L2' }, ['decision/DEC-0001/signature/P-1']],
  'action.finished': [{ actionId: 'ACT-001', by: 'P-1' }, ['action/ACT-001']],
  'import.undone': [{ importId: 'IMP-1' }, ['']],
  'payload.disposed': [{ seq: 1, reason: 'R', by: 'P-1' }, []],
};

const under = [`${d}/stage`, `${d}/version`, `${d}/scope`, `${d}/autonomy`];
const onGate = [`${d}/gate/G-REG`, ...under];
const onLink = [`${d}/link/L2`, ...under];
const way = [
  ...under,
  ...['charter', 'gate', 'link', 'rota', 'override-path', 'risk', 'safety'].map((part) => `${d}/${part}`),
  'ruleset',
  'M-1/flags',
  'architecture/M-1',
];
const plan = [`${d}/stage`, `${d}/gate/G-ARC`, 'architecture/M-1'];
const stage = [`${d}/stage`];
const onRisk = ['risk/RISK-1'];
const onRelease = ['release/REL-1', ...way];

/** What each sample command rests on. */
const rests: { readonly [T in CommandType]: readonly string[] } = {
  'steward.declare': [],
  'site.add': [],
  'person.add': [],
  'person.move': ['person/P-1'],
  'person.leave': ['person/P-1'],
  'seat.open': [],
  'seat.fill': ['seat/S-1', 'person/P-1'],
  'seat.confirm': ['seat/S-1'],
  'delegation.grant': ['person/P-2'],
  'model.register': ['person/P-1'],
  'deployment.open': ['M-1/deployments'],
  'fact.correct': ['M-1/facts'],
  'cost.record': ['M-1/costs'],
  'contract.record': ['M-1/contracts'],
  'contract.renew': ['M-1/contracts'],
  'owner.name': ['M-1/owner-to-ask'],
  'flags.state': ['M-1/flags'],
  'model.restate': ['M-1/facts'],
  'link.offer': [...onLink, 'person/P-2'],
  'link.accept': onLink,
  'link.decline': onLink,
  'link.attest': [...onLink, 'person/P-2'],
  'link.hand-over': [...onLink, 'person/P-3'],
  'link.delegate': [...onLink, 'person/P-3'],
  'rota.set': [`${d}/rota`, `${d}/stage`],
  'override-path.set': [`${d}/override-path`, `${d}/stage`],
  'question.answer': onGate,
  'question.evidence': onGate,
  'question.dispute': onGate,
  'question.accept': onGate,
  'gate.submit': onGate,
  'gate.evidence': onGate,
  'gate.decide': onGate,
  'gate.attest': [...onGate, 'person/P-2'],
  'gate.waive': onGate,
  'condition.meet': onGate,
  'blocker.reclassify': [`${d}/blocker/B-1`],
  'pack.write': ['pack/PACK-1'],
  'pack.return': ['pack/PACK-1', `${d}/gate/G-REG`, `${d}/gate/G-ARC`],
  'risk.raise': [],
  'risk.own': [...onRisk, 'person/P-1'],
  'risk.score': onRisk,
  'risk.treat': onRisk,
  'risk.plan-action': onRisk,
  'risk.finish-action': onRisk,
  'risk.verify-control': onRisk,
  'risk.accept': onRisk,
  'risk.close': onRisk,
  'safety.report': [],
  'adr.propose': [],
  'adr.accept': ['adr/ADR-1'],
  'adr.supersede': ['adr/ADR-1', 'adr/ADR-2'],
  'sprint.commit': plan,
  'pi.commit': plan,
  'release.schedule': way,
  'release.move': onRelease,
  'release.execute': onRelease,
  'change.authorise': stage,
  'change.execute': stage,
  'deployment.place': [`${d}/site`],
  'deployment.target': [`${d}/charter`, `${d}/stage`],
  'deployment.inherit': [`${d}/stage`, 'ruleset'],
  'pilot.charter': [`${d}/charter`, `${d}/stage`],
  'deployment.transition': way,
  'deployment.extend': [`${d}/charter`, `${d}/stage`],
  'deployment.suspend': [],
  'deployment.resume': way,
  'deployment.end': [`${d}/stage`, `${d}/charter`],
  'deployment.reopen': stage,
  'lapse.record': stage,
  'lapse.confirm': [`${d}/stage`, `${d}/activity`],
  'lapse.correct': [`${d}/stage`, `${d}/activity`],
  'version.record': [`${d}/version`, `${d}/stage`],
  'autonomy.change': way,
  'agent.act': [`${d}/stage`, `${d}/autonomy`],
  'ruleset.switch': ['ruleset'],
  'ruleset.profile': ['ruleset'],
  'setting.change': ['setting/stallAgeDays'],
  'limits.rebase': ['limits/governance-wait'],
  'refusal.appeal': ['refusal/REF-0001'],
  'refusal.override': ['refusal/REF-0001'],
  'board-pack.freeze': ['board-pack/BOARD-2'],
  'board-pack.title': ['board-pack/BOARD-1/title/the-gap'],
  'board-pack.ask': ['person/P-1'],
  'board-pack.adopt': ['board-pack/BOARD-1/ask/ASK-01'],
  'board-pack.label': ['board-pack/BOARD-1/label'],
  'meeting.open': ['meeting/MEET-2'],
  'meeting.attend': ['meeting/MEET-1/present'],
  'meeting.order': ['meeting/MEET-1/order'],
  'meeting.settle': ['meeting/MEET-1/item/stalled:DEP-1'],
  'meeting.undo': ['meeting/MEET-1/item/gate:DEP-1'],
  'meeting.note': ['meeting/MEET-1/end'],
  'triage.request': ['DEP-1/triage'],
  'meeting.close': ['meeting/MEET-1'],
  'action.finish': ['action/ACT-001'],
  'signature.confirm': ['decision/DEC-0001/signature/P-1'],
  'decision.edit': [],
  'decision.delete': [],
  'meeting.decide': onGate,
};

function restsOf(command: Command): readonly string[] {
  return restsOn(command, {}, state);
}

describe('an event', () => {
  it.each(Object.keys(events) as EventType[])('%s changes exactly its place', (type) => {
    const [payload, places] = events[type];
    expect(touchedBy(type, payload, state)).toEqual(places);
  });

  it('of a kind this product does not know may have changed anything', () => {
    expect(touchedBy('gate.dreamt' as EventType, {} as never, state)).toEqual(['']);
  });
});

describe('a decision', () => {
  it.each(sampleTypes)('%s rests on exactly what it is about', (type) => {
    expect(restsOf({ type, payload: samples[type] } as Command)).toEqual(rests[type]);
  });

  it('rests on what it names beside: a superior, a sponsor, an owner, an earlier deployment, a change', () => {
    expect(restsOf({ type: 'person.add', payload: { ...samples['person.add'], reportsTo: 'P-2' } })).toEqual(['person/P-2']);
    expect(restsOf({ type: 'risk.raise', payload: { ...samples['risk.raise'], owner: 'P-2' } })).toEqual(['person/P-2']);
    expect(restsOf({ type: 'deployment.open', payload: { ...samples['deployment.open'], restartOf: d } })).toEqual([
      'M-1/deployments',
      `${d}/stage`,
    ]);
    expect(restsOf({ type: 'deployment.end', payload: { ...samples['deployment.end'], successor: 'DEP-2' } })).toEqual([
      `${d}/stage`,
      `${d}/charter`,
      'DEP-2/stage',
    ]);
    expect(restsOf({ type: 'adr.propose', payload: { ...samples['adr.propose'], supersedes: 'ADR-1' } })).toEqual(['adr/ADR-1']);
    expect(restsOf({ type: 'change.execute', payload: { ...samples['change.execute'], changeId: 'CHG-1' } })).toEqual([
      `${d}/stage`,
      'change/CHG-1',
    ]);
  });

  it('rests on the whole architecture, and no release of a deployment, where the record knows neither', () => {
    expect(restsOf({ type: 'sprint.commit', payload: { ...samples['sprint.commit'], deploymentId: 'DEP-9' } })).toEqual([
      'DEP-9/stage',
      'DEP-9/gate/G-ARC',
      'architecture',
    ]);
    expect(restsOf({ type: 'release.schedule', payload: { ...samples['release.schedule'], deploymentId: 'DEP-9' } })).toContain(
      'architecture',
    );
    expect(restsOf({ type: 'release.execute', payload: { releaseId: 'REL-9' } })).toEqual(['release/REL-9']);
  });

  it('rests on the delegation it is made under, and on all who sign', () => {
    const command: Command = { type: 'safety.report', payload: samples['safety.report'] };
    expect(restsOn(command, { delegationId: 'DEL-1', signers: [{ personId: 'P-2', how: 'in the room' }] }, state)).toEqual([
      'person/P-2',
      'delegation/DEL-1',
    ]);
  });
});

describe('what somebody did', () => {
  const said = (type: EventType): string => whatHappened({ type, payload: events[type][0] });

  it.each<[EventType, string]>([
    ['gate.decided', 'passed regime determination (G-REG) on DEP-1'],
    ['gate.signed', 'signed regime determination (G-REG) on DEP-1, as one of several'],
    ['gate.submitted', 'submitted regime determination (G-REG) on DEP-1'],
    ['gate.evidenced', 'added evidence to regime determination (G-REG) on DEP-1'],
    ['question.answered', 'answered “Which compliance regime governs its outputs?” on DEP-1'],
    ['question.evidenced', 'gave evidence for “Which compliance regime governs its outputs?” on DEP-1'],
    ['question.accepted', 'accepted the answer to “Which compliance regime governs its outputs?” on DEP-1'],
    ['question.disputed', 'disputed the answer to “Which compliance regime governs its outputs?” on DEP-1'],
    ['question.passed-on', 'loaded a pack that does not answer “Which compliance regime governs its outputs?” on DEP-1'],
    ['pack.written', 'wrote PACK-1 to B'],
    ['pack.returned', 'loaded PACK-1 as B returned it'],
    ['seat.filled', 'seated P-2 on S-9'],
    ['seat.confirmed', 'confirmed the appointment to S-9'],
    ['deployment.inherited', 'took DEP-1 over as inherited'],
    ['ruleset.adopted', 'changed what the ruleset asks for'],
    ['link.offered', 'asked P-1 to be decision signatory of DEP-1'],
    ['link.accepted', 'signed as decision signatory of DEP-1'],
    ['link.declined', 'declined to be decision signatory of DEP-1'],
    ['link.released', 'gave up being decision signatory of DEP-1'],
    ['link.covered', 'arranged who stands in as decision signatory of DEP-1'],
    ['deployment.staged', 'moved DEP-1 to pilot'],
    ['deployment.suspended', 'suspended DEP-1'],
    ['deployment.resumed', 'resumed DEP-1'],
    ['version.released', 'recorded version 2 of DEP-1'],
    ['risk.raised', 'raised RISK-1'],
    ['risk.scored', 'scored RISK-1 at severity 5, likelihood 2'],
    ['risk.accepted', 'accepted RISK-1'],
    ['risk.closed', 'closed RISK-1'],
    ['adr.accepted', 'accepted ADR-2'],
    ['adr.superseded', 'superseded ADR-1 with ADR-2'],
    ['release.scheduled', 'scheduled REL-1'],
    ['release.moved', 'moved REL-1'],
    ['release.executed', 'carried out REL-9'],
    ['person.left', 'recorded that P-1 left'],
    ['setting.changed', 'changed the setting stallAgeDays to 3'],
    ['limits.rebased', 're-based the limits of the waits from May 2026 on: “Two boards became one”'],
    ['risk.action-set', 'recorded “risk action set”'],
  ])('%s: “%s”', (type, words) => {
    expect(said(type)).toBe(words);
  });

  it.each([
    ['passed', 'passed regime'],
    ['passed with conditions', 'passed, with conditions, regime'],
    ['returned', 'returned regime'],
    ['declined', 'declined regime'],
    ['waived', 'waived regime'],
    ['not applicable', 'ruled out regime'],
  ] as const)('names how a gate was decided: %s', (outcome, words) => {
    const payload: Payloads['gate.decided'] = { ...gate, outcome, by: [], reason: 'So it is' };
    expect(whatHappened({ type: 'gate.decided', payload })).toBe(`${words} determination (G-REG) on DEP-1: “So it is”`);
  });
});
