import { describe, expect, it } from 'vitest';
import { isScoreStale, overdueActions, reviewDueOn, scoreOf, standingOfRisk } from '../../../src/domain/risk/review.ts';
import type { Score } from '../../../src/domain/audit/events.ts';
import { day, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

const severe = { severity: 4, likelihood: 2 };
const byBand = {
  Low: { severity: 1, likelihood: 1 },
  Moderate: { severity: 2, likelihood: 2 },
  High: severe,
  Extreme: { severity: 5, likelihood: 5 },
} as const;

const raised = (inherent?: Score): Line => [
  '2025-03-01',
  'risk.raised',
  {
    riskId: 'RISK-001',
    deploymentIds: ['DEP-1'],
    title: 'Late alerts',
    category: 'operational',
    nature: 'technical',
    owner: 'P-1',
    ...(inherent === undefined ? {} : { inherent }),
  },
];
const scored = (on: string, residual: Score): Line => [on, 'risk.scored', { riskId: 'RISK-001', residual, by: 'P-1' }];
const accepted = (on: string, until: string): Line => [
  on,
  'risk.accepted',
  { riskId: 'RISK-001', by: ['P-2'], expiresOn: day(until), purpose: 'go-live' },
];
const closed: Line = ['2025-04-01', 'risk.closed', { riskId: 'RISK-001', reason: 'Withdrawn', by: 'P-1' }];
const action = (actionId: string, due: string): Line => [
  '2025-03-03',
  'risk.action-set',
  { riskId: 'RISK-001', actionId, text: 'Retest', owner: 'P-1', due: day(due) },
];
const done = (on: string, actionId: string): Line => [on, 'risk.action-done', { riskId: 'RISK-001', actionId }];
const realised = (on: string): Line => [on, 'risk.realised', { riskId: 'RISK-001', incident: 'INC-1' }];

const stateAt = (asOf: string, ...lines: Line[]) => stateOf([opened, ...people, ...model(1), ...lines], asOf);
const riskAt = (asOf: string, ...lines: Line[]) => stateAt(asOf, ...lines).risks.get('RISK-001')!;
const dueAfter = (...lines: Line[]) => {
  const state = stateAt('2025-12-31', ...lines);
  return reviewDueOn(state.risks.get('RISK-001')!, state.settings);
};
const staleOn = (asOf: string, ...lines: Line[]) => {
  const state = stateAt(asOf, ...lines);
  return isScoreStale(state.risks.get('RISK-001')!, day(asOf), state.settings);
};

describe('the score of a risk', () => {
  it('is what is left after treatment; before anybody scored that, what was there at the outset', () => {
    expect(scoreOf(riskAt('2025-04-01', raised(severe)))).toEqual(severe);
    expect(scoreOf(riskAt('2025-04-01', raised(severe), scored('2025-03-10', byBand.Low)))).toMatchObject(byBand.Low);
    expect(scoreOf(riskAt('2025-04-01', raised()))).toBeNull();
  });

  it('is stale after 180 days, and after 90 from High on', () => {
    const mild = [raised(), scored('2025-03-02', byBand.Moderate)];
    expect(staleOn('2025-08-29', ...mild)).toBe(false);
    expect(staleOn('2025-08-30', ...mild)).toBe(true);
    const worse = [raised(), scored('2025-03-02', byBand.High)];
    expect(staleOn('2025-05-31', ...worse)).toBe(false);
    expect(staleOn('2025-06-01', ...worse)).toBe(true);
  });

  it('is as old as the risk where nobody scored it again', () => {
    expect(staleOn('2025-05-30', raised(severe))).toBe(false);
    expect(staleOn('2025-05-31', raised(severe))).toBe(true);
  });

  it('is not stale where there is none, or where the risk is closed', () => {
    expect(staleOn('2025-12-31', raised())).toBe(false);
    expect(staleOn('2025-12-31', raised(severe), closed)).toBe(false);
  });
});

describe('the review of a risk', () => {
  it.each([
    ['Low', '2025-09-07'],
    ['Moderate', '2025-06-09'],
    ['High', '2025-04-10'],
    ['Extreme', '2025-03-18'],
  ] as const)('of the band %s scored on 11 Mar 2025 is due on %s', (band, due) => {
    expect(dueAfter(raised(), scored('2025-03-11', byBand[band]))).toBe(due);
  });

  it('counts from the last time somebody looked: when it was raised, scored or accepted', () => {
    expect(dueAfter(raised(severe))).toBe('2025-03-31');
    expect(dueAfter(raised(), scored('2025-03-11', severe), accepted('2025-03-21', '2025-06-01'))).toBe('2025-04-20');
    expect(dueAfter(raised(severe), accepted('2025-03-05', '2025-06-01'), scored('2025-03-21', severe))).toBe('2025-04-20');
  });

  it('is not asked for of a closed risk, nor of one nobody scored: that one is scored first', () => {
    expect(dueAfter(raised(severe), closed)).toBeNull();
    expect(dueAfter(raised())).toBeNull();
  });
});

describe('what was to be done about a risk', () => {
  it('is overdue the day after its day, until it is done', () => {
    const lines = [raised(), action('A-1', '2025-03-20'), action('A-2', '2025-05-01')];
    const overdue = (asOf: string, ...more: Line[]) =>
      overdueActions(riskAt(asOf, ...lines, ...more), day(asOf)).map((one) => one.actionId);
    expect(overdue('2025-03-20')).toEqual([]);
    expect(overdue('2025-03-21')).toEqual(['A-1']);
    expect(overdue('2025-03-21', done('2025-03-21', 'A-1'))).toEqual([]);
    expect(overdue('2025-06-01', closed)).toEqual([]);
  });
});

describe('a risk stands', () => {
  const standing = (asOf: string, ...lines: Line[]) => standingOfRisk(riskAt(asOf, ...lines), day(asOf));
  const treated = (treatment: 'mitigate' | 'accept'): Line => ['2025-03-03', 'risk.treated', { riskId: 'RISK-001', treatment }];

  it('open while nobody does anything about it', () => {
    expect(standing('2025-03-10', raised())).toBe('open');
    expect(standing('2025-03-10', raised(), action('A-1', '2025-04-01'), done('2025-03-09', 'A-1'))).toBe('open');
  });

  it('in treatment with a treatment chosen, or anything still to be done', () => {
    expect(standing('2025-03-10', raised(), treated('mitigate'))).toBe('in treatment');
    const lines = [raised(), action('A-1', '2025-04-01'), action('A-2', '2025-04-01'), done('2025-03-09', 'A-1')];
    expect(standing('2025-03-10', ...lines)).toBe('in treatment');
  });

  it('open, where it is only meant to be accepted', () => {
    expect(standing('2025-03-10', raised(), treated('accept'))).toBe('open');
  });

  it('accepted through the last day of the acceptance, and lapsed from the next', () => {
    const lines = [raised(severe), accepted('2025-03-05', '2025-06-01')];
    expect(standing('2025-06-01', ...lines)).toBe('accepted');
    expect(standing('2025-06-02', ...lines)).toBe('acceptance lapsed');
  });

  it('realised from the incident until it is scored anew on a later day', () => {
    expect(standing('2025-03-10', raised(severe), realised('2025-03-09'))).toBe('realised');
    expect(standing('2025-03-10', raised(), scored('2025-03-09', severe), realised('2025-03-09'))).toBe('realised');
    expect(standing('2025-03-10', raised(), scored('2025-03-08', severe), realised('2025-03-09'))).toBe('realised');
    expect(standing('2025-03-10', raised(), realised('2025-03-08'), scored('2025-03-09', severe))).toBe('open');
  });

  it('closed once it is closed, whatever was said before', () => {
    expect(standing('2025-04-02', raised(severe), accepted('2025-03-05', '2025-12-01'), realised('2025-03-09'), closed)).toBe('closed');
  });
});
