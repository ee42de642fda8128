import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../src/domain/accountability/chain.ts';
import { knownBy, fold } from '../../../src/domain/audit/fold.ts';
import { timelineOf, type Timeline } from '../../../src/domain/audit/timeline.ts';
import { clinical, day, entriesOf, model, opened, people, staged, type Line } from '../../support/record-of.ts';

const zone = 'America/New_York';
const sign = (on: string, link: 'L1' | 'L2' | 'L7', personId = 'P-1', more: object = {}): Line => [
  on,
  'link.accepted',
  { deploymentId: 'DEP-1', link, personId, statement: 'Mine', assurance: 'demonstration', ...more },
];
const version = (on: string, major: boolean): Line => [
  on,
  'version.released',
  { deploymentId: 'DEP-1', version: on, major, what: 'New weights' },
];
const base: Line[] = [opened, ...people, ...model(1, { flags: clinical }), staged(1, 'build', '2025-02-01')];

function timeline(lines: readonly Line[], asOf: string): Timeline {
  const entries = entriesOf(lines);
  const state = fold(entries, day(asOf));
  return timelineOf(knownBy(entries, day(asOf), zone), state, state.deployments.get('DEP-1')!, day(asOf));
}

const endsOf = ({ spans }: Timeline) => spans.map(({ link, to, end, by }) => [link, to, end, by]);

describe('the timeline of a deployment', () => {
  it('goes in the order it happened, stages by the day they were entered', () => {
    const late: Line = ['2025-06-01', 'deployment.staged', { deploymentId: 'DEP-1', stage: 'silent', from: '2025-03-01' as never }];
    const { items } = timeline([...base, sign('2025-04-01', 'L1'), late], '2025-07-01');
    expect(items.map((item) => (item.kind === 'entry' ? `${item.day} ${item.entry.type}` : item.kind))).toEqual([
      '2025-01-02 deployment.opened',
      '2025-01-02 deployment.staged',
      '2025-02-01 deployment.staged',
      '2025-03-01 deployment.staged',
      '2025-04-01 link.accepted',
    ]);
  });

  it('ends at a major version the signatures it voids, and no others', () => {
    const lines = [...base, sign('2025-03-01', 'L1'), sign('2025-03-02', 'L2'), version('2025-03-10', false), version('2025-04-01', true)];
    expect(endsOf(timeline(lines, '2025-05-01'))).toEqual([
      ['L1', null, null, null],
      ['L2', '2025-04-01', 'void', 'major version'],
    ]);
  });

  it('shows what only time did: a signature that ran out, a signer who left', () => {
    const lines: Line[] = [
      ...base,
      sign('2025-03-01', 'L1', 'P-1', { expiresOn: day('2025-04-30') }),
      sign('2025-03-01', 'L7', 'P-2'),
      ['2025-05-10', 'person.left', { personId: 'P-2', lastDay: day('2025-05-12') }],
    ];
    const shown = timeline(lines, '2025-06-01');
    expect(shown.items.filter(({ kind }) => kind === 'ended by time')).toMatchObject([
      { day: '2025-05-01', link: 'L1', why: 'expired' },
      { day: '2025-05-13', link: 'L7', why: 'left' },
    ]);
    expect(timeline(lines, '2025-04-30').items.some(({ kind }) => kind === 'ended by time')).toBe(false);
  });

  it('keeps a signature while a handover is only asked for', () => {
    const offer: Line = ['2025-03-05', 'link.offered', { deploymentId: 'DEP-1', link: 'L1', personId: 'P-2', handover: true }];
    expect(endsOf(timeline([...base, sign('2025-03-01', 'L1'), offer], '2025-04-01'))).toEqual([['L1', null, null, null]]);
    expect(endsOf(timeline([...base, sign('2025-03-01', 'L1'), offer, sign('2025-03-09', 'L1', 'P-2')], '2025-04-01'))).toEqual([
      ['L1', '2025-03-09', 'signed again', null],
      ['L1', null, null, null],
    ]);
  });

  it('tells refusals and safety reports, and nothing of another deployment', () => {
    const lines: Line[] = [
      ...base,
      ...model(2),
      ['2025-03-01', 'command.refused', { command: 'gate.waive', subject: 'DEP-1 G-VAL', rules: ['R-08'], by: 'P-1', sentence: 'No.' }],
      ['2025-03-02', 'safety.reported', { deploymentId: 'DEP-1', what: 'A near miss', by: 'P-2' }],
      ['2025-03-03', 'safety.reported', { deploymentId: 'DEP-2', what: 'Elsewhere', by: 'P-2' }],
    ];
    const types = timeline(lines, '2025-04-01').items.flatMap((item) => (item.kind === 'entry' ? [item.entry.type] : []));
    expect(types.slice(-2)).toEqual(['command.refused', 'safety.reported']);
  });

  it('draws a signature as standing exactly where the chain says that it stands', () => {
    const happening = fc.constantFrom<(on: string) => Line>(
      (on) => sign(on, 'L1'),
      (on) => sign(on, 'L2', 'P-2'),
      (on) => sign(on, 'L7', 'P-3', { expiresOn: day('2025-05-05') }),
      (on) => version(on, true),
      (on) => ['2025-01-01', 'setting.changed', { name: 'weekOneDays', value: on.length }],
      (on) => [on, 'link.offered', { deploymentId: 'DEP-1', link: 'L1', personId: 'P-3' }],
      (on) => [on, 'link.released', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2', reason: 'Moved' }],
    );
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 8 }), (all) => {
        const lines = [...base, ...all.map((make, at) => make(`2025-03-${String(at + 10)}`))];
        const asOf = day('2025-06-01');
        const state = fold(entriesOf(lines), asOf);
        const deployment = state.deployments.get('DEP-1')!;
        const standing = new Set(
          chainOf(state, deployment, asOf)
            .links.filter(({ cause }) => ['accepted', 'expiring', 'duties conflict'].includes(cause))
            .map(({ link }) => link),
        );
        const drawn = new Set(
          timeline(lines, '2025-06-01')
            .spans.filter(({ to }) => to === null)
            .map(({ link }) => link),
        );
        expect(drawn).toEqual(standing);
      }),
      { numRuns: 60 },
    );
  });
});
