import { describe, expect, it } from 'vitest';
import { byNumber, holdRules, riskCategories, riskStandings } from '../../../src/domain/risk/terms.ts';

describe('the risk register', () => {
  it('knows eight ways in which an open risk holds a release', () => {
    expect(holdRules.join(' ')).toBe('H1 H2 H3 H4 H5 H6 H7 H8');
  });

  it('sorts a risk by the harm it would do, patients first', () => {
    expect(riskCategories.join(', ')).toBe(
      'patient safety, payment, privacy and security, equity, regulatory, operational, vendor, reputational, financial',
    );
  });

  it('lists its risks in the order of their numbers, however many figures they have', () => {
    const listed = ['RISK-118', 'RISK-99', 'RISK-1000', 'RISK-007'].map((riskId) => ({ riskId })).toSorted(byNumber);
    expect(listed.map(({ riskId }) => riskId)).toEqual(['RISK-007', 'RISK-99', 'RISK-118', 'RISK-1000']);
  });

  it('tells a lapsed acceptance from one that holds, and neither from closed', () => {
    expect(riskStandings.join(', ')).toBe('open, in treatment, realised, acceptance lapsed, accepted, closed');
  });
});
