import { describe, expect, it } from 'vitest';
import type { LinkId } from '../../../../src/domain/accountability/links.ts';
import type { Condition, Flags, Score, Shift } from '../../../../src/domain/audit/events.ts';
import type { RecordState } from '../../../../src/domain/audit/state.ts';
import type { Holder } from '../../../../src/domain/authority/objection.ts';
import type { Action } from '../../../../src/domain/authority/release/action.ts';
import { actionsForGate, actionsForLink, actionsForRisk } from '../../../../src/domain/authority/release/needed-actions.ts';
import type { GateId } from '../../../../src/domain/gates/catalogue.ts';
import { committeePresent } from '../../../support/authority/institution.ts';
import { asked, decided, signed } from '../../../support/authority/record-lines.ts';
import { governed, isAbout, recordOf } from '../../../support/governed.ts';
import { advisory, day, deploymentIn, type Line } from '../../../support/record-of.ts';
import { today } from '../../../support/rule-case.ts';

const deploymentId = 'DEP-1';
const left = (personId: string): Line => ['2026-10-20', 'person.left', { personId, lastDay: day('2026-10-20') }];

/** A pilot in order but for what it lacks, and what is added. */
function pilot(lacks: readonly string[] = [], more: readonly Line[] = [], flags: Flags = advisory): RecordState {
  return recordOf(
    governed({ stage: 'pilot', flags }).filter((line) => !lacks.some((name) => isAbout(name)(line))),
    more,
  );
}
const placeIn = (state: RecordState) => ({ state, day: today, deployment: deploymentIn(state) });
const forGate = (state: RecordState, gate: GateId): Action[] => actionsForGate(placeIn(state), gate);
const forLink = (state: RecordState, link: LinkId): Action[] => actionsForLink(placeIn(state), link);

/** Each by id, or the seat nobody sits on. */
const named = (holders: readonly Holder[]): string[] =>
  holders.map((one) => (one.kind === 'person' ? one.personId : `vacant: ${one.seat}`));

describe('the acts by which a gate is passed', () => {
  it('are one for each who signs: a decision, by whoever sits there', () => {
    expect(forGate(pilot(['G-SEC']), 'G-SEC')).toEqual([
      {
        key: 'DEP-1 G-SEC by CISO',
        does: 'decide the gate',
        about: 'G-SEC',
        deploymentId,
        who: [{ kind: 'person', personId: 'ciso', printedName: 'Leo Ciso', title: 'CISO', seat: 'CISO' }],
        role: 'CISO',
        after: null,
        together: [],
        commands: [{ type: 'gate.decide', payload: { deploymentId, gate: 'G-SEC', outcome: 'passed', reason: '' } }],
        protects: 'architecture',
      },
    ]);
    const both = forGate(pilot(['Q3'], [], { ...advisory, payment: true }), 'G-REG');
    expect(both.map(({ who }) => named(who))).toEqual([['compliance'], ['counsel']]);
  });

  it('accept the answer, where the gate is one of the five questions', () => {
    expect(forGate(pilot(['Q3']), 'G-REG')).toMatchObject([
      {
        key: 'DEP-1 G-REG by Compliance lead',
        does: 'accept the answer',
        about: 'Q3',
        commands: [{ type: 'question.accept', payload: { deploymentId, question: 'Q3' } }],
      },
    ]);
  });

  it('name everybody who may, each once, whatever seats they hold', () => {
    expect(forGate(pilot(['G-VAL']), 'G-VAL').map(({ key, who }) => [key, named(who)])).toEqual([
      ['DEP-1 G-VAL by Independent validator', ['validator', 'validator-2']],
    ]);
    expect(forGate(pilot(['Q2']), 'G-ONC').map(({ who }) => named(who))).toEqual([['service']]);
  });

  it('name the vacant seat, and the role that fills it, where nobody sits there', () => {
    const [, counsel] = forGate(pilot(['Q3'], [left('counsel')], { ...advisory, payment: true }), 'G-REG');
    expect(counsel).toMatchObject({ who: [{ kind: 'vacant seat', seat: 'General counsel' }], role: 'General counsel', after: null });
  });

  it('name one seat, where several are vacant and any one would do', () => {
    const [, informatics] = forGate(pilot(['G-USE'], [left('cmio')]), 'G-USE');
    expect(informatics).toMatchObject({ key: 'DEP-1 G-USE by CMIO or CNIO', who: [{ kind: 'vacant seat', seat: 'CMIO' }], role: 'CMIO' });
    expect(named(informatics!.who)).toEqual(['vacant: CMIO']);
  });

  it('prefer somebody who sits on one of the seats to another that is vacant', () => {
    const [, operations] = forGate(pilot(['G-MON', 'L8']), 'G-MON');
    expect(operations).toMatchObject({ role: 'Service owner' });
    expect(named(operations!.who)).toEqual(['service']);
  });

  it('follow the signature of whoever decides as the holder of a link', () => {
    const [owner] = forGate(pilot(['G-MON']), 'G-MON');
    expect(owner).toMatchObject({ does: 'decide the gate', role: null, after: 'L4' });
    expect(named(owner!.who)).toEqual(['engineer']);
  });

  it.each([
    ['whoever was asked', [asked('L4', 'engineer-2')], 'engineer-2'],
    ['a seat still vacant, where nobody was asked', [], 'vacant: Model owner'],
  ] as const)('begin with the signature that link lacks, by the same: %s', (_, lines, who) => {
    const [signs, decides, ...others] = forGate(pilot(['G-MON', 'L4'], lines), 'G-MON');
    expect([signs, decides].map((one) => [one!.does, named(one!.who), one!.after])).toEqual([
      ['sign the link', [who], null],
      ['decide the gate', [who], 'L4'],
    ]);
    expect(others.map(({ does }) => does)).toEqual(['decide the gate']);
  });

  it('ask nobody to sign anew a link that stands, though the ruleset does not ask for it', () => {
    const gates = recordOf().ruleset.gatesOn;
    const few: Line = ['2026-10-15', 'ruleset.adopted', { ruleset: 'Few links', gatesOn: [...gates], linksOn: ['L1', 'L2', 'L9', 'L10'] }];
    const does = (state: RecordState) => forGate(state, 'G-MON').map((one) => [one.does, named(one.who)]);
    const operations = ['decide the gate', ['service']];
    expect(does(pilot(['G-MON'], [few]))).toEqual([['decide the gate', ['engineer']], operations]);
    expect(does(pilot(['G-MON', 'L4'], [few]))).toEqual([
      ['sign the link', ['vacant: Model owner']],
      ['decide the gate', ['vacant: Model owner']],
      operations,
    ]);
  });

  it('are the committee’s in a meeting, with every member who is here', () => {
    const [report, committee] = forGate(pilot(['G-PIL'], [left('equity')]), 'G-PIL');
    expect(report).toMatchObject({ commands: [{ type: 'gate.decide' }] });
    expect(committee).toMatchObject({ role: 'Committee chair', key: 'DEP-1 G-PIL by AI governance committee' });
    expect(named(committee!.who)).toEqual(['chair']);
    const [command] = committee!.commands;
    const present = command?.type === 'meeting.decide' ? command.payload.present : [];
    expect(present.toSorted()).toEqual(committeePresent.filter((id) => id !== 'equity').toSorted());
    expect(command).toMatchObject({
      payload: { meetingId: 'what would release it', item: { type: 'gate.decide', payload: { gate: 'G-PIL', outcome: 'passed' } } },
    });
  });

  it('meet what is overdue, where a condition voids the pass: nothing that is met, and nothing still due', () => {
    const condition = (id: string, due: string): Condition => ({ id, text: 'Close it', due: day(due) });
    const conditions = [
      condition('late', '2026-10-29'),
      condition('late but met', '2026-10-29'),
      condition('due today', '2026-10-30'),
      condition('due later', '2026-12-01'),
    ];
    const state = pilot(
      ['G-PRV'],
      [
        decided('G-PRV', 'passed with conditions', 'privacy', '2026-10-14', { conditions }),
        ['2026-10-20', 'condition.met', { deploymentId, gate: 'G-PRV', conditionId: 'late but met' }],
      ],
    );
    expect(forGate(state, 'G-PRV')).toMatchObject([
      {
        key: 'DEP-1 G-PRV condition late',
        does: 'meet the condition',
        about: 'G-PRV',
        deploymentId,
        who: [{ kind: 'person', personId: 'privacy' }],
        commands: [{ type: 'condition.meet', payload: { deploymentId, gate: 'G-PRV', conditionId: 'late', evidence: [] } }],
        protects: 'law',
        together: [],
        after: null,
      },
    ]);
  });

  it('are none of a model the record does not have', () => {
    const place = placeIn(pilot());
    const lost = { ...place, deployment: { ...place.deployment, modelId: 'M-9' } };
    expect(() => actionsForGate(lost, 'G-SEC')).toThrow(new RangeError('No such model: M-9'));
  });
});

describe('the acts by which a link stands', () => {
  const commands = (personId: string) => [
    { type: 'link.offer', payload: { deploymentId, link: 'L4', personId, how: 'as this list says', due: '2026-11-13' } },
    { type: 'link.accept', payload: { deploymentId, link: 'L4', statement: 'I answer for its performance and its versions' } },
  ];

  it('are none where it stands', () => {
    expect(forLink(pilot(), 'L4')).toEqual([]);
    expect(forLink(pilot(['L4'], [signed('L4', 'engineer', { expiresOn: day('2026-11-05') })]), 'L4')).toEqual([]);
  });

  it.each<[string, readonly Line[], string]>([
    ['whoever was asked and has not answered', [asked('L4', 'engineer-2')], 'engineer-2'],
    ['nobody yet, where whoever was asked declined', [asked('L4', 'engineer'), said('engineer')], 'vacant: Model owner'],
    ['nobody yet, where nobody was asked', [], 'vacant: Model owner'],
    ['nobody yet, where whoever was asked has left', [asked('L4', 'engineer-2'), left('engineer-2')], 'vacant: Model owner'],
    ['whoever signed before, where the signature ran out', [signed('L4', 'engineer', { expiresOn: day('2026-10-01') })], 'engineer'],
    [
      'whoever signed before, where a further scope voided it',
      [signed('L4', 'engineer'), ['2026-10-02', 'scope.changed', { deploymentId, scope: 'Children too', what: 'Children too' }]],
      'engineer',
    ],
  ])('ask %s to sign', (_, lines, who) => {
    const found = forLink(pilot(['L4'], lines), 'L4');
    expect(found).toMatchObject([
      { key: 'DEP-1 L4', does: 'sign the link', about: 'L4', deploymentId, protects: 'chain', together: [], after: null, role: null },
    ]);
    expect(named(found[0]!.who)).toEqual([who]);
    expect(found[0]!.commands).toEqual(commands(who.startsWith('vacant') ? 'vacant: Model owner of DEP-1' : who));
  });

  it('do not ask anew whoever may not hold it beside another link', () => {
    const found = forLink(pilot(['L7'], [signed('L7', 'engineer')]), 'L7');
    expect(found.map(({ who }) => named(who))).toEqual([['vacant: Independent validator']]);
  });

  function said(personId: string): Line {
    return ['2026-10-02', 'link.declined', { deploymentId, link: 'L4', personId, reason: 'Not mine' }];
  }

  describe('for the night', () => {
    const week: Omit<Shift, 'primary' | 'secondary'> = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };
    const rota = (shifts: readonly Shift[], pageTestedOn: string | null): Line => [
      '2026-10-13',
      'rota.set',
      { deploymentId, shifts, pageTestedOn: pageTestedOn === null ? null : day(pageTestedOn) },
    ];
    const gap: Shift = { ...week, days: [1, 2], primary: 'oncall', secondary: null };

    it('test the page of the rota that is set, where only the test is overdue', () => {
      const shifts = [
        { ...week, days: [1, 2, 3, 4, 5], primary: 'oncall', secondary: 'oncall-2' },
        { ...week, days: [6, 7], primary: 'oncall-2', secondary: 'oncall' },
      ];
      const [first, ...more] = forLink(pilot([], [rota(shifts, '2026-01-10')]), 'L9');
      expect(more).toEqual([]);
      expect(first).toMatchObject({ key: 'DEP-1 rota', does: 'set the rota', about: 'L9', role: 'Service owner', after: null });
      expect(named(first!.who)).toEqual(['service']);
      expect(first!.commands).toEqual([{ type: 'rota.set', payload: { deploymentId, shifts, pageTestedOn: today } }]);
    });

    it('set a first rota, where there is none', () => {
      const state = recordOf(governed({ stage: 'pilot' }).filter(([, type]) => type !== 'rota.set'));
      expect(forLink(state, 'L9')[0]!.commands).toMatchObject([
        { type: 'rota.set', payload: { shifts: [{ ...week, primary: 'oncall', secondary: 'service' }], pageTestedOn: today } },
      ]);
    });

    it.each<[string, readonly Line[], string]>([
      ['somebody else of the rota', [rota([{ ...gap, secondary: 'oncall-2' }], '2026-10-13')], 'oncall-2'],
      ['the service owner, where nobody else is on it', [rota([gap], '2026-10-13')], 'service'],
      [
        'the service owner, where the other has left',
        [rota([{ ...gap, secondary: 'oncall-2' }], '2026-10-13'), left('oncall-2')],
        'service',
      ],
      ['the service owner, where nobody knows the other', [rota([{ ...gap, secondary: 'stranger' }], '2026-10-13')], 'service'],
      ['nobody else, where there is no service owner either', [rota([gap], '2026-10-13'), left('service')], 'oncall'],
    ])('cover the whole week with whoever signed, and behind them %s', (_, lines, secondary) => {
      const [first] = forLink(pilot([], lines), 'L9');
      expect(first!.commands).toEqual([
        { type: 'rota.set', payload: { deploymentId, shifts: [{ ...week, primary: 'oncall', secondary }], pageTestedOn: today } },
      ]);
    });
  });
});

describe('the acts by which a risk holds less', () => {
  const raised = (owner: string | null, more: { readonly inherent?: Score } = {}): Line => [
    '2026-01-10',
    'risk.raised',
    { riskId: 'R-1', deploymentIds: [deploymentId], title: 'It misses', category: 'patient safety', nature: 'technical', owner, ...more },
  ];
  const scored = (severity: number, likelihood: number, on = '2026-10-14'): Line => [
    on,
    'risk.scored',
    { riskId: 'R-1', residual: { severity, likelihood }, by: 'validator' },
  ];
  const accepted = (expiresOn: string, on = '2026-10-15'): Line => [
    on,
    'risk.accepted',
    { riskId: 'R-1', by: ['cmo', 'chair'], expiresOn: day(expiresOn), purpose: 'go-live' },
  ];
  const find = (...lines: readonly Line[]): Action[] => {
    const state = pilot([], lines);
    return actionsForRisk(placeIn(state), state.risks.get('R-1')!);
  };
  const base = { about: 'R-1', deploymentId: null, protects: 'risk', after: null };

  it('are none where it holds nothing', () => {
    expect(find(raised('director'), scored(3, 2))).toEqual([]);
  });

  it.each([
    ['one of the directors', [], ['director', 'director-2', 'owner'], 'director'],
    ['a director still to be found', [left('director'), left('director-2'), left('owner')], ['vacant: Director'], 'vacant: Director'],
  ] as const)('give it an owner first: %s', (_, lines, who, owner) => {
    const [first, ...more] = find(raised(null), scored(4, 4), ...lines);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ ...base, key: 'R-1 owner', does: 'own the risk', role: 'Director', together: [] });
    expect(named(first!.who)).toEqual(who);
    expect(first!.commands).toEqual([{ type: 'risk.own', payload: { riskId: 'R-1', owner } }]);
  });

  it.each<[string, readonly Line[], Score]>([
    ['an Extreme one, until it is Moderate', [raised('director'), scored(4, 5)], { severity: 4, likelihood: 1 }],
    ['an Extreme one of less harm, no further than it takes', [raised('director'), scored(3, 5)], { severity: 3, likelihood: 2 }],
    ['one that may kill, as far as it goes', [raised('director'), scored(5, 4)], { severity: 5, likelihood: 1 }],
    [
      'by what it was raised with, where nothing else is known',
      [raised('director', { inherent: { severity: 3, likelihood: 5 } })],
      { severity: 3, likelihood: 2 },
    ],
    ['one nobody scored in time, from the middle', [raised('director')], { severity: 3, likelihood: 2 }],
    [
      'one that came true, as it was scored before',
      [raised('director'), scored(3, 2), ['2026-10-16', 'risk.realised', { riskId: 'R-1', incident: 'It missed' }]],
      { severity: 3, likelihood: 2 },
    ],
  ])('treat %s', (_, lines, residual) => {
    expect(find(...lines)).toMatchObject([
      {
        ...base,
        key: 'R-1 treated',
        does: 'treat the risk',
        who: [{ kind: 'person', personId: 'director', seat: 'Risk owner' }],
        role: null,
        together: [],
        commands: [{ type: 'risk.score', payload: { riskId: 'R-1', residual, evidence: [] } }],
      },
    ]);
  });

  it('verify a control that failed since it was accepted', () => {
    const failed: Line = ['2026-10-16', 'risk.control-failed', { riskId: 'R-1', control: 'Second reading' }];
    expect(find(raised('director'), scored(3, 2), accepted('2027-01-01'), failed)).toMatchObject([
      {
        ...base,
        key: 'R-1 control',
        does: 'verify the control',
        who: [{ kind: 'person', personId: 'director' }],
        together: [],
        commands: [{ type: 'risk.verify-control', payload: { riskId: 'R-1', control: '', works: true } }],
      },
    ]);
  });

  it('finish each action that is overdue: nothing that is done, and nothing still due', () => {
    const action = (actionId: string, due: string): Line => [
      '2026-02-01',
      'risk.action-set',
      { riskId: 'R-1', actionId, text: 'Train', owner: 'nurse', due: day(due) },
    ];
    const lines = [
      action('late', '2026-05-01'),
      action('late but done', '2026-05-01'),
      action('due today', '2026-10-30'),
      ['2026-06-01', 'risk.action-done', { riskId: 'R-1', actionId: 'late but done' }],
    ] as const;
    expect(find(raised('director'), scored(3, 2), ...lines)).toMatchObject([
      {
        ...base,
        key: 'R-1 late',
        does: 'finish the action',
        who: [{ kind: 'person', personId: 'nurse', seat: 'Owner of the action' }],
        role: null,
        together: [],
        commands: [{ type: 'risk.finish-action', payload: { riskId: 'R-1', actionId: 'late' } }],
      },
    ]);
  });

  it('accept a High one in a meeting, by the executive it would harm beside the committee', () => {
    const [first, ...more] = find(raised('director'), scored(3, 3));
    expect(more).toEqual([]);
    expect(first).toMatchObject({ ...base, key: 'R-1 accepted', does: 'accept the risk', role: 'CMO' });
    expect(named(first!.who)).toEqual(['cmo']);
    expect(named(first!.together)).toEqual(['chair']);
    const item = { type: 'risk.accept', payload: { riskId: 'R-1', purpose: 'go-live', expiresOn: '2027-01-28' } };
    expect(first!.commands).toMatchObject([{ type: 'meeting.decide', payload: { item } }]);
  });

  it('accept anew, by one director alone, a Moderate one whose acceptance lapsed', () => {
    const [first] = find(raised('director'), scored(3, 2), accepted('2026-10-20'));
    expect(first).toMatchObject({ ...base, key: 'R-1 accepted', role: 'Director', together: [], commands: [{ type: 'risk.accept' }] });
  });
});
