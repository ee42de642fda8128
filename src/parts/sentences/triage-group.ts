/** Models that say nothing of the same thing, asked together: what they are called, and of what they are silent. */
import type { ItemView } from '../../domain/triage/meeting-view.ts';
import type { TriageQuestion } from '../../domain/triage/terms.ts';
import { counted } from '../../ui/count.ts';
import { inStage, silentAbout } from './triage.ts';

type Group = NonNullable<ItemView['group']>;

function manyOf({ named, more }: ItemView['models']): number {
  return named.length + more;
}

/** "138 models in production". */
export function groupTitle({ stage }: Group, models: ItemView['models']): string {
  return `${counted(manyOf(models), 'model')} ${inStage[stage]}`;
}

/** Of what they are silent: "who answers at night". */
function silence(headline: TriageQuestion, many: number): string {
  return headline.asks === 'question' ? silentAbout[headline.question][many === 1 ? 0 : 1] : many === 1 ? 'its tier' : 'their tiers';
}

/** "138 models in production: who answers at night". Several groups may be of the same models. */
export function groupName(group: Group, { models, headline }: Pick<ItemView, 'models' | 'headline'>): string {
  return `${groupTitle(group, models)}: ${silence(headline, manyOf(models))}`;
}

/** Why a group is on the agenda: "Not reported: who answers at night". */
export function groupReason({ models, headline }: Pick<ItemView, 'models' | 'headline'>): string {
  return `Not reported: ${silence(headline, manyOf(models))}`;
}
