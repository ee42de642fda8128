import type { Model } from '../../audit/state.ts';
import { isReported } from '../../reported.ts';
import type { Ask } from '../ask.ts';
import { concerned } from '../concerned.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** @throws RangeError for a model the record does not have: its id was checked before any rule is asked */
function modelIn({ model, type }: Pick<Ask, 'model' | 'type'>): Model {
  if (model === null) throw new RangeError(`${type} concerns no model`);
  return model;
}

/** What a file said wrongly, what it costs, and what was agreed with a vendor. */
export const factEffects: Effects<
  | 'fact.correct'
  | 'cost.record'
  | 'contract.record'
  | 'contract.renew'
  | 'owner.name'
  | 'flags.state'
  | 'model.restate'
  | 'deployment.place'
  | 'deployment.target'
> = {
  'owner.name': (ask) => [happened(ask, 'owner.named', { ...ask.payload, by: actorIn(ask) })],
  'flags.state': (ask) => [happened(ask, 'model.flagged', ask.payload)],
  'model.restate': (ask) => [happened(ask, 'model.restated', ask.payload)],
  'deployment.place': (ask) => [happened(ask, 'deployment.placed', { ...ask.payload, by: actorIn(ask) })],
  // In which stage it may be set is what is out of place, or not.
  'deployment.target': (ask) => {
    const { deploymentId, target } = ask.payload;
    const stage = concerned(ask).deployment.spells.at(-1)?.stage;
    return stage === undefined ? [] : [happened(ask, 'target.set', { deploymentId, stage, target })];
  },
  'fact.correct': (ask) => {
    const value = modelIn(ask).facts.find(({ label }) => label === ask.payload.label)?.value;
    const was = value !== undefined && isReported(value) ? value : null;
    return [happened(ask, 'fact.corrected', { ...ask.payload, was, by: actorIn(ask) })];
  },
  'cost.record': (ask) => [happened(ask, 'cost.reported', ask.payload)],
  'contract.record': (ask) => [happened(ask, 'contract.signed', ask.payload)],
  'contract.renew': (ask) => {
    const model = modelIn(ask);
    const known = model.contracts.at(-1)?.vendorName ?? model.vendorName;
    const vendorName = isReported(known) ? known : 'Vendor not reported';
    return [happened(ask, 'contract.signed', { ...ask.payload, vendorName, kind: 'renewal' })];
  },
};
