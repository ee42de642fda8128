import { describe, expect, it } from 'vitest';
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

describe('a risk holds a release', () => {
  it('H1 when it is Extreme, accepted or not', () => {
    expect(risk([raised(), scored(5, 3), acceptedUntil('2025-12-01')], '2025-04-01').rules).toEqual(['H1']);
  });

  it('H2 when it is High and not accepted for going live', () => {
    expect(risk([raised(), scored(4, 2)], '2025-04-01').rules).toEqual(['H2']);
    expect(risk([raised(), scored(4, 2), acceptedUntil('2025-12-01', 'continue')], '2025-04-01').rules).toEqual(['H2']);
    expect(risk([raised(), scored(4, 2), acceptedUntil('2025-12-01')], '2025-04-01').rules).toEqual([]);
  });

  it('H1 and H2 by its score at the outset, until somebody scores what is left', () => {
    expect(risk([raised({ inherent: { severity: 5, likelihood: 5 } })], '2025-04-01').rules).toEqual(['H1']);
    expect(risk([raised({ inherent: { severity: 5, likelihood: 1 } })], '2025-04-01').rules).toEqual(['H2']);
    expect(risk([raised({ inherent: { severity: 5, likelihood: 5 } }), scored(1, 1)], '2025-04-01').rules).toEqual([]);
  });

  it('H2 again from the day after its acceptance for going live ran out', () => {
    const lines = [raised(), scored(4, 2), acceptedUntil('2025-06-01')];
    expect(risk(lines, '2025-06-01').rules).toEqual([]);
    expect(risk(lines, '2025-06-02').rules).toEqual(['H2', 'H8']);
  });

  it('H2 though it was accepted, where the acceptance came before any score: nobody knew how bad it was', () => {
    expect(risk([raised(), acceptedUntil('2025-12-01'), scored(4, 2, '2025-03-10')], '2025-04-01').rules).toEqual(['H2']);
  });

  it('H2 though it was accepted, where it was accepted at a lower band', () => {
    const worse = [raised(), scored(2, 2), acceptedUntil('2025-12-01'), scored(4, 2, '2025-03-10')];
    expect(risk(worse, '2025-04-01').rules).toEqual(['H2']);
  });

  const action = (actionId: string, due: string): Line => [
    '2025-03-03',
    'risk.action-set',
    { riskId: 'RISK-001', actionId, text: 'Retest', owner: 'P-1', due: day(due) },
  ];

  it('H3 when a patient-safety action is more than 30 days overdue', () => {
    const lines = [raised({ category: 'patient safety' }), scored(3, 2), action('A-1', '2025-04-01')];
    expect(risk(lines, '2025-05-01').rules).toEqual([]);
    expect(risk(lines, '2025-05-02').rules).toEqual(['H3']);
    expect(risk([...lines, ['2025-04-20', 'risk.action-done', { riskId: 'RISK-001', actionId: 'A-1' }]], '2025-05-02').rules).toEqual([]);
  });

  it('H3 for patients and payment only, and from Moderate on', () => {
    const overdue = (category: string, ...score: [number, number]) =>
      risk([raised({ category }), scored(...score), action('A-1', '2025-03-31')], '2025-05-01').rules;
    expect(overdue('payment', 2, 2)).toEqual(['H3']);
    expect(overdue('patient safety', 2, 2)).toEqual(['H3']);
    expect(overdue('operational', 2, 2)).toEqual([]);
    expect(overdue('patient safety', 1, 2)).toEqual([]);
  });

  it('H3 for one action late, though others are done or not yet due', () => {
    const lines = [raised({ category: 'payment' }), scored(2, 2), action('A-1', '2025-03-31'), action('A-2', '2025-12-31')];
    expect(risk(lines, '2025-05-01').rules).toEqual(['H3']);
    expect(risk([raised({ category: 'payment' }), scored(2, 2)], '2025-05-01').rules).toEqual([]);
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

  it('H5 not for an owner whom the record names and says nothing more about', () => {
    expect(risk([raised({ owner: 'P-9' }), scored(2, 2)], '2025-04-01').rules).toEqual([]);
  });

  it('H6 only where an acceptance rests on the control: failed on its day or after, not before it, not without one', () => {
    const failed = (on: string): Line => [on, 'risk.control-failed', { riskId: 'RISK-001', control: 'Double check' }];
    const acceptance = acceptedUntil('2025-12-01');
    expect(risk([raised(), scored(4, 2), acceptance, failed('2025-03-05')], '2025-04-01').rules).toEqual(['H6']);
    expect(risk([raised(), scored(4, 2), failed('2025-03-04'), acceptance], '2025-04-01').rules).toEqual([]);
    expect(risk([raised(), scored(2, 2), failed('2025-03-04')], '2025-04-01').rules).toEqual([]);
  });

  it('H7 until it is scored on a later day than the incident, though it was never scored again before', () => {
    const realised: Line = ['2025-03-09', 'risk.realised', { riskId: 'RISK-001', incident: 'INC-1' }];
    const inherent = { inherent: { severity: 2, likelihood: 2 } };
    expect(risk([raised(inherent), realised], '2025-04-01').rules).toEqual(['H7']);
    expect(risk([raised(), scored(2, 2, '2025-03-09'), realised], '2025-04-01').rules).toEqual(['H7']);
    expect(risk([raised(inherent)], '2025-04-01').rules).toEqual([]);
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
