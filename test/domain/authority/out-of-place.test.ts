/** What is impossible on a record as it stands: the place, what is wrong there, and what to do instead. */
import { describe, expect, it } from 'vitest';
import { starterLinks } from '../../../src/domain/accountability/links.ts';
import type { Command, CommandPayloads, PackAnswer } from '../../../src/domain/authority/command.ts';
import { outOfPlace } from '../../../src/domain/authority/out-of-place.ts';
import { questions } from '../../../src/domain/gates/questions.ts';
import { notReported } from '../../../src/domain/reported.ts';
import { toWhen } from '../../../src/domain/time.ts';
import { day, model, opened, person, staged, stateOf, type Line } from '../../support/record-of.ts';

const today = '2026-10-30';
const adopted: Line = [
  '2026-06-01',
  'ruleset.adopted',
  { ruleset: 'starter', gatesOn: questions.map(({ gate }) => gate), linksOn: starterLinks },
];

/** A deployment a file reported, in a stage since a day or since nobody said when. */
function imported(stage: 'build' | 'pilot' | 'production', since: string | null, named = '2026-05-01'): Line[] {
  const from = since === null ? notReported('no column') : toWhen(since);
  return [...unstaged(named), [named, 'deployment.staged', { deploymentId: 'DEP-1', stage, from }]];
}

/** A deployment of which the file names no stage. */
function unstaged(named = '2026-05-01'): Line[] {
  return model(1, { governance: 'not reported', from: named }).slice(0, 2);
}

function told(lines: readonly Line[], command: Command, on = today): string[] {
  return outOfPlace(stateOf([opened, ...lines], on), command, day(on)).map(({ at, what, remedy }) => `${at} | ${what} | ${remedy}`);
}

type Row = readonly [about: string, lines: readonly Line[], command: Command, faults: readonly string[]];

describe('a site', () => {
  const add = (name: string): Command => ({ type: 'site.add', payload: { name } });
  const there: readonly Line[] = [['2026-06-01', 'site.added', { siteId: 'harrow', name: 'Harrow Bay General' }]];

  it.each<Row>([
    ['of another name', there, add('Saltmarsh'), []],
    [
      'of the same name',
      there,
      add('Harrow Bay General'),
      ['name | Harrow Bay General is a site of this record already. | Use the site that is there.'],
    ],
    [
      'spelt otherwise',
      there,
      add('HARROW–BAY general'),
      ['name | Harrow Bay General is a site of this record already. | Use the site that is there.'],
    ],
    ['whose name has no word in it, beside another such', [['2026-06-01', 'site.added', { siteId: 'site', name: '★' }]], add('☆'), []],
  ])('is not added twice: %s', (_, lines, command, faults) => {
    expect(told(lines, command)).toEqual(faults);
  });
});

describe('an appointment', () => {
  const confirm: Command = { type: 'seat.confirm', payload: { seatId: 'S-1' } };
  const seat: Line = ['2026-06-01', 'seat.opened', { seatId: 'S-1', function: 'Security', siteId: null, role: 'CISO' }];
  const filled: Line = ['2026-06-02', 'seat.filled', { seatId: 'S-1', personId: 'P-1', by: 'P-2' }];
  const confirmed = (by: string): Line => ['2026-06-03', 'seat.confirmed', { seatId: 'S-1', personId: 'P-1', by }];
  const people = [person('P-1', 'Ada Plover'), person('P-2', 'Ben Knot'), person('P-3', 'Cy Dunlin')];

  it.each<Row>([
    ['there and unconfirmed', [...people, seat, filled], confirm, []],
    ['to a vacant seat', [...people, seat], confirm, ['seatId | The seat is vacant: there is no appointment to confirm. | Fill it first.']],
    [
      'confirmed before',
      [...people, seat, filled, confirmed('P-3')],
      confirm,
      ['seatId | Cy Dunlin confirmed this appointment already. | Nothing is to be done.'],
    ],
    ['to a seat the record does not have', people, confirm, []],
    [
      'confirmed by somebody the record no longer names',
      [...people, seat, filled, confirmed('P-9')],
      confirm,
      ['seatId | P-9 confirmed this appointment already. | Nothing is to be done.'],
    ],
  ])('is confirmed once, by a name: %s', (_, lines, command, faults) => {
    expect(told(lines, command)).toEqual(faults);
  });
});

describe('what is stated of a model', () => {
  it.each<Row>([
    [
      'no flag',
      model(1),
      { type: 'flags.state', payload: { modelId: 'M-1', flags: {} } },
      ['flags | Nothing is stated. | State at least one: care, payment, how it acts, vendor.'],
    ],
    ['one flag', model(1), { type: 'flags.state', payload: { modelId: 'M-1', flags: { care: true } } }, []],
    [
      'no fact',
      model(1),
      { type: 'model.restate', payload: { modelId: 'M-1' } },
      [' | Nothing is stated. | State the business area, the vendor or the purpose.'],
    ],
    ['one fact', model(1), { type: 'model.restate', payload: { modelId: 'M-1', purpose: 'It sorts' } }, []],
  ])('is something: %s', (_, lines, command, faults) => {
    expect(told(lines, command)).toEqual(faults);
  });

  const place: Command = { type: 'deployment.place', payload: { deploymentId: 'DEP-1', siteId: 'south' } };
  const elsewhere = (named: string): string =>
    `deploymentId | DEP-1 is at ${named}, as the record has it. | A model at another site is another deployment: open it there.`;

  it.each<Row>([
    ['nobody said', model(1), place, []],
    [
      'a site of the record',
      [['2025-01-01', 'site.added', { siteId: 'north', name: 'Site north' }], ...model(1, { site: 'north' })],
      place,
      [elsewhere('Site north')],
    ],
    ['a site the record has no name for', model(1, { site: 'west' }), place, [elsewhere('west')]],
    ['a deployment the record does not have', [], place, []],
  ])('never moves where it runs: %s', (_, lines, command, faults) => {
    expect(told(lines, command)).toEqual(faults);
  });
});

describe('a date by which a stage should be decided', () => {
  const target = (on = '2027-01-31'): Command => ({ type: 'deployment.target', payload: { deploymentId: 'DEP-1', target: day(on) } });

  const made = model(1, { governance: 'not reported' });

  it.each<Row>([
    ['in intake', made, target(), []],
    ['in build', [...made, staged(1, 'build', '2026-10-01')], target(), []],
    ['in silent', [...made, staged(1, 'silent', '2026-10-01')], target(), []],
    [
      'in pilot',
      [...made, staged(1, 'pilot', '2026-10-01')],
      target(),
      ['deploymentId | DEP-1 is in pilot: a pilot ends by its charter, which names what it must meet. | Charter the pilot, or extend it.'],
    ],
    [
      'in production',
      [...made, staged(1, 'production', '2026-10-01')],
      target(),
      ['deploymentId | DEP-1 is in production, which has no end date. | Leave it out.'],
    ],
    [
      'ended',
      [...made, staged(1, 'ended', '2026-10-01', { end: { kind: 'stopped' } })],
      target(),
      ['deploymentId | DEP-1 has ended. | Leave it out.'],
    ],
    [
      'in a stage no source names',
      unstaged(),
      target(),
      ['deploymentId | No source says in which stage DEP-1 is: it has no date to set. | Say in which stage it is first.'],
    ],
    [
      'on a day that is over',
      made,
      target(today),
      ['target | 30 Oct 2026 is not after today, 30 Oct 2026. | Give a day that is still to come.'],
    ],
    ['of a deployment the record does not have', [], target(), []],
  ])('is set only for what is in the making: %s', (_, lines, command, faults) => {
    expect(told(lines, command)).toEqual(faults);
  });
});

describe('what ran before the rules', () => {
  const inherit: Command = {
    type: 'deployment.inherit',
    payload: { deploymentId: 'DEP-1', catchUpBy: day('2027-01-15'), reason: 'It ran' },
  };

  it.each<Row>([
    ['in production since before', [adopted, ...imported('production', '2026-05-31')], inherit, []],
    [
      'in production since the day they began, though named before',
      [adopted, ...imported('production', '2026-06-01')],
      inherit,
      ['deploymentId | DEP-1 is in use since 1 Jun 2026, and the rules began on 1 Jun 2026: it is not inherited. | Let it pass its gates.'],
    ],
    [
      'built before and live since after',
      [adopted, ...imported('build', '2026-01-01'), staged(1, 'production', '2026-08-01')],
      inherit,
      ['deploymentId | DEP-1 is in use since 1 Aug 2026, and the rules began on 1 Jun 2026: it is not inherited. | Let it pass its gates.'],
    ],
    [
      'undated, and named after',
      [adopted, ...imported('production', null, '2026-07-01')],
      inherit,
      [
        'deploymentId | No file says since when DEP-1 is in use, and it was first named after the rules began on 1 Jun 2026. | Load a file that dates it, or let it pass its gates.',
      ],
    ],
    [
      'in build',
      [adopted, ...imported('build', '2026-01-01')],
      inherit,
      ['deploymentId | DEP-1 is not in use: there is nothing it has to catch up with. | Leave it out.'],
    ],
    [
      'where no rules were ever adopted',
      imported('production', '2026-01-01'),
      inherit,
      ['deploymentId | No ruleset was ever adopted here: nothing was in use before it. | Leave it out.'],
    ],
    ['of which the record has no deployment', [adopted], inherit, []],
  ])('is inherited, and nothing else: %s', (_, lines, command, faults) => {
    expect(told(lines, command)).toEqual(faults);
  });
});

describe('what is entered from paper', () => {
  const document = { title: 'Minutes', day: day('2026-10-20') };
  const signature = (more: Partial<CommandPayloads['link.attest']> = {}): Command => ({
    type: 'link.attest',
    payload: { deploymentId: 'DEP-1', link: 'L2', personId: 'P-1', statement: 'Mine', signedOn: day('2026-10-20'), document, ...more },
  });
  const decision = (more: Partial<CommandPayloads['gate.attest']> = {}): Command => ({
    type: 'gate.attest',
    payload: { deploymentId: 'DEP-1', gate: 'G-SEC', outcome: 'passed', by: ['P-1'], decidedOn: day('2026-10-20'), document, ...more },
  });
  const story = [person('P-1', 'Ada Plover'), person('P-2', 'Ben Knot'), ...model(1)];
  const offered = (on: string): Line => [on, 'link.offered', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-1' }];
  const accepted = (on: string): Line => [
    on,
    'link.accepted',
    { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2', statement: 'Mine', assurance: 'in the room' },
  ];
  const decided = (on: string): Line => [on, 'gate.decided', { deploymentId: 'DEP-1', gate: 'G-SEC', outcome: 'declined', by: ['P-2'] }];
  const condition = { id: 'C1', text: 'Report', due: day('2026-12-01') };
  const since =
    'signedOn | More was said of this link on 25 Oct 2026, after the document of 20 Oct 2026. | Leave it as it stands, or ask for a new signature.';

  it.each<Row>([
    ['today', story, signature({ signedOn: day(today) }), []],
    [
      'tomorrow',
      story,
      signature({ signedOn: day('2026-10-31') }),
      ['signedOn | 31 Oct 2026 is still to come: nothing was signed then. | Give the day the document bears.'],
    ],
    ['before somebody else signed', [...story, accepted('2026-10-25')], signature(), [since]],
    ['on the day somebody else signed', [...story, accepted('2026-10-20')], signature(), []],
    ['before somebody was asked, which says nothing', [...story, offered('2026-10-25')], signature(), []],
    ['before somebody was asked and signed', [...story, offered('2026-10-24'), accepted('2026-10-25')], signature(), [since]],
    ['and ended the day it was signed', story, signature({ expiresOn: day('2026-10-20') }), []],
    [
      'and ended before it was signed',
      story,
      signature({ expiresOn: day('2026-10-19') }),
      ['expiresOn | It cannot have ended on 19 Oct 2026, before it was signed. | Give the day the document bears.'],
    ],
    ['of a deployment the record does not have', [], signature(), []],
  ])('is a signature that undoes nothing said after it: %s', (_, lines, command, faults) => {
    expect(told(lines, command)).toEqual(faults);
  });

  it.each<Row>([
    ['in time', story, decision(), []],
    [
      'tomorrow',
      story,
      decision({ decidedOn: day('2026-10-31') }),
      ['decidedOn | 31 Oct 2026 is still to come: nothing was signed then. | Give the day the document bears.'],
    ],
    [
      'before it was decided here',
      [...story, decided('2026-10-25')],
      decision(),
      [
        'decidedOn | G-SEC was decided on 25 Oct 2026, after the document of 20 Oct 2026. | Leave it as it stands, or let it be decided anew.',
      ],
    ],
    ['on the day it was decided here', [...story, decided('2026-10-20')], decision(), []],
    ['by nobody', story, decision({ by: [] }), ['by | Nobody is named who decided. | Name everybody who signed the document.']],
    [
      'by a stranger beside another',
      story,
      decision({ by: ['P-1', 'P-9'] }),
      ['by.1 | This record knows nobody called P-9. | Add the person first.'],
    ],
    [
      'with conditions it does not name',
      story,
      decision({ outcome: 'passed with conditions' }),
      ['conditions | It passed with conditions, and none is named. | Name each condition, and by when it is met.'],
    ],
    ['with conditions it names', story, decision({ outcome: 'passed with conditions', conditions: [condition] }), []],
    [
      'without conditions, which it names',
      story,
      decision({ conditions: [condition] }),
      ['conditions | It passed, and conditions are named. | Say “passed with conditions”, or leave them out.'],
    ],
    ['of a deployment the record does not have', [story[0]!], decision(), []],
  ])('is a decision that is whole: %s', (_, lines, command, faults) => {
    expect(told(lines, command)).toEqual(faults);
  });
});

describe('the ruleset', () => {
  const switching = (payload: Omit<CommandPayloads['ruleset.switch'], 'reason'>): Command => ({
    type: 'ruleset.switch',
    payload: { ...payload, reason: 'It is time' },
  });
  const nothing = 'gatesOn | Everything named already stands so. | Name a gate or a link that is to change.';
  const both = (id: string): string => `gatesOn | ${id} is to be switched on and off at once. | Say one of the two.`;
  const more: Line = [
    '2026-06-02',
    'ruleset.adopted',
    { ruleset: 'starter', gatesOn: [...questions.map(({ gate }) => gate), 'G-VAL'], linksOn: [...starterLinks, 'L4'] },
  ];

  it.each<Row>([
    ['a gate on', [adopted], switching({ gatesOn: ['G-VAL'] }), []],
    ['a gate off', [adopted, more], switching({ gatesOff: ['G-VAL'] }), []],
    ['a link on', [adopted], switching({ linksOn: ['L4'] }), []],
    ['a link off', [adopted, more], switching({ linksOff: ['L4'] }), []],
    ['a gate on that is on beside one that is off', [adopted], switching({ gatesOn: ['G-REG', 'G-VAL'] }), []],
    ['nothing', [adopted], switching({}), [nothing]],
    ['on what is on', [adopted], switching({ gatesOn: ['G-REG'], linksOn: ['L1'] }), [nothing]],
    ['off what is off', [adopted], switching({ gatesOff: ['G-VAL'], linksOff: ['L4'] }), [nothing]],
    ['a gate on and off', [adopted], switching({ gatesOn: ['G-VAL'], gatesOff: ['G-VAL'] }), [both('G-VAL')]],
    ['a link on and off', [adopted], switching({ linksOn: ['L4'], linksOff: ['L4'] }), [both('L4')]],
    [
      'a question off',
      [adopted],
      switching({ gatesOn: ['G-VAL'], gatesOff: ['G-ONC'] }),
      ['gatesOff | “Who owns it on call at 2 a.m.?” (G-ONC) is one of the five questions, and is never switched off. | Leave it on.'],
    ],
    [
      'a link everybody needs off',
      [adopted],
      switching({ gatesOn: ['G-VAL'], linksOff: ['L10'] }),
      ['linksOff | The override authority (L10) is asked for everywhere, and is never switched off. | Leave it on.'],
    ],
  ])('is switched where something changes: %s', (_, lines, command, faults) => {
    expect(told(lines, command)).toEqual(faults);
  });

  it('changes its profile to the other one', () => {
    const profile = (name: 'standard' | 'small hospital'): Command => ({
      type: 'ruleset.profile',
      payload: { profile: name, reason: 'Size' },
    });
    expect(told([adopted], profile('standard'))).toEqual(['profile | The profile “standard” is in force already. | Choose the other.']);
    expect(told([adopted], profile('small hospital'))).toEqual([]);
  });
});

describe('a pack', () => {
  const story = [person('P-1', 'Ada Plover'), ...model(1), ...model(2)];
  const written: Line = [
    '2026-10-20',
    'pack.written',
    { packId: 'PACK-01', to: { name: 'Ben Curlew' }, deploymentIds: ['DEP-1'], questions: ['Q1', 'Q3'], due: day('2026-11-13'), by: 'P-1' },
  ];
  const write = (more: Partial<CommandPayloads['pack.write']> = {}): Command => ({
    type: 'pack.write',
    payload: {
      packId: 'PACK-02',
      to: { name: 'Ben Curlew' },
      deploymentIds: ['DEP-1'],
      questions: ['Q1'],
      due: day('2026-11-13'),
      ...more,
    },
  });

  it.each<Row>([
    ['in order', [...story, written], write(), []],
    ['to somebody of the record, due today', story, write({ to: { name: 'Ada', personId: 'P-1' }, due: day(today) }), []],
    [
      'under an id that was used',
      [...story, written],
      write({ packId: 'PACK-01' }),
      ['packId | PACK-01 was written on 20 Oct 2026 for Ben Curlew. | Give a new pack a new id.'],
    ],
    ['about nothing', story, write({ deploymentIds: [] }), ['deploymentIds | The pack asks about nothing. | Choose at least one model.']],
    [
      'about what is not here',
      story,
      write({ deploymentIds: ['DEP-8', 'DEP-1', 'DEP-9'] }),
      ['deploymentIds | This record has no deployment DEP-8 and DEP-9. | Leave out what the record does not have.'],
    ],
    [
      'that asks nothing',
      story,
      write({ questions: [] }),
      ['questions | The pack asks nothing. | Choose at least one of the five questions.'],
    ],
    [
      'about one twice',
      story,
      write({ deploymentIds: ['DEP-1', 'DEP-2', 'DEP-1'] }),
      ['deploymentIds | DEP-1 is named twice. | Name each once.'],
    ],
    ['that asks one twice', story, write({ questions: ['Q1', 'Q3', 'Q3'] }), ['deploymentIds | Q3 is named twice. | Name each once.']],
    [
      'to a stranger',
      story,
      write({ to: { name: 'X', personId: 'x' } }),
      ['to.0 | This record knows nobody called x. | Add the person first.'],
    ],
    ['due yesterday', story, write({ due: day('2026-10-29') }), ['due | 29 Oct 2026 is past. | Give a day that is still to come.']],
  ])('is written %s', (_, lines, command, faults) => {
    expect(told(lines, command)).toEqual(faults);
  });

  const file = { name: 'back.xlsx', sha256: 'a'.repeat(64) };
  const cell = (question: PackAnswer['question'], deploymentId = 'DEP-1'): PackAnswer => ({
    deploymentId,
    question,
    kind: 'answered',
    text: 'Rack 4',
  });
  const back = (answers: readonly PackAnswer[], more: Partial<CommandPayloads['pack.return']> = {}): Command => ({
    type: 'pack.return',
    payload: { packId: 'PACK-01', file, returnedBy: 'Ben Curlew', answers, ...more },
  });
  const returned: Line = [
    '2026-10-25',
    'pack.returned',
    { packId: 'PACK-01', file, returnedBy: 'Ben Curlew', by: 'P-1', answered: 1, passedOn: 0 },
  ];
  const answered: Line = [
    '2026-10-25',
    'question.answered',
    { deploymentId: 'DEP-1', question: 'Q1', text: 'Rack 4', returnedBy: 'Ben Curlew', packId: 'PACK-01' },
  ];
  const passedOn: Line = [
    '2026-10-25',
    'question.passed-on',
    { deploymentId: 'DEP-1', question: 'Q3', said: 'not mine', returnedBy: 'Ben Curlew', packId: 'PACK-01' },
  ];
  const done = [...story, written, answered, passedOn, returned];
  const before = 'file | This very file was loaded on 25 Oct 2026, as back.xlsx. | Nothing is to be done: its answers are on record.';

  it.each<Row>([
    ['for the first time', [...story, written], back([cell('Q1'), cell('Q3')]), []],
    [
      'that this record never wrote',
      story,
      back([cell('Q1')]),
      ['packId | This record wrote no pack PACK-01. | Check that the file belongs to this record, and that its id is unchanged.'],
    ],
    [
      'with a deployment it does not ask about',
      [...story, written],
      back([cell('Q1'), cell('Q1', 'DEP-2')]),
      ['answers.1.deploymentId | PACK-01 does not ask about DEP-2. | Restore the id the file was sent with.'],
    ],
    [
      'with a question it does not ask',
      [...story, written],
      back([cell('Q2')]),
      ['answers.0.question | PACK-01 does not ask Q2. | Leave the answer out, or write a pack that asks it.'],
    ],
    [
      'with one cell twice',
      [...story, written],
      back([cell('Q1'), cell('Q3'), cell('Q1')]),
      ['answers.2 | Q1 about DEP-1 is answered twice. | Keep one of the two.'],
    ],
    ['once more, the same bytes', done, back([cell('Q1'), cell('Q3')]), [before]],
    ['once more, other bytes', done, back([cell('Q1')], { file: { name: 'back.xlsx', sha256: 'b'.repeat(64) } }), []],
    ['once more, for what was left open', [...story, written, answered, returned], back([cell('Q1'), cell('Q3')]), []],
    ['once more, blank', done, back([]), [before]],
  ])('comes back %s', (_, lines, command, faults) => {
    expect(told(lines, command)).toEqual(faults);
  });
});

describe('any other command', () => {
  it.each<Command>([
    { type: 'person.leave', payload: { personId: 'P-1', lastDay: day('2026-11-01') } },
    { type: 'question.answer', payload: { deploymentId: 'DEP-1', question: 'Q1', text: 'Rack 4' } },
  ])('is judged by the rules alone: %o', (command) => {
    expect(told([], command)).toEqual([]);
  });
});
