import { describe, expect, it } from 'vitest';
import { changeOf } from './change.ts';
import { reasonFor, staleReasons, type Reason } from './reasons.ts';
import { scoreOf, sectionOf, withSection, type Result } from './report.ts';

const source = ['export function isLate(due: Day, asOf: Day): boolean {', '  if (asOf >= due) {', '    return true;', '  }', '}'].join(
  '\n',
);
const change = changeOf('src/domain/a/late.ts', source, { start: { line: 2, column: 7 }, end: { line: 2, column: 18 } }, 'asOf > due');
const result: Result = {
  folder: 'src/domain/a',
  killed: 17,
  timedOut: 1,
  notStarted: [],
  survivors: [
    { ...change, reached: true, reason: null },
    { ...change, line: 9, reached: false, reason: 'It cannot matter.' },
  ],
  minutes: 1.25,
  day: new Date(2026, 10, 22),
  commit: 'commit abc1234',
};

describe('a change of one place', () => {
  it('is told by what stood there and by its line before and after', () => {
    expect(change).toEqual({
      file: 'src/domain/a/late.ts',
      line: 2,
      code: 'asOf >= due',
      becomes: 'asOf > due',
      was: 'if (asOf >= due) {',
      now: 'if (asOf > due) {',
    });
  });

  it('over several lines is told in one', () => {
    const block = changeOf('late.ts', source, { start: { line: 2, column: 20 }, end: { line: 4, column: 4 } }, '{}');
    expect(block).toMatchObject({
      line: 2,
      code: '{ return true; }',
      was: 'if (asOf >= due) { return true; }',
      now: 'if (asOf >= due) {}',
    });
  });
});

describe('the reasons for survivors', () => {
  const { file, was, now } = change;
  const reason: Reason = { file, was, now, reason: 'It cannot matter.' };

  it('are found by the code, wherever its line has moved', () => {
    expect(reasonFor([reason], { ...change, line: 70 })).toBe('It cannot matter.');
    expect(reasonFor([reason], { ...change, now: 'if (false) {' })).toBeNull();
  });

  it('that explain nothing any more are named, those of other folders are not', () => {
    const gone = { ...reason, now: 'if (true) {' };
    expect(staleReasons([reason, gone, { ...gone, file: 'src/domain/ab/late.ts' }], result)).toEqual([gone]);
  });
});

describe('the report of a folder', () => {
  const section = sectionOf(result);

  it('says how much was noticed, rounded down, and names what was not, with its reason or without', () => {
    expect(scoreOf(result)).toBe(90);
    expect(section).toBe(
      [
        '### src/domain/a',
        '',
        '**90.0 %** noticed: 18 of 20 (1 by running without end). 22 Nov 2026, commit abc1234, 1.3 minutes.',
        '',
        'Unnoticed:',
        '',
        '- src/domain/a/late.ts:2 `asOf >= due` → `asOf > due`: **no reason yet**',
        '- src/domain/a/late.ts:9 `asOf >= due` → `asOf > due` (no test runs it): It cannot matter.',
        '',
      ].join('\n'),
    );
    expect(sectionOf({ ...result, killed: 1998, timedOut: 0, survivors: result.survivors.slice(0, 1) })).toContain('**99.9 %**');
  });

  it('replaces the last of the same folder and leaves the rest as it is', () => {
    const text =
      '# Results\n\n## Mutation (nightly)\n\nHow.\n\n### src/domain/a\n\nOld.\n\n### src/domain/b\n\nKept.\n\n## Not yet\n\nFuzzing.\n';
    const once = withSection(text, section);
    expect(once).toBe(text.replace('### src/domain/a\n\nOld.\n', section));
    expect(withSection(once, section)).toBe(once);
  });

  it('of a new folder closes the chapter, and opens one where there is none', () => {
    const text = '# Results\n\n## Mutation (nightly)\n\nHow.\n\n## Not yet\n\nFuzzing.\n';
    expect(withSection(text, section)).toBe(`# Results\n\n## Mutation (nightly)\n\nHow.\n\n${section}\n## Not yet\n\nFuzzing.\n`);
    expect(withSection('# Results\n', section)).toBe(`# Results\n\n## Mutation\n\n${section}`);
  });
});
