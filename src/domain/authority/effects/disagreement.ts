import type { CommandType } from '../command.ts';
import { nextAppealId, nextOverrideId } from '../next-ids.ts';
import { overriders } from '../overriders.ts';
import { refusalIn } from '../refusal-in.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** What is said against a refusal, and by whom it is set aside for a while. */
export const disagreementEffects: Effects<'refusal.appeal' | 'refusal.override'> = {
  'refusal.appeal': (ask) => [happened(ask, 'appeal.lodged', { appealId: nextAppealId(ask.state), ...ask.payload, by: actorIn(ask) })],
  'refusal.override': (ask) => {
    const { command, subject, rules, by } = refusalIn(ask.state, ask.payload.refusalId);
    return [
      happened(ask, 'override.granted', {
        overrideId: nextOverrideId(ask.state),
        command: command as CommandType,
        subject,
        rules,
        requestedBy: by,
        decidedBy: overriders(ask).map(({ personId }) => personId),
        ...ask.payload,
      }),
    ];
  },
};
