import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/gates/catalogue.ts';
import { evidenceAsked, evidenceMissing, isEvidenceOf } from '../../../src/domain/gates/evidence-asked.ts';

describe('the evidence a gate asks to see', () => {
  it('is said for every gate of the catalogue, each item once', () => {
    for (const { id } of catalogue) {
      expect(evidenceAsked[id].length, id).toBeGreaterThan(0);
      expect(new Set(evidenceAsked[id]).size, id).toBe(evidenceAsked[id].length);
    }
  });

  it('is given by a document that names it in its title, however it is written', () => {
    expect(isEvidenceOf('Data-flow diagram', { title: 'Sepsis Watch: data flow diagram, v3' })).toBe(true);
    expect(isEvidenceOf('Limits', { title: 'Sublimits of liability' })).toBe(false);
  });

  it('is missing until a document names it, and told in the order it is asked', () => {
    expect(evidenceMissing('G-SEC', [])).toEqual(['Threat model', 'Security test report', 'Open findings with dates']);
    expect(evidenceMissing('G-SEC', [{ title: 'Security test report 2026' }])).toEqual(['Threat model', 'Open findings with dates']);
    expect(evidenceMissing('G-ACC', [{ title: 'A letter' }])).toEqual(['Signed statement']);
  });
});
