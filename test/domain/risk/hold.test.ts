import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../src/domain/risk/bands.ts';
import { holdRulesOf, isUnresolved } from '../../../src/domain/risk/hold.ts';
import { day, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

const raised = (more: object = {}): Line => [
  '2025-03-01',
  'risk.raised',
  {
    riskId: 'RISK-001',
    deploymentIds: ['DEP-1'],
    title: 'Late alerts',
    category: 'operational',
    nature: 'technical',
    owner: 'P-1',
    ...more,
  },
];
const scored = (severity: number, likelihood: number, on = '2025-03-02'): Line => [
  on,
  'risk.scored',
  { riskId: 'RISK-001', residual: { severity, likelihood }, by: 'P-1' },
];
const acceptedUntil = (until: string, purpose: 'go-live' | 'continue' = 'go-live'): Line => [
  '2025-03-05',
  'risk.accepted',
  { riskId: 'RISK-001', by: ['P-2'], expiresOn: day(until), purpose },
];
const risk = (lines: Line[], asOf: string) => {
  const state = stateOf([opened, ...people, ...model(1), ...lines], asOf);
  const one = state.risks.get('RISK-001')!;
  return { rules: holdRulesOf(one, state.people, day(asOf), state.settings), unresolved: isUnresolved(one, day(asOf)) };
};

describe('a risk’s band', () => {
  it.each([
    [1, 3, 'Low'],
    [2, 2, 'Moderate'],
    [3, 2, 'Moderate'],
    [2, 4, 'High'],
    [4, 3, 'High'],
    [3, 5, 'Extreme'],
    [5, 3, 'Extreme'],
  ])('of severity %i, likelihood %i is looked up: %s', (severity, likelihood, band) => {
    expect(bandOf({ severity, likelihood })).toBe(band);
  });

  it('is never below High where it may kill, however rarely', () => {
    expect(bandOf({ severity: 5, likelihood: 1 })).toBe('High');
  });

  it('does not exist outside 1 to 5', () => {
    expect(() => bandOf({ severity: 6, likelihood: 1 })).toThrow(RangeError);
    expect(() => bandOf({ severity: 1, likelihood: 0 })).toThrow(RangeError);
  });
});

describe('a risk holds a release', () => {
  it('H1 when it is Extreme, accepted or not', () => {
    expect(risk([raised(), scored(5, 3), acceptedUntil('2025-12-01')], '2025-04-01').rules).toEqual(['H1']);
  });

  it('H2 when it is High and not accepted for going live', () => {
    expect(risk([raised(), scored(4, 2)], '2025-04-01').rules).toEqual(['H2']);
    expect(risk([raised(), scored(4, 2), acceptedUntil('2025-12-01', 'continue')], '2025-04-01').rules).toEqual(['H2']);
    expect(risk([raised(), scored(4, 2), acceptedUntil('2025-12-01')], '2025-04-01').rules).toEqual([]);
  });

  it('H3 when a patient-safety action is more than 30 days overdue', () => {
    const action: Line = [
      '2025-03-03',
      'risk.action-set',
      { riskId: 'RISK-001', actionId: 'A-1', text: 'Retest', owner: 'P-1', due: day('2025-04-01') },
    ];
    const lines = [raised({ category: 'patient safety' }), scored(3, 2), action];
    expect(risk(lines, '2025-05-01').rules).toEqual([]);
    expect(risk(lines, '2025-05-02').rules).toEqual(['H3']);
    expect(risk([...lines, ['2025-04-20', 'risk.action-done', { riskId: 'RISK-001', actionId: 'A-1' }]], '2025-05-02').rules).toEqual([]);
  });

  it('H4 when nobody scored it for more than 14 days', () => {
    expect(risk([raised()], '2025-03-15').rules).toEqual([]);
    expect(risk([raised()], '2025-03-16').rules).toEqual(['H4']);
  });

  it('H5 when it is Moderate or more and its owner is nobody, or has left', () => {
    expect(risk([raised({ owner: null }), scored(2, 2)], '2025-04-01').rules).toEqual(['H5']);
    expect(risk([raised({ owner: null }), scored(1, 2)], '2025-04-01').rules).toEqual([]);
    const left: Line = ['2025-03-20', 'person.left', { personId: 'P-1', lastDay: day('2025-03-31') }];
    expect(risk([raised(), scored(2, 2), left], '2025-03-31').rules).toEqual([]);
    expect(risk([raised(), scored(2, 2), left], '2025-04-01').rules).toEqual(['H5']);
  });

  it('H6 when a control its acceptance relies on failed, H7 when it came true and was not scored since', () => {
    expect(
      risk(
        [
          raised(),
          scored(4, 2),
          acceptedUntil('2025-12-01'),
          ['2025-03-09', 'risk.control-failed', { riskId: 'RISK-001', control: 'Double check' }],
        ],
        '2025-04-01',
      ).rules,
    ).toEqual(['H6']);
    const realised: Line = ['2025-03-09', 'risk.realised', { riskId: 'RISK-001', incident: 'INC-1' }];
    expect(risk([raised(), scored(2, 2), realised], '2025-04-01').rules).toEqual(['H7']);
    expect(risk([raised(), scored(2, 2), realised, scored(2, 2, '2025-03-10')], '2025-04-01').rules).toEqual([]);
  });

  it('H8 when its acceptance has lapsed: it is open again', () => {
    const lines = [raised(), scored(2, 2), acceptedUntil('2025-06-01')];
    expect(risk(lines, '2025-06-01')).toEqual({ rules: [], unresolved: false });
    expect(risk(lines, '2025-06-02')).toEqual({ rules: ['H8'], unresolved: true });
  });

  it('no longer, once it is closed', () => {
    const lines = [raised(), scored(5, 5), ['2025-03-09', 'risk.closed', { riskId: 'RISK-001', reason: 'Withdrawn', by: 'P-1' }] as Line];
    expect(risk(lines, '2025-04-01')).toEqual({ rules: [], unresolved: false });
  });
});
