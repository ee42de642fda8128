/** What entering a pilot asks for, beside its gates. */
import { describe, expect, it } from 'vitest';
import { askOf, type Ask } from '../../../src/domain/authority/ask.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import { charterGuard, charterOf, smallEnoughGuard } from '../../../src/domain/authority/pilot-guards.ts';
import type { Flags, Tier } from '../../../src/domain/audit/events.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { governed, recordOf } from '../../support/governed.ts';
import { advisory, day, type Line } from '../../support/record-of.ts';
import { today } from '../../support/rule-case.ts';
import { moveTo } from '../../support/transitions.ts';

const moment = { day: toDay(today), at: toInstant(`${today}T12:00:00Z`), authenticated: false };
const seen = (lines: readonly Line[], command: Command): Ask => askOf(recordOf(lines), command, 'chair', moment);

const build = governed({ stage: 'build' });
const bare = build.filter(([, type]) => type !== 'pilot.chartered');
const charter = (plannedEnd: string) => ({ plannedEnd: day(plannedEnd), endpoints: 'Fewer alerts' });
const entering = (plannedEnd?: string): Command<'deployment.transition'> => ({
  type: 'deployment.transition',
  payload: {
    deploymentId: 'DEP-1',
    to: 'pilot',
    reason: 'It is time',
    ...(plannedEnd === undefined ? {} : { charter: charter(plannedEnd) }),
  },
});

describe('the charter a pilot would begin with', () => {
  it('is the one that comes with the command, else the one on record', () => {
    expect(charterOf(seen(build, entering('2027-01-31')))).toEqual(charter('2027-01-31'));
    expect(charterOf(seen(build, { type: 'pilot.charter', payload: { deploymentId: 'DEP-1', charter: charter('2027-02-28') } }))).toEqual(
      charter('2027-02-28'),
    );
    expect(charterOf(seen(build, entering()))).toEqual({ plannedEnd: '2026-12-31', endpoints: 'Readings within the hour' });
    expect(charterOf(seen(bare, entering()))).toEqual({ plannedEnd: null, endpoints: '' });
  });

  it.each<[string, string | undefined, readonly string[]]>([
    ['no end at all', undefined, []],
    ['today', today, ['The charter ends on 30 Oct 2026, which is not ahead of 30 Oct 2026. Set an end in the days to come.']],
    ['tomorrow', '2026-10-31', []],
    ['the last day a pilot may run', '2027-04-28', []],
    [
      'the day after it',
      '2027-04-29',
      [
        'The pilot would run until 29 Apr 2027. It may run 180 days at most: until 28 Apr 2027. Set an end no later than 28 Apr 2027; a pilot that needs longer is extended (T-07).',
      ],
    ],
  ])('ends ahead, and no later than a pilot may run: %s', (_, plannedEnd, said) => {
    const objections = charterGuard(seen(bare, entering(plannedEnd)), 'T-05');
    expect(objections.map(({ sentence, remedy }) => `${sentence} ${remedy}`)).toEqual(said);
  });
});

describe('silent is skipped only by what is small and touches nobody', () => {
  const unknown = { notReported: 'left blank' as const };
  const said = (flags: Flags, tier: Tier | null): string[] => {
    const lines = governed({ stage: 'build', flags, tier: tier ?? 'Low' }).map((line): Line => {
      if (line[1] !== 'model.registered' || tier !== null) return line;
      const { tier: _tier, ...rest } = line[2];
      return [line[0], line[1], rest];
    });
    return smallEnoughGuard(seen(lines, moveTo('pilot')), 'T-04').map(({ sentence, remedy }) => `${sentence} ${remedy}`);
  };

  it.each<[string, Flags, Tier | null, readonly string[]]>([
    ['small and advisory', advisory, 'Low', []],
    ['moderate', advisory, 'Moderate', []],
    ['high', advisory, 'High', ['Model 1 (DEP-1) is of High tier: only Low and Moderate may skip silent. Run it silently first (T-03).']],
    [
      'of a tier nobody reported',
      advisory,
      null,
      ['Model 1 (DEP-1) cannot skip silent: its tier is not reported. Have its tier decided (G-TIER), or run it silently first (T-03).'],
    ],
    [
      'touching care',
      { ...advisory, care: true },
      'Low',
      ['Model 1 (DEP-1) cannot skip silent: it touches care. Run it silently first (T-03).'],
    ],
    [
      'of flags nobody reported',
      { ...advisory, payment: unknown },
      'Low',
      [
        'Model 1 (DEP-1) cannot skip silent while it is not reported whether it touches payment. Ask the sponsor, or run it silently first (T-03).',
      ],
    ],
  ])('%s', (_, flags, tier, sentences) => {
    expect(said(flags, tier)).toEqual(sentences);
  });
});
