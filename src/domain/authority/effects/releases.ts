import type { DomainEvent } from '../../audit/events.ts';
import { isReported } from '../../reported.ts';
import { addWorkingDays } from '../../time.ts';
import type { Ask } from '../ask.ts';
import { concerned } from '../concerned.ts';
import { nextChangeId, nextReleaseId } from '../next-ids.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** A further tool, a limit or a population is a further scope: what was signed for the old one is void. @source reference 4e */
function scopeChanged(ask: Ask<'change.execute'>): DomainEvent[] {
  const { deploymentId, effect, what } = ask.payload;
  if (effect !== 'new tool' && effect !== 'scope' && effect !== 'limit') return [];
  const { scope } = concerned(ask).deployment;
  return [happened(ask, 'scope.changed', { deploymentId, scope: effect === 'scope' || !isReported(scope) ? what : scope, what })];
}

/** Releases and changes. Moving a date clears no hold. */
export const releaseEffects: Effects<'release.schedule' | 'release.move' | 'release.execute' | 'change.authorise' | 'change.execute'> = {
  'release.schedule': (ask) => [
    happened(ask, 'release.scheduled', { releaseId: nextReleaseId(ask.state), ...ask.payload, by: actorIn(ask) }),
  ],
  'release.move': (ask) => [happened(ask, 'release.moved', { ...ask.payload, by: actorIn(ask) })],
  'release.execute': (ask) => [happened(ask, 'release.executed', { releaseId: ask.payload.releaseId, by: actorIn(ask) })],
  'change.authorise': (ask) => [
    happened(ask, 'change.authorised', { changeId: nextChangeId(ask.state), ...ask.payload, by: actorIn(ask) }),
  ],
  'change.execute': (ask) => {
    const { changeId, ...change } = ask.payload;
    const emergency = change.kind === 'emergency';
    return [
      happened(ask, 'change.executed', {
        changeId: changeId ?? nextChangeId(ask.state),
        ...change,
        by: actorIn(ask),
        ...(emergency ? { reviewBy: addWorkingDays(ask.day, ask.state.settings.emergencyReviewDays) } : {}),
      }),
      ...scopeChanged(ask),
    ];
  },
};
