import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../../src/domain/triage/agenda.ts';
import { itemView } from '../../../src/domain/triage/meeting-view.ts';
import type { TriageQuestion } from '../../../src/domain/triage/terms.ts';
import {
  itemHeadline,
  outcomeSentence,
  sectionHeading,
  timerWords,
  timesWords,
  triageQuestion,
  triageReason,
} from '../../../src/parts/sentences/triage.ts';
import { asOf, rows, state } from '../../mocks/seed/saltmarsh-fixture.ts';
import { day } from '../../support/record-of.ts';

const on = day('2026-11-03');

const every: readonly TriageQuestion[] = [
  { asks: 'safety', what: 'It spoke', on },
  { asks: 'stop', since: on, reason: 'It spoke' },
  { asks: 'question', question: 'Q1' },
  { asks: 'question', question: 'Q2' },
  { asks: 'question', question: 'Q3' },
  { asks: 'question', question: 'Q4' },
  { asks: 'question', question: 'Q5' },
  { asks: 'night' },
  { asks: 'link', link: 'L4' },
  { asks: 'risk', riskId: 'RISK-118', title: 'It misses' },
  { asks: 'gate', gate: 'G-VAL' },
  { asks: 'release', releaseId: 'REL-011', on, holding: 1 },
  { asks: 'pilot end', end: on, overdue: 0 },
  { asks: 'pilot end', end: on, overdue: 1 },
  { asks: 'waits on what', days: null },
  { asks: 'waits on what', days: 1 },
  { asks: 'intake' },
  { asks: 'waiver', gate: 'G-VAL', expiresOn: on },
  { asks: 'override', overrideId: 'OVR-001', expiresOn: on },
  { asks: 'acceptance', riskId: 'RISK-118', title: 'It misses', expiresOn: on },
  { asks: 'action', actionId: 'ACT-001', riskId: null, what: 'Ask', due: on },
  { asks: 'action', actionId: 'A-1', riskId: 'RISK-118', what: 'Ask', due: on },
  { asks: 'request', who: 'Dr. Imogen Plover', on, why: 'The vendor is silent' },
];

describe('the question of an item', () => {
  it('that somebody asked for by name says who, and why', () => {
    const asked = { asks: 'request', who: 'Dr. Imogen Plover', on, why: 'The vendor is silent' } as const;
    expect(triageQuestion(asked)).toBe('What follows from what Dr. Imogen Plover asks, whose is that, and by when?');
    expect(triageReason(asked)).toBe('Asked for by Dr. Imogen Plover on 3 Nov 2026: The vendor is silent');
    expect(sectionHeading('request', 30)).toBe('Asked for by name');
  });

  it('is a question, whatever it asks', () => {
    for (const one of every) expect(triageQuestion(one)).toMatch(/^[A-Z].*\?$/);
  });

  it('of the five is one a person can answer', () => {
    expect(every.slice(2, 7).map((one) => triageQuestion(one))).toEqual([
      'Where will it run?',
      'Who answers at 2 a.m.?',
      'Which compliance regime governs its outputs?',
      'What is kept when it is wrong?',
      'Whose name goes on the decisions it makes?',
    ]);
    expect(triageQuestion({ asks: 'link', link: 'L4' })).toBe('Who signs as model owner?');
    expect(triageQuestion({ asks: 'risk', riskId: 'RISK-118', title: 'It misses' })).toBe('Is RISK-118 acceptable until a date?');
  });

  it('has a reason in a line, which says what is not reported', () => {
    const said = every.map((one) => triageReason(one));
    for (const words of said) expect(words).not.toMatch(/undefined|null|NaN/);
    expect(said).toContain('REL-011 is planned for 3 Nov 2026, and 1 thing holds it');
    expect(said).toContain('It ends on 3 Nov 2026');
    expect(said).toContain('Its end was 3 Nov 2026, 1 day ago');
    expect(said).toContain('Stalled; since when it is in pilot is not reported');
    expect(said).toContain('Stalled; 1 day in pilot');
    expect(said).toContain('An action on RISK-118 was due on 3 Nov 2026: Ask');
  });
});

describe('the headline of an item', () => {
  const group = (count: number, headline: TriageQuestion) =>
    itemHeadline({
      headline,
      group: { stage: 'production' },
      models: { named: count > 0 ? [{ modelId: 'M', name: 'N' }] : [], more: Math.max(0, count - 1) },
    });

  it('of a group says how many do not report what', () => {
    const night: TriageQuestion = { asks: 'question', question: 'Q2' };
    expect(group(138, night)).toBe('138 models in production do not report who answers at night. Who asks, and by when?');
    expect(group(2, night)).toBe('2 models in production do not report who answers at night. Who asks, and by when?');
    expect(group(1, night)).toBe('1 model in production does not report who answers at night. Who asks, and by when?');
    expect(group(1, { asks: 'question', question: 'Q5' })).toBe(
      '1 model in production does not report whose name goes on its decisions. Who asks, and by when?',
    );
  });

  it('is a question of the demonstration’s items too', () => {
    for (const item of agendaOf(state, asOf, rows)) expect(itemHeadline(itemView(state, item))).toMatch(/\?$/);
  });
});

it('the timer is text, and blocks nothing', () => {
  expect(timerWords(32, 11)).toBe('32 min left for 11 items');
  expect(timerWords(1, 1)).toBe('1 min left for 1 item');
  expect(timerWords(-4, 2)).toBe('4 min over, 2 items left');
  expect(timerWords(5, 0)).toBe('All that fit is settled, 5 min to spare');
  expect(timerWords(0, 0)).toBe('All that fit is settled');
});

it('what comes again says how often it has come', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map((times) => timesWords(times))).toEqual([
    null,
    'For the 2nd time',
    'For the 3rd time',
    'For the 4th time',
    'For the 11th time',
    'For the 12th time',
    'For the 13th time',
    'For the 21st time',
    'For the 22nd time',
    'For the 101st time',
    'For the 111th time',
  ]);
});

it('an outcome and a section in words', () => {
  const name = (id: string) => `<${id}>`;
  expect(outcomeSentence({ kind: 'decision', decisionIds: ['DEC-1', 'DEC-2'] }, name)).toBe('Decided: DEC-1, DEC-2');
  expect(outcomeSentence({ kind: 'action', what: 'Ask', owner: 'ben', due: on }, name)).toBe('<ben>, by 3 Nov 2026: Ask');
  expect(outcomeSentence({ kind: 'deferral', why: 'No data', until: on }, name)).toBe('Deferred until 3 Nov 2026: No data');
  expect(sectionHeading('expiring', 30)).toBe('What runs out within 30 days');
  expect(sectionHeading('gate', 30)).toBe('Gate decisions ready');
});
