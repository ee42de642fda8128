import { linkOf, type LinkId } from '../../domain/accountability/links.ts';
import { gateOf, type GateId } from '../../domain/gates/catalogue.ts';
import type { Switching } from '../../domain/measures/switch-effect.ts';
import type { RulesetAnswer } from '../../formats/api/ruleset.ts';
import { countWords } from '../../ui/count.ts';

/** Gates and links somebody turned here and has not decided yet: on, or off. */
export type Turned = ReadonlyMap<GateId | LinkId, boolean>;

/** What deciding it would switch. What stands so meanwhile is left out. */
export function switchingOf({ gates, links }: RulesetAnswer, turned: Turned): Switching {
  const to = <T extends GateId | LinkId>(
    all: readonly { readonly id: T; readonly on: boolean; readonly always: boolean }[],
    on: boolean,
  ): T[] => all.filter((one) => turned.get(one.id) === on && !one.always && one.on !== on).map(({ id }) => id);
  return { gatesOn: to(gates, true), gatesOff: to(gates, false), linksOn: to(links, true), linksOff: to(links, false) };
}

/** What the one button that decides it says. */
export function decideWords(switching: Switching): string {
  const all = [
    ...switching.gatesOn.map((id) => `${gateOf(id).name} on`),
    ...switching.gatesOff.map((id) => `${gateOf(id).name} off`),
    ...switching.linksOn.map((id) => `${linkOf(id).role} on`),
    ...switching.linksOff.map((id) => `${linkOf(id).role} off`),
  ];
  return all.length === 1 ? `Switch ${all[0]}` : `Switch ${countWords(all.length)} gates and links`;
}

/** How many are switched. */
export function countOf({ gatesOn, gatesOff, linksOn, linksOff }: Switching): number {
  return gatesOn.length + gatesOff.length + linksOn.length + linksOff.length;
}

/** The same as the payload of a command: what is empty is left out. */
export function payloadOf(switching: Switching): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(switching).filter(([, ids]) => (ids as readonly unknown[]).length > 0));
}
