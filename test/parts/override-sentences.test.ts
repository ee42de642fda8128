import { describe, expect, it } from 'vitest';
import type { OverrideStep } from '../../src/domain/audit/events.ts';
import { overrideWords, speedWords } from '../../src/parts/sentences/override.ts';
import { day } from '../support/record-of.ts';

const drilledOn = day('2026-08-06');
const tried = (step: OverrideStep['step']): OverrideStep => ({ step, who: 'A nurse', seconds: 48, drilledOn });
const untested = (step: OverrideStep['step']): OverrideStep => ({ step, who: 'A nurse', seconds: null, drilledOn: null });
const nobody = (step: OverrideStep['step']): OverrideStep => ({ step, who: null, seconds: null, drilledOn: null });

describe('overrideWords', () => {
  it('says the missing first, then the untested, then that all is there', () => {
    expect(overrideWords([tried('stop'), untested('hold'), nobody('recall'), nobody('restart')])).toBe(
      'Nobody can recall or restart it; the hold was never tested.',
    );
    expect(overrideWords([tried('stop'), tried('hold'), tried('recall'), nobody('restart')])).toBe('Nobody can restart it.');
    expect(overrideWords([tried('stop'), untested('hold'), untested('recall'), tried('restart')])).toBe(
      'The hold and recall were never tested.',
    );
    expect(overrideWords([tried('stop'), tried('hold'), tried('recall'), tried('restart')])).toBe(
      'All 4 steps have a person, and each was tried.',
    );
    expect(overrideWords([nobody('stop'), nobody('hold'), nobody('recall'), nobody('restart')])).toBe(
      'Nobody can stop, hold, recall or restart it.',
    );
    expect(overrideWords([])).toBe('No override path is on record.');
  });
});

describe('speedWords', () => {
  it('gives seconds, then minutes, then hours', () => {
    expect([48, 119, 120, 7140, 7200].map(speedWords)).toEqual(['48 s', '119 s', '2 min', '119 min', '2 h']);
  });
});
