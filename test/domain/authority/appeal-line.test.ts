import { describe, expect, it } from 'vitest';
import { aboveRefuser, lineOf, rungsOf, type Line } from '../../../src/domain/authority/appeal-line.ts';

const refusal = (subject: string, ...rules: readonly string[]) => ({ subject, rules });

describe('the line a refusal came from', () => {
  it.each<[Line, readonly string[]]>([
    ['compliance', ['G-REG', 'G-PRV', 'G-PAY', 'G-TRN', 'G-EQT']],
    ['architecture', ['G-ARC', 'G-AGL']],
    ['clinical safety', ['G-CLN', 'G-OVR', 'G-WRK', 'G-USE']],
    ['security', ['G-SEC', 'G-AGT', 'G-AUD']],
    ['committee', ['G-PIL', 'G-VAL', 'G-FIN', 'G-CHG']],
  ])('is %s for its gates, whatever the rule', (line, gates) => {
    expect(gates.map((gate) => lineOf(refusal(`DEP-1 ${gate}`, 'R-06', 'R-13', 'R-01')))).toEqual(gates.map(() => line));
  });

  it.each<[string, Line]>([
    ['R-06', 'compliance'],
    ['R-13', 'clinical safety'],
    ['R-20', 'clinical safety'],
    ['R-01', 'architecture'],
    ['R-02', 'architecture'],
    ['R-05', 'committee'],
  ])('of %s, where it is about no gate, is %s', (rule, line) => {
    expect(lineOf(refusal('DEP-1', 'R-05', rule))).toBe(line);
  });

  it('is the line of the first: compliance before safety, safety before architecture', () => {
    expect(lineOf(refusal('DEP-1', 'R-01', 'R-13', 'R-06'))).toBe('compliance');
    expect(lineOf(refusal('DEP-1', 'R-02', 'R-20'))).toBe('clinical safety');
  });
});

describe('who stands above those who refuse', () => {
  it.each<[Line, readonly string[]]>([
    ['compliance', ['Chief compliance officer', 'General counsel']],
    ['architecture', ['CIO']],
    ['clinical safety', ['CMO']],
    ['security', ['CISO']],
    ['committee', ['CEO', 'CIO', 'CMO']],
  ])('in %s is somebody of the same function', (line, roles) => {
    expect(aboveRefuser(line)).toEqual(roles);
  });
});

describe('an appeal', () => {
  it('climbs the refuser’s own line, then the committee, the executive pair and the board', () => {
    expect(rungsOf('architecture', false)).toEqual([['CIO'], ['Committee chair'], ['CIO', 'CMO'], ['Board member']]);
  });

  it('begins with the committee where the committee refused', () => {
    expect(rungsOf('committee', false)).toEqual([['Committee chair'], ['CIO', 'CMO'], ['Board member']]);
  });

  it('takes the chief compliance officer beside the pair where payment is touched', () => {
    expect(rungsOf('security', true)).toEqual([
      ['CISO'],
      ['Committee chair'],
      ['CIO', 'CMO', 'Chief compliance officer'],
      ['Board member'],
    ]);
  });
});
