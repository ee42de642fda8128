import type { Profile } from '../../audit/events.ts';
import type { RecordState } from '../../audit/state.ts';
import { defaultSettings } from '../../settings.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** Most links of one deployment on one person, by profile (SD-12). */
const mostLinks: Readonly<Record<Profile, number>> = { standard: defaultSettings.maxLinksPerPerson, 'small hospital': 5 };

/** A set with some switched on and some off. */
function switched<T>(known: ReadonlySet<T>, on: readonly T[] = [], off: readonly T[] = []): T[] {
  const without = new Set(off);
  return [...new Set([...known, ...on])].filter((one) => !without.has(one));
}

/** What an adoption leaves as it is. */
function asItStands({ ruleset: { name, gatesOn, linksOn, profile } }: RecordState) {
  return { ruleset: name, gatesOn: [...gatesOn], linksOn: [...linksOn], profile };
}

/** Which gates and links are asked for here, how the rules read an institution of this size, and what was there before them. */
export const rulesetEffects: Effects<'ruleset.switch' | 'ruleset.profile' | 'deployment.inherit'> = {
  'deployment.inherit': (ask) => [happened(ask, 'deployment.inherited', { ...ask.payload, by: actorIn(ask) })],
  'ruleset.switch': (ask) => {
    const { gatesOn, gatesOff, linksOn, linksOff, reason } = ask.payload;
    const { ruleset } = ask.state;
    return [
      happened(ask, 'ruleset.adopted', {
        ...asItStands(ask.state),
        gatesOn: switched(ruleset.gatesOn, gatesOn, gatesOff),
        linksOn: switched(ruleset.linksOn, linksOn, linksOff),
        reason,
        by: actorIn(ask),
      }),
    ];
  },
  // The profile moves one threshold, and says so under its own name.
  'ruleset.profile': (ask) => {
    const { profile, reason } = ask.payload;
    return [
      happened(ask, 'ruleset.adopted', { ...asItStands(ask.state), profile, reason, by: actorIn(ask) }),
      happened(ask, 'setting.changed', { name: 'maxLinksPerPerson', value: mostLinks[profile], reason }),
    ];
  },
};
