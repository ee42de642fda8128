import { describe, expect, it } from 'vitest';
import { chainOf, isRequired, standingStep, withEveryLinkOn, type Chain } from '../../../src/domain/accountability/chain.ts';
import { linkOf, links, type LinkId } from '../../../src/domain/accountability/links.ts';
import type { Stage } from '../../../src/domain/lifecycle/stages.ts';
import { toWhen } from '../../../src/domain/time.ts';
import {
  advisory,
  agentic,
  clinical,
  day,
  deploymentIn,
  model,
  opened,
  people,
  staged,
  stateOf,
  type Line,
  type Told,
} from '../../support/record-of.ts';

const deploymentId = 'DEP-1';
const inStage = (stage: Stage, told: Told = {}, ...more: Line[]): Line[] => [
  opened,
  ...people,
  ...model(1, { flags: clinical, ...told }),
  staged(1, stage, '2025-03-01'),
  ['2025-03-01', 'pilot.chartered', { deploymentId, plannedEnd: day('2027-12-31') }],
  ...more,
];
const pilot = (...more: Line[]): Line[] => inStage('pilot', {}, ...more);
const offered = (link: LinkId, personId: string, on: string): Line => [on, 'link.offered', { deploymentId, link, personId }];
const declined = (link: LinkId, personId: string, on: string, reason = 'No time'): Line => [
  on,
  'link.declined',
  { deploymentId, link, personId, reason },
];
const accepted = (link: LinkId, more: object = {}, on = '2025-03-01', personId = 'P-1'): Line => [
  on,
  'link.accepted',
  { deploymentId, link, personId, statement: 'I answer for it', assurance: 'in the room', ...more },
];
const covered = (link: LinkId, by: string, until: string, on = '2025-05-01'): Line => [
  on,
  'link.covered',
  { deploymentId, link, personId: by, until: day(until) },
];
const left = (personId: string, lastDay: string): Line => ['2025-03-15', 'person.left', { personId, lastDay: day(lastDay) }];
const chain = (lines: Line[], asOf = '2025-06-01'): Chain => {
  const state = stateOf(lines, asOf);
  return chainOf(state, deploymentIn(state), day(asOf));
};
const link = (lines: Line[], id: LinkId, asOf?: string) => chain(lines, asOf).links.find((one) => one.link === id)!;

describe('the signature on a link', () => {
  it('is kept whole: who, when, what it says, for which version, how sure, and how long it holds', () => {
    expect(link(pilot(accepted('L2', { version: 'v1' })), 'L2').signature).toEqual({
      personId: 'P-1',
      at: '2025-03-01',
      statement: 'I answer for it',
      version: 'v1',
      assurance: 'in the room',
      expiresOn: '2026-03-01',
    });
    expect(link(pilot(accepted('L2')), 'L2').signature).toMatchObject({ version: null });
    expect(link(pilot(), 'L2').signature).toBeNull();
  });

  it('is the last one given, and stays to be seen when it no longer stands', () => {
    const lines = pilot(accepted('L3'), accepted('L3', {}, '2025-04-01', 'P-2'), offered('L3', 'P-3', '2025-05-01'));
    expect(link(lines, 'L3')).toMatchObject({ cause: 'asked', since: '2025-05-01', signature: { personId: 'P-2' } });
  });

  it('holds as long as it says where it says so, in place of its year', () => {
    const lines = pilot(accepted('L3', { expiresOn: day('2025-07-15') }));
    expect(link(lines, 'L3', '2025-06-14')).toMatchObject({ cause: 'accepted', since: '2025-03-01', days: 105, detail: {} });
    expect(link(lines, 'L3', '2025-06-15')).toMatchObject({ cause: 'expiring', since: '2025-03-01', detail: { until: '2025-07-15' } });
    expect(link(lines, 'L3', '2025-07-16')).toMatchObject({ cause: 'expired', since: '2025-07-15', days: 1 });
  });

  it('of a vendor holds as long as the contract: no year ends it', () => {
    const lines = inStage('production', { flags: { ...advisory, vendor: true } }, accepted('LV'));
    expect(link(lines, 'LV', '2027-06-01')).toMatchObject({ cause: 'accepted', tone: 'sound', signature: { expiresOn: null } });
  });

  it('broken by a person who left says since their last day', () => {
    expect(link(pilot(accepted('L3'), left('P-1', '2025-05-15')), 'L3')).toMatchObject({ cause: 'left', since: '2025-05-15', days: 17 });
  });

  it('of somebody the record names and knows nothing more about stands', () => {
    expect(link(pilot(accepted('L3', {}, '2025-03-01', 'P-9')), 'L3')).toMatchObject({ cause: 'accepted', tone: 'sound' });
  });

  it('dated after the day asked about has stood for no days, not for fewer', () => {
    const state = stateOf(pilot(accepted('L3', {}, '2025-05-01')), '2025-06-01');
    const early = chainOf(state, deploymentIn(state), day('2025-04-01')).links.find((one) => one.link === 'L3')!;
    expect(early.days).toBe(0);
  });
});

describe('a link somebody gave up, refused or was asked for', () => {
  it('released is broken, with the reason', () => {
    const released: Line = ['2025-05-10', 'link.released', { deploymentId, link: 'L3', personId: 'P-1', reason: 'Moved to another site' }];
    expect(link(pilot(accepted('L3'), released), 'L3')).toMatchObject({
      cause: 'released',
      tone: 'broken',
      since: '2025-05-10',
      days: 22,
      detail: { what: 'Moved to another site' },
    });
  });

  it('declined says since when and why', () => {
    expect(link(pilot(offered('L3', 'P-2', '2025-05-01'), declined('L3', 'P-2', '2025-05-08', 'Not mine')), 'L3')).toMatchObject({
      cause: 'declined',
      since: '2025-05-08',
      detail: { what: 'Not mine' },
    });
  });

  it('keeps everybody who was asked, the last first, each with what came of it', () => {
    const lines = pilot(
      offered('L3', 'P-2', '2025-04-01'),
      offered('L3', 'P-3', '2025-04-02'),
      declined('L3', 'P-2', '2025-04-03', 'Too much'),
      offered('L3', 'P-1', '2025-04-04'),
    );
    expect(link(lines, 'L3').asked).toEqual([
      { personId: 'P-1', on: '2025-04-04', outcome: 'no answer' },
      { personId: 'P-3', on: '2025-04-02', outcome: 'no answer' },
      { personId: 'P-2', on: '2025-04-01', outcome: 'declined', reason: 'Too much', outcomeOn: '2025-04-03' },
    ]);
  });

  it('keeps the refusal of somebody nobody had asked on record', () => {
    expect(link(pilot(declined('L3', 'P-2', '2025-04-03')), 'L3').asked).toEqual([
      { personId: 'P-2', on: '2025-04-03', outcome: 'declined', reason: 'No time', outcomeOn: '2025-04-03' },
    ]);
  });

  it('answers the last time a person was asked, where they were asked twice', () => {
    const lines = pilot(
      offered('L3', 'P-2', '2025-04-01'),
      declined('L3', 'P-2', '2025-04-02'),
      offered('L3', 'P-2', '2025-05-01'),
      declined('L3', 'P-2', '2025-05-02', 'Still no time'),
    );
    expect(link(lines, 'L3').asked).toMatchObject([
      { on: '2025-05-01', outcomeOn: '2025-05-02', reason: 'Still no time' },
      { on: '2025-04-01', outcomeOn: '2025-04-02', reason: 'No time' },
    ]);
  });

  it('keeps who was asked while somebody stands in', () => {
    const lines = pilot(offered('L3', 'P-2', '2025-04-01'), covered('L3', 'P-3', '2025-06-30'));
    expect(link(lines, 'L3').asked).toMatchObject([{ personId: 'P-2', outcome: 'no answer' }]);
  });

  it('forgets who was asked once somebody signs', () => {
    const lines = pilot(offered('L3', 'P-2', '2025-04-01'), accepted('L3', {}, '2025-04-02'));
    expect(link(lines, 'L3').asked).toEqual([]);
    expect(link(pilot(...lines.slice(-2), covered('L3', 'P-2', '2025-06-30')), 'L3').asked).toEqual([]);
  });
});

describe('a link somebody covers', () => {
  it('says who, until when and since when', () => {
    expect(link(pilot(accepted('L3'), covered('L3', 'P-2', '2025-06-30')), 'L3')).toMatchObject({
      cause: 'covered',
      tone: 'weak',
      since: '2025-05-01',
      detail: { until: '2025-06-30', coveredBy: 'P-2' },
    });
  });

  it('is covered on the last day, and vacant since then', () => {
    const lines = pilot(accepted('L3'), covered('L3', 'P-2', '2025-06-30'));
    expect(link(lines, 'L3', '2025-06-30').cause).toBe('covered');
    expect(link(lines, 'L3', '2025-07-02')).toMatchObject({ cause: 'vacant', tone: 'broken', since: '2025-06-30', days: 2 });
  });

  it('is vacant once whoever covers has left', () => {
    const lines = pilot(accepted('L3'), covered('L3', 'P-2', '2025-06-30'), left('P-2', '2025-05-31'));
    expect(link(lines, 'L3', '2025-05-31').cause).toBe('covered');
    expect(link(lines, 'L3', '2025-06-01').cause).toBe('vacant');
  });

  it('is covered by somebody the record names and knows nothing more about', () => {
    expect(link(pilot(accepted('L3'), covered('L3', 'P-9', '2025-06-30')), 'L3').cause).toBe('covered');
  });
});

describe('two links covered for one absent person', () => {
  const twice = pilot(
    accepted('L3'),
    accepted('L4'),
    covered('L3', 'P-2', '2025-06-30', '2025-05-01'),
    covered('L4', 'P-3', '2025-06-30', '2025-05-10'),
  );

  it('are both broken, since the second was covered', () => {
    for (const id of ['L3', 'L4'] as const) {
      expect(link(twice, id)).toMatchObject({ cause: 'absent twice', tone: 'broken', since: '2025-05-10', days: 22 });
    }
  });

  it('are weak before the second, and where two persons are absent', () => {
    expect(link(twice, 'L3', '2025-05-09').cause).toBe('covered');
    const two = pilot(
      accepted('L3'),
      accepted('L4', {}, '2025-03-01', 'P-3'),
      covered('L3', 'P-2', '2025-06-30'),
      covered('L4', 'P-2', '2025-06-30'),
    );
    expect(link(two, 'L3').cause).toBe('covered');
    expect(link(two, 'L4').cause).toBe('covered');
  });

  it('leave what the person signed and nobody covers as it is', () => {
    expect(link([...twice, accepted('L1')], 'L1').cause).toBe('accepted');
  });

  it('are no matter where nobody had signed: then nobody is absent', () => {
    const lines = pilot(covered('L3', 'P-2', '2025-06-30'), covered('L4', 'P-2', '2025-06-30'));
    expect(link(lines, 'L3').cause).toBe('covered');
    expect(link(lines, 'L4').cause).toBe('covered');
  });
});

describe('two signatures one person must not combine', () => {
  it('are both broken, and say which duties meet', () => {
    const lines = pilot(accepted('L4'), accepted('L7'));
    for (const id of ['L4', 'L7'] as const) {
      const view = link(lines, id);
      expect(view).toMatchObject({ cause: 'duties conflict', tone: 'broken', since: '2025-03-01', days: 92 });
      expect(view.detail.what).toMatch(/^Ada Plover is the .* of DEP-1, and cannot be its .* too\.$/);
    }
    expect(link([...lines, accepted('L1', {}, '2025-03-01', 'P-2')], 'L1').cause).toBe('accepted');
  });

  it('stay what they are where they do not stand anyway', () => {
    const release: Line = ['2025-05-01', 'version.released', { deploymentId, version: 'v2', major: true, what: 'Retrained' }];
    expect(link(pilot(accepted('L4'), accepted('L7'), release), 'L7').cause).toBe('void: new version');
  });

  it('keep until when they hold beside the conflict, where that is near', () => {
    const lines = pilot(accepted('L4', { expiresOn: day('2025-06-20') }), accepted('L7'));
    expect(link(lines, 'L4')).toMatchObject({ cause: 'duties conflict', detail: { until: '2025-06-20' } });
  });
});

describe('a link nobody spoke of', () => {
  it('has been vacant since the first stage that needs it, by the day that stage began', () => {
    const lines = [
      opened,
      ...people,
      ...model(1, { flags: clinical }),
      staged(1, 'silent', '2025-02-01'),
      staged(1, 'pilot', '2025-03-01'),
    ];
    expect(link(lines, 'L1', '2025-03-10')).toMatchObject({ since: '2025-01-02' });
    expect(link(lines, 'L2', '2025-03-10')).toMatchObject({ since: '2025-02-01', days: 37 });
    expect(link(lines, 'L3', '2025-03-10')).toMatchObject({ since: '2025-03-01', days: 9 });
  });

  it('has been vacant since the next dated stage where the first has no day, and since it was opened where none has', () => {
    const undated = staged(1, 'silent', '2025-02-01', { from: { notReported: 'left blank' } });
    const lines = [opened, ...people, ...model(1, { flags: clinical }), undated, staged(1, 'pilot', '2025-03-01')];
    expect(link(lines, 'L2', '2025-03-10').since).toBe('2025-03-01');
    expect(link(lines.slice(0, -1), 'L2', '2025-03-10').since).toBe('2025-01-02');
  });

  it('has been vacant since it was opened, where the only stage with a day is its end: nothing is asked of what ended', () => {
    const undated = staged(1, 'pilot', '2025-03-01', { from: { notReported: 'left blank' } });
    const stopped = staged(1, 'ended', '2025-05-01', { end: { kind: 'stopped', reason: 'safety', by: 'P-1' } });
    const lines = [opened, ...people, ...model(1, { flags: clinical }), undated, stopped];
    expect(link(lines, 'L2')).toMatchObject({ cause: 'vacant', since: '2025-01-02' });
  });

  it('is not needed yet before its stage, wherever the record stands on governance', () => {
    expect(link(inStage('build'), 'L3')).toMatchObject({ cause: 'not needed yet', tone: 'not needed', since: null, days: null });
    expect(link(inStage('build', { governance: 'not reported' }), 'L3').cause).toBe('not needed yet');
  });

  it('and nobody ruled out is not reported, even where the record is kept', () => {
    const unsure = { ...advisory, care: { notReported: 'left blank' as const } };
    expect(link(inStage('pilot', { flags: unsure }), 'L6-CARE')).toMatchObject({ cause: 'not reported', tone: 'not reported' });
  });

  it('named in the file keeps the name and its column', () => {
    const named: Line = ['2025-03-02', 'link.named-in-file', { deploymentId, link: 'L1', name: 'Dr. Rail', column: 'Exec lead' }];
    expect(link(inStage('pilot', { governance: 'not reported' }, named), 'L1')).toMatchObject({
      since: null,
      detail: { named: 'Dr. Rail', column: 'Exec lead' },
    });
  });

  it('inherited says so only of what is needed by now', () => {
    const inherited: Line = ['2025-04-01', 'deployment.inherited', { deploymentId, catchUpBy: day('2025-12-31'), by: 'P-1' }];
    expect(link(pilot(inherited), 'L2')).toMatchObject({ cause: 'inherited', tone: 'inherited' });
    expect(link(pilot(inherited), 'L8').cause).toBe('not needed yet');
  });
});

describe('the links that are required', () => {
  it('grow with the stage', () => {
    const required = (stage: 'intake' | 'build' | 'silent' | 'pilot' | 'production') =>
      links.filter((one) => one.applies === 'always' && isRequired(one, stage)).map(({ id }) => id.slice(1));
    expect(required('intake').join(' ')).toBe('1');
    expect(required('build').join(' ')).toBe('1 2 4');
    expect(required('silent').join(' ')).toBe('1 2 4 5 7 11');
    expect(required('pilot').join(' ')).toBe('1 2 3 4 5 7 9 10 11');
    expect(required('production').join(' ')).toBe('1 2 3 4 5 7 8 9 10 11');
    expect(isRequired(linkOf('LV'), 'pilot')).toBe(false);
    expect(isRequired(linkOf('LV'), 'production')).toBe(true);
  });

  it('can be asked for another stage than the present one', () => {
    const state = stateOf(inStage('build'), '2025-06-01');
    const entering = chainOf(state, deploymentIn(state), day('2025-06-01'), 'pilot');
    expect(entering.stage).toBe('pilot');
    expect(entering.links.find((one) => one.link === 'L3')).toMatchObject({ cause: 'vacant', tone: 'broken' });
  });
});

describe('the whole chain', () => {
  it('counts its links by tone, and names the first that is broken', () => {
    const { stage, count, firstBroken } = chain(
      pilot(accepted('L1'), accepted('L2', { expiresOn: day('2025-06-10') }, '2025-03-01', 'P-2')),
    );
    expect(stage).toBe('pilot');
    expect(count).toEqual({ sound: 1, weak: 1, broken: 8, 'not reported': 0, 'not needed': 1, inherited: 0, off: 0 });
    expect(firstBroken).toBe('L3');
  });

  it('has no first broken link where none is broken', () => {
    expect(chain(inStage('pilot', { governance: 'not reported' })).firstBroken).toBeNull();
  });

  it('of a model whose stage nobody names is asked what an intake is asked', () => {
    const lines = [opened, ...people, ...model(1, { flags: clinical }).slice(0, 2)];
    expect(chain(lines).stage).toBe('intake');
    expect(link(lines, 'L2').cause).toBe('not needed yet');
  });

  it('of a deployment that ended stays as it was on that day, and none is asked of a model the record does not have', () => {
    const stopped = staged(1, 'ended', '2025-05-01', { end: { kind: 'stopped', reason: 'safety', by: 'P-1' } });
    expect(link(pilot(accepted('L3', { expiresOn: day('2025-05-20') }), stopped), 'L3', '2025-06-01').cause).toBe('expiring');
    const undated = staged(1, 'ended', '2025-05-01', { from: { notReported: 'left blank' } });
    expect(link(pilot(accepted('L3', { expiresOn: day('2025-05-20') }), undated), 'L3', '2025-06-01').cause).toBe('expired');
    const later = staged(1, 'ended', '2025-05-01', { from: toWhen('2025-07-01'), end: { kind: 'stopped', reason: 'safety', by: 'P-1' } });
    expect(link(pilot(accepted('L3', { expiresOn: day('2025-06-15') }), later), 'L3', '2025-06-01').cause).toBe('expiring');
    const state = stateOf(pilot(), '2025-06-01');
    expect(() => chainOf({ ...state, models: new Map() }, deploymentIn(state), day('2025-06-01'))).toThrow(
      new RangeError('No such model: M-1'),
    );
  });

  it('ties a person to what still stands, weak or sound, and not to what broke', () => {
    const until = (last: string) => accepted('L3', { expiresOn: day(last) });
    expect(chain(pilot(accepted('L1'), until('2025-06-10'))).ties).toEqual([{ personId: 'P-1', links: ['L1', 'L3'] }]);
    expect(chain(pilot(accepted('L1'), until('2025-05-01'))).ties).toEqual([]);
    expect(chain(pilot(accepted('L1'), accepted('L3', {}, '2025-03-01', 'P-2'))).ties).toEqual([]);
  });
});

describe('a handover', () => {
  const hands = (on: string, personId: string): Line => [on, 'link.offered', { deploymentId, link: 'L3', personId, handover: true }];

  it('leaves the link with whoever signed while it is open, or declined by whom it was offered to', () => {
    expect(link(pilot(accepted('L3'), hands('2025-05-01', 'P-2')), 'L3').cause).toBe('accepted');
    expect(link(pilot(accepted('L3'), hands('2025-05-01', 'P-2'), declined('L3', 'P-2', '2025-05-02')), 'L3').cause).toBe('accepted');
  });

  it('does not cover the refusal of somebody else, nor one that no handover asked for', () => {
    expect(link(pilot(accepted('L3'), hands('2025-05-01', 'P-2'), declined('L3', 'P-3', '2025-05-02')), 'L3').cause).toBe('declined');
    expect(link(pilot(accepted('L3'), offered('L3', 'P-2', '2025-05-01'), declined('L3', 'P-2', '2025-05-02')), 'L3').cause).toBe(
      'declined',
    );
  });

  it('of what nobody had signed is an offer like any other', () => {
    expect(link(pilot(hands('2025-05-01', 'P-2')), 'L3')).toMatchObject({ cause: 'asked', tone: 'broken', since: '2025-05-01' });
  });

  it('passes the link on once whoever was asked signs', () => {
    const lines = pilot(accepted('L3'), hands('2025-05-01', 'P-2'), accepted('L3', {}, '2025-05-02', 'P-2'));
    expect(link(lines, 'L3')).toMatchObject({ cause: 'accepted', since: '2025-05-02', signature: { personId: 'P-2' } });
    const stoodIn = pilot(accepted('L3'), hands('2025-05-01', 'P-2'), covered('L3', 'P-2', '2025-06-30', '2025-05-02'));
    expect(link(stoodIn, 'L3').cause).toBe('covered');
  });

  it('has nothing to stand on where nobody ever spoke of the link', () => {
    expect(() => standingStep([])).toThrow(new RangeError('A link nobody spoke of has no step'));
  });
});

describe('the on-call link', () => {
  const allWeek = [1, 2, 3, 4, 5, 6, 7];
  const whole = { days: allWeek, from: '00:00', to: '00:00', primary: 'P-1', secondary: 'P-2' };
  const rota = (pageTestedOn: string | null, shifts = [whole]): Line => [
    '2025-04-01',
    'rota.set',
    { deploymentId, shifts, pageTestedOn: pageTestedOn === null ? null : day(pageTestedOn) },
  ];
  const onCall = (...lines: Line[]) => link(pilot(accepted('L9'), ...lines), 'L9');

  it('has a page test on its 90th day, and none from the next', () => {
    expect(onCall(rota('2025-03-03')).cause).toBe('accepted');
    expect(onCall(rota('2025-03-02'))).toMatchObject({ cause: 'page test overdue', tone: 'broken', since: '2025-03-02', days: 91 });
  });

  it('never tested is broken since it was signed', () => {
    expect(onCall(rota(null))).toMatchObject({ cause: 'page test overdue', since: '2025-03-01' });
  });

  it('says how many hours of the coming week nobody covers, and since when it was signed', () => {
    const halfHour = { ...whole, from: '00:00', to: '23:30' };
    expect(onCall(rota('2025-05-01', [halfHour]))).toMatchObject({
      cause: 'hours uncovered',
      since: '2025-03-01',
      detail: { uncoveredHours: 4 },
    });
  });

  it('without a secondary is weak since it was signed; near its end that matters less than who answers', () => {
    expect(onCall(rota('2025-05-01', [{ ...whole, secondary: null as unknown as string }]))).toMatchObject({
      cause: 'no secondary',
      tone: 'weak',
      since: '2025-03-01',
    });
  });

  it('alone is asked for a rota: another signature needs none', () => {
    expect(link(pilot(accepted('L10')), 'L10').cause).toBe('accepted');
  });
});

describe('more autonomy', () => {
  const raised: Line = ['2025-05-01', 'autonomy.changed', { deploymentId, modelId: 'M-1', to: 'agentic', raised: true }];
  const release: Line = ['2025-05-02', 'version.released', { deploymentId, version: 'v2', major: true, what: 'Retrained' }];
  const forAgent = accepted('L2', { actions: ['draft'] });

  it('breaks a signature given for an adviser', () => {
    expect(link(pilot(accepted('L2'), raised), 'L2')).toMatchObject({ cause: 'void: more autonomy', tone: 'broken', since: '2025-05-01' });
  });

  it('leaves one that names what an agent may do, which a new version breaks all the same', () => {
    expect(link(pilot(forAgent, raised), 'L2').cause).toBe('accepted');
    expect(link(pilot(forAgent, raised, release), 'L2').cause).toBe('void: new version');
  });
});

describe('the links that are listed', () => {
  const listed = (flags: NonNullable<Told['flags']>) => chain(inStage('pilot', { flags })).links.map((one) => one.link);
  const always = ['L1', 'L2', 'L3', 'L4', 'L5', 'L7', 'L8', 'L9', 'L10', 'L11'];

  it('are those of every model and those of what it is, with one safety link at least', () => {
    expect(listed(advisory).toSorted()).toEqual([...always, 'L6-CARE'].toSorted());
    expect(listed(clinical).toSorted()).toEqual([...always, 'L6-CARE'].toSorted());
    expect(listed({ ...advisory, payment: true }).toSorted()).toEqual([...always, 'L6-PAY'].toSorted());
    expect(listed(agentic).toSorted()).toEqual([...always, 'L6-PAY', 'LV', 'LA1', 'LA2'].toSorted());
  });

  it('are off where the ruleset switched them off, and can be read as if it had not', () => {
    const starter: Line = ['2025-01-03', 'ruleset.adopted', { ruleset: 'starter', gatesOn: [], linksOn: ['L1'] }];
    const state = stateOf(pilot(starter, accepted('L3')), '2025-06-01');
    const causes = (of: typeof state) =>
      chainOf(of, deploymentIn(of), day('2025-06-01'))
        .links.filter((one) => ['L2', 'L3', 'L8'].includes(one.link))
        .map(({ cause }) => cause);
    expect(causes(state)).toEqual(['off', 'off', 'off']);
    expect(causes(withEveryLinkOn(state))).toEqual(['vacant', 'accepted', 'not needed yet']);
    expect(withEveryLinkOn(state)).toMatchObject({ institution: 'Test Health', ruleset: { name: 'starter' } });
  });
});

describe('the links of an agent', () => {
  it('are voided by a new tool or limit where the principal’s authority rests on them', () => {
    const change = (effect: 'new tool' | 'limit' | 'hosting'): Line => [
      '2025-05-01',
      'change.executed',
      { changeId: 'CHG-1', deploymentId, kind: 'normal', effect, what: 'May order tests', by: 'P-1' },
    ];
    const of = (effect: 'new tool' | 'limit' | 'hosting', id: LinkId) =>
      link(inStage('silent', { flags: agentic }, accepted(id), change(effect)), id);
    for (const effect of ['new tool', 'limit'] as const) {
      expect(of(effect, 'LA2')).toMatchObject({
        cause: 'void: new scope',
        tone: 'broken',
        since: '2025-05-01',
        detail: { what: 'May order tests' },
      });
      expect(of(effect, 'LA1').cause).toBe('accepted');
    }
    expect(of('hosting', 'LA2').cause).toBe('accepted');
  });
});
