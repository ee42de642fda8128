import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/authority/command.ts';
import { conflictsOf } from '../../../src/domain/authority/conflict/conflict.ts';
import { overlap } from '../../../src/domain/authority/conflict/place.ts';
import { whatHappened } from '../../../src/domain/authority/conflict/what-happened.ts';
import type { Entry } from '../../../src/domain/audit/entry.ts';
import { fold } from '../../../src/domain/audit/fold.ts';
import { catalogue } from '../../../src/domain/gates/catalogue.ts';
import { links } from '../../../src/domain/accountability/links.ts';
import { questions } from '../../../src/domain/gates/questions.ts';
import { day, entriesOf, model, opened, people, staged, type Line } from '../../support/record-of.ts';

const on = '2026-06-01';

const story: readonly Line[] = [
  opened,
  ...people,
  ...model(1),
  ...model(2),
  staged(1, 'pilot', '2026-01-10'),
  staged(2, 'pilot', '2026-01-10'),
  ['2026-01-11', 'link.offered', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2' }],
  ['2026-01-12', 'adr.proposed', { adrId: 'ADR-1', title: 'On premises', modelIds: ['M-1'], constraints: [], by: 'P-1' }],
  ['2026-01-12', 'adr.proposed', { adrId: 'ADR-2', title: 'In Europe', modelIds: ['M-2'], constraints: [], by: 'P-1' }],
  ['2026-01-12', 'adr.proposed', { adrId: 'ADR-9', title: 'For all', modelIds: [], constraints: [], by: 'P-1' }],
  risk(1),
  risk(2),
  release(1),
  release(2),
];

function risk(n: number): Line {
  return [
    '2026-02-01',
    'risk.raised',
    { riskId: `RISK-${n}`, deploymentIds: [`DEP-${n}`], title: 'It misses', category: 'operational', nature: 'technical', owner: null },
  ];
}

function release(n: number): Line {
  return [
    '2026-02-01',
    'release.scheduled',
    { releaseId: `REL-${n}`, deploymentId: `DEP-${n}`, title: 'First', version: '1.0', on: day('2026-09-01'), declares: {}, by: 'P-1' },
  ];
}

/** The entries that clash with a command decided before the last lines of a story were written. */
function clashes(command: Command, since: readonly Line[], before: readonly Line[] = story): readonly Entry[] {
  const entries = entriesOf([...before, ...since]);
  return conflictsOf(command, {}, { entries, decidedOn: before.length, state: fold(entries, day('2026-12-31')) });
}

const decideGate: Command = {
  type: 'gate.decide',
  payload: { deploymentId: 'DEP-1', gate: 'G-REG', outcome: 'passed', reason: 'Determined' },
};
const acceptLink: Command = { type: 'link.accept', payload: { deploymentId: 'DEP-1', link: 'L2', statement: 'My name is on it' } };
const acceptRisk: Command = { type: 'risk.accept', payload: { riskId: 'RISK-1', purpose: 'go-live', expiresOn: day('2026-09-01') } };
const promote: Command = { type: 'deployment.transition', payload: { deploymentId: 'DEP-1', to: 'production', reason: 'It works' } };
const carryOut: Command = { type: 'release.execute', payload: { releaseId: 'REL-1' } };
const commit: Command = {
  type: 'sprint.commit',
  payload: { deploymentId: 'DEP-1', iteration: 'Sprint 14', title: 'Move', declares: { hosting: 'vendor' } },
};
const suspend: Command = { type: 'deployment.suspend', payload: { deploymentId: 'DEP-1', reason: 'It answers wrongly' } };

const gateDecided = (n: number, gate: 'G-REG' | 'G-PRV'): Line => [
  on,
  'gate.decided',
  { deploymentId: `DEP-${n}`, gate, outcome: 'declined', by: ['P-2'], reason: 'No memo' },
];

describe('a decision made on what has changed since', () => {
  it.each<[string, Command, Line]>([
    ['the same gate of the same deployment', decideGate, gateDecided(1, 'G-REG')],
    [
      'the question that is decided at that gate',
      decideGate,
      [on, 'question.accepted', { deploymentId: 'DEP-1', question: 'Q3', by: 'P-2' }],
    ],
    ['one more signature at that gate', decideGate, [on, 'gate.signed', { deploymentId: 'DEP-1', gate: 'G-REG', by: 'P-2' }]],
    ['the stage of the deployment', decideGate, staged(1, 'build', on)],
    [
      'the version the gate is about',
      decideGate,
      [on, 'version.released', { deploymentId: 'DEP-1', version: '2.0', major: true, what: 'Anew' }],
    ],
    [
      'the same link',
      acceptLink,
      [on, 'link.accepted', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-3', statement: 'Mine', assurance: 'in the room' }],
    ],
    ['the same risk', acceptRisk, [on, 'risk.scored', { riskId: 'RISK-1', residual: { severity: 5, likelihood: 4 }, by: 'P-2' }]],
    ['any gate, for a promotion', promote, gateDecided(1, 'G-PRV')],
    ['any risk of the deployment, for a promotion', promote, [on, 'risk.realised', { riskId: 'RISK-1', incident: 'It missed' }]],
    ['any risk of the deployment, for a release', carryOut, [on, 'risk.realised', { riskId: 'RISK-1', incident: 'It missed' }]],
    ['somebody who leaves while they were asked for a link', promote, [on, 'person.left', { personId: 'P-2', lastDay: day(on) }]],
    ['the release itself', carryOut, [on, 'release.moved', { releaseId: 'REL-1', on: day('2026-10-01'), by: 'P-1' }]],
    ['an architecture decision that binds the model', commit, [on, 'adr.accepted', { adrId: 'ADR-1', by: ['P-1'] }]],
    ['an architecture decision that binds every model', commit, [on, 'adr.accepted', { adrId: 'ADR-9', by: ['P-1'] }]],
    ['the end of a suspension', promote, [on, 'deployment.suspended', { deploymentId: 'DEP-1', by: 'P-2', reason: 'Wrong' }]],
    [
      'the same setting',
      { type: 'setting.change', payload: { name: 'stallAgeDays', value: 90, reason: 'Sooner' } },
      [on, 'setting.changed', { name: 'stallAgeDays', value: 120 }],
    ],
    ['a whole load undone', decideGate, [on, 'import.undone', { importId: 'IMP-0001' }]],
  ])('is overtaken by %s', (_, command, line) => {
    const found = clashes(command, [line]);
    expect(found.map(({ seq, type }) => [seq, type])).toEqual([[story.length + 1, line[1]]]);
  });

  it.each<[string, Command, Line]>([
    ['another gate of the same deployment', decideGate, gateDecided(1, 'G-PRV')],
    ['the same gate of another deployment', decideGate, gateDecided(2, 'G-REG')],
    ['another risk', acceptRisk, [on, 'risk.closed', { riskId: 'RISK-2', reason: 'Gone', by: 'P-1' }]],
    ['a risk of another deployment, for a release', carryOut, [on, 'risk.realised', { riskId: 'RISK-2', incident: 'It missed' }]],
    ['an architecture decision that binds another model', commit, [on, 'adr.accepted', { adrId: 'ADR-2', by: ['P-1'] }]],
    ['a person nobody asked', promote, [on, 'person.left', { personId: 'P-3', lastDay: day(on) }]],
    ['use alone', promote, [on, 'activity.seen', { deploymentId: 'DEP-1' }]],
    [
      'a refusal about the very same gate',
      decideGate,
      [on, 'command.refused', { command: 'gate.waive', subject: 'DEP-1 G-REG', rules: ['R-06'], by: 'P-3', sentence: 'No.' }],
    ],
    ['anything at all, for a stop', suspend, staged(1, 'production', on)],
  ])('stands beside %s', (_, command, line) => {
    expect(clashes(command, [line])).toEqual([]);
  });

  it('looks only at what was recorded after the position it was decided on', () => {
    const before: readonly Line[] = [...story, gateDecided(1, 'G-REG')];
    expect(clashes(decideGate, [], before)).toEqual([]);
    expect(clashes(decideGate, [gateDecided(1, 'G-REG')], before)).toHaveLength(1);
  });

  it('asks of a meeting what the item it decides rests on', () => {
    const meeting: Command = {
      type: 'meeting.decide',
      payload: { meetingId: 'MTG-1', present: ['P-1'], item: decideGate },
    };
    expect(clashes(meeting, [gateDecided(1, 'G-REG')])).toHaveLength(1);
    expect(clashes(meeting, [gateDecided(1, 'G-PRV')])).toEqual([]);
  });

  it('rests on everybody who signs with whoever acts', () => {
    const entries = entriesOf([...story, [on, 'person.moved', { personId: 'P-3', roles: ['Engineer'] }]]);
    const state = fold(entries, day('2026-12-31'));
    const position = { entries, decidedOn: story.length, state };
    expect(conflictsOf(decideGate, { signers: [{ personId: 'P-3', how: 'in the room' }] }, position)).toHaveLength(1);
    expect(conflictsOf(decideGate, { signers: [{ personId: 'P-1', how: 'in the room' }] }, position)).toEqual([]);
  });

  it('says what somebody did in words', () => {
    const [entry] = clashes(decideGate, [gateDecided(1, 'G-REG')]);
    expect(whatHappened(entry!)).toBe('declined regime determination (G-REG) on DEP-1: “No memo”');
    const [signed] = clashes(acceptLink, [[on, 'link.declined', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2', reason: 'No' }]]);
    expect(whatHappened(signed!)).toBe('declined to be decision signatory of DEP-1');
  });
});

const gateIds = catalogue.map(({ id }) => id);
const linkIds = links.map(({ id }) => id);

/** Something said about the second model and nothing else. */
const elsewhere: fc.Arbitrary<Line> = fc.oneof(
  fc.constantFrom(...gateIds).map((gate): Line => [on, 'gate.decided', { deploymentId: 'DEP-2', gate, outcome: 'passed', by: ['P-1'] }]),
  fc.constantFrom(...gateIds).map((gate): Line => [on, 'gate.submitted', { deploymentId: 'DEP-2', gate, by: 'P-1' }]),
  fc
    .constantFrom(...questions.map(({ id }) => id))
    .map((question): Line => [on, 'question.answered', { deploymentId: 'DEP-2', question, text: 'Here' }]),
  fc.constantFrom(...linkIds).map((link): Line => [on, 'link.offered', { deploymentId: 'DEP-2', link, personId: 'P-1' }]),
  fc.constantFrom('silent', 'pilot', 'production').map((stage) => staged(2, stage as 'pilot', on)),
  fc
    .integer({ min: 1, max: 5 })
    .map((severity): Line => [on, 'risk.scored', { riskId: 'RISK-2', residual: { severity, likelihood: 2 }, by: 'P-1' }]),
  fc.constant<Line>([on, 'deployment.suspended', { deploymentId: 'DEP-2', by: 'P-1', reason: 'Wrong' }]),
  fc.constant<Line>([on, 'version.released', { deploymentId: 'DEP-2', version: '3.0', major: true, what: 'Anew' }]),
  fc.constant<Line>([on, 'adr.accepted', { adrId: 'ADR-2', by: ['P-1'] }]),
  fc.constant<Line>([on, 'release.moved', { releaseId: 'REL-2', on: day('2026-11-01'), by: 'P-1' }]),
  fc.constant<Line>([on, 'model.flagged', { modelId: 'M-2', flags: { care: true } }]),
  fc.constant<Line>([
    on,
    'command.refused',
    { command: 'gate.decide', subject: 'DEP-1 G-REG', rules: ['R-07'], by: 'P-1', sentence: 'No.' },
  ]),
  fc.constant<Line>([on, 'activity.seen', { deploymentId: 'DEP-1' }]),
);

/** A decision about the first model. */
const here: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom(decideGate, acceptLink, acceptRisk, promote, carryOut, commit, suspend),
  fc.constantFrom(...gateIds).map((gate): Command => ({ type: 'gate.submit', payload: { deploymentId: 'DEP-1', gate, evidence: [] } })),
  fc.constantFrom(...linkIds).map((link): Command => ({ type: 'link.decline', payload: { deploymentId: 'DEP-1', link, reason: 'No' } })),
);

describe('conflicts', () => {
  it('never come of entries that touch something else', () => {
    fc.assert(
      fc.property(here, fc.array(elsewhere, { maxLength: 12 }), (command, since) => {
        expect(clashes(command, since)).toEqual([]);
      }),
    );
  });

  it('are found among any number of other entries, each by its place', () => {
    fc.assert(
      fc.property(fc.array(elsewhere, { maxLength: 8 }), fc.array(elsewhere, { maxLength: 8 }), (before, after) => {
        const found = clashes(decideGate, [...before, gateDecided(1, 'G-REG'), ...after]);
        expect(found.map(({ seq }) => seq)).toEqual([story.length + before.length + 1]);
      }),
    );
  });

  it('are the same whichever of two places is the wider', () => {
    const place = fc.array(fc.constantFrom('DEP-1', 'DEP-2', 'gate', 'G-REG', 'link'), { maxLength: 3 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a));
      }),
    );
    expect(overlap('DEP-1', 'DEP-10/gate')).toBe(false);
    expect(overlap('DEP-1', 'DEP-1/gate')).toBe(true);
  });
});
