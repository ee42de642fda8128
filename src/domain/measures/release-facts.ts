import { askOf, type Ask, type Moment } from '../authority/ask.ts';
import type { Command } from '../authority/command.ts';
import { overrideFor } from '../authority/decide.ts';
import type { Objection, RuleId } from '../authority/objection.ts';
import { rules } from '../authority/register.ts';
import { watches } from '../authority/rule.ts';
import type { RecordState } from '../audit/state.ts';

/**
 * Rules that look at who asks, not at what stands in the record. A plan is held
 * by facts; who may carry it out is asked when somebody tries.
 */
const aboutWhoAsks = /^(R-0[267]|R-1[34]|R-2[234]|SD-)/;

/** The risk register speaks through its own rows: see `RiskRow.holds`. */
const register = /^(R-03|H\d)$/;

/** What the record itself says against a command, whoever asks, the risk register apart. Overrides in force are heeded. */
export function factsAgainst(state: RecordState, command: Command, moment: Moment): Objection[] {
  const ask: Ask = askOf(state, command, null, moment);
  const aside = overrideFor(ask)?.rules ?? [];
  return rules
    .filter((rule) => watches(rule, ask.type) && !isAboutWhoAsks(rule.id) && !register.test(rule.id))
    .filter((rule) => !(rule.appealable && aside.includes(rule.id)))
    .flatMap((rule) => rule.speaks(ask))
    .filter(({ weight, ruleId }) => weight === 'refuses' && !isAboutWhoAsks(ruleId) && !register.test(ruleId));
}

function isAboutWhoAsks(id: RuleId): boolean {
  return aboutWhoAsks.test(id);
}
