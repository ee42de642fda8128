import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../../src/domain/lifecycle/stages.ts';
import { readMark } from '../../../src/formats/imports/marks.ts';
import { readStageWord } from '../../../src/formats/imports/stage-words.ts';

function read(text: string): string {
  const word = readStageWord(text);
  if (word.kind === 'stage') return word.stage;
  return word.kind === 'ambiguous' ? `ask, perhaps ${word.suggested ?? 'nothing'}` : word.kind;
}

describe('readStageWord', () => {
  it.each([
    [
      'intake',
      [
        'Idea',
        'just an idea',
        'Proposed',
        'Requested',
        'Under review',
        'Not started',
        'Scoping',
        'Planned',
        '1. Ideation',
        'Awaiting approval',
      ],
    ],
    [
      'build',
      [
        'In development',
        'Being built',
        'In build',
        'Procurement',
        'In procurement',
        'Configuration',
        'UAT',
        'Pre-production',
        'Pre-deployment',
        'RFP',
      ],
    ],
    ['silent', ['Silent', 'Shadow mode', 'Silent run', 'Running silently', 'Running in the background', 'Monitoring only']],
    [
      'pilot',
      [
        'Pilot',
        'Piloting (phase II)',
        'Trial',
        'On trial',
        'Limited release',
        'Being piloted',
        'Live pilot',
        'Pilot - 2 wards',
        'Beta',
        'Stage 3: Pilot',
      ],
    ],
    [
      'production',
      [
        'Live',
        'LIVE',
        'live (routine)',
        'Live (BAU)',
        'In use',
        'In-use',
        'In live use',
        'Everyday use',
        'Business as usual',
        'Deployed',
        'Operation and Maintenance',
        'Fully rolled out',
        'Live in ED only',
        'Go-Live',
      ],
    ],
    [
      'ended',
      [
        'Retired',
        'Decommissioned',
        'Stopped',
        'Withdrawn',
        'Switched off',
        'Sunset',
        'No longer in use',
        'Trial stopped',
        'Not proceeding',
        'Rejected',
        'Replaced by v2',
      ],
    ],
  ] as const)('reads as %s', (stage, words) => {
    expect(words.map((word) => [word, read(word)])).toEqual(words.map((word) => [word, stage]));
  });

  it('asks about words that mean one thing here and another there, with the likelier first', () => {
    expect(['POC', 'Evaluation', 'Validation', 'Testing', 'Active', 'On hold', 'Completed', 'Phase 1'].map(read)).toEqual([
      'ask, perhaps build',
      'ask, perhaps pilot',
      'ask, perhaps silent',
      'ask, perhaps build',
      'ask, perhaps production',
      'ask, perhaps nothing',
      'ask, perhaps nothing',
      'ask, perhaps nothing',
    ]);
  });

  it('asks where a cell names two stages, or takes one back', () => {
    for (const text of [
      'Live; pilot at Main',
      'Live (pilot)',
      'Not deployed',
      'Not live',
      'Ready for go-live',
      'Live (paused)',
      'Pilot complete',
    ])
      expect(read(text)).toMatch(/^ask/);
  });

  it('takes “TBC” and “n/a” for blank, and does not know “Green”', () => {
    expect(['', 'TBC', 'n/a', 'Green'].map(read)).toEqual(['blank', 'blank', 'blank', 'unknown']);
  });

  it('knows our own words', () => {
    expect(stages.map(read)).toEqual([...stages]);
  });

  it('reads the same whatever the case and the blanks around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('live', 'pilot', 'shadow', 'idea', 'retired', 'procurement', 'poc'),
        fc.constantFrom('', ' ', '\u00A0', '\n'),
        fc.boolean(),
        (word, blank, upper) => {
          expect(read(`${blank}${upper ? word.toUpperCase() : word}${blank}`)).toBe(read(word));
        },
      ),
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['blank', 'stage', 'ambiguous', 'unknown']).toContain(readStageWord(text).kind);
      }),
    );
  });
});

describe('readMark', () => {
  it('takes a tick, a cross or a yes for “here, at the stage of the row”', () => {
    for (const text of ['x', 'X', '✓', '✔️', 'Y', 'yes', '1', '●']) expect(readMark(text)).toEqual({ kind: 'here' });
  });
  it('takes a dash, a no or nothing for “not here”', () => {
    for (const text of ['', '-', '–', 'N', 'no', '0', 'n/a', '✗', 'not used']) expect(readMark(text)).toEqual({ kind: 'not here' });
  });
  it('lets a word state the site’s own stage', () => {
    expect(readMark('shadow')).toEqual({ kind: 'own', word: { kind: 'stage', stage: 'silent' } });
    expect(readMark('stopped')).toEqual({ kind: 'own', word: { kind: 'stage', stage: 'ended' } });
  });
});
