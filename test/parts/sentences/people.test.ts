import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/domain/time.ts';
import * as sentences from '../../../src/parts/sentences/people.ts';
import {
  aloneWords,
  appointmentWords,
  breaksWords,
  carriedWords,
  confirmationWords,
  nothingWords,
  offerWords,
  quickEffectWords,
  recordedWords,
  unconfirmedWords,
  usualWords,
} from '../../../src/parts/sentences/people.ts';
import { leaverWords, listCounts, listMessage, rowEffectWords, rowsWords, unnamedWords } from '../../../src/parts/sentences/people-list.ts';
import { inPlain } from '../../support/in-plain.ts';

const peopleHeadline = inPlain(sentences.peopleHeadline);
const seatsMessage = inPlain(sentences.seatsMessage);

const none = { confirmed: 0, 'not confirmed': 0, left: 0, vacant: 0 };
const nameOf = (id: string): string => ({ ann: 'Ann Lee', bo: 'Bo Reed' })[id] ?? id;
const bare = { filledOn: null, by: null, personId: 'ann', document: null };

describe('the words of people and seats', () => {
  it.each([
    [{ people: 0, left: 0, seats: none }, 'Nobody is on record yet.'],
    [{ people: 1, left: 0, seats: none }, '1 person is on record. There is no seat yet.'],
    [{ people: 1, left: 0, seats: { ...none, 'not confirmed': 1 } }, '1 person is on record. 1 seat, filled.'],
    [{ people: 9, left: 0, seats: { ...none, confirmed: 4, 'not confirmed': 5 } }, '9 people are on record. 9 seats, all filled.'],
    [{ people: 3, left: 1, seats: { ...none, vacant: 2 } }, '3 people are on record, 1 of whom has left. 2 seats: 0 filled and 2 vacant.'],
    [
      { people: 3, left: 2, seats: { confirmed: 1, 'not confirmed': 0, left: 1, vacant: 1 } },
      '3 people are on record, 2 of whom have left. 3 seats: 1 filled, 1 vacant and 1 whose holder has left.',
    ],
  ])('say first who is on record and how the seats stand (%#)', (counts, words) => {
    expect(peopleHeadline(counts)).toBe(words);
  });

  it('say what waits for a second person, and of a steward alone that they recorded themselves', () => {
    expect(unconfirmedWords({ ...none, confirmed: 3 })).toBeNull();
    expect(unconfirmedWords({ ...none, confirmed: 3, 'not confirmed': 1 })).toBe(
      '1 of 4 appointments is not confirmed by a second person yet.',
    );
    expect(unconfirmedWords({ ...none, 'not confirmed': 2 })).toBe('All 2 appointments are not confirmed by a second person yet.');
    expect(unconfirmedWords({ ...none, 'not confirmed': 1 }, 'Ann Lee')).toBe(
      'Ann Lee recorded their own appointment, and nobody has confirmed it yet.',
    );
  });

  it('say since when, by whom and on what an appointment rests, and what of it is not reported', () => {
    expect(appointmentWords(bare, nameOf)).toBe('since when is not reported, recorded by whom is not reported, no document named');
    const whole = { filledOn: toDay('2026-11-03'), by: 'bo', personId: 'ann', document: { title: 'Letter', day: toDay('2026-11-01') } };
    expect(appointmentWords(whole, nameOf)).toBe('since 3 Nov 2026, recorded by Bo Reed, on “Letter” of 1 Nov 2026');
    expect(appointmentWords({ ...whole, by: 'ann' }, nameOf)).toContain('recorded by the holder');
    expect(confirmationWords({ confirmedBy: null, confirmedOn: null }, nameOf)).toBe('Not confirmed by a second person');
    expect(confirmationWords({ confirmedBy: 'bo', confirmedOn: toDay('2026-11-04') }, nameOf)).toBe('Confirmed by Bo Reed on 4 Nov 2026');
    expect(usualWords({ ...whole, confirmedBy: null, confirmedOn: null }, nameOf)).toBe(
      'Where a seat says nothing else: since 3 Nov 2026, recorded by Bo Reed, on “Letter” of 1 Nov 2026. Not confirmed by a second person.',
    );
  });

  it('say which functions have nobody before which seats have nobody', () => {
    expect(seatsMessage({ wanting: 1, seats: { ...none, vacant: 4 } })).toBe('1 function the rules ask for has nobody yet');
    expect(seatsMessage({ wanting: 5, seats: none })).toBe('5 functions the rules ask for have nobody yet');
    expect(seatsMessage({ wanting: 0, seats: { ...none, vacant: 1, left: 1 } })).toBe(
      'Every function the rules ask for has somebody; nobody sits on 2 seats beside them',
    );
    expect(seatsMessage({ wanting: 0, seats: none })).toBe('Every function the rules ask for has somebody');
  });

  it('say what would break, and of whoever has left what is broken', () => {
    const breaks = [
      { modelId: 'M-1', links: ['L1', 'L2'] },
      { modelId: 'M-1', links: ['L1'] },
      { modelId: 'M-2', links: ['L4'] },
    ];
    const here = { person: { leftOn: null }, isHere: true };
    const gone = { person: { leftOn: toDay('2026-06-12') }, isHere: false };
    expect(breaksWords({ ...here, breaks, names: [] })).toBe('If they left today, 4 links on 2 models would break.');
    expect(breaksWords({ ...here, breaks: [], names: [1] })).toBe('If they left today, no link would break that stands now.');
    expect(breaksWords({ ...here, breaks: [], names: [] })).toBe('No link carries their name yet.');
    expect(breaksWords({ ...gone, breaks: breaks.slice(2), names: [] })).toBe('Left 12 Jun 2026. 1 link on 1 model is broken for it.');
    expect(breaksWords({ ...gone, breaks: [], names: [] })).toBe('Left 12 Jun 2026. No link is broken for it.');
    expect(aloneWords(['CISO', 'CMIO'], true)).toBe('Nobody else here decides as CISO or CMIO.');
    expect(aloneWords(['CISO'], false)).toBeNull();
  });

  it('count what rests on somebody, and are silent of nothing', () => {
    expect(carriedWords(undefined)).toBeNull();
    expect(carriedWords({ names: 0, offers: 0, risks: 0 })).toBeNull();
    expect(carriedWords({ names: 1, offers: 2, risks: 1 })).toBe('1 link, 1 risk, 2 questions not answered');
    expect(nothingWords({ offers: [], gates: [1], risks: [], names: [1], shifts: [1] })).toBe(
      'Nothing waits for their answer and no risk on the register is theirs.',
    );
    expect(nothingWords({ offers: [1], gates: [1], risks: [1], names: [1], shifts: [1] })).toBe('');
  });

  it('say by when an answer was asked for, and that the day is past', () => {
    expect(offerWords({ on: '2026-10-01', due: null }, '2026-10-30')).toBe('Asked 1 Oct 2026, no answer.');
    expect(offerWords({ on: '2026-10-01', due: '2026-10-30' }, '2026-10-30')).toBe('Asked 1 Oct 2026, answer asked for by 30 Oct 2026.');
    expect(offerWords({ on: '2026-10-01', due: '2026-10-29' }, '2026-10-30')).toContain('and that day is past');
  });

  it('say what a line typed in a hurry does', () => {
    expect(quickEffectWords({ person: 'added', seat: 'opened', newSite: null })).toBe('Adds the person, opens the seat and fills it.');
    expect(quickEffectWords({ person: 'known', seat: 'theirs already', newSite: null })).toBe(
      'Known already, and sits there already: nothing to record.',
    );
    expect(quickEffectWords({ person: 'known', seat: null, newSite: null })).toBe('Known already: nothing to record.');
    expect(quickEffectWords({ person: 'added', seat: 'filled a vacant one', newSite: 'South' })).toBe(
      'Adds the person, adds the site South, fills the vacant seat.',
    );
    expect(recordedWords(8, 0, 0)).toBe('8 lines recorded.');
    expect(recordedWords(7, 1, 0)).toBe('7 lines recorded. 1 line not recorded: each stands above with its reason.');
    expect(recordedWords(0, 0, 0)).toBe('');
  });
});

describe('the words of a people list', () => {
  const effect = { person: 'new', personId: 'ann', seats: ['opened'], manager: false, leaves: null } as const;

  it('count people once, and say what is filled and who leaves', () => {
    const effects = [
      effect,
      { ...effect, seats: ['theirs already'] },
      { ...effect, personId: 'bo', person: 'known', seats: [], leaves: '2026-10-31' },
      { ...effect, personId: null, person: 'left before', seats: [] },
    ] as const;
    expect(listMessage(listCounts(effects))).toBe(
      '3 people: 1 new, 1 known already and 1 who left before they were on record. 1 seat is filled. 1 last day is recorded.',
    );
  });

  it('say what each row does, and when it does nothing', () => {
    expect(rowEffectWords({ ...effect, manager: true })).toBe('Adds the person, opens the seat, fills it and says whom they report to.');
    expect(rowEffectWords({ ...effect, person: 'known', seats: ['theirs already'] })).toBe('Nothing: all of it is on record.');
    expect(rowEffectWords({ ...effect, person: 'left before' })).toBe('Nothing: they left, and were never on record.');
    expect(leaverWords('2026-10-31', { names: 2, offers: 0, risks: 0 })).toBe(', 31 Oct 2026: 2 links rest on them.');
    expect(leaverWords('2026-10-31', undefined)).toBe(', 31 Oct 2026: nothing rests on them.');
  });

  it('name rows, and say that nobody is taken to have left for not being named', () => {
    expect(rowsWords([4])).toBe('in row 4');
    expect(rowsWords([4, 9, 12, 13, 20])).toBe('in rows 4, 9, 12 and 2 more');
    expect(unnamedWords(1)).toBe('1 person on record is not named in the list: nothing is recorded about them.');
    expect(unnamedWords(0)).toBe('Everybody on record who is here is named in the list.');
  });
});
