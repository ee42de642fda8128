import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/domain/time.ts';
import { plain } from '../../../src/domain/pieces.ts';
import { holdsLine, notInFileLine, verdict } from '../../../src/parts/sentences/verdict.ts';
import { oneFile, overviewFrom, rowOf, sixtyFour } from '../../support/portfolio-rows.ts';

const file = { day: '2025-12-31', assumed: true };
const said = (rows: Parameters<typeof overviewFrom>[0]): string => plain(verdict(overviewFrom(rows), null));

describe('the verdict of a kept record', () => {
  it('shows the Scale Gap inside the whole partition, empty cells left out', () => {
    expect(said(sixtyFour())).toBe(
      'Of 38 that reached pilot: 9 in production, 14 stalled, 8 ended quietly, 2 stopped by decision, 5 on time: a Scale Gap of 22.',
    );
  });

  it('says the plain fact where nothing reached pilot', () => {
    expect(said([rowOf({ id: 'M-1', stage: 'build' })])).toBe('No model has reached pilot yet.');
  });

  it('holds at one, at two, and where there is no gap', () => {
    const stalled = rowOf({ id: 'M-1', stage: 'pilot', stalled: true, hold: 'governance' });
    expect(said([stalled])).toBe('Of 1 that reached pilot: 1 stalled: a Scale Gap of 1.');
    expect(said([stalled, rowOf({ id: 'M-2', stage: 'production' })])).toBe(
      'Of 2 that reached pilot: 1 in production, 1 stalled: a Scale Gap of 1.',
    );
    expect(said([rowOf({ id: 'M-2', stage: 'production' })])).toBe('Of 1 that reached pilot: 1 in production: a Scale Gap of 0.');
  });

  it('names those it cannot place, and shows no gap of 0 as if it were known', () => {
    const untold = rowOf({ id: 'M-1', stage: 'pilot', watched: false });
    const watched = rowOf({ id: 'M-2', stage: 'production' });
    expect(said([untold, watched])).toBe(
      'Of 2 that reached pilot: 1 in production, 1 in pilot, whether stalled not reported: no Scale Gap that the record can show, and for 1 more it cannot be told.',
    );
  });

  it('gives every count the measure that opens it', () => {
    const counts = verdict(overviewFrom(sixtyFour()), null).filter((piece) => typeof piece !== 'string' && 'show' in piece);
    expect(counts.map(({ text, show }) => `${text} → ${show}`)).toEqual([
      '38 → scale-gap',
      '9 in production → cell:in production',
      '14 stalled → cell:stalled',
      '8 ended quietly → cell:ended quietly',
      '2 stopped by decision → cell:stopped by decision',
      '5 on time → cell:in pilot, on time',
      'Scale Gap of 22 → scale-gap',
    ]);
  });
});

describe('the verdict of one file', () => {
  it('says what the file reports and what it cannot say', () => {
    const overview = overviewFrom(oneFile({ production: 138, pilot: 21, build: 136, ended: 72 }));
    expect(plain(verdict(overview, file))).toBe(
      'As the file of 31 Dec 2025 reports: 138 models in production and 21 in pilot; 136 in build. 72 ended, how is not reported. Whether a pilot has stalled cannot be known from one file.',
    );
  });

  it('holds at one model, and where none is live', () => {
    expect(plain(verdict(overviewFrom(oneFile({ production: 1 })), file))).toContain('1 model in production. Whether');
    expect(plain(verdict(overviewFrom(oneFile({ pilot: 2 })), file))).toContain('2 models in pilot. Whether');
    expect(plain(verdict(overviewFrom(oneFile({ build: 1, intake: 1 })), file))).toContain('reports: 1 in build and 1 at intake. Whether');
    expect(plain(verdict(overviewFrom(oneFile({ ended: 3 })), file))).toContain(
      'reports: no model in use or in the making. 3 ended, how is not reported.',
    );
  });
});

describe('what holds the stalled, in one line', () => {
  const line = (rows: Parameters<typeof overviewFrom>[0]): string => plain(holdsLine(overviewFrom(rows)));

  it('counts governance and technology by the same rule', () => {
    expect(line(sixtyFour())).toBe('governance alone 8, technology alone 2, both 3, not reported 1');
  });

  it('keeps both sides at 0, and leaves out only what stands between them', () => {
    expect(line([rowOf({ id: 'M-1', stage: 'pilot', stalled: true, hold: 'technical' })])).toBe('governance alone 0, technology alone 1');
    expect(line([])).toBe('governance alone 0, technology alone 0');
  });
});

describe('models the newest file does not name', () => {
  const gone = oneFile({ build: 2, pilot: 1 }).map((row) => ({
    ...row,
    notInFile: { fileName: 'va-2025.csv', snapshot: toDay('2025-12-31') },
  }));

  it('stand in a line of their own, by last stage', () => {
    const overview = overviewFrom([...oneFile({ production: 2 }).map((row) => ({ ...row, modelId: `N-${row.modelId}` })), ...gone]);
    expect(plain(notInFileLine(overview) ?? [])).toMatch(
      /^3 models not in the file of 31 Dec 2025, by last stage: 2 in build and 1 in pilot\. Outside every other count/,
    );
    expect(plain(verdict(overview, file))).toContain('2 models in production.');
  });

  it('are not spoken of where there are none', () => {
    expect(notInFileLine(overviewFrom(sixtyFour()))).toBeNull();
  });
});
