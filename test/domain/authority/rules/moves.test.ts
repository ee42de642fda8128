/** T-00, T-10, T-12 and T-15: why a move does not exist, and what an end and a new start leave behind. */
import { describe, expect, it } from 'vitest';
import type { Accompaniment, Command, CommandPayloads } from '../../../../src/domain/authority/command.ts';
import type { RuleId } from '../../../../src/domain/authority/objection.ts';
import { toWhen } from '../../../../src/domain/time.ts';
import { governed, inMeeting, recordOf, without } from '../../../support/governed.ts';
import { objectionsOf } from '../../../support/authority/said-by.ts';
import { day, staged, type Line } from '../../../support/record-of.ts';
import { moveTo } from '../../../support/transitions.ts';

const deploymentId = 'DEP-1';
const end = (more: Partial<CommandPayloads['deployment.end']> = {}): Command => ({
  type: 'deployment.end',
  payload: {
    deploymentId,
    kind: 'stopped',
    reason: 'no benefit',
    text: 'Nobody read sooner',
    learned: 'The queue is the trouble',
    disposal: 'Data deleted, access closed',
    ...more,
  },
});
const told = (ruleId: RuleId, lines: readonly Line[], command: Command, by = 'chair', accompaniment: Accompaniment = {}): string[] =>
  objectionsOf(ruleId, { state: recordOf(lines), by, command, accompaniment }).map(({ sentence, remedy }) => `${sentence} ${remedy}`);

const build = governed({ stage: 'build' });
const silent = governed({ stage: 'silent' });
const pilot = governed({ stage: 'pilot' });
const production = governed({ stage: 'production' });
/** Of which a file names no stage. */
const nowhere = silent.filter(([, type]) => type !== 'deployment.staged');
/** A pilot of which nothing was heard since its end. */
const quietPilot: Line[] = [
  ...governed({ stage: 'intake' }).slice(0, 3),
  ['2026-03-02', 'deployment.staged', { deploymentId, stage: 'pilot', from: toWhen('2026-03-02') }],
  ['2026-03-03', 'pilot.chartered', { deploymentId, plannedEnd: day('2026-05-31'), endpoints: 'Readings within the hour' }],
];
const ended: Line[] = [...silent, staged(1, 'ended', '2026-10-20')];
const correct: Command = {
  type: 'lapse.correct',
  payload: { deploymentId, evidence: { title: 'A log' }, activeOn: day('2026-10-01') },
};

describe('a move that is not listed', () => {
  it.each<[string, readonly Line[], Command, string]>([
    [
      'into the stage it is in',
      silent,
      inMeeting(moveTo('silent')),
      'Model 1 (DEP-1) is in silent already. Choose the stage it should enter.',
    ],
    [
      'from no stage anybody knows',
      nowhere,
      inMeeting(moveTo('pilot')),
      'No source says in which stage Model 1 (DEP-1) is, so it cannot enter pilot. Stop it, or register it anew with what is known.',
    ],
    ['back from build', build, inMeeting(moveTo('intake')), 'Build does not go back to intake. Stop it (T-10), or go on.'],
    [
      'back from a pilot',
      pilot,
      inMeeting(moveTo('intake')),
      'Pilot does not go back to intake. Send it back to build for rework (T-08), or stop it (T-10).',
    ],
    [
      'back from production',
      production,
      inMeeting(moveTo('build')),
      'Production does not go back to build. Take it back to pilot or silent (T-09).',
    ],
    ['over a stage', build, inMeeting(moveTo('production')), 'Build cannot go straight to production. Enter silent first.'],
    [
      'on after its end',
      ended,
      inMeeting(moveTo('pilot')),
      'Model 1 (DEP-1) ended on 20 Oct 2026, and ended is ended. Start a new deployment linked to it; its lessons are shown there (R-26).',
    ],
    [
      'by a second end',
      ended,
      end(),
      'Model 1 (DEP-1) ended on 20 Oct 2026, and ended is ended. Start a new deployment linked to it; its lessons are shown there (R-26).',
    ],
    [
      'to an end nobody reported',
      pilot,
      end({ kind: 'not reported' }),
      'An end nobody reported is what a file may say; a person decides which end it is. Choose stopped, retired or superseded.',
    ],
    [
      'to retirement before production',
      pilot,
      end({ kind: 'retired' }),
      'Model 1 (DEP-1) is not in production: it can be stopped, and not retired. Stop it, with a reason and what was learned (T-10).',
    ],
    [
      'to its end by way of a stage',
      pilot,
      inMeeting({ type: 'deployment.transition', payload: { deploymentId, to: 'ended', reason: 'It is over' } }),
      'An end is a decision of its own, with a kind and a reason. Stop it (T-10) or, from production, retire it (T-12).',
    ],
    [
      'by correcting a lapse there was not',
      pilot,
      correct,
      'Model 1 (DEP-1) has not ended quietly: there is nothing to confirm or correct. Stop it by decision, if it should end.',
    ],
  ])('%s', (_, lines, command, words) => {
    expect(told('T-00', lines, command)).toEqual([words]);
  });

  it('of what ended quietly is told what there is instead', () => {
    expect(told('T-00', quietPilot, inMeeting(moveTo('production')))).toEqual([
      expect.stringMatching(
        /^Model 1 \(DEP-1\) ended quietly on .+: no other decision moves it on\. Make the missing decision late \(T-13\), /u,
      ),
    ]);
  });
});

describe('a stop', () => {
  it('leaves an account of itself: why, what happened, what was learned, what becomes of the data', () => {
    const { reason: _, ...rest } = end().payload as CommandPayloads['deployment.end'];
    const nothing: Command = { type: 'deployment.end', payload: { ...rest, text: ' ', learned: ' ', disposal: ' ' } };
    expect(told('T-10', pilot, nothing, 'sponsor')).toEqual([
      'A stop leaves an account of itself. Missing here: the reason, what happened, what was learned, what becomes of data and access. Fill in what is missing, in a sentence each.',
    ]);
    expect(told('T-10', pilot, end({ text: '' }), 'sponsor')[0]).toContain('Missing here: what happened.');
    expect(told('T-10', pilot, end({ disposal: '' }), 'sponsor')[0]).toContain('Missing here: what becomes of data and access.');
    expect(told('T-10', pilot, end(), 'sponsor')).toEqual([]);
  });

  it('is, without a sponsor by name, for whoever holds the seats', () => {
    const unnamed = pilot.map((line): Line => {
      if (line[1] !== 'model.registered') return line;
      const { sponsor: _, ...rest } = line[2];
      return [line[0], line[1], rest];
    });
    expect(told('T-10', without(unnamed, 'L1'), end(), 'pm')).toHaveLength(1);
  });
});

describe('a retirement', () => {
  const inRoom = (personId: string): Accompaniment => ({ signers: [{ personId, how: 'in the room' }] });

  it('follows a plan, and what is superseded names what takes its place', () => {
    expect(told('T-12', production, end({ kind: 'retired', text: ' ', disposal: ' ' }), 'service', inRoom('owner'))).toEqual([
      'Retirement follows a plan. Missing here: the plan, what becomes of data and access. Fill in what is missing, in a sentence each.',
    ]);
    expect(told('T-12', production, end({ kind: 'retired', disposal: '' }), 'service', inRoom('owner'))[0]).toContain(
      'Missing here: what becomes of data and access.',
    );
    expect(told('T-12', production, end({ kind: 'superseded', successor: deploymentId }), 'service', inRoom('owner'))).toEqual([
      'A deployment cannot be its own successor. Name the deployment that takes its place.',
    ]);
    const two = [...production, ...governed({ n: 2, stage: 'production' })];
    expect(told('T-12', two, end({ kind: 'superseded', successor: 'DEP-2' }), 'service', inRoom('owner'))).toEqual([]);
  });

  it('is the sponsor’s with the service owner, while no business owner stands', () => {
    const ownerless = without(production, 'L3');
    expect(told('T-12', ownerless, end({ kind: 'retired' }), 'service', inRoom('sponsor'))).toEqual([]);
    expect(told('T-12', ownerless, end({ kind: 'retired' }), 'service', inRoom('owner'))).not.toEqual([]);
  });
});

describe('a resumption', () => {
  const suspended: Line = ['2026-10-20', 'deployment.suspended', { deploymentId, by: 'oncall', reason: 'Wrong side marked' }];
  it.each([
    [' ', ' ', ['the cause, the fix, or who accepted what remains']],
    ['A late feed', ' ', ['the fix, or who accepted what remains']],
    [' ', 'The feed is back', ['the cause']],
    ['A late feed', 'The feed is back', []],
  ])('with cause “%s” and fix “%s” says what is missing', (cause, fix, missing) => {
    const said = told('T-15', [...production, suspended], { type: 'deployment.resume', payload: { deploymentId, cause, fix } }, 'service');
    expect(said.filter((one) => one.startsWith('Nothing runs again'))).toEqual(
      missing.map(
        (words) => `Nothing runs again before it is known what happened. Missing here: ${words}. Record both, in a sentence each.`,
      ),
    );
  });
});
