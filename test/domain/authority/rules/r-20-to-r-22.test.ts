/** at the edges: whose signature for an agent runs, what an emergency may do, and how far another's name goes. */
import { describe, expect, it } from 'vitest';
import type { Accompaniment, Command, CommandType } from '../../../../src/domain/authority/command.ts';
import type { LinkId } from '../../../../src/domain/accountability/links.ts';
import { institution } from '../../../support/authority/institution.ts';
import { decided, signed } from '../../../support/authority/record-lines.ts';
import { objectionsOf } from '../../../support/authority/said-by.ts';
import { advisory, clinical, day, model, stateOf, type Line } from '../../../support/record-of.ts';

const deploymentId = 'DEP-1';
const of = (flags: typeof clinical, ...lines: readonly Line[]): ReturnType<typeof stateOf> =>
  stateOf([...institution(), ...model(1, { flags, from: '2025-01-06' }), ...lines], '2026-10-30');

describe('raising autonomy', () => {
  const actions = ['read', 'route'] as const;
  const drill = (...drilled: readonly (string | null)[]): Line => [
    '2026-09-10',
    'override.set',
    {
      deploymentId,
      steps: drilled.map((on) => ({ step: 'stop', who: 'Ove Ride', seconds: 40, drilledOn: on === null ? null : day(on) })),
    },
  ];
  const base: readonly Line[] = [
    signed('L2', 'signatory', { actions }),
    signed('LA1', 'nurse'),
    signed('LA2', 'principal'),
    decided('G-AGL', 'passed', 'architect', '2026-09-05'),
    decided('G-AGT', 'passed', 'ciso', '2026-09-05'),
    decided('G-OVR', 'passed', 'override', '2026-09-05'),
    drill('2026-08-01'),
  ];
  const said = (...lines: readonly Line[]): string[] =>
    objectionsOf('R-20', {
      state: of(advisory, ...base, ...lines),
      by: 'engineer',
      command: { type: 'autonomy.change', payload: { deploymentId, to: 'agentic' } },
    }).map(({ sentence }) => sentence);
  const wanting = (who: string): string => `Raising DEP-1 to agentic needs the ${who} to sign for it anew; nobody has.`;
  const handover = (link: LinkId, personId: string): Line => [
    '2026-10-01',
    'link.offered',
    { deploymentId, link, personId, by: 'registrar', how: 'By mail', due: day('2026-12-01'), handover: true },
  ];

  it.each<[string, readonly Line[], readonly string[]]>([
    ['all is there', [], []],
    [
      'the signatory named nothing it may do',
      [signed('L2', 'signatory', { actions: [] }, '2026-09-02')],
      ['Raising DEP-1 to agentic needs the decision signatory to sign for it anew, naming what it may do; nobody has.'],
    ],
    [
      'the signatory said nothing of what it may do',
      [signed('L2', 'signatory', {}, '2026-09-02')],
      ['Raising DEP-1 to agentic needs the decision signatory to sign for it anew, naming what it may do; nobody has.'],
    ],
    ['a handover is offered and not accepted', [handover('L2', 'signatory-2'), handover('LA1', 'oncall')], []],
    [
      'a supervisor has left',
      [['2026-10-01', 'person.left', { personId: 'nurse', lastDay: day('2026-10-29') }]],
      [wanting('agent supervisor')],
    ],
    [
      'a supervisor gave it up',
      [['2026-10-01', 'link.released', { deploymentId, link: 'LA1', personId: 'nurse', reason: 'Other work' }]],
      [wanting('agent supervisor')],
    ],
    ['a supervisor leaves today', [['2026-10-01', 'person.left', { personId: 'nurse', lastDay: day('2026-10-30') }]], []],
    [
      'a signature ran out by its own day',
      [signed('LA1', 'nurse', { expiresOn: day('2026-10-29') }, '2026-09-02')],
      [wanting('agent supervisor')],
    ],
    ['a signature runs out today', [signed('LA1', 'nurse', { expiresOn: day('2026-10-30') }, '2026-09-02')], []],
    ['a signature runs longer than its term', [signed('LA1', 'nurse', { expiresOn: day('2026-12-30') }, '2026-01-30')], []],
    ['a signature ran out by its term', [signed('LA1', 'nurse', {}, '2026-04-29')], [wanting('agent supervisor')]],
    ['a signature is on the last day of its term', [signed('LA1', 'nurse', {}, '2026-04-30')], []],
    ['the stop was tried by one of two', [drill(null, '2026-08-01')], []],
    ['the stop was tried by the first of two', [drill('2026-08-01', null)], []],
  ])('while %s', (_, lines, sentences) => {
    expect(said(...lines)).toEqual(sentences);
  });

  it('takes the later of two drills', () => {
    expect(said(drill('2026-07-01', '2026-06-01'))).toEqual([
      'Raising DEP-1 to agentic needs a stop that was tried in the last 90 days. Last tried: 1 Jul 2026.',
    ]);
  });
});

describe('an emergency change', () => {
  it.each([
    ['restores', []],
    ['disables', []],
    ['limit', ['An emergency change may roll back or disable. A new limit is a normal change.']],
    ['new tool', ['An emergency change may roll back or disable. Adding a tool is a normal change.']],
  ] as const)('that %s', (effect, sentences) => {
    const said = objectionsOf('R-21', {
      state: of(clinical),
      by: 'change',
      command: { type: 'change.execute', payload: { deploymentId, kind: 'emergency', effect, what: 'It' } },
    });
    expect(said.map(({ sentence }) => sentence)).toEqual(sentences);
  });
});

describe('acting for somebody else', () => {
  const all: readonly CommandType[] = [
    'link.accept',
    'link.decline',
    'link.hand-over',
    'link.delegate',
    'gate.decide',
    'question.accept',
    'risk.raise',
  ];
  const granted: Line = [
    '2026-10-01',
    'delegation.granted',
    { delegationId: 'DEL-001', from: 'signatory', to: 'engineer', commands: all, starts: day('2026-10-01'), ends: day('2026-11-15') },
  ];
  const said = (command: Command, by: string | null = 'engineer', accompaniment: Accompaniment = { delegationId: 'DEL-001' }): string[] =>
    objectionsOf('R-22', { state: of(clinical, granted, signed('L4', 'engineer')), by, command, accompaniment }).map(
      ({ sentence, remedy }) => `${sentence} ${remedy}`,
    );
  const inPerson = ['Nobody signs for Sig Natory: a name is given in person. Ask Sig Natory to sign.'];
  const pass = (gate: 'G-ACC' | 'G-SEC'): Command => ({
    type: 'gate.decide',
    payload: { deploymentId, gate, outcome: 'passed', reason: 'Seen' },
  });

  it.each<[string, Command]>([
    ['the decision signatory’s gate', pass('G-ACC')],
    ['the fifth question', { type: 'question.accept', payload: { deploymentId, question: 'Q5' } }],
    ['a handover', { type: 'link.hand-over', payload: { deploymentId, link: 'L4', to: 'engineer-2', due: day('2026-11-30') } }],
    ['a stand-in', { type: 'link.delegate', payload: { deploymentId, link: 'L4', to: 'engineer-2', until: day('2026-11-30') } }],
  ])('signs nothing that puts a name on the decision: %s', (_, command) => {
    expect(said(command)).toEqual(inPerson);
  });

  it.each<[string, Command]>([
    ['another gate', pass('G-SEC')],
    ['another question', { type: 'question.accept', payload: { deploymentId, question: 'Q1' } }],
    [
      'a risk',
      { type: 'risk.raise', payload: { deploymentIds: [deploymentId], title: 'T', category: 'vendor', nature: 'technical', owner: null } },
    ],
  ])('may do what was delegated: %s', (_, command) => {
    expect(said(command)).toEqual([]);
  });

  it('is nobody’s act where nobody acts', () => {
    expect(said(pass('G-SEC'), null)).toEqual([]);
  });
});

describe('delegating', () => {
  const grant = (to: string): Command => ({
    type: 'delegation.grant',
    payload: { to, commands: ['risk.raise'], starts: day('2026-11-01'), ends: day('2026-11-15') },
  });
  const said = (by: string | null, to: string): string[] =>
    objectionsOf('R-22', { state: of(clinical), by, command: grant(to) }).map(({ sentence, remedy }) => `${sentence} ${remedy}`);

  it('is to another person', () => {
    expect(said('ciso', 'ciso')).toEqual(['Nobody delegates to themselves. Name another person.']);
    expect(said('ciso', 'engineer')).toEqual([]);
    expect(said(null, 'engineer')).toEqual([]);
  });
});

describe('standing in on a link', () => {
  const said = (link: LinkId, until: string): string[] =>
    objectionsOf('R-22', {
      state: of(clinical),
      by: 'registrar',
      command: { type: 'link.delegate', payload: { deploymentId, link, to: 'engineer-2', until: day(until) } },
    }).map(({ sentence, remedy }) => `${sentence} ${remedy}`);

  it.each<[LinkId, string]>([
    ['L2', 'decision signatory'],
    ['LA2', 'authorising principal'],
  ])('is nobody’s for %s', (link, who) => {
    expect(said(link, '2026-11-01')).toEqual([
      `Nobody stands in for the ${who}: a new one signs in person. Ask somebody to be the ${who}.`,
    ]);
  });

  it.each<[LinkId, string, string, number, string, string]>([
    ['L1', '2027-01-28', '2027-01-29', 90, 'executive sponsor', '28 Jan 2027'],
    ['L3', '2026-12-29', '2026-12-30', 60, 'clinical or business owner', '29 Dec 2026'],
    ['L4', '2026-12-29', '2026-12-30', 60, 'model owner', '29 Dec 2026'],
  ])('on %s is until %s at most', (link, last, beyond, most, who, words) => {
    expect(said(link, last)).toEqual([]);
    expect(said(link, beyond)).toEqual([
      `Somebody stands in for the ${who} for at most ${most} days, until ${words}. Give an end by ${words}, or hand the link over.`,
    ]);
  });

  it('has no limit on the other links, and ends on no day that is past', () => {
    expect(said('L8', '2027-10-30')).toEqual([]);
    expect(said('L8', '2026-10-30')).toEqual([]);
    expect(said('L8', '2026-10-29')).toEqual([
      'A stand-in until 29 Oct 2026 has ended before it begins. Give a day that is still to come.',
    ]);
  });
});
