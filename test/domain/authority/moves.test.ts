/** Where a command would take a deployment, and from where. */
import { describe, expect, it } from 'vitest';
import { askOf, type Ask } from '../../../src/domain/authority/ask.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import { fromOf, stageEntered } from '../../../src/domain/authority/move-of.ts';
import type { Standing } from '../../../src/domain/lifecycle/standing.ts';
import { notReported } from '../../../src/domain/reported.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { governed, recordOf } from '../../support/governed.ts';
import { day } from '../../support/record-of.ts';
import { today } from '../../support/rule-case.ts';
import { moveTo } from '../../support/transitions.ts';

const from = (stage: Standing['stage'], end: Standing['end'] = null) => fromOf({ stage, end } as Standing);

describe('where a deployment stands for a move', () => {
  it('is its stage, or that no source names one', () => {
    expect([from('build'), from('pilot'), from(notReported('no column'))]).toEqual(['build', 'pilot', 'not reported']);
  });

  it('is a lapse only until somebody decided it late', () => {
    const lapsed = { kind: 'lapsed', on: day('2026-09-01') } as const;
    expect(from('ended', lapsed)).toBe('lapsed');
    expect(from('ended', { ...lapsed, confirmedOn: day('2026-10-01') })).toBe('ended');
    expect(from('ended', { kind: 'stopped', on: day('2026-09-01') })).toBe('ended');
  });
});

describe('the stage a command takes a deployment forward into', () => {
  const seen = (command: Command): Ask =>
    askOf(recordOf(governed({ stage: 'pilot' })), command, 'chair', {
      day: toDay(today),
      at: toInstant(`${today}T12:00:00Z`),
      authenticated: false,
    });

  it.each<[string, Command, string | null]>([
    ['a move ahead', moveTo('production'), 'production'],
    ['a move back', moveTo('build'), null],
    ['a move that is not listed', moveTo('silent'), null],
    [
      'an extension',
      { type: 'deployment.extend', payload: { deploymentId: 'DEP-1', plannedEnd: day('2027-02-01'), reason: 'Late' } },
      null,
    ],
    ['what moves nothing', { type: 'site.add', payload: { name: 'West' } }, null],
  ])('is told of %s', (_, command, stage) => {
    expect(stageEntered(seen(command))).toBe(stage);
  });
});
