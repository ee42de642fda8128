import type { SetBy } from '../../domain/measures/ruleset-in-force.ts';
import type { RulesetAnswer } from '../../formats/api/ruleset.ts';
import { countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';

function howManyOn(all: readonly { readonly on: boolean }[], what: string): string {
  const count = all.filter((one) => one.on).length;
  return count === all.length ? `all ${countWords(count)} ${what}` : `${countWords(count)} of ${countWords(all.length)} ${what}`;
}

/** What the rules ask for, in one line. */
export function rulesetMessage({ gates, links, startedOn }: RulesetAnswer): string {
  if (startedOn === null) return 'No rules were adopted in this record.';
  const said = `${howManyOn(gates, 'gates')} and ${howManyOn(links, 'links')} are asked for.`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

/** Since when, by whom, and why it reads as it does. */
export function rulesetSubtitle({ name, startedOn, adoptedOn, profile, by, reason }: RulesetAnswer): string {
  if (startedOn === null) return '';
  const since = `Ruleset “${name}”, profile “${profile}”, in force since ${dayWords(startedOn)}.`;
  if (adoptedOn === null || (adoptedOn === startedOn && by === null)) return since;
  const who = by === null ? '' : ` by ${by.printedName}`;
  return `${since} Last changed ${dayWords(adoptedOn)}${who}${reason === null ? '' : `: ${reason}`}`;
}

/** When something was set, and by whom. */
export function setWords({ on, by }: SetBy): string {
  return `${dayWords(on)}, ${by}`;
}
