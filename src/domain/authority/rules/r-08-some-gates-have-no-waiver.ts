import type { Flags } from '../../audit/events.ts';
import { gateOf, type GateId } from '../../gates/catalogue.ts';
import { questionOfGate } from '../../gates/questions.ts';
import { gateApplies } from '../../gates/required-gates.ts';
import { placeOf } from '../ask.ts';
import { refuses } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight } from '../seats.ts';
import { rightToSign } from '../signing.ts';
import { rightWords } from '../who-holds.ts';

/** Is a gate one that nobody may set aside for this model? The override path may be, only where neither care nor an agent is touched. */
function isUnwaivable(gate: GateId, { care, autonomy }: Flags): boolean {
  if (gate === 'G-OVR') return care !== false || autonomy !== 'advisory';
  return questionOfGate(gate) !== undefined || gate === 'G-PAY' || gate === 'G-AGT';
}

/** The five questions, and the gates that guard payment, override and agents, cannot be waived, nor called not applicable. */
export const someGatesHaveNoWaiver = ruleOver({
  id: 'R-08',
  statement: 'The five week-one questions, coverage conformance, the override pathway and agent containment cannot be waived.',
  subject: 'safety',
  appealable: false,
  watches: ['gate.waive', 'gate.decide'],
  speaks: (ask) => {
    const { gate } = ask.payload;
    const flags = ask.model?.flags;
    if (flags === undefined || !isUnwaivable(gate, flags)) return [];
    if (ask.type === 'gate.decide' && (ask.payload.outcome !== 'not applicable' || gateApplies(gateOf(gate), flags) === 'no')) return [];
    const { name, asks } = gateOf(gate);
    const place = placeOf(ask);
    const right = rightToSign(ask, gate);
    const question = questionOfGate(gate);
    return [
      refuses(
        'R-08',
        question === undefined
          ? `${name} (${gate}) has no waiver: “${asks}” is answered before anybody is touched.`
          : `“${question.words}” has no waiver: it is answered, or the model does not go on.`,
        `Bring the evidence to ${rightWords(place, right)}, or do not go live.`,
        holdersOfRight(place, right),
      ),
    ];
  },
});
