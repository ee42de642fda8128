import { describe, expect, it } from 'vitest';
import { links, type LinkId } from '../../../../src/domain/accountability/links.ts';
import { catalogue } from '../../../../src/domain/gates/catalogue.ts';
import { questions, type QuestionId } from '../../../../src/domain/gates/questions.ts';
import { coverageMeasures } from '../../../../src/domain/measures/coverage/measures.ts';
import type { Ground } from '../../../../src/domain/measures/reading.ts';
import { asOf, rows, state } from '../../../mocks/seed/saltmarsh-fixture.ts';
import { groundOf, idsOf, readingOf } from '../../../support/ground-of-lines.ts';
import { day, model, staged, type Line } from '../../../support/record-of.ts';

const saltmarsh: Ground = { state, asOf, rows };
const adopted: Line = [
  '2025-01-01',
  'ruleset.adopted',
  { ruleset: 'Whole', gatesOn: catalogue.map(({ id }) => id), linksOn: links.map(({ id }) => id) },
];
const today = '2026-03-31';
const ground = (...lines: readonly Line[]): Ground => groundOf([adopted, ...lines], today);

function answered(on: string, n = 1, which: readonly QuestionId[] = questions.map(({ id }) => id)): Line[] {
  return which.map((question): Line => [on, 'question.accepted', { deploymentId: `DEP-${n}`, question, by: 'P-1' }]);
}
function signed(link: LinkId, on: string, personId = 'P-1', n = 1, expiresOn?: string): Line {
  const term = expiresOn === undefined ? {} : { expiresOn: day(expiresOn) };
  return [on, 'link.accepted', { deploymentId: `DEP-${n}`, link, personId, statement: 'I do', assurance: 'in the room', ...term }];
}
const inBuild = (n = 1, from = '2026-01-05'): Line[] => [...model(n, { from }), staged(n, 'build', from)];
const silent = (n: number): Line[] => [...model(n, { governance: 'not reported', from: '2026-01-05' }), staged(n, 'build', '2026-01-05')];

describe('the five questions', () => {
  it('are covered where all are accepted; one missing settles it, and what nobody reports is kept apart', () => {
    const told = ground(
      ...inBuild(1),
      ...answered('2026-02-01', 1),
      ...inBuild(2),
      ...answered('2026-02-01', 2, ['Q1', 'Q2', 'Q3', 'Q4']),
      ...silent(3),
      ...model(4),
    );
    const reading = readingOf('five-questions', told);
    expect(reading.value).toBe(0.5);
    expect(idsOf(reading, 'counted')).toEqual(['DEP-1']);
    expect(idsOf(reading, 'not counted')).toEqual(['DEP-2']);
    expect(idsOf(reading, 'not reported')).toEqual(['DEP-3']);
    expect(reading.rows[1]!.what).toBe('Q5 unanswered');
    expect(readingOf('question-accepted:Q5', told).value).toBe(0.5);
    expect(readingOf('question-accepted:Q1', told).value).toBe(1);
  });

  it('are not covered by an acceptance that ran out', () => {
    // Production has no end of its own: what is in build for so long would have ended quietly.
    const told = ground(...inBuild(1, '2025-01-05'), staged(1, 'production', '2025-02-01'), ...answered('2025-01-10'));
    expect(idsOf(readingOf('question-accepted:Q5', told), 'not counted')).toEqual(['DEP-1']);
    expect(idsOf(readingOf('question-accepted:Q1', told), 'counted')).toEqual(['DEP-1']);
  });

  it('are answered in week one up to its last day; whose week is not over is left out', () => {
    const week = (on: string): number | null =>
      readingOf('answered-in-week-one', ground(...inBuild(1, '2026-01-05'), ...answered(on))).value;
    expect(week('2026-01-12')).toBe(1);
    expect(week('2026-01-13')).toBe(0);
    const young = ground(
      ...inBuild(1, '2026-03-24'),
      ...inBuild(2, '2026-03-23'),
      ...inBuild(3, '2026-03-30'),
      ...answered('2026-03-31', 3),
    );
    const reading = readingOf('answered-in-week-one', young);
    expect(idsOf(reading, 'counted')).toEqual(['DEP-3']);
    expect(idsOf(reading, 'not counted')).toEqual(['DEP-2']);
    const longer: Line = ['2026-01-01', 'setting.changed', { name: 'weekOneDays', value: 8 }];
    expect(readingOf('answered-in-week-one', ground(longer, ...inBuild(1, '2026-01-05'), ...answered('2026-01-13'))).value).toBe(1);
    expect(idsOf(readingOf('answered-in-week-one', ground(...silent(1))), 'not reported')).toEqual(['DEP-1']);
  });
});

describe('the names of the chain', () => {
  const inPilot = (n: number): Line[] => [...inBuild(n), staged(n, 'pilot', '2026-02-01')];
  const needed = links.filter(({ requiredFrom, applies }) => applies === 'always' && requiredFrom !== 'production').map(({ id }) => id);
  const night = (n: number): Line => [
    '2026-03-01',
    'rota.set',
    {
      deploymentId: `DEP-${n}`,
      pageTestedOn: day('2026-03-01'),
      shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', primary: 'P-2', secondary: 'P-3' }],
    },
  ];
  // No person here holds two duties that must not be combined on one deployment: each link has its own.
  const crew = needed.map((id): Line => [
    '2025-01-01',
    'person.joined',
    { personId: `H-${id}`, printedName: `Holder ${id}`, title: 'Director', roles: [], function: 'Test', employer: 'staff' },
  ]);
  const whole = (n: number): Line[] => [...inPilot(n), ...needed.map((id) => signed(id, '2026-02-10', `H-${id}`, n)), night(n)];

  it('are whole where each that is required stands; one broken settles it', () => {
    const told = ground(
      ...crew,
      ...whole(1),
      ...whole(2).filter(([, , payload]) => !('link' in payload && payload.link === 'L2')),
      ...silent(3),
      staged(3, 'pilot', '2026-02-01'),
      ...inBuild(4),
    );
    const reading = readingOf('accountability', told);
    expect(idsOf(reading, 'counted')).toEqual(['DEP-1']);
    expect(idsOf(reading, 'not counted')).toEqual(['DEP-2']);
    expect(idsOf(reading, 'not reported')).toEqual(['DEP-3']);
    expect(reading.rows[1]!.what).toBe('L2 Decision signatory: vacant');
    expect(reading.value).toBe(0.5);
    const signatory = readingOf('link-accepted:L2', told);
    expect(idsOf(signatory, 'counted')).toEqual(['DEP-1']);
    expect(idsOf(signatory, 'not counted')).toEqual(['DEP-2', 'DEP-4']);
    expect(readingOf('link-accepted:L8', told)).toMatchObject({ value: null, rows: [] });
  });

  it('are not told of where every link is off', () => {
    const none: Line = ['2025-01-01', 'ruleset.adopted', { ruleset: 'None', gatesOn: [], linksOn: [] }];
    const off = groundOf([none, ...inPilot(1)], today);
    expect(idsOf(readingOf('accountability', off), 'not reported')).toEqual(['DEP-1']);
    expect(readingOf('accountability', off).value).toBeNull();
    expect(readingOf('link-accepted:L2', off).value).toBeNull();
  });

  it('are counted as named and not accepted until somebody accepts', () => {
    const offer = (n: number): Line => ['2026-02-01', 'link.offered', { deploymentId: `DEP-${n}`, link: 'L2', personId: 'P-1' }];
    const file: Line = ['2026-02-01', 'link.named-in-file', { deploymentId: 'DEP-3', link: 'L1', name: 'Ada', column: 'Contact' }];
    const told = ground(...inBuild(1), offer(1), ...inBuild(2), offer(2), signed('L2', '2026-02-02', 'P-1', 2), ...silent(3), file);
    expect(idsOf(readingOf('named-not-accepted', told), 'counted')).toEqual(['DEP-1 L2', 'DEP-3 L1']);
    expect(readingOf('named-not-accepted', ground(...inBuild(1))).value).toBe(0);
    expect(readingOf('named-not-accepted', ground(...silent(1))).value).toBeNull();
  });

  it('rest on one person as far as that person holds the most', () => {
    const told = ground(
      ...[1, 2, 3].flatMap((n) => inBuild(n)),
      signed('L2', '2026-02-01', 'P-2', 1),
      signed('L2', '2026-02-01', 'P-1', 2),
      signed('L2', '2026-02-01', 'P-2', 3),
    );
    const reading = readingOf('top-holder:L2', told);
    expect(reading.value).toBeCloseTo(2 / 3, 12);
    expect(idsOf(reading, 'counted')).toEqual(['DEP-1', 'DEP-3']);
    expect(reading.rows.map(({ what }) => what)).toEqual(['Ben Knot', 'Ada Plover', 'Ben Knot']);
    // Two alike: the first by name, today and tomorrow.
    const tie = ground(...inBuild(1), ...inBuild(2), signed('L2', '2026-02-01', 'P-2', 1), signed('L2', '2026-02-01', 'P-1', 2));
    expect(idsOf(readingOf('top-holder:L2', tie), 'counted')).toEqual(['DEP-2']);
    expect(readingOf('top-holder:L2', ground(...inBuild(1))).value).toBeNull();
  });
});

describe('the turnover of names', () => {
  const lapses = (told: Ground, reason = ''): string[] => idsOf(readingOf(`names-lapsed${reason}`, told), 'counted');

  it('counts each name once, under the first reason it ceased to stand for', () => {
    const told = ground(
      ...[1, 2, 3, 4, 5].flatMap((n) => inBuild(n)),
      signed('L2', '2026-01-10', 'P-1', 1, '2026-02-10'),
      signed('L4', '2026-01-10', 'P-3', 1),
      ['2026-02-20', 'person.left', { personId: 'P-3', lastDay: day('2026-02-20') }],
      signed('L2', '2026-01-10', 'P-1', 2),
      ['2026-02-01', 'link.released', { deploymentId: 'DEP-2', link: 'L2', personId: 'P-1', reason: 'Moves on' }],
      signed('L2', '2026-01-10', 'P-1', 3),
      ['2026-02-01', 'version.released', { deploymentId: 'DEP-3', version: '2', major: true, what: 'New weights' }],
      signed('L2', '2026-01-10', 'P-1', 4),
      ['2026-02-01', 'link.offered', { deploymentId: 'DEP-4', link: 'L2', personId: 'P-2' }],
      signed('L2', '2026-01-10', 'P-1', 5),
    );
    expect(lapses(told)).toEqual(['DEP-1 L2 1', 'DEP-1 L4 1', 'DEP-2 L2 1', 'DEP-3 L2 1', 'DEP-4 L2 1']);
    expect(lapses(told, ':expired')).toEqual(['DEP-1 L2 1']);
    expect(lapses(told, ':left')).toEqual(['DEP-1 L4 1']);
    expect(lapses(told, ':released')).toEqual(['DEP-2 L2 1']);
    expect(lapses(told, ':changed')).toEqual(['DEP-3 L2 1']);
    expect(lapses(told, ':asked-anew')).toEqual(['DEP-4 L2 1']);
  });

  it('counts no name that was renewed or handed over before it ended, and none of what has ended', () => {
    const renewed = ground(...inBuild(1), signed('L2', '2026-01-10', 'P-1', 1, '2026-02-10'), signed('L2', '2026-02-10', 'P-2'));
    expect(lapses(renewed)).toEqual([]);
    const late = ground(...inBuild(1), signed('L2', '2026-01-10', 'P-1', 1, '2026-02-10'), signed('L2', '2026-02-11', 'P-2'));
    expect(lapses(late)).toEqual(['DEP-1 L2 1']);
    const ended = ground(
      ...inBuild(1),
      signed('L2', '2026-01-10', 'P-1', 1, '2026-02-10'),
      staged(1, 'ended', '2026-02-05', { end: { kind: 'stopped' } }),
    );
    expect(lapses(ended)).toEqual([]);
  });

  it('counts the three months up to the day, their first day left out', () => {
    const expiring = (on: string): Ground =>
      groundOf([adopted, ...inBuild(1, '2025-11-01'), signed('L2', '2025-11-02', 'P-1', 1, on)], today);
    expect(lapses(expiring('2025-12-31'))).toEqual([]);
    expect(lapses(expiring('2026-01-01'))).toEqual(['DEP-1 L2 1']);
    expect(lapses(expiring('2026-03-30'))).toEqual(['DEP-1 L2 1']);
    // On its last day a signature still stands.
    expect(lapses(expiring('2026-03-31'))).toEqual([]);
  });

  it('is not told of where nobody reports names', () => {
    expect(readingOf('names-lapsed', ground(...silent(1))).value).toBeNull();
    expect(readingOf('names-lapsed', ground(...inBuild(1))).value).toBe(0);
  });

  it('says how long a link stood empty, those still empty counted for as long as they have been', () => {
    const onlyL2: Line = ['2025-01-01', 'ruleset.adopted', { ruleset: 'One', gatesOn: [], linksOn: ['L2'] }];
    const told = (...lines: Line[]): Ground => groundOf([onlyL2, ...lines], today);
    const gap = told(...inBuild(1, '2026-01-05'), signed('L2', '2026-01-15', 'P-1', 1, '2026-02-01'), signed('L2', '2026-02-21', 'P-2'));
    const reading = readingOf('days-link-empty', gap);
    expect(reading.rows.map(({ amount, standing }) => [amount, standing])).toEqual([
      [10, 'counted'],
      [20, 'counted'],
    ]);
    expect(reading.value).toBe(10);
    const open = told(...inBuild(1, '2026-01-05'));
    expect(readingOf('days-link-empty', open)).toMatchObject({
      value: null,
      why: 'The day by which half of them no longer stood empty has not been reached.',
    });
    expect(readingOf('days-link-empty', open).rows[0]).toMatchObject({ amount: 85, standing: 'not counted' });
    expect(readingOf('days-link-empty', told(...inBuild(1), signed('L2', '2026-01-05'))).why).toBe('No link is known to have stood empty.');
    expect(readingOf('days-link-empty', told(...silent(1))).rows).toEqual([]);
  });

  it('of a deployment that has ended, no link stands empty any longer', () => {
    const onlyL2: Line = ['2025-01-01', 'ruleset.adopted', { ruleset: 'One', gatesOn: [], linksOn: ['L2'] }];
    const told = (...lines: Line[]): Ground => groundOf([onlyL2, ...lines], today);
    const ends = (on: string, n = 1): Line => staged(n, 'ended', on, { end: { kind: 'stopped' } });
    const ended = readingOf('days-link-empty', told(...inBuild(1, '2026-01-05'), ends('2026-01-25')));
    expect(ended).toMatchObject({ value: 20, why: null });
    expect(ended.rows).toMatchObject([
      { amount: 20, standing: 'counted', what: 'L2 Decision signatory: empty from 5 Jan 2026, until the deployment ended, after 20 days' },
    ]);
    // Of three, one filled after 10 days, one ended after 20, one still open: the second is the half.
    const three = told(...[1, 2, 3].flatMap((n) => inBuild(n, '2026-01-05')), signed('L2', '2026-01-15', 'P-1', 1), ends('2026-01-25', 2));
    expect(readingOf('days-link-empty', three).value).toBe(20);
    expect(readingOf('days-link-empty', three).rows.map(({ standing }) => standing)).toEqual(['counted', 'counted', 'not counted']);
    // It ended today: it no longer stands empty. And what was filled before it ended, was filled.
    expect(readingOf('days-link-empty', told(...inBuild(1, '2026-01-05'), ends(today))).rows[0]).toMatchObject({
      amount: 85,
      standing: 'counted',
    });
    const filled = told(...inBuild(1, '2026-01-05'), signed('L2', '2026-01-15'), ends('2026-01-25'));
    expect(readingOf('days-link-empty', filled).rows).toMatchObject([
      { amount: 10, what: expect.stringContaining('filled after 10 days') },
    ]);
    const one = told(...inBuild(1, '2026-01-05'), signed('L2', '2026-01-06'));
    expect(readingOf('days-link-empty', one).rows[0]?.what).toMatch(/filled after 1 day$/);
  });

  it('does not say how long, where nobody reports when the deployment ended', () => {
    const onlyL2: Line = ['2025-01-01', 'ruleset.adopted', { ruleset: 'One', gatesOn: [], linksOn: ['L2'] }];
    const undated: Line = [
      '2026-02-01',
      'deployment.staged',
      { deploymentId: 'DEP-1', stage: 'ended', from: { notReported: 'not on record' }, end: { kind: 'stopped' } },
    ];
    const reading = readingOf('days-link-empty', groundOf([onlyL2, ...inBuild(1, '2026-01-05'), undated], today));
    expect(reading).toMatchObject({ value: null, why: 'Of no link is it known how long it stood empty.' });
    expect(reading.rows).toMatchObject([{ standing: 'not reported', amount: null }]);
  });
});

describe('on the demonstration', () => {
  const said = (name: string): [number | null, number] => {
    const reading = readingOf(name, saltmarsh);
    return [idsOf(reading, 'counted').length, reading.rows.length];
  };

  it('names and questions read', () => {
    expect(said('five-questions')).toEqual([19, 39]);
    expect(said('accountability')).toEqual([14, 31]);
    expect(said('named-not-accepted')).toEqual([8, 8]);
    expect(said('top-holder:L2')).toEqual([10, 28]);
    expect(said('top-holder:L9')).toEqual([7, 19]);
    expect(said('names-lapsed')).toEqual([9, 9]);
    const byReason = ['left', 'expired', 'released', 'changed', 'asked-anew'].map((reason) => said(`names-lapsed:${reason}`)[0]);
    expect(byReason).toEqual([4, 2, 1, 2, 0]);
  });

  it('no measure has two rows of one id, and none is said of nothing', () => {
    const none: Ground = { ...saltmarsh, rows: [] };
    for (const { name, read } of coverageMeasures) {
      const ids = read(saltmarsh).rows.map(({ id }) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
      expect(read(none), name).toMatchObject({ value: null, rows: [] });
      expect(read(none).why, name).toMatch(/\.$/);
    }
  });
});
