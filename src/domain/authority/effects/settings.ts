import { autonomyOf, isRaise } from '../autonomy.ts';
import { concerned } from '../concerned.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** Thresholds of the record, on what limits rest, how far a model may act, and what an agent did. */
export const settingEffects: Effects<'setting.change' | 'limits.rebase' | 'autonomy.change' | 'agent.act'> = {
  'setting.change': (ask) => [happened(ask, 'setting.changed', ask.payload)],
  'limits.rebase': (ask) => [happened(ask, 'limits.rebased', { ...ask.payload, by: actorIn(ask) })],
  'autonomy.change': (ask) => {
    const { deploymentId, to } = ask.payload;
    if (autonomyOf(ask) === to) return [];
    return [happened(ask, 'autonomy.changed', { deploymentId, modelId: concerned(ask).model.modelId, to, raised: isRaise(ask) })];
  },
  'agent.act': (ask) => [happened(ask, 'agent.acted', ask.payload)],
};
