import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/authority/command.ts';
import { isBeyondAppeal, isNeverSetAside } from '../../../src/domain/authority/beyond-appeal.ts';
import { rules } from '../../../src/domain/authority/register.ts';
import { rungsOf } from '../../../src/domain/authority/appeal-line.ts';
import { institution } from '../../support/authority/institution.ts';
import { decided, risk, signed } from '../../support/authority/record-lines.ts';
import { clinical, day, model, opened, stateOf, type Line } from '../../support/record-of.ts';
import { attempt } from '../../support/rule-case.ts';

const deploymentId = 'DEP-1';
const lines: readonly Line[] = [
  ...institution(),
  ...model(1, { flags: clinical, from: '2026-01-06' }),
  signed('L1', 'sponsor'),
  signed('L4', 'engineer'),
  signed('L9', 'oncall'),
  signed('L10', 'override'),
  [
    '2026-09-01',
    'rota.set',
    { deploymentId, shifts: [{ days: [1], from: '00:00', to: '24:00', primary: 'nurse', secondary: 'signatory' }], pageTestedOn: null },
  ],
  ['2026-09-01', 'seat.opened', { seatId: 'S-1', function: 'Quality', siteId: null, role: 'Data owner' }],
  ['2026-09-01', 'blocker.noted', { deploymentId, blockerId: 'B-1', gate: 'G-SEC', what: 'A test' }],
  ['2026-09-01', 'adr.proposed', { adrId: 'ADR-001', title: 'On premises', modelIds: [], constraints: [], by: 'nurse' }],
  ['2026-09-01', 'change.authorised', { changeId: 'CHG-001', deploymentId, kind: 'normal', effect: 'limit', what: 'Less', by: 'change' }],
  decided('G-SEC', 'passed with conditions', 'ciso', '2026-10-01', {
    conditions: [{ id: 'C-1', text: 'Close it', due: day('2026-12-01') }],
  }),
  ...risk({ owner: 'director', score: { severity: 3, likelihood: 2 } }),
  ['2026-09-02', 'risk.action-set', { riskId: 'RISK-001', actionId: 'A-1', text: 'Train', owner: 'owner', due: day('2026-12-01') }],
];
const state = stateOf(lines, '2026-10-30');

const person = { printedName: 'New Comer', title: 'Nurse', roles: [], function: 'Clinical', employer: 'staff' } as const;
const document = { title: 'Report' };
const riskId = 'RISK-001';
const changed = (changeId?: string): Command => ({
  type: 'change.execute',
  payload: { deploymentId, kind: 'normal', effect: 'limit', what: 'Less', ...(changeId === undefined ? {} : { changeId }) },
});

/** For each command: some who may, and some who may not. */
const table: readonly (readonly [Command, may: readonly string[], mayNot: readonly string[]])[] = [
  [{ type: 'person.add', payload: person }, ['registrar', 'chair'], ['pm', 'ceo', 'cio']],
  [{ type: 'person.move', payload: { personId: 'pm', roles: ['Compliance lead'] } }, ['registrar'], ['pm', 'cio']],
  [{ type: 'person.leave', payload: { personId: 'nurse', lastDay: day('2026-11-30') } }, ['registrar', 'chair'], ['pm']],
  [{ type: 'seat.open', payload: { function: 'Quality', role: 'Director', siteId: null } }, ['registrar'], ['director']],
  [{ type: 'seat.fill', payload: { seatId: 'S-1', personId: 'pm' } }, ['chair'], ['pm']],
  [
    { type: 'fact.correct', payload: { modelId: 'M-1', label: 'Vendor', value: 'None', why: 'Wrong' } },
    ['registrar', 'engineer'],
    ['engineer-2'],
  ],
  [{ type: 'cost.record', payload: { modelId: 'M-1', costs: [] } }, ['procurement', 'sponsor'], ['cfo', 'pm']],
  [
    { type: 'contract.record', payload: { modelId: 'M-1', vendorName: 'V', kind: 'paid', until: day('2027-01-01') } },
    ['procurement'],
    ['pm'],
  ],
  [{ type: 'contract.renew', payload: { modelId: 'M-1', until: day('2028-01-01') } }, ['sponsor'], ['vendor', 'pm']],
  [
    { type: 'link.offer', payload: { deploymentId, link: 'L2', personId: 'signatory', how: 'By mail', due: day('2026-11-30') } },
    ['pm', 'sponsor'],
    ['vendor'],
  ],
  [
    { type: 'link.hand-over', payload: { deploymentId, link: 'L4', to: 'engineer-2', due: day('2026-11-30') } },
    ['engineer'],
    ['engineer-2', 'cio'],
  ],
  [
    { type: 'link.delegate', payload: { deploymentId, link: 'L4', to: 'engineer-2', until: day('2026-11-30') } },
    ['engineer'],
    ['engineer-2'],
  ],
  [{ type: 'rota.set', payload: { deploymentId, shifts: [], pageTestedOn: null } }, ['service', 'oncall'], ['pm', 'cio']],
  [{ type: 'override-path.set', payload: { deploymentId, steps: [] } }, ['override', 'safety'], ['pm', 'engineer']],
  [{ type: 'question.answer', payload: { deploymentId, question: 'Q1', text: 'Here' } }, ['pm', 'engineer'], ['vendor']],
  [{ type: 'question.evidence', payload: { deploymentId, question: 'Q1', evidence: document } }, ['pm', 'vendor'], []],
  [{ type: 'question.dispute', payload: { deploymentId, question: 'Q1', why: 'No' } }, ['nurse'], ['vendor']],
  [{ type: 'gate.submit', payload: { deploymentId, gate: 'G-SEC', evidence: [document] } }, ['pm'], ['vendor', 'agent']],
  [{ type: 'gate.evidence', payload: { deploymentId, gate: 'G-SEC', evidence: [document] } }, ['pm', 'vendor', 'agent'], []],
  [
    { type: 'condition.meet', payload: { deploymentId, gate: 'G-SEC', conditionId: 'C-1', evidence: [] } },
    ['ciso'],
    ['pm', 'engineer', 'cio'],
  ],
  [
    { type: 'blocker.reclassify', payload: { deploymentId, blockerId: 'B-1', nature: 'technical', why: 'It is' } },
    ['chair', 'validator'],
    ['pm', 'cio'],
  ],
  [{ type: 'risk.own', payload: { riskId, owner: 'owner' } }, ['director', 'chair'], ['pm', 'release']],
  [{ type: 'risk.treat', payload: { riskId, treatment: 'mitigate' } }, ['director', 'chair'], ['pm', 'release']],
  [{ type: 'risk.plan-action', payload: { riskId, text: 'Train', owner: 'owner', due: day('2026-12-01') } }, ['director'], ['owner', 'pm']],
  [{ type: 'risk.finish-action', payload: { riskId, actionId: 'A-1' } }, ['owner', 'director'], ['pm', 'nurse']],
  [{ type: 'risk.verify-control', payload: { riskId, control: 'Training', works: true } }, ['director', 'validator'], ['pm', 'nurse']],
  [{ type: 'risk.verify-control', payload: { riskId, control: 'Training', works: false } }, ['nurse', 'pm'], ['vendor']],
  [{ type: 'risk.close', payload: { riskId, reason: 'Gone' } }, ['director', 'chair'], ['pm', 'director-2']],
  [
    { type: 'risk.score', payload: { riskId, residual: { severity: 3, likelihood: 3 }, evidence: [document] } },
    ['director', 'validator'],
    ['pm', 'release'],
  ],
  [{ type: 'adr.propose', payload: { title: 'Cloud', modelIds: [], constraints: [] } }, ['pm', 'engineer'], ['vendor']],
  [{ type: 'adr.accept', payload: { adrId: 'ADR-001' } }, ['architect'], ['pm', 'cio']],
  [{ type: 'change.authorise', payload: { deploymentId, kind: 'normal', effect: 'limit', what: 'Less' } }, ['change'], ['pm', 'release']],
  [changed(), ['change'], ['engineer', 'service']],
  [changed('CHG-001'), ['change', 'engineer', 'service', 'release'], ['pm', 'oncall']],
  [
    { type: 'change.execute', payload: { deploymentId, kind: 'emergency', effect: 'restores', what: 'Back' } },
    ['oncall', 'override', 'nurse', 'signatory', 'safety', 'cco', 'ciso'],
    ['pm', 'cio'],
  ],
  [
    { type: 'version.record', payload: { deploymentId, version: '2', major: false, what: 'Fix' } },
    ['engineer'],
    ['engineer-2', 'pm', 'vendor'],
  ],
  [{ type: 'setting.change', payload: { name: 'waiverMaxDays', value: 60, reason: 'Shorter' } }, ['chair'], ['cio', 'ceo', 'pm']],
  [
    { type: 'risk.raise', payload: { deploymentIds: [deploymentId], title: 'T', category: 'vendor', nature: 'technical', owner: null } },
    ['pm', 'nurse'],
    ['vendor', 'agent'],
  ],
  [{ type: 'safety.report', payload: { deploymentId, what: 'It failed' } }, ['pm', 'nurse'], ['vendor']],
];

describe('who may', () => {
  it.each(table.map(([command, may, mayNot], at) => [`${command.type} ${at}`, command, may, mayNot] as const))(
    '%s',
    (_, command, may, mayNot) => {
      const answers = (who: readonly string[]): string[] => who.map((by) => `${by}: ${attempt({ state, by, command }).answer}`);
      expect(answers(may)).toEqual(may.map((by) => `${by}: allow`));
      expect(answers(mayNot)).toEqual(mayNot.map((by) => `${by}: refuse`));
    },
  );

  it('lets nobody who is not there do anything but declare herself steward', () => {
    const empty = stateOf([opened], '2026-10-30');
    const add: Command = { type: 'person.add', payload: { ...person, roles: ['Registrar'] } };
    expect(attempt({ state: empty, by: null, command: add }).answer).toBe('refuse');
    expect(attempt({ state, by: null, command: add }).answer).toBe('refuse');
    expect(
      attempt({ state: empty, by: null, command: { type: 'setting.change', payload: { name: 'waiverMaxDays', value: 1, reason: '' } } })
        .answer,
    ).toBe('refuse');
  });

  it('lets anybody bring people in while the record has no keeper, and nobody else once it has', () => {
    const joined = (roles: readonly ('Registrar' | 'Engineer')[]): Line => [
      '2026-01-06',
      'person.joined',
      { ...person, personId: 'first', roles },
    ];
    const second: Line = ['2026-01-06', 'person.joined', { ...person, personId: 'second', roles: [] }];
    const command: Command = { type: 'person.add', payload: person };
    expect(attempt({ state: stateOf([opened, joined(['Engineer']), second], '2026-10-30'), by: 'second', command }).answer).toBe('allow');
    expect(attempt({ state: stateOf([opened, joined(['Registrar']), second], '2026-10-30'), by: 'second', command }).answer).toBe('refuse');
  });

  it('closes a High or unscored risk only by the committee', () => {
    const command: Command = { type: 'risk.close', payload: { riskId, reason: 'Gone' } };
    const of = (...more: readonly Line[]) =>
      stateOf([...institution(), ...model(1, { flags: clinical, from: '2026-01-06' }), ...more], '2026-10-30');
    expect(
      attempt({ state: of(...risk({ owner: 'director', score: { severity: 4, likelihood: 3 } })), by: 'director', command }).answer,
    ).toBe('refuse');
    expect(attempt({ state: of(...risk({ owner: 'director' })), by: 'director', command }).answer).toBe('refuse');
  });

  it('lowers autonomy by any of those who may stop it', () => {
    const agent = stateOf(
      [
        ...institution(),
        ...model(1, { flags: { ...clinical, autonomy: 'agentic' }, from: '2026-01-06' }),
        signed('L9', 'oncall'),
        signed('LA1', 'nurse'),
      ],
      '2026-10-30',
    );
    const command: Command = { type: 'autonomy.change', payload: { deploymentId, to: 'advisory' } };
    expect(['oncall', 'nurse', 'safety', 'ciso', 'cco', 'pm', 'vendor'].map((by) => attempt({ state: agent, by, command }).answer)).toEqual(
      ['allow', 'allow', 'allow', 'allow', 'allow', 'refuse', 'refuse'],
    );
  });
});

describe('who approves a waiver', () => {
  const command: Command = {
    type: 'gate.waive',
    payload: {
      deploymentId,
      gate: 'G-TRN',
      until: day('2026-12-30'),
      compensatingControl: 'A nurse reads',
      reason: 'Later',
      askedBy: 'owner',
    },
  };
  it('is also whoever the signer reports to within the same function, and nobody beyond it', () => {
    const reporting = (fn: string): Line => ['2026-09-01', 'person.moved', { personId: 'compliance', reportsTo: 'counsel', function: fn }];
    expect(attempt({ state: stateOf([...lines, reporting('Compliance and legal')], '2026-10-30'), by: 'counsel', command }).answer).toBe(
      'allow',
    );
    expect(attempt({ state: stateOf([...lines, reporting('Elsewhere')], '2026-10-30'), by: 'counsel', command }).answer).toBe('refuse');
    expect(attempt({ state, by: 'counsel', command }).answer).toBe('refuse');
  });
});

describe('what no appeal and no override reaches', () => {
  it('is, of the register, exactly what is never set aside', () => {
    const stands = rules.filter(({ appealable }) => !appealable).map(({ id }) => id);
    expect(rules.map(({ id }) => id).filter(isNeverSetAside)).toEqual(stands);
  });

  it('leaves a refusal for want of authority open to an appeal on judgement', () => {
    expect(isBeyondAppeal('R-07')).toBe(false);
    expect(isNeverSetAside('R-07')).toBe(true);
    expect(isNeverSetAside('SD-02')).toBe(true);
    expect(isBeyondAppeal('R-16')).toBe(true);
    expect(isNeverSetAside('R-06')).toBe(false);
  });
});

describe('the rungs of an appeal', () => {
  it('climb the refuser’s own line, then the committee, the executive pair and the board', () => {
    expect(rungsOf('compliance', false)).toEqual([
      ['Chief compliance officer', 'General counsel'],
      ['Committee chair'],
      ['CIO', 'CMO'],
      ['Board member'],
    ]);
    expect(rungsOf('committee', true)).toEqual([['Committee chair'], ['CIO', 'CMO', 'Chief compliance officer'], ['Board member']]);
    expect(rungsOf('architecture', false)[0]).toEqual(['CIO']);
    expect(rungsOf('clinical safety', false)[0]).toEqual(['CMO']);
    expect(rungsOf('security', false)[0]).toEqual(['CISO']);
  });
});
