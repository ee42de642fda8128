import { describe, expect, it } from 'vitest';
import { linkOf, links, type LinkId } from '../../../src/domain/accountability/links.ts';

describe('the links of the chain', () => {
  it('are these roles, in this order, each required from its stage on', () => {
    expect(links.map(({ id, role, requiredFrom, applies }) => `${id} ${role}, from ${requiredFrom}, ${applies}`)).toEqual([
      'L1 Executive sponsor, from intake, always',
      'L2 Decision signatory, from build, always',
      'L3 Clinical or business owner, from pilot, always',
      'L4 Model owner, from build, always',
      'L5 Compliance signatory, from silent, always',
      'L6-CARE Clinical safety officer, from pilot, care',
      'L6-PAY Plan medical director, from pilot, payment',
      'L7 Independent validator, from silent, always',
      'L8 Service owner, from production, always',
      'L9 On-call responder, from pilot, always',
      'L10 Override authority, from pilot, always',
      'L11 Audit custodian, from silent, always',
      'LV Vendor contact, from production, vendor',
      'LA1 Agent supervisor, from silent, agentic',
      'LA2 Authorising principal, from silent, agentic',
    ]);
  });

  it('hold a year, those of an agent half a year, and the vendor’s as long as the contract', () => {
    const holding = (months: number | null) => links.filter(({ termMonths }) => termMonths === months).map(({ id }) => id);
    expect(holding(6)).toEqual(['LA1', 'LA2']);
    expect(holding(null)).toEqual(['LV']);
    expect(holding(12)).toHaveLength(12);
  });

  it('are voided by what their signature rests on', () => {
    const voidedBy = (change: (typeof links)[number]['voidBy'][number]) =>
      links.filter(({ voidBy }) => voidBy.includes(change)).map(({ id }) => id);
    expect(voidedBy('major version')).toEqual(['L2', 'L6-CARE', 'L6-PAY', 'L7']);
    expect(voidedBy('scope')).toEqual(['L2', 'L3', 'L4', 'L5', 'L6-CARE', 'L6-PAY', 'L7']);
    expect(voidedBy('autonomy')).toEqual(['L2', 'L3', 'L4', 'L5', 'L6-CARE', 'L6-PAY', 'L7', 'L8', 'L9', 'L10', 'L11', 'LV']);
    expect(voidedBy('tool')).toEqual(['LA2']);
    expect(voidedBy('limit')).toEqual(['LA2']);
    expect(voidedBy('hosting')).toEqual([]);
    expect(links.flatMap(({ voidBy }) => voidBy)).toHaveLength(25);
  });

  it('each say what a name there means, in words of their own', () => {
    for (const { id, meaning } of links) expect(meaning, id).toMatch(/^[A-Z].{12,}[^.]$/);
    expect(new Set(links.map(({ meaning }) => meaning)).size).toBe(links.length);
  });

  it('are found by their ids, and only by those', () => {
    for (const link of links) expect(linkOf(link.id)).toBe(link);
    expect(() => linkOf('L99' as LinkId)).toThrow(new RangeError('No such link: L99'));
  });
});
