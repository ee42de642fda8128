import { describe, expect, it } from 'vitest';
import { isWatched, standingOf } from '../../../src/domain/lifecycle/standing.ts';
import { notReported } from '../../../src/domain/reported.ts';
import { day, deploymentIn, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const pilotOn = (on: string, ...more: Line[]): Line[] => [opened, ...people, ...model(1), staged(1, 'pilot', on), ...more];
const charter = (on: string, plannedEnd: string): Line => [on, 'pilot.chartered', { deploymentId: 'DEP-1', plannedEnd: day(plannedEnd) }];
const used = (on: string): Line => [on, 'activity.seen', { deploymentId: 'DEP-1' }];
/** What a file says of a deployment whose governance it does not report. */
const fromFile = (...rows: Line[]): Line[] => [
  opened,
  ...[...model(1, { governance: 'not reported' }).slice(0, 2), ...rows].map(
    ([on, type, payload]) => [on, type, payload, { source: 'import', importId: 'IMP-1' }] as Line,
  ),
];
const loaded = (on: string, snapshot: string): Line => [
  on,
  'import.loaded',
  {
    importId: 'IMP-1',
    source: { name: 'inventory.csv', sha256: '', format: 'other', encoding: 'CSV' },
    snapshot: { day: day(snapshot), assumed: false },
    mapping: {},
    counts: {},
    cannotAnswer: [],
  },
  { source: 'import', importId: 'IMP-1' },
];
const blank = notReported('left blank');
const noRecord = notReported('not on record');
const standing = (lines: Line[], asOf: string) => {
  const state = stateOf(lines, asOf);
  return standingOf(deploymentIn(state), day(asOf), state.settings);
};

describe('a stalled pilot', () => {
  it('is one past its planned end that nothing moved forward for 45 days', () => {
    const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), used('2026-03-20'));
    expect(standing(lines, '2026-02-28').stalled).toBe(false);
    expect(standing(lines, '2026-03-01').stalled).toBe(false);
    expect(standing(lines, '2026-03-02')).toMatchObject({ stalled: true, overdue: 1 });
  });

  it('is not one that a forward event moved within 45 days', () => {
    const accepted: Line = ['2026-02-20', 'question.accepted', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-1' }];
    const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), accepted, used('2026-04-01'));
    expect(standing(lines, '2026-04-05').stalled).toBe(false);
    expect(standing(lines, '2026-04-06').stalled).toBe(true);
  });

  it('is one that nothing moved forward, though people spoke of it since', () => {
    const accepted: Line = ['2026-02-20', 'question.accepted', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-1' }];
    const answered: Line = ['2026-03-20', 'question.answered', { deploymentId: 'DEP-1', question: 'Q2', text: 'The duty manager' }];
    const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), accepted, answered, used('2026-04-01'));
    expect(standing(lines, '2026-04-05').stalled).toBe(false);
    expect(standing(lines, '2026-04-06').stalled).toBe(true);
  });

  it('is old from its 180th day even inside its charter', () => {
    const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-12-31'), used('2026-06-29'));
    expect(standing(lines, '2026-06-29').stalled).toBe(false);
    expect(standing(lines, '2026-06-30')).toMatchObject({ stalled: true, days: 180 });
  });

  it('is no pilot that was suspended', () => {
    const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), [
      '2026-03-05',
      'deployment.suspended',
      { deploymentId: 'DEP-1', by: 'P-1', reason: 'Alarm' },
    ]);
    expect(standing(lines, '2026-09-01')).toMatchObject({ stalled: false, suspended: true, stage: 'pilot' });
  });

  it('is one that nothing ever moved forward, though it is in use', () => {
    const lines = fromFile(staged(1, 'pilot', '2025-02-01'));
    const using = [...lines, used('2026-01-01')];
    expect(standing(using, '2026-01-10')).toMatchObject({ stage: 'pilot', stalled: true, overrun: true });
  });

  it('is a pilot: no other stage stalls, overruns or is about to lapse, however late', () => {
    const lines = [opened, ...model(1, { from: '2026-01-01' })];
    expect(standing(lines, '2026-04-20')).toMatchObject({ stage: 'intake', overdue: 19, stalled: false, overrun: false, lapsing: false });
    const production = [opened, ...model(1), staged(1, 'production', '2025-03-01'), used('2026-11-30')];
    expect(standing(production, '2026-12-01')).toMatchObject({ stalled: false, overrun: false, lapsing: false, overdue: 0 });
  });

  it('cannot be told where nothing was ever watched', () => {
    const importing = { source: 'import' as const };
    const lines: Line[] = [
      opened,
      ...model(1, { governance: 'not reported' }).map(([on, type, payload]) => [on, type, payload, importing] as Line),
      [...staged(1, 'pilot', '2025-02-01'), importing] as unknown as Line,
    ];
    expect(standing(lines, '2026-09-01')).toMatchObject({ stage: 'pilot', stalled: notReported('not on record'), end: null });
  });
});

describe('an imported pilot', () => {
  it('grows no older than its file, and is never overdue', () => {
    const importing = { source: 'import' as const, importId: 'IMP-1' };
    const load: Line = [
      '2025-12-31',
      'import.loaded',
      {
        importId: 'IMP-1',
        source: { name: 'inventory.csv', sha256: '', format: 'other', encoding: 'CSV' },
        snapshot: { day: day('2025-12-31'), assumed: false },
        mapping: {},
        counts: {},
        cannotAnswer: [],
      },
      importing,
    ];
    const rows = [...model(1, { governance: 'not reported', from: '2025-06-01' }), staged(1, 'pilot', '2025-10-02')].map(
      ([on, type, payload]) => [on, type, payload, importing] as Line,
    );
    expect(standing([opened, load, ...rows], '2026-11-22')).toMatchObject({ stage: 'pilot', days: 90, overdue: 0, end: null });
  });
});

describe('the age of a deployment from a file', () => {
  const [first, ...rows] = fromFile(staged(1, 'pilot', '2025-10-02'));

  it('runs to the day of the file, but never beyond the day asked about', () => {
    expect(standing([first!, loaded('2025-09-01', '2025-12-31'), ...rows], '2025-12-01').days).toBe(60);
    expect(standing([first!, loaded('2025-09-01', '2025-12-31'), ...rows], '2026-12-01').days).toBe(90);
  });

  it('runs on to the day asked about once the deployment is seen in use', () => {
    const lines = [first!, loaded('2025-09-01', '2025-12-31'), ...rows, used('2026-01-05')];
    expect(standing(lines, '2026-01-10')).toMatchObject({ days: 100, overdue: 0 });
  });
});

describe('a deployment is watched', () => {
  const watched = (...lines: Line[]) => isWatched(deploymentIn(stateOf(lines, '2026-01-01')));

  it('where its governance is kept here, it was seen in use, or somebody decided about it', () => {
    expect(watched(opened, ...model(1).slice(0, 2))).toBe(true);
    expect(watched(...fromFile(), used('2025-05-01'))).toBe(true);
    const chartered: Line = ['2025-05-01', 'pilot.chartered', { deploymentId: 'DEP-1', plannedEnd: day('2025-09-01') }];
    expect(watched(...fromFile(), chartered)).toBe(true);
  });

  it('not for an answer, an offer, an acceptance or a paper that fills in what a file left out: none says whether it moves', () => {
    const on = '2025-05-01';
    const deploymentId = 'DEP-1';
    const filledIn: Line[] = [
      [on, 'question.answered', { deploymentId, question: 'Q1', text: 'On site' }],
      [on, 'link.offered', { deploymentId, link: 'L2', personId: 'P-1' }],
      [on, 'link.accepted', { deploymentId, link: 'L2', personId: 'P-1', statement: 'Mine', assurance: 'in the room' }],
      [on, 'gate.decided', { deploymentId, gate: 'G-VAL', outcome: 'passed', by: ['P-1'], assurance: 'attested from a document' }],
      [on, 'deployment.inherited', { deploymentId, catchUpBy: day('2025-09-01'), by: 'P-1' }],
      [on, 'question.accepted', { deploymentId, question: 'Q1', by: 'P-1' }],
    ];
    const lines = fromFile(staged(1, 'pilot', '2023-02-01'));
    expect(watched(...lines, ...filledIn)).toBe(false);
    // A year later, with nothing more said: neither stalled, nor late, nor ended quietly.
    for (let count = 1; count <= filledIn.length; count += 1) {
      expect(standing([...lines, ...filledIn.slice(0, count)], '2026-05-01')).toMatchObject({
        stage: 'pilot',
        stalled: noRecord,
        due: null,
        overdue: 0,
        end: null,
      });
    }
  });

  it('from a charter on, and what is counted against it begins then: silence before is the file’s', () => {
    const lines = [...fromFile(staged(1, 'pilot', '2023-02-01')), charter('2026-01-01', '2026-12-31')];
    expect(standing(lines, '2026-02-14')).toMatchObject({ stage: 'pilot', stalled: false, due: { day: '2026-12-31', assumed: false } });
    expect(standing(lines, '2026-02-15')).toMatchObject({ stage: 'pilot', stalled: true });
  });

  it('and what moved it forward since then counts', () => {
    const accepted: Line = ['2026-02-01', 'question.accepted', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-1' }];
    const lines = [...fromFile(staged(1, 'pilot', '2023-02-01')), charter('2026-01-01', '2026-12-31'), accepted];
    expect(standing(lines, '2026-03-17').stalled).toBe(false);
    expect(standing(lines, '2026-03-18').stalled).toBe(true);
  });

  it('seen in use and never decided about, it is judged by what moved it forward', () => {
    const accepted: Line = ['2026-01-01', 'question.accepted', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-1' }];
    const lines = [...fromFile(staged(1, 'pilot', '2023-02-01')), accepted, used('2026-02-01')];
    expect(standing(lines, '2026-02-14').stalled).toBe(false);
    expect(standing(lines, '2026-02-15').stalled).toBe(true);
  });

  it('and a stage it was moved to here, under a rule, is given its days', () => {
    const moved = staged(1, 'pilot', '2026-01-05', { rule: 'T-04' });
    expect(standing([...fromFile(staged(1, 'build', '2025-02-01')), moved], '2026-02-01').due).toEqual({
      day: '2026-07-04',
      assumed: true,
    });
    const stated = staged(1, 'pilot', '2026-01-05');
    expect(standing(fromFile(staged(1, 'build', '2025-02-01'), stated), '2026-02-01').due).toBeNull();
  });

  it('inherited in production: nothing is open there that could stall', () => {
    const inherited: Line = ['2025-05-01', 'deployment.inherited', { deploymentId: 'DEP-1', catchUpBy: day('2026-09-01'), by: 'P-1' }];
    const lines = [opened, ...people, ...model(1), staged(1, 'production', '2025-02-01'), inherited];
    expect(standing(lines, '2026-05-01')).toMatchObject({ stage: 'production', stalled: false });
  });

  it('and an old paper entered late does not make a pilot look as if nothing had moved it since', () => {
    const paper: Line = ['2024-03-01', 'gate.decided', { deploymentId: 'DEP-1', gate: 'G-VAL', outcome: 'passed', by: ['P-1'] }];
    const lines = [...fromFile(staged(1, 'pilot', '2023-02-01')), paper, charter('2026-01-01', '2026-12-31')];
    expect(standing(lines, '2026-01-02').stalled).toBe(false);
  });

  it('not where all there is of it comes from a file', () => {
    expect(watched(...fromFile(staged(1, 'pilot', '2025-02-01')))).toBe(false);
  });
});

describe('what no source says about a stage', () => {
  it('is left blank: neither a stage nor an age nor an end is made up', () => {
    const nothing = { openStage: blank, since: blank, days: blank, end: null, due: null, overdue: 0, suspended: false, overrun: false };
    expect(standing(fromFile(), '2026-01-01')).toEqual({ stage: blank, ...nothing, lapsing: false, stalled: noRecord });
    expect(standing([opened, ...model(1).slice(0, 2)], '2026-01-01')).toEqual({ stage: blank, ...nothing, lapsing: false, stalled: false });
  });

  it('is not on record where a file only says that it ended', () => {
    const ended = staged(1, 'ended', '2025-02-01', { from: blank });
    expect(standing(fromFile(ended), '2026-01-01')).toMatchObject({
      stage: 'ended',
      openStage: noRecord,
      since: noRecord,
      days: noRecord,
      due: null,
      end: { kind: 'not reported', on: blank },
    });
  });

  it('leaves the days in it unknown where the day it began, or the day it ended, is', () => {
    expect(standing(fromFile(staged(1, 'pilot', '2025-02-01', { from: blank })), '2026-01-01')).toMatchObject({ days: blank, due: null });
    const ended = fromFile(staged(1, 'pilot', '2025-02-01'), staged(1, 'ended', '2025-03-01', { from: blank }));
    expect(standing(ended, '2026-01-01')).toMatchObject({ openStage: 'pilot', since: '2025-02-01', days: blank });
  });

  it('never becomes a quiet ending: with no day at all to go by, none is inferred', () => {
    const state = stateOf(pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01')), '2026-12-01');
    const undated = { ...deploymentIn(state), lastGovernance: null, spells: [{ stage: 'pilot' as const, from: blank }] };
    expect(standingOf(undated, day('2026-12-01'), state.settings)).toMatchObject({ stage: 'pilot', end: null, lapsing: true });
  });
});

describe('by when a stage is due', () => {
  it('is its own target where one was set, and says so', () => {
    const target: Line = ['2026-01-05', 'target.set', { deploymentId: 'DEP-1', stage: 'build', target: day('2026-05-01') }];
    const lines = [opened, ...model(1), staged(1, 'build', '2026-01-01'), target];
    expect(standing(lines, '2026-02-01').due).toEqual({ day: '2026-05-01', assumed: false });
    expect(standing(pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01')), '2026-02-01').due).toEqual({
      day: '2026-03-01',
      assumed: false,
    });
  });

  it.each([
    ['intake', '2026-04-01'],
    ['build', '2026-06-30'],
    ['silent', '2026-05-01'],
    ['pilot', '2026-06-30'],
  ] as const)('is assumed for %s where none was set: %s for one begun on 1 Jan', (stage, due) => {
    const lines = [opened, ...model(1).slice(0, 2), staged(1, stage, '2026-01-01')];
    expect(standing(lines, '2026-01-02').due).toEqual({ day: due, assumed: true });
  });
});

describe('a pilot past its end', () => {
  const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), used('2026-02-01'));

  it('is in use without a mandate while it was used within 30 days, and lapsing from the next', () => {
    expect(standing(lines, '2026-03-03')).toMatchObject({ overrun: true, lapsing: false, overdue: 2 });
    expect(standing(lines, '2026-03-04')).toMatchObject({ overrun: false, lapsing: true, overdue: 3 });
  });

  it('is neither before that, used or not', () => {
    expect(standing(lines, '2026-03-01')).toMatchObject({ overrun: false, lapsing: false, overdue: 0, suspended: false });
    expect(standing(pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01')), '2026-03-01')).toMatchObject({
      overrun: false,
      lapsing: false,
    });
  });
});

describe('rule L: how a pilot ends quietly', () => {
  const silent = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), used('2026-03-10'));

  it('is lapsing, then lapsed more than 30 days past its end with 30 days of silence, dated at its last sign of life', () => {
    expect(standing(silent, '2026-03-31')).toMatchObject({ overrun: true, lapsing: false, end: null });
    expect(standing(pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01')), '2026-03-31')).toMatchObject({ lapsing: true, end: null });
    expect(standing(silent, '2026-04-08').end).toBeNull();
    expect(standing(silent, '2026-04-09')).toMatchObject({
      stage: 'ended',
      openStage: 'pilot',
      end: { kind: 'lapsed', on: '2026-03-10' },
      days: 68,
    });
  });

  it('waits for the grace after the end, however long the silence', () => {
    const quiet = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'));
    expect(standing(quiet, '2026-03-31').end).toBeNull();
    expect(standing(quiet, '2026-04-01').end).toMatchObject({ kind: 'lapsed', on: '2026-01-01' });
  });

  it('spares a pilot in use: that one overruns', () => {
    const running = [...silent, used('2026-04-20')];
    expect(standing(running, '2026-05-10')).toMatchObject({ end: null, overrun: true });
  });

  it('spares an extended one until the new end', () => {
    const extended: Line = ['2026-02-20', 'pilot.extended', { deploymentId: 'DEP-1', plannedEnd: day('2026-05-20') }];
    const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), extended);
    expect(standing(lines, '2026-05-20').overdue).toBe(0);
    expect(standing(lines, '2026-06-19').end).toBeNull();
    expect(standing(lines, '2026-06-20').end).toMatchObject({ kind: 'lapsed' });
  });

  it('gives a pilot without a charter 180 days, and says the end is assumed', () => {
    expect(standing(pilotOn('2026-01-01'), '2026-02-01').due).toEqual({ day: '2026-06-30', assumed: true });
  });

  it('lets intake lapse too, 90 days after registration and a grace', () => {
    const lines = [opened, ...model(1, { from: '2026-01-01' })];
    expect(standing(lines, '2026-05-01').end).toBeNull();
    expect(standing(lines, '2026-05-02').end).toMatchObject({ kind: 'lapsed', on: '2026-01-01' });
  });

  it('says from which day it could be seen: after the grace, and after 30 days of silence', () => {
    const seenOn = (...more: Line[]) =>
      standing(pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), ...more), '2026-12-01').end?.seenOn;
    expect(seenOn()).toBe('2026-04-01');
    expect(seenOn(used('2026-03-20'))).toBe('2026-04-19');
  });

  it('keeps a quiet ending and its day when the missing decision is made late', () => {
    const late = staged(1, 'ended', '2026-08-01', { end: { kind: 'stopped', reason: 'no benefit', by: 'P-1', late: true } });
    const answer = (on: string, said: 'confirmed' | 'corrected', lapsedOn: string): Line => [
      on,
      'lapse.answered',
      { deploymentId: 'DEP-1', answer: said, lapsedOn: day(lapsedOn), by: ['P-1'] },
    ];
    const lines = [...silent, answer('2026-06-01', 'corrected', '2026-03-05'), answer('2026-08-01', 'confirmed', '2026-03-10'), late];
    expect(standing(lines, '2026-12-01')).toMatchObject({
      stage: 'ended',
      end: { kind: 'lapsed', on: '2026-03-10', confirmedOn: '2026-08-01' },
      days: 68,
    });
    expect(standing([...lines.slice(0, -1), answer('2026-08-02', 'corrected', '2026-03-01'), late], '2026-12-01').end).toMatchObject({
      on: '2026-03-10',
    });
  });

  it('leaves a timely decision the ending it is, whatever lapse was once confirmed', () => {
    const confirmed: Line = [
      '2026-02-15',
      'lapse.answered',
      { deploymentId: 'DEP-1', answer: 'confirmed', lapsedOn: day('2026-02-01'), by: ['P-1'] },
    ];
    const timely = staged(1, 'ended', '2026-02-20', { end: { kind: 'stopped', reason: 'safety', by: 'P-1' } });
    expect(standing(pilotOn('2026-01-01', confirmed, timely), '2026-12-01').end).toEqual({ kind: 'stopped', on: '2026-02-20' });
    const bare = staged(1, 'ended', '2026-02-20');
    expect(standing(pilotOn('2026-01-01', confirmed, bare), '2026-12-01')).toMatchObject({
      stage: 'ended',
      end: { kind: 'not reported', on: '2026-02-20' },
    });
  });

  it('spares what is suspended: that waits for people, not for time', () => {
    const suspended: Line = ['2026-03-12', 'deployment.suspended', { deploymentId: 'DEP-1', by: 'P-1', reason: 'Alarm' }];
    expect(standing([...silent, suspended], '2026-12-01').end).toBeNull();
  });

  it('never ends production quietly', () => {
    const lines = [opened, ...model(1), staged(1, 'production', '2025-03-01')];
    expect(standing(lines, '2026-12-01')).toMatchObject({ stage: 'production', end: null, due: null });
  });

  it('never infers a quiet ending where a decision ended it', () => {
    const lines = pilotOn('2026-01-01', staged(1, 'ended', '2026-02-01', { end: { kind: 'stopped', reason: 'safety', by: 'P-1' } }));
    expect(standing(lines, '2026-12-01')).toMatchObject({ end: { kind: 'stopped', on: '2026-02-01' }, days: 31 });
  });
});
