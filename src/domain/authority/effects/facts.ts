import { isReported } from '../../reported.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** What a file said wrongly, what it costs, and what was agreed with a vendor. */
export const factEffects: Effects<'fact.correct' | 'cost.record' | 'contract.record' | 'contract.renew'> = {
  'fact.correct': (ask) => {
    const value = ask.model?.facts.find(({ label }) => label === ask.payload.label)?.value;
    const was = value !== undefined && isReported(value) ? value : null;
    return [happened(ask, 'fact.corrected', { ...ask.payload, was, by: actorIn(ask) })];
  },
  'cost.record': (ask) => [happened(ask, 'cost.reported', ask.payload)],
  'contract.record': (ask) => [happened(ask, 'contract.signed', ask.payload)],
  'contract.renew': (ask) => {
    const known = ask.model?.contracts.at(-1)?.vendorName ?? ask.model?.vendorName;
    const vendorName = known !== undefined && isReported(known) ? known : 'Vendor not reported';
    return [happened(ask, 'contract.signed', { ...ask.payload, vendorName, kind: 'renewal' })];
  },
};
