import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/authority/command.ts';
import type { Objection } from '../../../src/domain/authority/objection.ts';
import { governed, inMeeting, recordOf, without } from '../../support/governed.ts';
import { advisory, day, type Line } from '../../support/record-of.ts';
import { attempt } from '../../support/rule-case.ts';
import { moveTo, promoters } from '../../support/transitions.ts';

const deploymentId = 'DEP-1';
const pilot = governed({ stage: 'pilot' });

/** What a rule says against promoting a pilot of which something is missing. */
function against(ruleId: Objection['ruleId'], lines: readonly Line[]): Objection | undefined {
  const state = recordOf(lines);
  const verdict = attempt({ state, ...promoters, command: moveTo('production') });
  return verdict.answer === 'refuse' ? verdict.objections.find((one) => one.ruleId === ruleId) : undefined;
}
const offered = (link: 'L3' | 'L4' | 'L11', personId: string, more: object = {}): Line => [
  '2026-10-13',
  'link.offered',
  { deploymentId, link, personId, ...more },
];
const rota = (to: string, pageTestedOn: string | null): Line => [
  '2026-10-13',
  'rota.set',
  {
    deploymentId,
    pageTestedOn: pageTestedOn === null ? null : day(pageTestedOn),
    shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to, primary: 'oncall', secondary: 'oncall-2' }],
  },
];

describe('a link that does not hold', () => {
  it.each<[string, Line[], string, string]>([
    [
      'nobody was named',
      without(pilot, 'L11'),
      'audit custodian, where nobody is named',
      'Name somebody as audit custodian, and have them accept.',
    ],
    [
      'somebody was asked',
      [...without(pilot, 'L11'), offered('L11', 'nurse')],
      'audit custodian, which Nia Nurse was asked to accept on 13 Oct 2026, and has not',
      'Have Nia Nurse accept.',
    ],
    [
      'they declined',
      [
        ...without(pilot, 'L11'),
        offered('L11', 'nurse'),
        ['2026-10-14', 'link.declined', { deploymentId, link: 'L11', personId: 'nurse', reason: 'No' }],
      ],
      'audit custodian, which Nia Nurse declined on 14 Oct 2026',
      'Name somebody as audit custodian, and have them accept.',
    ],
    [
      'the one asked first declined, and another has not answered',
      [
        ...without(pilot, 'L11'),
        offered('L11', 'nurse'),
        offered('L11', 'director'),
        ['2026-10-14', 'link.declined', { deploymentId, link: 'L11', personId: 'nurse', reason: 'No' }],
      ],
      'audit custodian, which Nia Nurse declined on 14 Oct 2026',
      'Name somebody as audit custodian, and have them accept.',
    ],
    [
      'whoever stood in was asked for it, and the cover ended',
      [
        ...without(pilot, 'L11'),
        offered('L11', 'nurse'),
        ['2026-10-13', 'link.covered', { deploymentId, link: 'L11', personId: 'director', until: day('2026-10-29') }],
      ],
      'audit custodian, where Nia Nurse was asked and nobody has accepted',
      'Name somebody as audit custodian, and have them accept.',
    ],
    [
      'it was given up, and no source says by whom it was signed',
      [...without(pilot, 'L11'), ['2026-10-13', 'link.released', { deploymentId, link: 'L11', personId: 'custodian', reason: 'Moved' }]],
      'audit custodian, given up by whoever signed on 13 Oct 2026',
      'Name somebody as audit custodian, and have them accept.',
    ],
    [
      'they left',
      [...pilot, ['2026-10-13', 'person.left', { personId: 'custodian', lastDay: day('2026-10-29') }]],
      'audit custodian, empty since Yus Custodian left on 29 Oct 2026',
      'Name somebody as audit custodian, and have them accept.',
    ],
    [
      'they gave it up',
      [...pilot, ['2026-10-13', 'link.released', { deploymentId, link: 'L11', personId: 'custodian', reason: 'Moved' }]],
      'audit custodian, given up by Yus Custodian on 13 Oct 2026',
      'Name somebody as audit custodian, and have them accept.',
    ],
    [
      'the cover ended',
      [...pilot, ['2026-10-13', 'link.covered', { deploymentId, link: 'L11', personId: 'nurse', until: day('2026-10-29') }]],
      'audit custodian, where nobody is named',
      'Name somebody as audit custodian, and have them accept.',
    ],
    [
      'hours are uncovered',
      [...pilot, rota('18:00', '2026-10-13')],
      'on-call responder, with hours of the week nobody covers',
      'Put somebody on call for every hour of the week.',
    ],
    ['the page was never tested', [...pilot, rota('24:00', null)], 'on-call responder, with no page test in time', 'Test the page.'],
    [
      'it expired',
      pilot.map((line): Line =>
        line[1] === 'link.accepted' && line[2].link === 'L11' ? [line[0], line[1], { ...line[2], expiresOn: day('2026-10-29') }] : line,
      ),
      'audit custodian, expired on 29 Oct 2026',
      'Have the audit custodian sign again.',
    ],
  ])('says that %s, and what mends it', (_, lines, words, remedy) => {
    const objection = against('R-05', lines);
    expect(objection?.sentence).toBe(`Going into production needs an unbroken chain, and that of Model 1 (DEP-1) is broken: ${words}.`);
    expect(objection?.remedy).toBe(remedy);
  });

  it('names whoever was asked as the one who can mend it, else the seat', () => {
    const both = [...without(without(pilot, 'L11'), 'L4'), offered('L11', 'nurse')];
    expect(against('R-05', both)?.holders).toMatchObject([
      { kind: 'vacant seat', seat: 'Model owner' },
      { kind: 'person', personId: 'nurse', seat: 'Audit custodian' },
    ]);
  });

  it('names the seat where whoever was asked declined', () => {
    const declined: Line = ['2026-10-14', 'link.declined', { deploymentId, link: 'L11', personId: 'nurse', reason: 'No' }];
    expect(against('R-05', [...without(pilot, 'L11'), offered('L11', 'nurse'), declined])?.holders).toMatchObject([
      { kind: 'vacant seat', seat: 'Audit custodian' },
    ]);
  });

  it('tells all of them, the first to break, and all that mends them', () => {
    const lines = [
      ...without(pilot, 'L3'),
      offered('L3', 'director'),
      offered('L4', 'engineer-2'),
      rota('18:00', '2026-10-13'),
      ['2026-10-14', 'version.released', { deploymentId, version: '2.0', major: true, what: 'Retrained' }] satisfies Line,
    ];
    const objection = against('R-05', lines);
    expect(objection?.sentence).toContain('The first to break was the on-call responder, on 12 Oct 2026.');
    expect(objection?.remedy).toBe(
      'Have Dee Director and Eng Two accept; have the decision signatory and the independent validator sign again; put somebody on call for every hour of the week.',
    );
  });

  it('does not say that a link of the stage ahead broke first: it was never whole', () => {
    const objection = against('R-05', [...without(without(pilot, 'L8'), 'L11')]);
    expect(objection?.sentence).toContain('The first to break was the audit custodian, on 1 Jun 2026.');
    expect(against('R-05', without(pilot, 'L8'))?.sentence).not.toContain('first to break');
  });

  it('says that it is not reported, where a file is all there is', () => {
    const inFile: Line[] = pilot
      .filter(([, type]) => type !== 'link.accepted')
      .map((line): Line => (line[1] === 'deployment.opened' ? [line[0], line[1], { ...line[2], governance: 'not reported' }] : line));
    const named: Line = ['2026-10-13', 'link.named-in-file', { deploymentId, link: 'L1', name: 'Dr. Rail', column: 'Lead' }];
    const objection = against('R-05', [...inFile, named]);
    expect(objection?.sentence).toContain(
      'executive sponsor, not reported: the file names Dr. Rail, and whether they accepted it does not say',
    );
    expect(objection?.sentence).toContain('service owner, not reported');
    expect(objection?.remedy).toMatch(/^Ask who the executive sponsor, the decision signatory, .* are, and have them accept\.$/);
  });

  it('says of one link that it is not reported, and asks who that is', () => {
    const inFile = without(pilot, 'L11').map((line): Line =>
      line[1] === 'deployment.opened' ? [line[0], line[1], { ...line[2], governance: 'not reported' }] : line,
    );
    const objection = against('R-05', inFile);
    expect(objection?.sentence).toMatch(/is broken: audit custodian, not reported\.$/);
    expect(objection?.remedy).toBe('Ask who the audit custodian is, and have them accept.');
  });

  it('counts an inherited link as not there', () => {
    const inherited: Line = ['2026-10-13', 'deployment.inherited', { deploymentId, catchUpBy: day('2026-12-31'), by: 'chair' }];
    expect(against('R-05', [...without(pilot, 'L11'), inherited])?.sentence).toContain('audit custodian, inherited and not signed yet');
  });
});

describe('a gate that does not hold', () => {
  const gate = (outcome: 'returned' | 'declined' | 'passed' | 'waived', more: object = {}, on = '2026-10-13'): Line => [
    on,
    'gate.decided',
    { deploymentId, gate: 'G-MON', outcome, by: ['engineer'], ...more },
  ];
  const submitted: Line = ['2026-10-13', 'gate.submitted', { deploymentId, gate: 'G-MON', by: 'engineer-2' }];

  it.each<[string, Line[], string]>([
    ['in review', [...without(pilot, 'G-MON'), submitted], 'Control plan (G-MON), in review since 13 Oct 2026'],
    ['returned', [...pilot, gate('returned')], 'Control plan (G-MON), returned on 13 Oct 2026'],
    ['declined', [...pilot, gate('declined')], 'Control plan (G-MON), declined on 13 Oct 2026'],
    ['run out', [...pilot, gate('waived', { expiresOn: day('2026-10-29') })], 'Control plan (G-MON), expired on 29 Oct 2026'],
    [
      'not started',
      without(pilot, 'G-MON'),
      'Control plan (G-MON), not started: ask the model owner (Eng One) and the service owner (Noor Service)',
    ],
  ])('says that it is %s', (_, lines, words) => {
    expect(against('T-06', lines)?.sentence).toBe(
      `For going into production, Model 1 (DEP-1) needs one gate that does not hold on 30 Oct 2026: ${words}.`,
    );
  });

  it('holds while a waiver lasts, and where somebody signed that it does not apply', () => {
    expect(against('T-06', [...pilot, gate('waived', { expiresOn: day('2026-10-30') })])).toBeUndefined();
    const ruledOut: Line = [
      '2026-10-13',
      'gate.decided',
      { deploymentId, gate: 'G-MON', outcome: 'not applicable', by: ['engineer'], reason: 'None' },
    ];
    expect(against('T-06', [...pilot, ruledOut])).toBeUndefined();
  });

  it('is told with all the others, and whoever decides each is named once', () => {
    const objection = against('T-06', without(without(without(pilot, 'G-MON'), 'G-SVC'), 'G-CHG'));
    expect(objection?.sentence).toContain('needs 3 gates that do not hold on 30 Oct 2026');
    expect(objection?.remedy).toBe('Have each decided by those who sign it.');
    expect(objection?.holders.map((one) => (one.kind === 'person' ? one.personId : one.seat))).toEqual(['engineer', 'service', 'change']);
  });

  it('that the record has not switched on is required all the same', () => {
    const starter: Line = ['2026-10-13', 'ruleset.adopted', { ruleset: 'starter', gatesOn: ['G-ARC'], linksOn: [] }];
    expect(against('T-06', [...without(pilot, 'G-MON'), starter])?.sentence).toContain('Control plan (G-MON), not switched on here: ask');
    expect(against('T-06', [...pilot, starter])).toBeUndefined();
  });

  it('whose flag nobody reported is required until somebody rules it out', () => {
    const unsure = { ...advisory, care: { notReported: 'left blank' as const }, payment: { notReported: 'left blank' as const } };
    const lines = governed({ stage: 'pilot', flags: unsure }).filter(
      ([, , payload]) => !Object.values(payload).some((value) => value === 'G-CLN' || value === 'G-TRN'),
    );
    const sentence = against('T-06', lines)?.sentence;
    expect(sentence).toContain(
      'Clinical safety case (G-CLN), required until whether it touches care is known, and not started: ask the clinical safety officer (Amy Safety)',
    );
    expect(sentence).toContain(
      'Training and notice (G-TRN), required until whether it touches care and whether it touches payment is known',
    );
  });

  it('is required only until what is not known is known', () => {
    const flags = { ...advisory, care: { notReported: 'left blank' as const }, payment: false };
    const lines = governed({ stage: 'pilot', flags }).filter(([, , payload]) => !Object.values(payload).some((value) => value === 'G-TRN'));
    expect(against('T-06', lines)?.sentence).toContain('required until whether it touches care is known, and not started');
  });

  it('is not reported where a file is all there is', () => {
    const inFile = without(pilot, 'G-MON').map((line): Line =>
      line[1] === 'deployment.opened' ? [line[0], line[1], { ...line[2], governance: 'not reported' }] : line,
    );
    expect(against('T-06', inFile)?.sentence).toContain('Control plan (G-MON), not reported: ask the model owner (Eng One)');
  });

  it('is inherited where it ran before the rules, and not passed by that', () => {
    const inherited: Line = ['2026-10-13', 'deployment.inherited', { deploymentId, catchUpBy: day('2026-12-31'), by: 'chair' }];
    const passed = against('T-06', [...pilot, inherited]);
    expect(passed).toBeUndefined();
    expect(against('T-06', [...without(pilot, 'G-PRV'), inherited])?.sentence).toMatch(
      /\(G-PRV\), inherited and not passed yet: ask the privacy officer \(Pri Privacy\)\.$/,
    );
  });

  it('names a vacant seat once, however many gates wait for it', () => {
    const vacant: Line = ['2026-10-13', 'person.left', { personId: 'service', lastDay: day('2026-10-20') }];
    const lines = [...without(without(pilot, 'G-SVC'), 'G-MON'), vacant];
    const seats = against('T-06', lines)?.holders.map((one) => `${one.kind} ${one.seat}`);
    expect(seats?.filter((seat) => seat === 'vacant seat Service owner')).toHaveLength(1);
    expect(new Set(seats).size).toBe(seats?.length);
  });
});

describe('the chair alone', () => {
  it('moves a small model into build by the fast track, and a large one nowhere', () => {
    const build = (tier: 'Low' | 'Moderate' | 'High' | 'Critical') =>
      attempt({ state: recordOf(governed({ stage: 'intake', tier })), by: 'chair', command: moveTo('build') }).answer;
    expect((['Low', 'Moderate', 'High', 'Critical'] as const).map(build)).toEqual(['allow', 'allow', 'refuse', 'refuse']);
  });

  it('skips silent for nobody whose tier or kind is not known', () => {
    const skip = (told: Parameters<typeof governed>[0]): string[] => {
      const verdict = attempt({ state: recordOf(governed(told)), by: 'chair', command: inMeeting(moveTo('pilot')) });
      return verdict.answer === 'refuse'
        ? verdict.objections.filter(({ ruleId }) => ruleId === 'T-04').map(({ sentence }) => sentence)
        : [];
    };
    const unknown = { notReported: 'left blank' as const };
    expect(skip({ stage: 'build', tier: 'Low' })).toEqual([]);
    expect(skip({ stage: 'build', tier: 'Low', flags: { ...advisory, care: unknown, payment: unknown, autonomy: unknown } })).toEqual([
      'Model 1 (DEP-1) cannot skip silent while it is not reported whether it touches care, whether it touches payment and how far it acts by itself.',
    ]);
    expect(skip({ stage: 'build', tier: 'Low', flags: { ...advisory, care: true, payment: true, autonomy: 'agentic' } })).toEqual([
      'Model 1 (DEP-1) cannot skip silent: it touches care, it touches payment and it acts by itself.',
    ]);
    const untiered = governed({ stage: 'build' }).map((line): Line => {
      if (line[1] !== 'model.registered') return line;
      const { tier: _tier, ...payload } = line[2];
      return [line[0], line[1], payload];
    });
    const verdict = attempt({ state: recordOf(untiered), by: 'chair', command: inMeeting(moveTo('pilot')) });
    expect(verdict.answer === 'refuse' ? verdict.objections.map(({ sentence }) => sentence) : []).toEqual([
      'Model 1 (DEP-1) cannot skip silent: its tier is not reported.',
    ]);
  });
});

describe('a decision that is not theirs', () => {
  it('is sent to a meeting where the committee could take it, else to those who sign', () => {
    const remedy = (stage: 'pilot' | 'production', command: Command, by: string) => {
      const verdict = attempt({ state: recordOf(governed({ stage })), by, command });
      return verdict.answer === 'refuse' ? verdict.objections[0].remedy : verdict.answer;
    };
    expect(remedy('production', moveTo('silent'), 'pm')).toBe('Put it before the committee, in a meeting with a quorum.');
    expect(remedy('pilot', moveTo('production'), 'signatory')).toBe('Ask the committee chair (Joan Chair) to sign.');
  });
});
