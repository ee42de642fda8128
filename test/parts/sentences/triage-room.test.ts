import { describe, expect, it } from 'vitest';
import type { ToldObjection, TriageOption } from '../../../src/domain/triage/options.ts';
import type { Held } from '../../../src/domain/triage/preview.ts';
import type { Outcome } from '../../../src/domain/triage/terms.ts';
import { decisionLine, minutesHeading, signedLine, stepLine } from '../../../src/parts/sentences/triage-minutes.ts';
import {
  agendaLine,
  afterHeading,
  afterWords,
  closeWords,
  daysWaited,
  deferredBefore,
  eachWords,
  ifAcceptedWords,
  fieldLabel,
  fitsWords,
  itemTitle,
  offeredWords,
  optionDetail,
  outcomeWords,
  pastEndWords,
  queueLine,
  refusedWords,
  roomsHeading,
  seatWords,
  settledWords,
  stageDays,
  stillHeld,
  toneLine,
  triedWords,
} from '../../../src/parts/sentences/triage-room.ts';
import { day } from '../../support/record-of.ts';

const on = day('2026-11-06');
const person = (id: string): string => ({ avocet: 'Noor Avocet', egret: 'Dr. Amara Egret' })[id] ?? id;
const night = { itemId: 'x', headline: { asks: 'question', question: 'Q2' } } as const;
const one = { ...night, group: null, models: { named: [], more: 0 } };
const named = (...names: readonly string[]) => ({ named: names.map((name) => ({ modelId: `M-${name}`, name })), more: 0 });
const action: Outcome = { kind: 'action', what: 'Ask', owner: 'avocet', due: on };

describe('an item', () => {
  it('is called by its model, by how many models, or by its own id', () => {
    expect(itemTitle({ ...night, group: null, models: named('Bed flow') })).toBe('Bed flow');
    expect(itemTitle({ ...night, group: null, models: named() })).toBe('x');
    expect(itemTitle({ ...night, group: { stage: 'pilot' }, models: { ...named('A', 'B'), more: 136 } })).toBe(
      '138 models in pilot: who answers at night',
    );
    expect(itemTitle({ ...night, group: { stage: 'pilot' }, models: named('A') })).toBe('1 model in pilot: who answers at night');
  });

  it('says how it left the room, else why it is there', () => {
    const reasons = [{ section: 'stalled', question: { asks: 'waits on what', days: 149 } }] as const;
    expect(queueLine({ ...one, outcome: null, reasons }, person)).toBe('Stalled; 149 days in pilot');
    expect(queueLine({ ...one, outcome: null, reasons: [] }, person)).toBe('Why it is here is not reported');
    expect(queueLine({ ...one, outcome: action, reasons }, person)).toBe('Noor Avocet, by 6 Nov 2026');
    expect(outcomeWords({ kind: 'decision', decisionIds: ['DEC-1', 'DEC-2'] }, person)).toBe('Decided, DEC-1 and DEC-2');
    expect(outcomeWords({ kind: 'deferral', why: 'Later', until: on }, person)).toBe('Deferred until 6 Nov 2026');
    expect(daysWaited({ reasons })).toBe(149);
    expect(daysWaited({ reasons: [{ section: 'stalled', question: { asks: 'waits on what', days: null } }] })).toBeNull();
    expect(daysWaited({ reasons: [] })).toBeNull();
  });

  it('says before the meeting why it is there, how often it came, and who left it open', () => {
    const reasons = [{ section: 'safety', question: { asks: 'safety', what: 'It spoke.', on } }] as const;
    expect(agendaLine({ ...one, reasons, times: 1, carriedFrom: null })).toBe('Reported on 6 Nov 2026: It spoke.');
    expect(agendaLine({ ...one, reasons, times: 2, carriedFrom: 'MEET-01' })).toBe(
      'Reported on 6 Nov 2026: It spoke. For the 2nd time. Carried from MEET-01.',
    );
    expect(agendaLine({ ...one, reasons: [], times: 1, carriedFrom: null })).toBe('');
    const asked = { asks: 'request', who: 'Dr. Imogen Plover', on: day('2026-11-03'), why: 'The vendor is silent' } as const;
    const byName = { section: 'request', question: asked } as const;
    const said = 'Asked for by Dr. Imogen Plover on 3 Nov 2026: The vendor is silent.';
    expect(agendaLine({ ...one, reasons: [byName], times: 1, carriedFrom: null })).toBe(said);
    expect(agendaLine({ ...one, reasons: [...reasons, byName], times: 2, carriedFrom: null })).toBe(
      `Reported on 6 Nov 2026: It spoke. ${said} For the 2nd time.`,
    );
  });

  it('tells what was tried', () => {
    expect(triedWords({ outcome: 'declined', reason: 'outside my authority' }, 'Dr. Hal Bittern', 'Decision signatory')).toBe(
      'Dr. Hal Bittern declined as decision signatory: “outside my authority”',
    );
    expect(triedWords({ outcome: 'declined' }, 'Hal', 'Model owner')).toBe('Hal declined as model owner');
    expect(triedWords({ outcome: 'no answer' }, 'Hal', 'Model owner')).toBe('Hal asked as model owner, no answer');
    expect([0, 1, 2].map(deferredBefore)).toEqual([null, 'Put off by a meeting once', 'Put off by meetings 2 times']);
  });
});

describe('the time', () => {
  it('says how many items fit', () => {
    expect(fitsWords(45, 3, 28)).toBe('45 minutes fit 15 of 28 items; 13 are carried if time runs out.');
    expect(fitsWords(81, 3, 28)).toBe('81 minutes fit 27 of 28 items; 1 is carried if time runs out.');
    expect(fitsWords(84, 3, 28)).toBe('84 minutes fit all 28 items.');
    expect(fitsWords(1, 3, 2)).toBe('1 minute fits 0 of 2 items; 2 are carried if time runs out.');
    expect(fitsWords(Number.NaN, 3, 2)).toBe('How many of 2 items fit depends on the minutes.');
    expect(fitsWords(45, 3, 0)).toBe('Nothing is on the agenda.');
  });

  it('shares what is left, and says nothing where none is', () => {
    expect(eachWords(32 * 60, 11)).toBe('2 min 54 s each');
    expect(eachWords(120, 1)).toBe('2 min each');
    expect(eachWords(59, 2)).toBe('29 s each');
    expect(eachWords(0, 3)).toBeNull();
    expect(eachWords(60, 0)).toBeNull();
  });

  it('closes only what is settled', () => {
    expect(closeWords(1, 4)).toContain('1 item fits the minutes and is not settled.');
    expect(closeWords(2, 0)).toContain('2 items fit the minutes and are not settled.');
    expect(closeWords(0, 1)).toContain('1 item is carried to the next meeting by name.');
    expect(closeWords(0, 2)).toContain('2 items are carried');
    expect(closeWords(0, 0)).toContain('Everything is settled.');
    expect(settledWords({ settled: 3, all: 28 })).toBe('3 of 28 settled');
    expect(roomsHeading(0, null)).toBe('Nothing waits for a triage meeting');
    expect(roomsHeading(1, null)).toBe('1 item for the next triage meeting');
    expect(roomsHeading(2, { forum: 'AI triage', on })).toBe('AI triage of 6 Nov 2026 is open');
  });
});

const holder = (personId: string, seat: string, present: boolean) =>
  ({ holder: { kind: 'person', personId, printedName: person(personId), title: '', seat }, present }) as const;
const against = (...holders: ToldObjection['holders']): ToldObjection => ({
  ruleId: 'R-07',
  sentence: 'They may not.',
  remedy: 'Ask.',
  holders,
});
const option = (given: Partial<TriageOption>): TriageOption => ({
  key: 2,
  does: 'ask somebody',
  command: { type: 'action.finish', payload: { actionId: 'ACT-001' } },
  accompaniment: {},
  needs: [],
  settles: 'itself',
  verdict: { answer: 'allowed', warnings: [] },
  ...given,
});

describe('an answer', () => {
  it('says what it wants, and who signs with it', () => {
    expect(optionDetail(option({}), 0, person)).toBe('Nothing more to say');
    const needs = (['text', 'text', 'day', 'person'] as const).map((kind) => ({ path: kind, kind }));
    expect(optionDetail(option({ needs }), 0, person)).toBe('A name, a day and 2 sentences');
    const accompaniment = { signers: [{ personId: 'egret', how: 'in the room' as const }] };
    expect(optionDetail(option({ accompaniment }), 0, person)).toBe('Nothing more to say; signed in the room by Dr. Amara Egret');
    expect(optionDetail(option({ key: 6 }), 0, person)).toContain('a second deferral goes to the CIO');
    expect(optionDetail(option({ key: 6 }), 1, person)).toContain('put off once before, so this goes to the CIO');
    expect(optionDetail(option({ key: 6 }), 2, person)).toContain('put off 2 times before');
    expect(optionDetail({ key: 1, why: 'nothing to name' }, 0, person)).toBe('No name is missing here.');
  });

  it('names whom it needs and who is not here, else the rule', () => {
    expect(refusedWords([against(holder('egret', 'CMO', false))])).toBe('Needs Dr. Amara Egret (CMO), who is not here');
    expect(refusedWords([against(holder('egret', 'CMO', false), holder('avocet', 'CMO', false))])).toBe('Needs the CMO, who is not here');
    expect(refusedWords([against(holder('egret', 'CMO', true))])).toBe('They may not.');
    expect(refusedWords([against(holder('egret', 'CMO', false), holder('avocet', 'CMO', true))])).toBe('They may not.');
    expect(refusedWords([against({ holder: { kind: 'vacant seat', seat: 'CMO' }, present: false })])).toBe('They may not.');
    expect(refusedWords([])).toBe('The rules refuse it.');
    expect(optionDetail(option({ verdict: { answer: 'impossible', faults: [{ at: '', what: 'No.', remedy: '' }] } }), 0, person)).toBe(
      'No.',
    );
  });

  it('labels its fields in words', () => {
    expect(fieldLabel({ path: 'outcome.what' }, 'ask somebody')).toBe('What is asked');
    expect(fieldLabel({ path: 'item.payload.text' }, 'end')).toBe('Why it ends');
    expect(fieldLabel({ path: 'text' }, 'answer it')).toBe('The answer');
    expect(seatWords('CMO', 'absent')).toBe('CMO absent');
    expect(seatWords('CMO', 'vacant')).toBe('CMO vacant');
    expect(seatWords('CMO', 'not reported')).toBe('CMO not reported');
    expect(seatWords('CMO', 'present')).toBe('CMO');
  });
});

const blocker = (id: string, what = id): Held['blockers'][number] => ({
  kind: 'gate',
  id,
  nature: 'governance',
  what,
  waitingOn: null,
  since: null,
  reclassified: false,
});
const held = (given: Partial<Held> = {}): Held => ({ stage: 'pilot', suspended: false, chain: [], blockers: [], ...given });

describe('what it would change', () => {
  it('names what still holds, and counts the rest', () => {
    expect(stillHeld([])).toBe('Nothing on record holds it.');
    expect(stillHeld([blocker('A')])).toBe('Still held by A.');
    expect(
      stillHeld([blocker('G-NAM', 'No name on the decision'), { ...blocker('RISK-95', 'An alert reaches nobody'), kind: 'risk' }]),
    ).toBe('Still held by no name on the decision and “An alert reaches nobody”.');
    expect(stillHeld(['A', 'B', 'C', 'D'].map((id) => blocker(id)))).toBe('Still held by A, B, C and D.');
    expect(stillHeld(['A', 'B', 'C', 'D', 'E'].map((id) => blocker(id)))).toBe('Still held by A, B, C, D and 1 more.');
  });

  it('says what is lifted and where it goes; a refusal changes nothing', () => {
    const before = held({ blockers: [blocker('A'), blocker('B')] });
    expect(afterWords({ before, after: null })[0]).toBe('The rules refuse it, so nothing changes.');
    expect(afterWords({ before, after: held({ suspended: true, blockers: [blocker('B')] }) })).toEqual([
      'From pilot to pilot, stopped.',
      'No longer held by A.',
      'Still held by B.',
    ]);
    expect(afterWords({ before, after: before })).toEqual(['Still held by A and B.']);
    expect(afterWords({ before: held({ stage: { notReported: 'no column' } }), after: held() })[0]).toBe(
      'From stage not reported to pilot.',
    );
  });

  it('counts links by tone, and is no zero where none is switched on', () => {
    expect(toneLine([{ tone: 'sound' }, { tone: 'broken' }, { tone: 'sound' }, { tone: 'off' }])).toBe('2 sound, 1 broken');
    expect(toneLine([])).toBe('no link is switched on');
    expect([afterHeading(null), afterHeading(4)]).toEqual(['What it would change', 'If 4']);
    expect(offeredWords('Noor Avocet')).toBe('It is an offer: the link stands once Noor Avocet accepts.');
    expect(offeredWords(null)).toContain('whoever is named');
  });

  it('of an offer tells the chain and what still holds it once it is accepted', () => {
    const link = (accepted: boolean, tone: Held['chain'][number]['tone'] = accepted ? 'sound' : 'broken') =>
      ({ link: 'L2', tone, accepted }) as const;
    const by = { personId: 'kestrel', printedName: 'Noor Kestrel', title: 'CIO' };
    const after = (given: Partial<Held>, isNamed = true): string =>
      ifAcceptedWords({ by, link: 'L2', held: held(given), why: null }, isNamed);
    const chain = [link(true), link(true, 'weak'), link(true, 'broken'), link(false), link(false, 'not needed'), link(true, 'off')];
    expect(after({ chain, blockers: [blocker('A'), blocker('B')] })).toBe(
      'If Noor Kestrel accepts: 3 of 4 links accepted; still held by A and B.',
    );
    expect(after({ chain: [link(true)], blockers: [] }, false)).toBe(
      'If whoever is named, say Noor Kestrel, accepts: 1 of 1 link accepted; nothing on record holds it then.',
    );
    expect(ifAcceptedWords({ by, link: 'L2', held: null, why: 'The CIO never signs here' }, true)).toBe(
      'If Noor Kestrel accepts, the rules refuse it: The CIO never signs here.',
    );
    expect([afterHeading(1, { name: 'Noor Kestrel' }), afterHeading(1, { name: null })]).toEqual([
      'If 1, and Noor Kestrel accepts',
      'If 1, and whoever is named accepts',
    ]);
  });

  it('says of which stage days are, and how it stands to its end', () => {
    expect(stageDays({ openStage: 'pilot' })).toBe('days in pilot');
    expect(stageDays({ openStage: { notReported: 'no column' } })).toBe('days, the stage not reported');
    expect(pastEndWords({ due: null, overdue: 0 })).toBe('no end on record');
    expect(pastEndWords({ due: { day: on, assumed: false }, overdue: 0 })).toBe('due 6 Nov 2026');
    expect(pastEndWords({ due: { day: on, assumed: false }, overdue: 1 })).toBe('1 past due');
  });
});

describe('the minutes', () => {
  const by = { personId: 'sora', printedName: 'Maren Sora', title: '' };
  const at = '2026-10-30T06:10:00-04:00' as never;

  it('say what was decided, by whom, and how it was recorded', () => {
    const line = { decisionId: 'DEC-0083', command: 'deployment.suspend', subject: 'x', at, reason: 'It spoke.', stands: true };
    expect(decisionLine(line)).toBe('Suspend a deployment: “It spoke” (DEC-0083).');
    expect(decisionLine({ ...line, reason: null, stands: false })).toBe('Suspend a deployment (DEC-0083). The item no longer rests on it.');
    const signed = {
      personId: 'egret',
      printedName: 'Dr. Amara Egret',
      title: '',
      meaning: 'suspended',
      assurance: 'in the room',
      inRoom: true,
      confirmedOn: null,
      toConfirm: false,
    } as const;
    expect(signedLine({ ...signed, recordedBy: by })).toBe('Dr. Amara Egret (suspended, given in the room, recorded by Maren Sora)');
    expect(signedLine({ ...signed, recordedBy: by, toConfirm: true })).toBe(
      'Dr. Amara Egret (suspended, given in the room, recorded by Maren Sora; not confirmed yet)',
    );
    expect(signedLine({ ...signed, recordedBy: by, confirmedOn: on })).toBe(
      'Dr. Amara Egret (suspended, given in the room, recorded by Maren Sora; confirmed by Dr. Amara Egret on 6 Nov 2026)',
    );
    expect(signedLine({ ...signed, assurance: 'demonstration', recordedBy: by })).toContain(
      'demonstration, given in the room, recorded by',
    );
    expect(signedLine({ ...signed, assurance: 'demonstration', inRoom: false, recordedBy: null })).toContain('(suspended, demonstration)');
    expect(signedLine({ ...signed, recordedBy: null })).toBe('Dr. Amara Egret (suspended, given in the room)');
  });

  it('say each step, a decision once', () => {
    expect(stepLine({ kind: 'settled', at, by, owner: null, outcome: { kind: 'decision', decisionIds: ['DEC-1'] } })).toBeNull();
    expect(stepLine({ kind: 'settled', at, by, owner: by, outcome: action })).toBe('Maren Sora, by 6 Nov 2026: Ask.');
    expect(stepLine({ kind: 'settled', at, by, owner: null, outcome: { kind: 'deferral', why: 'later', until: on } })).toBe(
      'Deferred until 6 Nov 2026: Later.',
    );
    expect(stepLine({ kind: 'undone', at, by, why: 'wrong', decisionIds: [] })).toBe('Opened again: Wrong.');
    expect(stepLine({ kind: 'undone', at, by, why: 'wrong', decisionIds: ['D-1', 'D-2'] })).toContain('D-1 and D-2 stay on record.');
    expect(minutesHeading('AI triage', on, { settled: 1, carried: 0 })).toBe('AI triage, 6 Nov 2026: 1 item settled');
    expect(minutesHeading('AI triage', on, { settled: 18, carried: 10 })).toBe('AI triage, 6 Nov 2026: 18 items settled, 10 carried');
  });
});
