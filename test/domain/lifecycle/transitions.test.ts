import { describe, expect, it } from 'vitest';
import { stages } from '../../../src/domain/lifecycle/stages.ts';
import {
  isForward,
  transitionFor,
  transitionOf,
  transitions,
  type Move,
  type TransitionId,
} from '../../../src/domain/lifecycle/transitions.ts';
import { ruleIds } from '../../../src/domain/authority/rule-ids.ts';

const move = (more: Partial<Move>): Move => ({
  from: 'intake',
  to: 'build',
  end: null,
  suspended: false,
  asked: 'deployment.transition',
  ...more,
});

describe('the table of transitions', () => {
  it('has each of T-01 to T-16 once', () => {
    const ids = transitions.map(({ id }) => id).toSorted();
    expect(ids).toEqual(ruleIds.filter((id) => id.startsWith('T-') && id !== 'T-00').toSorted());
  });

  it('lets a deployment go between stages by nine ways, and by no other', () => {
    const ways = stages.flatMap((from) =>
      stages.flatMap((to) => {
        const found = transitionFor(move({ from, to }));
        return found === null ? [] : [`${from} > ${to}: ${found.id}`];
      }),
    );
    expect(ways).toEqual([
      'intake > build: T-02',
      'build > silent: T-03',
      'build > pilot: T-04',
      'silent > build: T-08',
      'silent > pilot: T-05',
      'pilot > build: T-08',
      'pilot > production: T-06',
      'production > silent: T-09',
      'production > pilot: T-09',
    ]);
  });

  it('extends a pilot only, and only by asking for that', () => {
    const extended = stages.filter((from) => transitionFor(move({ from, to: 'pilot', asked: 'deployment.extend' })) !== null);
    expect(extended).toEqual(['pilot']);
  });

  it('stops what is not in production, and retires or supersedes what is', () => {
    const ends = (kind: Move['end']): string[] =>
      ([...stages, 'lapsed', 'not reported'] as const).filter(
        (from) => transitionFor(move({ from, to: 'ended', end: kind, asked: 'deployment.end' })) !== null,
      );
    expect(ends('stopped')).toEqual(['intake', 'build', 'silent', 'pilot', 'not reported']);
    expect(ends('retired')).toEqual(['production']);
    expect(ends('superseded')).toEqual(['production']);
    expect(ends('not reported')).toEqual([]);
    expect(ends('lapsed')).toEqual([]);
  });

  it('suspends what runs and is not suspended, and resumes what is', () => {
    const runs = (asked: 'deployment.suspend' | 'deployment.resume', suspended: boolean): string[] =>
      stages.filter(
        (from) => transitionFor(move({ from, to: asked === 'deployment.suspend' ? 'suspended' : 'running', suspended, asked })) !== null,
      );
    expect(runs('deployment.suspend', false)).toEqual(['silent', 'pilot', 'production']);
    expect(runs('deployment.suspend', true)).toEqual([]);
    expect(runs('deployment.resume', true)).toEqual(['silent', 'pilot', 'production']);
    expect(runs('deployment.resume', false)).toEqual([]);
  });

  it('answers a quiet ending only where there is one', () => {
    const answered = (asked: 'lapse.confirm' | 'lapse.correct'): string[] =>
      ([...stages, 'lapsed'] as const).filter(
        (from) =>
          transitionFor(
            move({ from, to: asked === 'lapse.confirm' ? 'ended' : 'pilot', end: asked === 'lapse.confirm' ? 'stopped' : null, asked }),
          ) !== null,
      );
    expect(answered('lapse.confirm')).toEqual(['lapsed']);
    expect(answered('lapse.correct')).toEqual(['lapsed']);
  });

  it('is decided by nobody where an end is only ever inferred', () => {
    expect(transitions.filter(({ decides }) => decides.length === 0).map(({ id }) => id)).toEqual(['T-11']);
  });

  it('has no transition of another name', () => {
    expect(transitionOf('T-06').to).toEqual(['production']);
    expect(() => transitionOf('T-99' as TransitionId)).toThrow('No such transition: T-99');
  });

  it('tells forward from back', () => {
    for (const stage of ['build', 'silent', 'pilot', 'production'] as const) expect(isForward('intake', stage)).toBe(true);
    expect(isForward('silent', 'build')).toBe(false);
    expect(isForward('production', 'pilot')).toBe(false);
    expect(isForward('pilot', 'pilot')).toBe(false);
    expect(isForward('pilot', 'ended')).toBe(false);
    expect(isForward('not reported', 'build')).toBe(false);
    expect(isForward('lapsed', 'pilot')).toBe(false);
  });
});
