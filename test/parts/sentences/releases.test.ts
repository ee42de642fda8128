import { describe, expect, it } from 'vitest';
import * as sentences from '../../../src/parts/sentences/releases.ts';
import { earliestWords, movedWords, refusedTimes } from '../../../src/parts/sentences/releases.ts';
import { day } from '../../support/record-of.ts';
import { inPlain } from '../../support/in-plain.ts';

const planMessage = inPlain(sentences.planMessage);

const counts = (planned: number, held: number, heldByRegister = held, released = 0) => ({
  counts: { planned, held, heldByRegister, clear: planned - held, released },
});

describe('what the plan says', () => {
  it.each([
    [counts(0, 0), 'No release is planned'],
    [counts(0, 0, 0, 3), 'Nothing more is planned'],
    [counts(1, 0), 'Nothing holds the 1 planned release'],
    [counts(1, 1), 'The 1 planned release is held by the register'],
    [counts(2, 0), 'Nothing holds the 2 planned releases'],
    [counts(2, 1), '1 of 2 planned releases is held by the register'],
    [counts(5, 4), '4 of 5 planned releases are held by the register'],
    [counts(5, 5), '5 of 5 planned releases are held by the register'],
    [counts(5, 3, 2), '3 of 5 planned releases are held, 2 by the register'],
    [counts(5, 3, 0), '3 of 5 planned releases are held, none by the register'],
  ])('in numerals, and plainly where nothing is held (%#)', (of, words) => {
    expect(planMessage(of)).toBe(words);
    expect(words.length).toBeLessThanOrEqual(60);
  });
});

describe('the day a release could go', () => {
  const planned = day('2026-11-10');

  it('is said only where it differs from its plan, and is never promised', () => {
    expect(earliestWords({ state: 'clear', planned, earliest: planned })).toBeNull();
    expect(earliestWords({ state: 'clear', planned, earliest: day('2026-11-12') })).toBe('Could go on 12 Nov 2026');
    expect(earliestWords({ state: 'held', planned, earliest: day('2026-11-14') })).toBe(
      'Not before 14 Nov 2026, and only if all that holds it is lifted by then',
    );
    expect(earliestWords({ state: 'held', planned, earliest: null })).toBe('No day can be named on which it could go');
    expect(earliestWords({ state: 'released', planned, earliest: null })).toBeNull();
  });
});

describe('a move', () => {
  it('is told with every day it was planned for before, and that it lifted nothing', () => {
    expect(movedWords({ movedFrom: [] })).toBeNull();
    expect(movedWords({ movedFrom: [day('2026-09-15')] })).toBe('Moved once, from 15 Sep 2026. Moving a date lifts nothing.');
    expect(movedWords({ movedFrom: [day('2026-09-15'), day('2026-10-15')] })).toBe(
      'Moved 2 times, from 15 Sep 2026 and 15 Oct 2026. Moving a date lifts nothing.',
    );
  });
});

describe('how often a sentence was tried', () => {
  it.each([
    [0, 'Not tried here yet'],
    [1, 'Refused once here'],
    [2, 'Refused 2 times here'],
  ])('%i: %s', (refused, words) => {
    expect(refusedTimes({ refused })).toBe(words);
  });
});
