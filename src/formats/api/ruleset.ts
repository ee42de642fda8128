import * as z from 'zod/mini';
import type { RulesetInForce } from '../../domain/measures/ruleset-in-force.ts';
import type { SwitchEffect } from '../../domain/measures/switch-effect.ts';
import { defaultSettings, type SettingName } from '../../domain/settings.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { gateState } from './gates.ts';
import { tone } from './model-row.ts';
import { count, day, gateId, ignored, linkId, named, openStage, standpoint } from './terms.ts';

const setBy = z.object({ on: day, seq: count, by: z.string(), reason: z.nullable(z.string()) });

/** `since`: the entry since which it stands so; null where it was never on. */
const switchable = { name: z.string(), on: z.boolean(), always: z.boolean(), since: z.nullable(setBy) };

const inForce = {
  name: z.string(),
  /** When rules were first adopted here: what was live before may be inherited. Null where none ever were. */
  startedOn: z.nullable(day),
  adoptedOn: z.nullable(day),
  profile: z.enum(['standard', 'small hospital']),
  reason: z.nullable(z.string()),
  by: z.nullable(z.object({ personId: z.string(), printedName: z.string() })),
  /** Every gate there is; `always`: no setting switches it off. */
  gates: z.array(z.object({ id: gateId, ...switchable })),
  links: z.array(z.object({ id: linkId, ...switchable })),
  settings: z.array(
    z.object({
      name: z.enum(Object.keys(defaultSettings) as [SettingName, ...SettingName[]]),
      value: z.number(),
      default: z.number(),
      set: z.nullable(setBy),
    }),
  ),
};

/** The ruleset in force on a day: gates and links on and off, the profile, and every threshold beside its default. */
export const rulesetAnswer = named(
  'RulesetAnswer',
  z.object({ ...standpoint, ignored: z.array(ignored), ...inForce }),
) satisfies z.ZodMiniType<RulesetInForce>;

const atStage = z.object({ stage: openStage, count });

const switched = z.object({
  kind: z.enum(['gate', 'link']),
  id: z.union([gateId, linkId]),
  to: z.enum(['on', 'off']),
  asked: z.array(atStage),
  next: z.array(atStage),
  stands: z.array(z.object({ state: z.union([gateState, tone]), count })),
  unlessRuledOut: count,
  notAsked: count,
});

/** What switching gates and links would change: nothing is written. */
export const switchEffectAnswer = named(
  'SwitchEffect',
  z.object({
    ...standpoint,
    ignored: z.array(ignored),
    models: count,
    noStage: count,
    switched: z.array(switched),
    becomesHeld: count,
    released: count,
  }),
) satisfies z.ZodMiniType<SwitchEffect>;

export type SwitchEffectAnswer = DeepReadonly<z.infer<typeof switchEffectAnswer>>;
export type RulesetAnswer = DeepReadonly<z.infer<typeof rulesetAnswer>>;
