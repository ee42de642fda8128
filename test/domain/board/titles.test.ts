import { describe, expect, it } from 'vitest';
import { unsureWords } from '../../../src/domain/board/decisions.ts';
import { sentenceOf } from '../../../src/domain/board/exceptions.ts';
import { sinceSentence } from '../../../src/domain/board/since-last.ts';
import { endedTitle } from '../../../src/domain/board/slides/ended-without-decision.ts';
import { gatesTitle } from '../../../src/domain/board/slides/which-gate.ts';
import { namesTitle } from '../../../src/domain/board/slides/names-we-need.ts';
import { registerTitle } from '../../../src/domain/board/slides/the-register.ts';
import { ruleDatesTitle } from '../../../src/domain/board/slides/rule-dates.ts';
import { gapTitle } from '../../../src/domain/board/slides/the-gap.ts';
import { snapshotStopsTitle, stopsTitle } from '../../../src/domain/board/slides/where-models-stop.ts';
import { toDay } from '../../../src/domain/time.ts';

const unit = { one: 'model', many: 'models' };

describe('the gap in one line', () => {
  const said = (gap: number | null, reached: number, more: Partial<Parameters<typeof gapTitle>[0]> = {}): string =>
    gapTitle({ gap, reached, unknown: 0, stalled: gap ?? 0, quiet: 0, production: 0, ...unit, ...more });

  it('holds at none, one, some and all', () => {
    expect(said(0, 0)).toBe('No model is on record as having reached pilot.');
    expect(said(0, 3)).toBe('No Scale Gap: of 3 models that reached pilot, none stalled or ended quietly.');
    expect(said(1, 1)).toBe('A Scale Gap of 1: of 1 model that reached pilot, 1 stalled and 0 ended quietly.');
    expect(said(22, 38, { stalled: 14, quiet: 8 })).toBe(
      'A Scale Gap of 22: of 38 models that reached pilot, 14 stalled and 8 ended quietly.',
    );
    expect(said(2, 2)).toBe('A Scale Gap of 2: of 2 models that reached pilot, 2 stalled and 0 ended quietly.');
  });

  it('names what is not reported, and never shows a gap of 0 over it', () => {
    expect(said(0, 159, { unknown: 21, production: 138 })).toBe(
      'Of 159 models that reached pilot, 138 are in production; for 21 whether they stalled or ended quietly is not reported.',
    );
    expect(said(0, 2, { unknown: 1, production: 1 })).toContain('1 is in production; for 1');
    expect(said(0, 1, { unknown: 1 })).not.toContain('production');
    expect(said(3, 9, { unknown: 2 })).toContain('; for 2 it is not reported.');
    expect(said(null, 5, { unknown: 5 })).toBe('Whether any of the 5 models that reached pilot stalled or ended quietly is not reported.');
  });
});

describe('where models stop', () => {
  it('says how far they came, who stands still, and whose stage nobody reported', () => {
    const all = { records: 64, pilot: 38, production: 9, stalled: 14, unknown: 0, ...unit };
    expect(stopsTitle(all)).toBe('Of 64 models, 38 reached pilot and 9 reached production; 14 stand stalled in pilot.');
    expect(stopsTitle({ ...all, records: 1, pilot: 0, production: 0, stalled: 0 })).toBe(
      'Of 1 model, 0 reached pilot and 0 reached production.',
    );
    expect(stopsTitle({ ...all, stalled: 1, unknown: 3 })).toContain('1 stands stalled in pilot; for 3 no stage is reported.');
  });

  it('says of one file only where they are', () => {
    expect(snapshotStopsTitle({ production: 138, pilot: 21, many: 'models' })).toBe(
      'As the file reports: 138 models in production and 21 in pilot. Where the others stopped is not reported.',
    );
  });
});

describe('what ended without a decision', () => {
  const said = (quiet: number | null, ended: number, unknown = 0): string => endedTitle({ quiet, ended, unknown, ...unit });

  it('holds at one, some, all, and with unknowns', () => {
    expect(said(1, 1)).toBe('1 of 1 model that ended did so without anyone deciding it.');
    expect(said(8, 15)).toBe('8 of 15 models that ended did so without anyone deciding it.');
    expect(said(2, 4, 1)).toBe('2 of 4 models that ended did so without anyone deciding it; for 1 more it is not reported.');
    expect(said(0, 4, 3)).toBe('Of 4 models that ended, none is known to have ended without a decision; for 3 it is not reported.');
    expect(said(null, 72, 72)).toBe('How the 72 models that ended came to an end is not reported.');
    expect(said(0, 0)).toContain('cannot be told from one file');
  });
});

describe('which gate', () => {
  const said = (top: string[], most: number, held: number): string => gatesTitle({ top, most, held, ...unit });

  it('names one, several that are even, and none', () => {
    expect(said(['on-call ownership'], 10, 18)).toBe('On-call ownership is open for 10 of 18 held models, more than any other gate.');
    expect(said(['a', 'b'], 1, 1)).toBe('A and b are each open for 1 of 1 held model.');
    expect(said(['a', 'b', 'c', 'd'], 2, 5)).toBe('A, b and c and others are each open for 2 of 5 held models.');
    expect(said([], 0, 2)).toBe('No gate is open for the 2 held models: a risk or a broken link holds them.');
  });
});

describe('what the register holds', () => {
  it('holds at none, one and some', () => {
    expect(registerTitle({ extreme: 0, high: 0, holds: 0 })).toBe('No Extreme or High risk is open; no risk holds a release.');
    expect(registerTitle({ extreme: 1, high: 0, holds: 1 })).toBe('1 Extreme risk is open, and no High one; 1 risk holds a release.');
    expect(registerTitle({ extreme: 11, high: 0, holds: 11 })).toBe('11 Extreme risks are open, and no High one; 11 risks hold a release.');
    expect(registerTitle({ extreme: 0, high: 2, holds: 0 })).toBe('2 High risks are open, and no Extreme one; no risk holds a release.');
    expect(registerTitle({ extreme: 3, high: 9, holds: 11 })).toBe('3 Extreme and 9 High risks are open; 11 risks hold a release.');
  });
});

describe('the names we need', () => {
  const said = (lacking: number | null, live: number, unknown = 0, stalled = 0): string =>
    namesTitle({ lacking, live, unknown, stalled, ...unit });

  it('holds at none, one, some, all and unknown', () => {
    expect(said(0, 0)).toBe('Nothing is in use.');
    expect(said(0, 4, 0, 1)).toBe('Each of the 4 models in use has a name and night cover; 1 stalled pilot has no name on the decision.');
    expect(said(1, 1)).toBe('1 of 1 model in use has no accepted name or nobody at night.');
    expect(said(12, 28, 2)).toBe('12 of 28 models in use have no accepted name or nobody at night; for 2 more it is not reported.');
    expect(said(0, 3, 1)).toBe('Of 3 models in use, none is known to lack a name or night cover; for 1 more it is not reported.');
    expect(said(null, 159, 159)).toBe('Who has put their name to the 159 models in use, and who answers at night, is not reported.');
  });
});

describe('the next rule dates', () => {
  it('give a date, never days left, and say what is not determined', () => {
    const next = toDay('2027-01-01');
    expect(ruleDatesTitle({ next, settled: 29, told: 37, unknown: 2 })).toBe(
      'The next rule date is 1 Jan 2027; which rules govern a deployment is settled for 29 of 37 deployments; for 2 it is not reported.',
    );
    expect(ruleDatesTitle({ next: null, settled: null, told: 0, unknown: 4 })).toBe(
      'No rule date we know of lies ahead; which rules govern our models is not reported.',
    );
  });
});

describe('what is challenged together', () => {
  it('says of how many slides', () => {
    expect(unsureWords(4, 9)).toBe(
      '4 of 9 slides rest on something that is not reported, or not of everything. Who could report it, and by when?',
    );
    expect(unsureWords(9, 9)).toMatch(/^Each of the 9 slides rests on /);
  });
});

describe('exceptions, and what was written since', () => {
  it('are counted in a sentence, and none is said', () => {
    expect(sentenceOf([{ kind: 'extreme risk', count: 0 }])).toBe('There is no exception to report.');
    expect(
      sentenceOf([
        { kind: 'extreme risk', count: 0 },
        { kind: 'override in force', count: null },
      ]),
    ).toBe('No exception is known; not all of it is reported.');
    expect(
      sentenceOf([
        { kind: 'extreme risk', count: 1 },
        { kind: 'ended quietly', count: 2 },
      ]),
    ).toBe('1 Extreme risk and 2 pilots that ended quietly.');
    const from = { asOf: toDay('2026-09-30') };
    expect(sinceSentence('BOARD-01', from, 0, [])).toBe('Nothing was written since BOARD-01, as of 30 Sep 2026.');
    expect(
      sinceSentence('BOARD-01', from, 3, [
        { kind: 'decisions', count: 1 },
        { kind: 'facts', count: 2 },
      ]),
    ).toBe('3 entries since BOARD-01, as of 30 Sep 2026: 1 decision and 2 facts.');
  });
});
