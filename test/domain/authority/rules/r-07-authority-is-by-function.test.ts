/** Whoever decides sits on the seat that decides: what anybody else is told, and who could. */
import { describe, expect, it } from 'vitest';
import type { RecordState } from '../../../../src/domain/audit/state.ts';
import type { Accompaniment, Command } from '../../../../src/domain/authority/command.ts';
import type { GateId } from '../../../../src/domain/gates/catalogue.ts';
import { refused } from '../../../support/authority/record-lines.ts';
import { committeePresent } from '../../../support/authority/institution.ts';
import { objectionsOf } from '../../../support/authority/said-by.ts';
import { toldInFull, type Told } from '../../../support/authority/told-in-full.ts';
import { governed, inMeeting, recordOf, without } from '../../../support/governed.ts';
import { clinical, day, model, opened, person, staged, stateOf, type Line } from '../../../support/record-of.ts';
import { today, type Attempted } from '../../../support/rule-case.ts';

const deploymentId = 'DEP-1';
const said = (attempted: Attempted): Told[] => objectionsOf('R-07', attempted).map(toldInFull);
const story = governed({ stage: 'pilot', flags: clinical });
const piloted = recordOf(without(story, 'G-PIL'));

const report: Command = { type: 'safety.report', payload: { deploymentId, what: 'It missed an alarm' } };
const gate = (id: GateId): Extract<Command, { type: 'gate.decide' }> => ({
  type: 'gate.decide',
  payload: { deploymentId, gate: id, outcome: 'passed', reason: 'Seen' },
});
const inTheRoom = (...ids: readonly string[]): Accompaniment => ({ signers: ids.map((personId) => ({ personId, how: 'in the room' })) });

describe('whoever acts', () => {
  it('is somebody', () => {
    expect(said({ state: piloted, by: null, command: report })).toEqual([
      { sentence: 'Nobody acts: every decision needs a name.', remedy: 'Choose who you are, then decide.', holders: [] },
    ]);
  });

  it('is told as well who could, where it is for somebody', () => {
    expect(said({ state: piloted, by: null, command: { type: 'site.add', payload: { name: 'West' } } })).toEqual([
      {
        sentence: 'Nobody acts: every decision needs a name.',
        remedy: 'Choose who you are, then decide.',
        holders: ['Rae Registrar', 'Joan Chair'],
      },
    ]);
  });

  it('is still here', () => {
    const state = recordOf(story, [['2026-10-15', 'person.left', { personId: 'nurse', lastDay: day('2026-10-15') }]]);
    expect(said({ state, by: 'nurse', command: report })).toEqual([
      {
        sentence: 'Nia Nurse left on 15 Oct 2026, and signs nothing after that day.',
        remedy: 'Choose somebody who is still here.',
        holders: [],
      },
    ]);
    expect(said({ state, by: 'nurse', command: report, on: '2026-10-15' })).toEqual([]);
  });
});

describe('a steward', () => {
  const declare: Command = {
    type: 'steward.declare',
    payload: { printedName: 'Marta Holt', title: 'Lead', function: 'Informatics', siteId: null },
  };

  it.each<[string, readonly Line[], string]>([
    ['a person', [person('P-1', 'Ada Plover')], 'This record has a person in it'],
    ['2 people', [person('P-1', 'Ada Plover'), person('P-2', 'Ben Knot')], 'This record has 2 people in it'],
  ])('declares herself nowhere where there is %s', (_, lines, words) => {
    expect(said({ state: stateOf([opened, ...lines], today), by: null, command: declare })).toEqual([
      {
        sentence: `${words}: a steward declares herself only where there is nobody.`,
        remedy: 'Ask the registrar (a vacant seat) to add you.',
        holders: ['nobody: Registrar', 'nobody: Committee chair'],
      },
    ]);
  });
});

describe('an appointment', () => {
  const confirm: Command = { type: 'seat.confirm', payload: { seatId: 'S-1' } };
  const seat = (by?: string): RecordState =>
    recordOf(story, [
      ['2026-03-01', 'seat.opened', { seatId: 'S-1', function: 'Security', siteId: null, role: 'CISO' }],
      ['2026-03-02', 'seat.filled', { seatId: 'S-1', personId: 'engineer', ...(by === undefined ? {} : { by }) }],
    ]);

  it('is not confirmed by whoever recorded it', () => {
    expect(said({ state: seat('registrar'), by: 'registrar', command: confirm })).toEqual([
      {
        sentence: 'Rae Registrar recorded this appointment, and a second person confirms it.',
        remedy: 'Let anybody else of the staff confirm it.',
        holders: [],
      },
    ]);
    expect(said({ state: seat('registrar'), by: 'nurse', command: confirm })).toEqual([]);
  });

  it('is not confirmed by whom it appoints, where nobody wrote down who recorded it', () => {
    expect(said({ state: seat(), by: 'engineer', command: confirm })).toEqual([
      {
        sentence: 'Nobody wrote down who recorded this appointment: Eng One, whom it appoints, does not confirm it.',
        remedy: 'Let anybody else of the staff confirm it.',
        holders: [],
      },
    ]);
    expect(said({ state: seat(), by: 'registrar', command: confirm })).toEqual([]);
  });

  it('that is nobody’s word but their own lets them sign nothing', () => {
    expect(said({ state: seat('engineer'), by: 'engineer', command: gate('G-SEC') })).toEqual([
      {
        sentence:
          'Eng One is appointed by nobody’s word but their own: until a second person confirms it, Eng One keeps the record and signs nothing.',
        remedy: 'Let a second person confirm the appointment, under People.',
        holders: [],
      },
    ]);
  });
});

describe('a role', () => {
  const move = (personId: string, more: object): Command => ({ type: 'person.move', payload: { personId, ...more } });

  it('is not given to oneself', () => {
    const roles = ['Registrar', 'Compliance lead', 'CISO'] as const;
    expect(said({ state: piloted, by: 'registrar', command: move('registrar', { roles }) })).toEqual([
      {
        sentence: 'Rae Registrar cannot make Rae Registrar compliance lead and CISO: a role is given by somebody else.',
        remedy: 'Let somebody else who keeps the record write it down, or take a seat that a second person confirms.',
        holders: [],
      },
    ]);
  });

  it.each<[string, Command]>([
    ['given to somebody else', move('nurse', { roles: ['Clinician', 'Compliance lead'] })],
    ['kept', move('registrar', { roles: ['Registrar'] })],
    ['not spoken of', move('registrar', { title: 'Keeper of the record' })],
  ])('may be %s', (_, command) => {
    expect(said({ state: piloted, by: 'registrar', command })).toEqual([]);
  });
});

describe('a gate', () => {
  const minutes = { title: 'Minutes', day: day('2026-10-20') };
  const attest = (id: GateId, by: readonly string[]): Command => ({
    type: 'gate.attest',
    payload: { deploymentId, gate: id, outcome: 'passed', by, decidedOn: day('2026-10-20'), document: minutes },
  });

  it('is for those on its seats', () => {
    expect(said({ state: piloted, by: 'cio', command: gate('G-SEC') })).toEqual([
      {
        sentence: 'G-SEC is for the CISO (Leo Ciso). Ira Cio may ask for it, and does not hold that seat.',
        remedy: 'Ask the CISO (Leo Ciso).',
        holders: ['Leo Ciso'],
      },
    ]);
  });

  it('is signed by nobody beside them', () => {
    expect(said({ state: piloted, by: 'ciso', command: gate('G-SEC'), accompaniment: inTheRoom('cio') })).toEqual([
      {
        sentence: 'G-SEC is for the CISO (Leo Ciso). Ira Cio holds none of these seats, and does not sign here.',
        remedy: 'Leave Ira Cio out.',
        holders: ['Leo Ciso'],
      },
    ]);
  });

  it('that the committee decides takes the report first', () => {
    expect(said({ state: piloted, by: 'chair', command: inMeeting(gate('G-PIL')) })).toEqual([
      {
        sentence: 'The committee decides G-PIL on a report: the independent validator (Cor Validator and Bea Validator) has not signed it.',
        remedy: 'Ask the independent validator (Cor Validator and Bea Validator) to report first, or to sign in the meeting.',
        holders: ['Cor Validator', 'Bea Validator'],
      },
    ]);
  });

  it('that the committee decides is signed in the meeting by nobody who holds none of its seats', () => {
    expect(said({ state: piloted, by: 'chair', command: inMeeting(gate('G-PIL')), accompaniment: inTheRoom('validator') })).toEqual([]);
    expect(
      said({ state: piloted, by: 'chair', command: inMeeting(gate('G-PIL')), accompaniment: inTheRoom('validator', 'cio') }).map(
        ({ remedy }) => remedy,
      ),
    ).toEqual(['Leave Ira Cio out.']);
  });

  it('passed on paper bears every signature it takes', () => {
    expect(said({ state: recordOf(without(story, 'G-USE')), by: 'registrar', command: attest('G-USE', ['owner']) })).toEqual([
      {
        sentence: 'The document does not bear every signature G-USE takes: the CMIO (Imo Cmio) is missing.',
        remedy: 'Name everybody who signed it, or let those who have not decide here.',
        holders: ['Imo Cmio'],
      },
    ]);
    expect(said({ state: recordOf(without(story, 'G-USE')), by: 'registrar', command: attest('G-USE', ['owner', 'cmio']) })).toEqual([]);
  });

  it('passed on paper bears nobody else’s', () => {
    expect(
      said({ state: recordOf(without(story, 'G-USE')), by: 'registrar', command: attest('G-USE', ['cio', 'owner', 'cmio']) }).map(
        ({ remedy }) => remedy,
      ),
    ).toEqual(['Leave Ira Cio out.']);
  });

  it('in the committee’s minutes names everybody who was there', () => {
    expect(said({ state: piloted, by: 'registrar', command: attest('G-PIL', committeePresent) })).toEqual([]);
  });
});

describe('what those who keep the record do', () => {
  const unplaced = model(2, { flags: clinical, from: '2026-10-01' });
  const minutes = { title: 'Minutes', day: day('2026-10-20') };

  it.each<[string, Command]>([
    ['To say where it runs', { type: 'deployment.place', payload: { deploymentId: 'DEP-2', siteId: 'south' } }],
    [
      'To set a date by which a stage should be decided',
      { type: 'deployment.target', payload: { deploymentId: 'DEP-2', target: day('2026-12-01') } },
    ],
    [
      'To enter a decision from a document',
      {
        type: 'gate.attest',
        payload: { deploymentId, gate: 'G-SEC', outcome: 'passed', by: ['ciso'], decidedOn: day('2026-10-20'), document: minutes },
      },
    ],
    [
      'To write questions to an owner',
      {
        type: 'pack.write',
        payload: { packId: 'PACK-1', to: { name: 'Ben Curlew' }, deploymentIds: ['DEP-2'], questions: ['Q1'], due: day('2026-11-15') },
      },
    ],
    ['To keep the record’s people and seats', { type: 'person.leave', payload: { personId: 'agent', lastDay: day('2026-12-01') } }],
  ])('%s: nobody else does it', (what, command) => {
    expect(said({ state: recordOf(story, unplaced), by: 'nurse', command })).toEqual([
      {
        sentence: `${what} is for the registrar (Rae Registrar) or the committee chair (Joan Chair). Nia Nurse may ask for it, and does not hold that seat.`,
        remedy: 'Ask the registrar (Rae Registrar) or the committee chair (Joan Chair).',
        holders: ['Rae Registrar', 'Joan Chair'],
      },
    ]);
  });

  it('and the chair alone lets in what ran before the rules', () => {
    const command: Command = {
      type: 'deployment.inherit',
      payload: { deploymentId: 'DEP-2', catchUpBy: day('2027-03-31'), reason: 'It ran before' },
    };
    const live: readonly Line[] = [
      ...model(2, { flags: clinical }),
      staged(2, 'production', '2025-06-01'),
      ['2026-01-06', 'ruleset.adopted', { ruleset: 'starter', gatesOn: ['G-ARC'], linksOn: ['L1'] }],
    ];
    expect(said({ state: recordOf(story, live), by: 'nurse', command })).toEqual([
      {
        sentence:
          'To take over as inherited what ran before the rules is for the committee chair (Joan Chair). Nia Nurse may ask for it, and does not hold that seat.',
        remedy: 'Ask the committee chair (Joan Chair).',
        holders: ['Joan Chair'],
      },
    ]);
  });
});

describe('an appeal', () => {
  const appeal = (to: 'CIO' | 'Chief compliance officer' | 'Committee chair' | 'Board member'): Command => ({
    type: 'refusal.appeal',
    payload: { refusalId: 'REF-0001', to, grounds: 'The agreement is in the annex', evidence: [] },
  });
  const onGate = refused('gate.decide', 'DEP-1 G-PRV', ['R-06']);
  const lodged = (n: number, to: string, refusalId = 'REF-0001'): Line => [
    '2026-10-21',
    'appeal.lodged',
    { appealId: `APP-${n}`, refusalId, to, grounds: 'Seen anew', evidence: [], by: 'pm' },
  ];
  const ofRefusal = (...lines: readonly Line[]): RecordState => recordOf(story, [onGate, ...lines]);
  const first = lodged(1, 'Chief compliance officer');
  const second = lodged(2, 'Committee chair');
  const third = lodged(3, 'CIO');

  it.each<[string, RecordState, Command, readonly string[], readonly string[]]>([
    [
      'first to whoever stands above the refuser',
      ofRefusal(),
      appeal('Committee chair'),
      ['the chief compliance officer (Cy Cco) or the general counsel (Lee Counsel), not to the committee chair.'],
      ['Cy Cco', 'Lee Counsel'],
    ],
    ['then to the committee', ofRefusal(first), appeal('CIO'), ['the committee chair (Joan Chair), not to the CIO.'], ['Joan Chair']],
    [
      'then to the executive pair',
      ofRefusal(first, second),
      appeal('Board member'),
      ['the CIO (Ira Cio) or the CMO (Mo Cmo), not to the board member.'],
      ['Ira Cio', 'Mo Cmo'],
    ],
    [
      'then to the board',
      ofRefusal(first, second, third),
      appeal('CIO'),
      ['the board member (a vacant seat), not to the CIO.'],
      ['nobody: Board member'],
    ],
  ])('goes %s', (_, state, command, [where = ''], holders) => {
    expect(said({ state, by: 'pm', command })).toEqual([
      {
        sentence: `An appeal climbs the refuser’s own line first: REF-0001 goes to ${where}`,
        remedy: `Address it to ${where.replace(/, not to .*/, '.')}`,
        holders,
      },
    ]);
  });

  it('climbs one rung with each appeal against the same refusal, and with no other', () => {
    const other = ['2026-10-21', 'command.refused', { ...onGate[2], refusalId: 'REF-0002' }] as Line;
    const state = ofRefusal(other, lodged(1, 'Chief compliance officer', 'REF-0002'));
    expect(said({ state, by: 'pm', command: appeal('Chief compliance officer') })).toEqual([]);
    expect(said({ state: ofRefusal(first), by: 'pm', command: appeal('Committee chair') })).toEqual([]);
    expect(said({ state: ofRefusal(first, second), by: 'pm', command: appeal('CIO') })).toEqual([]);
  });

  it('ends at the board', () => {
    const state = ofRefusal(first, second, third, lodged(4, 'Board member'));
    expect(said({ state, by: 'pm', command: appeal('Board member') })).toEqual([
      {
        sentence: 'REF-0001 has been before the board: nobody stands above it.',
        remedy: 'Remove the cause of the refusal instead.',
        holders: [],
      },
    ]);
  });

  it('is none against what nobody may set aside', () => {
    const state = recordOf(story, [refused('gate.waive', 'DEP-1 G-PRV', ['R-06', 'R-08'])]);
    expect(said({ state, by: 'pm', command: appeal('Chief compliance officer') })).toEqual([
      {
        sentence: 'REF-0001 rests on R-08, which nobody may set aside: there is no appeal.',
        remedy: 'Remove the cause instead.',
        holders: [],
      },
    ]);
  });
});

describe('an override', () => {
  const override: Command = {
    type: 'refusal.override',
    payload: {
      refusalId: 'REF-0001',
      grounds: 'Patients wait',
      compensatingControl: 'A nurse reads every answer',
      expiresOn: day('2026-12-01'),
      reviewOn: day('2026-11-15'),
      dissent: [{ personId: 'privacy', words: 'The agreement is missing.' }],
    },
  };
  const state = recordOf(story, [refused('gate.decide', 'DEP-1 G-PRV', ['R-06'])]);
  const above = 'the chief compliance officer (Cy Cco) or the general counsel (Lee Counsel)';
  const takes = `An override takes two executives, one of them above the refuser in the same function: here ${above}.`;

  it('sets aside nothing that says whose signature it is', () => {
    const standing = recordOf(story, [refused('gate.decide', 'DEP-1 G-PRV', ['R-06', 'R-07', 'R-14'])]);
    expect(said({ state: standing, by: 'cco', command: override, accompaniment: inTheRoom('cio') })).toEqual([
      {
        sentence: 'REF-0001 rests on R-07 and R-14, which no override sets aside.',
        remedy: 'Let those who hold the right decide, or remove the cause.',
        holders: [],
      },
    ]);
  });

  it.each<[string, string, Accompaniment, string | null]>([
    ['two, one above the refuser', 'cco', inTheRoom('cio'), null],
    ['two, with the one above second', 'cio', inTheRoom('counsel'), null],
    ['one above the refuser', 'cco', {}, 'Let a second executive sign with them.'],
    ['one above the refuser, twice', 'cco', inTheRoom('cco'), 'Let a second executive sign with them.'],
    ['one above the refuser and somebody who is no executive', 'cco', inTheRoom('nurse'), 'Let a second executive sign with them.'],
    ['two of another function', 'cio', inTheRoom('cmo'), `Ask ${above} to sign it.`],
  ])('by %s', (_, by, accompaniment, remedy) => {
    const objections = said({ state, by, command: override, accompaniment });
    expect(objections).toEqual(remedy === null ? [] : [{ sentence: takes, remedy, holders: ['Cy Cco', 'Lee Counsel'] }]);
  });
});
