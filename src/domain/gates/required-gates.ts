import type { Flags } from '../audit/events.ts';
import { isReported } from '../reported.ts';
import { hasReached, type OpenStage } from '../lifecycle/stages.ts';
import { catalogue, type Gate, type Profile } from './catalogue.ts';

/** Does a gate or link for a profile apply to a model? `unless ruled out`: the flag is not reported. */
export type Applies = 'yes' | 'no' | 'unless ruled out';

/** Does a profile fit a model's flags? An agent is anything whose autonomy is other than advisory. */
export function profileApplies(profile: Profile, flags: Flags): Applies {
  if (profile === 'ALL') return 'yes';
  if (profile === 'AGT') {
    if (!isReported(flags.autonomy)) return 'unless ruled out';
    return flags.autonomy === 'advisory' ? 'no' : 'yes';
  }
  const flag = { CARE: flags.care, PAY: flags.payment, VEN: flags.vendor }[profile];
  if (!isReported(flag)) return 'unless ruled out';
  return flag ? 'yes' : 'no';
}

/** Does a gate apply to a model? */
export function gateApplies(gate: Gate, flags: Flags): Applies {
  const answers = new Set(gate.applies.map((profile) => profileApplies(profile, flags)));
  if (answers.has('yes')) return 'yes';
  return answers.has('unless ruled out') ? 'unless ruled out' : 'no';
}

/**
 * Gates a model needs to enter a stage, those of the stages before it included:
 * an earlier pass that no longer holds blocks a later stage too.
 * @source reference 3b
 */
export function gatesToEnter(stage: OpenStage, flags: Flags): Gate[] {
  return catalogue.filter((gate) => gateApplies(gate, flags) === 'yes' && gate.neededFor.some((needed) => hasReached(stage, needed)));
}

/** Every gate a profile meets on its whole way, renewals and changes included. */
export function gatesOfProfile(flags: Flags): Gate[] {
  return catalogue.filter((gate) => gateApplies(gate, flags) === 'yes');
}
