import type { DomainEvent } from '../../audit/events.ts';
import type { Ask } from '../ask.ts';
import type { CommandType } from '../command.ts';
import type { Effect, Effects } from './effect.ts';
import { architectureEffects } from './architecture.ts';
import { boardEffects } from './board.ts';
import { disagreementEffects } from './disagreement.ts';
import { factEffects } from './facts.ts';
import { gateEffects } from './gates.ts';
import { lifecycleEffects } from './lifecycle.ts';
import { linkEffects } from './links.ts';
import { meetingEffects } from './meetings.ts';
import { packEffects } from './packs.ts';
import { peopleEffects } from './people.ts';
import { questionEffects } from './questions.ts';
import { releaseEffects } from './releases.ts';
import { riskEffects } from './risks.ts';
import { rulesetEffects } from './ruleset.ts';
import { settingEffects } from './settings.ts';
import { triageEffects } from './triage.ts';
import { refusedAlways, signatureEffects } from './record.ts';

/** What follows from each type of command: the compiler asks for a new one. */
const effects: Effects<CommandType> = {
  ...architectureEffects,
  ...boardEffects,
  ...disagreementEffects,
  ...factEffects,
  ...gateEffects,
  ...lifecycleEffects,
  ...linkEffects,
  ...meetingEffects,
  ...packEffects,
  ...peopleEffects,
  ...questionEffects,
  ...releaseEffects,
  ...riskEffects,
  ...rulesetEffects,
  ...settingEffects,
  ...signatureEffects,
  ...triageEffects,
  ...refusedAlways,
};

/** What follows from a command that was allowed. */
export function effectsOf(ask: Ask): readonly DomainEvent[] {
  // The table pairs each type with its own ask; TypeScript cannot follow the pair through the lookup.
  return (effects[ask.type] as Effect<CommandType>)(ask);
}
