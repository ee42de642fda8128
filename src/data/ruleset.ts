import { queryOptions } from '@tanstack/react-query';
import type { Switching } from '../domain/measures/switch-effect.ts';
import { rulesetAnswer, switchEffectAnswer, type RulesetAnswer, type SwitchEffectAnswer } from '../formats/api/ruleset.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { narrow, standKeys } from './view-keys.ts';

/** The ruleset in force on a day: gates and links on and off, the profile, and every threshold beside its default. */
export function rulesetQuery(view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['ruleset', asked] as const,
    queryFn: ({ signal }): Promise<RulesetAnswer> => ask(addressOf('/ruleset', viewQuery(asked)), rulesetAnswer, { signal }),
  });
}

/** What switching some gates and links would change, before anybody does it. */
export function switchEffectQuery(view: View, { gatesOn, gatesOff, linksOn, linksOff }: Switching) {
  const asked = narrow(view, standKeys);
  const switching = { gatesOn, gatesOff, linksOn, linksOff };
  return queryOptions({
    queryKey: ['switch-effect', switching, asked] as const,
    queryFn: ({ signal }): Promise<SwitchEffectAnswer> => {
      const query = viewQuery(asked);
      for (const [key, ids] of Object.entries(switching)) if (ids.length > 0) query.set(key, ids.join(','));
      return ask(addressOf('/ruleset/effect', query), switchEffectAnswer, { signal });
    },
  });
}
