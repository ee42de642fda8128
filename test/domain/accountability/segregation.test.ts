import { describe, expect, it } from 'vitest';
import {
  askerDoesNotApprove,
  attesterIsNoSigner,
  conflictsAtGate,
  conflictsOnLink,
  conflictsOnRisk,
  conflictsOnRota,
  openConflicts,
  reportsUpTo,
  resumingTakesTwo,
  type At,
  type Conflict,
} from '../../../src/domain/accountability/duties.ts';
import { askedFor, hasRole, holderOf, isHere, productRoleOf } from '../../../src/domain/accountability/holding.ts';
import { links, type LinkId } from '../../../src/domain/accountability/links.ts';
import type { Shift } from '../../../src/domain/audit/events.ts';
import type { Person } from '../../../src/domain/audit/state.ts';
import type { GateId } from '../../../src/domain/gates/catalogue.ts';
import { toWhen } from '../../../src/domain/time.ts';
import { institution } from '../../support/authority/institution.ts';
import { asked, decided, risk, signed, submitted } from '../../support/authority/record-lines.ts';
import { clinical, day, deploymentIn, model, stateOf, type Line } from '../../support/record-of.ts';

const today = '2026-10-30';
function at(...lines: readonly Line[]): At {
  const state = stateOf([...institution(), ...model(1, { flags: clinical, from: '2026-01-06' }), ...lines], today);
  return { state, deployment: deploymentIn(state), day: day(today) };
}
const personIn = ({ state }: At, id: string): Person => state.people.get(id)!;
const rulesOf = (conflicts: readonly Conflict[]): string[] => conflicts.map(({ ruleId, weight }) => `${ruleId} ${weight}`);
/** What stands against a person on a link, after some lines. */
const against = (link: LinkId, who: string, ...lines: readonly Line[]): Conflict[] => {
  const place = at(...lines);
  return conflictsOnLink(place, link, personIn(place, who));
};
const refuses = (ruleId: Conflict['ruleId'], sentence: string, remedy: string): Conflict => ({
  ruleId,
  weight: 'refuses',
  sentence,
  remedy,
});

/** A version somebody recorded: they have built it. */
const built = (personId: string, subject = 'DEP-1', command: 'version.record' | 'gate.submit' = 'version.record'): Line => [
  '2026-08-01',
  'decision.recorded',
  {
    decisionId: 'DEC-0001',
    command,
    subject,
    effects: 0,
    signatures: [personId, 'data'].map((signer) => ({
      personId: signer,
      printedName: signer,
      title: 'Engineer',
      meaning: 'recorded',
      statement: 'v2',
      assurance: 'in the room',
    })),
    rules: [],
    ruleset: 'full',
    decidedOn: 1,
    key: 'K-0',
  },
];

describe('links that exclude one another', () => {
  const pairs: readonly [Conflict['ruleId'], LinkId, LinkId][] = [
    ['SD-01', 'L7', 'L4'],
    ['SD-03', 'L2', 'L4'],
    ['SD-04', 'L5', 'L1'],
    ['SD-04', 'L5', 'L3'],
    ['SD-04', 'L5', 'L4'],
    ['SD-05', 'L11', 'L4'],
    ['SD-05', 'L11', 'L8'],
    ['SD-05', 'L11', 'L9'],
  ];

  it.each(pairs)('by %s: %s and %s, whichever was signed first', (ruleId, one, other) => {
    expect(rulesOf(against(one, 'nurse', signed(other, 'nurse')))).toEqual([`${ruleId} refuses`]);
    expect(rulesOf(against(other, 'nurse', signed(one, 'nurse')))).toEqual([`${ruleId} refuses`]);
  });

  it('are these pairs and no others', () => {
    const found = links.flatMap(({ id: one }) =>
      links
        .filter(({ id: other }) => one < other && against(other, 'nurse', signed(one, 'nurse')).some(({ weight }) => weight === 'refuses'))
        .map(({ id: other }) => [one, other].toSorted().join(' ')),
    );
    expect(found.toSorted()).toEqual(pairs.map(([, one, other]) => [one, other].toSorted().join(' ')).toSorted());
  });

  it('exclude nobody by the name of another', () => {
    expect(against('L7', 'nurse', signed('L4', 'engineer'))).toEqual([]);
  });

  it('say both roles, and whom to ask', () => {
    expect(against('L7', 'nurse', signed('L4', 'nurse'))).toEqual([
      refuses(
        'SD-01',
        'Nia Nurse is the model owner of DEP-1, and cannot be its independent validator too.',
        'Ask somebody else to be the independent validator.',
      ),
    ]);
  });
});

describe('who built a model', () => {
  it('does not validate it, nor keep its audit trail', () => {
    expect(against('L7', 'engineer-2', built('engineer-2'))).toEqual([
      refuses('SD-01', 'Eng Two built DEP-1, and cannot be its independent validator.', 'Ask somebody who did not build it.'),
    ]);
    expect(against('L11', 'engineer-2', built('engineer-2'))).toEqual([
      refuses(
        'SD-05',
        'Eng Two built DEP-1, and cannot keep its audit trail too.',
        'Ask somebody who does not work on the model to keep its audit trail.',
      ),
    ]);
  });

  it('may hold any other link of it', () => {
    for (const link of ['L3', 'L4', 'L8', 'L9'] as const) expect(against(link, 'engineer-2', built('engineer-2'))).toEqual([]);
  });

  it('is who recorded a version of it: not of another, not somebody else, not by another decision', () => {
    for (const link of ['L7', 'L11'] as const) {
      expect(against(link, 'engineer-2', built('engineer-2', 'DEP-9'))).toEqual([]);
      expect(against(link, 'engineer-2', built('engineer'))).toEqual([]);
      expect(against(link, 'engineer-2', built('engineer-2', 'DEP-1', 'gate.submit'))).toEqual([]);
    }
  });
});

describe('who speaks for the product', () => {
  it('signs neither the decision nor what judges it, and may hold the rest', () => {
    const refused = links.filter(({ id }) => against(id, 'pm').some(({ ruleId }) => ruleId === 'SD-02')).map(({ id }) => id);
    expect(refused).toEqual(['L2', 'L5', 'L6-CARE', 'L6-PAY', 'L7', 'L10', 'L11']);
  });

  it.each([
    ['pm', 'Priya Product is product manager'],
    ['pm-2', 'Anders Product is product owner'],
    ['rte', 'Til Train is RTE'],
  ])('is %s, and is told so with whom to ask', (who, is) => {
    expect(against('L2', who)).toEqual([
      refuses(
        'SD-02',
        `${is}: who speaks for the product cannot be its decision signatory.`,
        'Ask somebody outside the product to be the decision signatory.',
      ),
    ]);
  });

  it('has the role of their own or by a seat they fill; nobody else has it', () => {
    const seat: Line[] = [
      ['2026-02-01', 'seat.opened', { seatId: 'SEAT-1', role: 'Product owner', function: 'Revenue', siteId: null }],
      ['2026-02-02', 'seat.filled', { seatId: 'SEAT-1', personId: 'nurse' }],
    ];
    const { state } = at(...seat);
    expect(productRoleOf(state, state.people.get('nurse')!)).toBe('Product owner');
    expect(productRoleOf(state, state.people.get('engineer')!)).toBeNull();
    expect(hasRole(state, state.people.get('nurse')!, 'Clinician')).toBe(true);
    expect(hasRole(state, state.people.get('nurse')!, 'CISO')).toBe(false);
    expect(hasRole(state, state.people.get('engineer')!, 'Product owner')).toBe(false);
  });

  it('neither signs a gate nor accepts a risk, and is told so', () => {
    const place = at(...risk({ score: { severity: 1, likelihood: 1 } }));
    expect(conflictsAtGate(place, 'G-SEC', personIn(place, 'pm'))).toEqual([
      refuses(
        'SD-02',
        'Priya Product is product manager: who speaks for the product neither signs G-SEC nor records a signature there.',
        'Submit the evidence, and leave the decision to those who hold it.',
      ),
    ]);
    expect(conflictsOnRisk(place.state, place.state.risks.get('RISK-001')!, personIn(place, 'pm'))).toEqual([
      refuses(
        'SD-02',
        'Priya Product is product manager: who speaks for the product neither accepts RISK-001 nor records its acceptance.',
        'Propose a treatment, and leave the acceptance to those who hold it.',
      ),
    ]);
  });
});

describe('compliance', () => {
  it('is signed outside the sponsor’s line, whichever of the two signs second', () => {
    const sentence = 'Lee Counsel reports to Cleo Ceo, who sponsors DEP-1: compliance is signed outside the sponsor’s line.';
    expect(against('L5', 'counsel', signed('L1', 'ceo'))).toEqual([
      refuses('SD-04', sentence, 'Ask somebody who does not report to the sponsor.'),
    ]);
    expect(against('L1', 'ceo', signed('L5', 'counsel'))).toEqual([
      refuses('SD-04', sentence, 'Ask a sponsor to whom the compliance signatory does not report.'),
    ]);
  });

  it('may lead the sponsor, stand in another line, or wait for a sponsor', () => {
    expect(against('L5', 'ceo', signed('L1', 'cfo'))).toEqual([]);
    expect(against('L5', 'counsel', signed('L1', 'sponsor'))).toEqual([]);
    expect(against('L1', 'sponsor', signed('L5', 'counsel'))).toEqual([]);
    expect(against('L5', 'counsel')).toEqual([]);
    expect(against('L1', 'ceo')).toEqual([]);
  });

  it('does not mind whom the other signatories lead', () => {
    expect(against('L8', 'ceo', signed('L1', 'cfo'), signed('L5', 'counsel'))).toEqual([]);
    expect(against('L5', 'counsel', signed('L1', 'somebody-unknown'))).toEqual([]);
  });

  it('looks up the whole line, once around where it is a circle', () => {
    const { state } = at(['2026-08-01', 'person.moved', { personId: 'ceo', reportsTo: 'counsel' }]);
    const of = (who: string, to: string) => reportsUpTo(state, state.people.get(who)!, to);
    expect(of('counsel', 'cco')).toBe(true);
    expect(of('counsel', 'ceo')).toBe(true);
    expect(of('counsel', 'counsel')).toBe(true);
    expect(of('counsel', 'nobody')).toBe(false);
    expect(of('chair', 'ceo')).toBe(false);
    const moved = at(['2026-08-01', 'person.moved', { personId: 'nurse', reportsTo: 'somebody unknown' }]);
    expect(reportsUpTo(moved.state, personIn(moved, 'nurse'), 'ceo')).toBe(false);
  });
});

describe('who is no member of staff', () => {
  it('of the vendor is the vendor contact and nothing else', () => {
    const free = links.filter(({ id }) => against(id, 'vendor').length === 0).map(({ id }) => id);
    expect(free).toEqual(['LV']);
    expect(against('L8', 'vendor')).toEqual([
      refuses(
        'SD-10',
        'Ven Dor is employed by the vendor, and can be the vendor contact but not the service owner.',
        'Ask one of the institution’s own staff to be the service owner.',
      ),
    ]);
  });

  it('of the vendor puts no name on this institution’s decision', () => {
    expect(against('L2', 'vendor')).toEqual([
      refuses(
        'SD-03',
        'Ven Dor is employed by the vendor, and cannot put a name on this institution’s decision.',
        'Ask one of the institution’s own staff to be the decision signatory.',
      ),
      refuses(
        'SD-10',
        'Ven Dor is employed by the vendor, and can be the vendor contact but not the decision signatory.',
        'Ask one of the institution’s own staff to be the decision signatory.',
      ),
    ]);
  });

  it('and no person either holds no link at all', () => {
    expect(links.every(({ id }) => rulesOf(against(id, 'agent')).includes('SD-11 refuses'))).toBe(true);
    expect(against('L8', 'agent')).toEqual([
      refuses('SD-11', 'The Agent is software: only a person can be the service owner.', 'Ask a person to be the service owner.'),
    ]);
  });
});

describe('many links on one person', () => {
  const held = (...ids: LinkId[]): Line[] => ids.map((id) => signed(id, 'nurse'));

  it('are fine up to two, warned of at three and refused at four', () => {
    expect(against('L3', 'nurse', ...held('L1'))).toEqual([]);
    expect(against('L8', 'nurse', ...held('L1', 'L3'))).toEqual([
      {
        ruleId: 'SD-12',
        weight: 'warns',
        sentence: 'With this, Nia Nurse holds 3 links of DEP-1, the most one person may.',
        remedy: 'Think of spreading them: one absence would leave them all empty.',
      },
    ]);
    expect(against('L10', 'nurse', ...held('L1', 'L3', 'L8'))).toEqual([
      refuses(
        'SD-12',
        'Nia Nurse already is the executive sponsor, clinical or business owner and service owner of DEP-1: one person holds at most 3 links of a deployment.',
        'Ask somebody else to be the override authority; a small hospital may raise the limit by a recorded setting.',
      ),
    ]);
  });

  it('count the one that is asked about once, signed or not', () => {
    expect(rulesOf(against('L8', 'nurse', ...held('L1', 'L3', 'L8')))).toEqual(['SD-12 warns']);
  });
});

describe('many deployments on one person', () => {
  const others = (count: number, link: LinkId, personId: string): Line[] =>
    Array.from({ length: count }, (_, index) => index + 2).flatMap((n) => [
      ...model(n, { from: '2026-01-06' }),
      signed(link, personId, {}, '2026-09-01', n),
    ]);
  const warning = (sentence: string): Conflict => ({
    ruleId: 'SD-13',
    weight: 'warns',
    sentence,
    remedy: 'Think of asking somebody who carries fewer.',
  });

  it('are a concentration beyond ten on call, and beyond eight decisions', () => {
    expect(against('L9', 'nurse', ...others(9, 'L9', 'nurse'))).toEqual([]);
    expect(against('L9', 'nurse', ...others(10, 'L9', 'nurse'))).toEqual([
      warning('With this, Nia Nurse is on call for 11 deployments; more than 10 on one person is a concentration.'),
    ]);
    expect(against('L2', 'nurse', ...others(7, 'L2', 'nurse'))).toEqual([]);
    expect(against('L2', 'nurse', ...others(8, 'L2', 'nurse'))).toEqual([
      warning('With this, Nia Nurse signs the decisions of 9 deployments; more than 8 on one person is a concentration.'),
    ]);
  });

  it('count for those two links only, and only those of the same kind', () => {
    expect(against('L3', 'nurse', ...others(12, 'L9', 'nurse'))).toEqual([]);
    expect(against('L3', 'nurse', ...others(12, 'L2', 'nurse'))).toEqual([]);
    expect(against('L2', 'nurse', ...others(12, 'L9', 'nurse'))).toEqual([]);
    expect(against('L9', 'nurse', ...others(12, 'L2', 'nurse'))).toEqual([]);
    expect(against('L9', 'nurse', ...others(12, 'L9', 'oncall'))).toEqual([]);
  });

  it('do not count this one twice, where it is signed already', () => {
    expect(against('L9', 'nurse', ...others(9, 'L9', 'nurse'), signed('L9', 'nurse'))).toEqual([]);
  });

  it('count what has no stage yet, and nothing that has ended', () => {
    const staged = (n: number, stage: 'build' | 'ended'): Line => [
      '2026-10-01',
      'deployment.staged',
      { deploymentId: `DEP-${n}`, stage, from: toWhen('2026-10-01') },
    ];
    expect(against('L9', 'nurse', ...others(10, 'L9', 'nurse'), staged(2, 'build'), staged(2, 'ended'))).toEqual([]);
    const unstaged = [...model(12, { from: '2026-01-06' }).slice(0, 2), signed('L9', 'nurse', {}, '2026-09-01', 12)];
    expect(rulesOf(against('L9', 'nurse', ...others(9, 'L9', 'nurse'), ...unstaged))).toEqual(['SD-13 warns']);
  });

  it('count whoever is first or second on a rota', () => {
    const rotas = (shift: Pick<Shift, 'primary' | 'secondary'>): Line[] =>
      Array.from({ length: 10 }, (_, index) => index + 2).flatMap((n): Line[] => [
        ...model(n, { from: '2026-01-06' }),
        [
          '2026-09-01',
          'rota.set',
          {
            deploymentId: `DEP-${n}`,
            shifts: [
              { days: [1], from: '00:00', to: '24:00', ...shift },
              { days: [2], from: '00:00', to: '24:00', primary: 'engineer', secondary: null },
            ],
            pageTestedOn: null,
          },
        ],
      ]);
    expect(rulesOf(against('L9', 'nurse', ...rotas({ primary: 'nurse', secondary: null })))).toEqual(['SD-13 warns']);
    expect(rulesOf(against('L9', 'nurse', ...rotas({ primary: 'oncall', secondary: 'nurse' })))).toEqual(['SD-13 warns']);
    expect(against('L9', 'nurse', ...rotas({ primary: 'oncall', secondary: 'oncall-2' }))).toEqual([]);
  });
});

describe('at a gate', () => {
  const atGate = (gate: GateId, who: string, ...lines: readonly Line[]): Conflict[] => {
    const place = at(...lines);
    return conflictsAtGate(place, gate, personIn(place, who));
  };

  it.each(['G-VAL', 'G-FAIR', 'G-SIL', 'G-PIL'] as const)('%s is not judged by the model’s owner, nor by who built it', (gate) => {
    expect(atGate(gate, 'validator', signed('L4', 'validator'))).toEqual([
      refuses('SD-01', `Cor Validator is the model owner of DEP-1, so cannot judge ${gate}.`, 'Ask a validator who did not build it.'),
    ]);
    expect(atGate(gate, 'validator', built('validator'))).toEqual([
      refuses('SD-01', `Cor Validator built DEP-1, so cannot judge ${gate}.`, 'Ask a validator who did not build it.'),
    ]);
    expect(atGate(gate, 'validator', signed('L4', 'engineer'), built('engineer'))).toEqual([]);
  });

  it('that judges no evidence of theirs, owners and builders may sign', () => {
    expect(atGate('G-SEC', 'validator', signed('L4', 'validator'), built('validator'))).toEqual([]);
  });

  it('decides nobody who submitted to it', () => {
    expect(atGate('G-SEC', 'ciso', submitted('G-SEC', 'ciso'))).toEqual([
      refuses(
        'SD-06',
        'Leo Ciso submitted G-SEC, so cannot decide it.',
        'Ask another holder of the seat to decide, or let somebody else submit.',
      ),
    ]);
    expect(atGate('G-SEC', 'ciso', submitted('G-SEC', 'engineer'))).toEqual([]);
    expect(atGate('G-SEC', 'ciso', submitted('G-VAL', 'ciso'))).toEqual([]);
    expect(atGate('G-SEC', 'ciso')).toEqual([]);
  });

  it('counts everybody who submitted since the last decision; with none since, whoever did last', () => {
    const twice = [submitted('G-SEC', 'ciso', '2026-10-01'), submitted('G-SEC', 'engineer', '2026-10-02')];
    expect(rulesOf(atGate('G-SEC', 'ciso', ...twice))).toEqual(['SD-06 refuses']);
    const returned = decided('G-SEC', 'returned', 'service', '2026-10-03');
    expect(rulesOf(atGate('G-SEC', 'ciso', ...twice, returned))).toEqual([]);
    expect(rulesOf(atGate('G-SEC', 'engineer', ...twice, returned))).toEqual(['SD-06 refuses']);
    expect(rulesOf(atGate('G-SEC', 'ciso', twice[0]!, returned))).toEqual(['SD-06 refuses']);
    expect(rulesOf(atGate('G-SEC', 'engineer', ...twice, returned, submitted('G-SEC', 'ciso', '2026-10-04')))).toEqual([]);
  });

  it('approves no waiver who asked for it', () => {
    const place = at();
    const ciso = personIn(place, 'ciso');
    expect(askerDoesNotApprove('the waiver of G-SEC', 'ciso', ciso)).toEqual(
      refuses(
        'SD-06',
        'Leo Ciso asked for the waiver of G-SEC, so cannot approve it.',
        'Let somebody else who holds the right approve it.',
      ),
    );
    expect(askerDoesNotApprove('the waiver of G-SEC', 'cco', ciso)).toBeNull();
    expect(askerDoesNotApprove('the waiver of G-SEC', null, ciso)).toBeNull();
  });
});

describe('a document', () => {
  it('is entered by somebody else than those who signed it', () => {
    const place = at();
    const nurse = personIn(place, 'nurse');
    expect(attesterIsNoSigner(['ciso', 'nurse'], nurse)).toEqual(
      refuses(
        'SD-06',
        'Nia Nurse enters this document, so it cannot be Nia Nurse’s own signature.',
        'Sign it here in person, or let somebody else enter the document.',
      ),
    );
    expect(attesterIsNoSigner(['ciso'], nurse)).toBeNull();
  });
});

describe('a risk', () => {
  const accepting = (who: string, ...lines: readonly Line[]): Conflict[] => {
    const place = at(...lines);
    return conflictsOnRisk(place.state, place.state.risks.get('RISK-001')!, personIn(place, who));
  };
  const high = { severity: 4, likelihood: 2 };
  const moderate = { severity: 2, likelihood: 2 };
  const release = (by: string, executed = false, deploymentId = 'DEP-1'): Line[] => [
    [
      '2026-10-01',
      'release.scheduled',
      { releaseId: 'REL-1', deploymentId, title: 'New threshold', version: 'v2', on: day('2026-11-01'), declares: {}, by },
    ],
    ...(executed ? [['2026-10-02', 'release.executed', { releaseId: 'REL-1', by }] as Line] : []),
  ];

  it('that is High or worse is not accepted by its owner, though a lesser one may be', () => {
    expect(accepting('director', ...risk({ score: high }))).toEqual([
      refuses(
        'SD-07',
        'Dee Director owns RISK-001: a High risk is not accepted by its owner.',
        'Propose the acceptance, and leave it to the committee and the executive of the harmed domain.',
      ),
    ]);
    expect(accepting('director', ...risk({ score: moderate }))).toEqual([]);
    expect(accepting('director-2', ...risk({ score: high }))).toEqual([]);
    expect(accepting('director', ...risk({}))).toEqual([]);
  });

  it('counts by its score at the outset until somebody scores what is left', () => {
    const raised = (inherent: { severity: number; likelihood: number }): Line => [
      '2026-09-01',
      'risk.raised',
      {
        riskId: 'RISK-001',
        deploymentIds: ['DEP-1'],
        title: 'Alarms',
        category: 'payment',
        nature: 'governance',
        owner: 'director',
        inherent,
      },
    ];
    expect(rulesOf(accepting('director', raised(high)))).toEqual(['SD-07 refuses']);
    const scored: Line = ['2026-09-02', 'risk.scored', { riskId: 'RISK-001', residual: moderate, by: 'validator' }];
    expect(accepting('director', raised(high), scored)).toEqual([]);
  });

  it('is not accepted by whoever waits for a release it is about', () => {
    expect(accepting('director-2', ...risk({ score: moderate }), ...release('director-2'))).toEqual([
      refuses(
        'SD-07',
        'Dan Director asked for release REL-1, which RISK-001 is about: who wants the release does not accept its risk.',
        'Ask somebody with no release waiting on it.',
      ),
    ]);
    expect(accepting('director-2', ...risk({ score: moderate }), ...release('director'))).toEqual([]);
    expect(accepting('director-2', ...risk({ score: moderate }), ...release('director-2', true))).toEqual([]);
    const elsewhere = [...model(2, { from: '2026-01-06' }), ...risk({ score: moderate }), ...release('director-2', false, 'DEP-2')];
    expect(accepting('director-2', ...elsewhere)).toEqual([]);
  });
});

describe('a rota', () => {
  const rota = (...shifts: Partial<Shift>[]): Conflict[] =>
    conflictsOnRota(
      at().state,
      shifts.map((shift) => ({ days: [1], from: '07:00', to: '19:00', primary: 'oncall', secondary: 'oncall-2', ...shift })),
    );

  it('has nobody as their own second, and may have no second', () => {
    expect(rota({ secondary: 'oncall' })).toEqual([
      refuses(
        'SD-08',
        'Ona Call is both primary and secondary from 07:00 to 19:00.',
        'Name somebody else as secondary, or leave the secondary empty and know that it is.',
      ),
    ]);
    expect(rota({ primary: 'P-9', secondary: 'P-9' }).map(({ sentence }) => sentence)).toEqual([
      'P-9 is both primary and secondary from 07:00 to 19:00.',
    ]);
    expect(rota({}, { secondary: null })).toEqual([]);
  });

  it('has the institution’s own staff first; the vendor may stand behind', () => {
    expect(rota({ primary: 'vendor' }, { primary: 'vendor', days: [2] })).toEqual([
      refuses(
        'SD-10',
        'Ven Dor is employed by the vendor, and cannot be the first to answer.',
        'Put one of the institution’s own staff first; the vendor may stand behind.',
      ),
    ]);
    expect(rota({ secondary: 'vendor' })).toEqual([]);
  });

  it('has people on it, first and second', () => {
    const software = refuses('SD-11', 'The Agent is software, and answers no page.', 'Put a person on the rota.');
    expect(rota({ primary: 'agent' }, { secondary: 'agent' })).toEqual([software]);
    expect(rota({ secondary: 'agent' })).toEqual([software]);
    expect(rota({ primary: 'agent', secondary: null })).toEqual([software]);
    expect(rota({ primary: 'P-9' })).toEqual([]);
  });
});

describe('letting it run again', () => {
  const suspended: Line = ['2026-10-29', 'deployment.suspended', { deploymentId: 'DEP-1', by: 'override', reason: 'It missed alarms' }];
  const place = at(suspended);
  const resuming = (...who: string[]) =>
    resumingTakesTwo(
      place.deployment,
      who.map((id) => personIn(place, id)),
    );

  it('takes two people, and the same one twice is one', () => {
    expect(resuming('override', 'engineer')).toBeNull();
    const alone = refuses(
      'SD-09',
      'One person alone may stop it; letting it run again takes two.',
      'Resume it with a second person, of those named.',
    );
    expect(resuming('engineer')).toEqual(alone);
    expect(resuming('engineer', 'engineer')).toEqual(alone);
    expect(resuming()).toEqual(alone);
    expect(resumingTakesTwo({ suspended: null }, [personIn(place, 'override')])).toEqual(alone);
  });

  it('tells whoever suspended it that they are not enough', () => {
    expect(resuming('override')?.sentence).toBe('Ove Ride suspended it, and cannot alone let it run again.');
  });
});

describe('signatures that stand', () => {
  it('conflict while both signers are here, the last day included', () => {
    const both = [signed('L4', 'engineer'), signed('L7', 'engineer')];
    const left = (lastDay: string): Line => ['2026-10-01', 'person.left', { personId: 'engineer', lastDay: day(lastDay) }];
    expect(openConflicts(at(...both, left(today)))).toHaveLength(2);
    expect(openConflicts(at(...both, left('2026-10-29')))).toEqual([]);
    expect(isHere({ leftOn: null }, day(today))).toBe(true);
  });

  it('do not conflict by what only warns, nor by a name the record does not know', () => {
    expect(openConflicts(at(signed('L1', 'nurse'), signed('L3', 'nurse'), signed('L8', 'nurse')))).toEqual([]);
    expect(openConflicts(at(signed('L4', 'unknown'), signed('L7', 'unknown')))).toEqual([]);
    expect(openConflicts(at(asked('L4', 'engineer')))).toEqual([]);
  });
});

describe('whose name is on a link', () => {
  const handover = (personId: string, on: string): Line => [
    on,
    'link.offered',
    { deploymentId: 'DEP-1', link: 'L4', personId, handover: true },
  ];
  const declined = (personId: string, on: string): Line => [
    on,
    'link.declined',
    { deploymentId: 'DEP-1', link: 'L4', personId, reason: 'No' },
  ];

  it('changes when the handover is accepted', () => {
    const lines = [signed('L4', 'engineer'), handover('engineer-2', '2026-10-01'), signed('L4', 'engineer-2', {}, '2026-10-02')];
    expect(holderOf(at(...lines).deployment, 'L4')).toBe('engineer-2');
  });

  it('is nobody’s once the holder declines after the handover was answered', () => {
    const lines = [signed('L4', 'engineer'), handover('engineer-2', '2026-10-01'), declined('engineer-2', '2026-10-02')];
    expect(holderOf(at(...lines).deployment, 'L4')).toBe('engineer');
    expect(holderOf(at(...lines, declined('engineer', '2026-10-03')).deployment, 'L4')).toBeNull();
    const signedAnew = [...lines.slice(0, 2), signed('L4', 'engineer-2', {}, '2026-10-02'), declined('engineer-2', '2026-10-03')];
    expect(holderOf(at(...signedAnew).deployment, 'L4')).toBeNull();
  });

  it('stays through a stand-in and a handover at once', () => {
    const covered: Line = [
      '2026-10-02',
      'link.covered',
      { deploymentId: 'DEP-1', link: 'L4', personId: 'nurse', until: day('2026-11-01') },
    ];
    const lines = [signed('L4', 'engineer'), handover('engineer-2', '2026-10-01'), covered, declined('engineer-2', '2026-10-03')];
    expect(holderOf(at(...lines).deployment, 'L4')).toBe('engineer');
  });

  it('is nobody’s once it is released, or offered anew while a handover is open', () => {
    const released: Line = ['2026-10-03', 'link.released', { deploymentId: 'DEP-1', link: 'L4', personId: 'engineer', reason: 'Moved' }];
    const lines = [signed('L4', 'engineer'), handover('engineer-2', '2026-10-01')];
    expect(holderOf(at(...lines, released).deployment, 'L4')).toBeNull();
    expect(holderOf(at(...lines, released, declined('engineer-2', '2026-10-04')).deployment, 'L4')).toBeNull();
    expect(holderOf(at(...lines, asked('L4', 'nurse', '2026-10-02'), declined('nurse', '2026-10-03')).deployment, 'L4')).toBeNull();
  });

  it('was asked of those who have not answered: asked again, they come first', () => {
    const lines = [asked('L4', 'engineer', '2026-10-01'), asked('L4', 'engineer-2', '2026-10-02'), asked('L4', 'engineer', '2026-10-03')];
    expect(askedFor(at(...lines).deployment, 'L4')).toEqual(['engineer', 'engineer-2']);
    expect(askedFor(at().deployment, 'L4')).toEqual([]);
    const released: Line = ['2026-10-04', 'link.released', { deploymentId: 'DEP-1', link: 'L4', personId: 'nurse', reason: 'Moved' }];
    expect(askedFor(at(...lines, released).deployment, 'L4')).toEqual(['engineer', 'engineer-2']);
  });
});
