/** What switching gates and links on or off does, before anybody does it. */
import { linkOf, type LinkId } from '../../domain/accountability/links.ts';
import { gateOf, type GateId } from '../../domain/gates/catalogue.ts';
import type { AtStage, StandsSo, SwitchEffect, Switched } from '../../domain/measures/switch-effect.ts';
import { counted, countWords, listed } from '../../ui/count.ts';

const stands: Readonly<Record<StandsSo['state'], string>> = {
  off: 'off',
  'not reported': 'not reported',
  inherited: 'inherited',
  'not started': 'not started',
  'in review': 'in review',
  returned: 'returned',
  passed: 'passed',
  'passed with conditions': 'passed with conditions',
  declined: 'declined',
  waived: 'waived',
  'not applicable': 'not needed',
  expired: 'expired',
  'void: new version': 'void by a new version',
  'void: new scope': 'void by a new scope',
  'void: new hosting': 'void by new hosting',
  'void: more autonomy': 'void by more autonomy',
  'void: condition overdue': 'void by a condition overdue',
  sound: 'signed',
  weak: 'signed, and weak',
  broken: 'without a standing signature',
  'not needed': 'not needed',
};

/** "21 models in pilot and 131 in production". */
function stagesWords(at: readonly AtStage[]): string {
  return listed(at.map(({ stage, count }, place) => `${place === 0 ? counted(count, 'model') : countWords(count)} in ${stage}`));
}

function sum(all: readonly { readonly count: number }[]): number {
  return all.reduce((total, { count }) => total + count, 0);
}

/** The reader's name of a gate or link, and its id. */
export function switchedName({ kind, id }: Pick<Switched, 'kind' | 'id'>): string {
  return `${kind === 'gate' ? gateOf(id as GateId).name : linkOf(id as LinkId).role} (${id})`;
}

function standsWords(all: readonly StandsSo[]): string {
  const total = sum(all);
  const [only, ...more] = all;
  if (only !== undefined && more.length === 0)
    return total === 1 ? `It is ${stands[only.state]} there` : `All ${countWords(total)} are ${stands[only.state]}`;
  return `Of these ${countWords(total)}, ${listed(all.map(({ state, count }) => `${countWords(count)} ${count === 1 ? 'is' : 'are'} ${stands[state]}`))}`;
}

/** One gate or link switched: of whom it is asked, and what it becomes for them. */
export function switchedWords(switched: Switched): string {
  const { to, asked, next, unlessRuledOut } = switched;
  const name = switchedName(switched);
  const now = sum(asked);
  const later = sum(next);
  if (now + later === 0) {
    return to === 'on' ? `${name} on: no model is at a stage that needs it yet.` : `${name} off: no model is at a stage that needs it.`;
  }
  const whom = [
    ...(now === 0 ? [] : [`of ${stagesWords(asked)}`]),
    ...(later === 0 ? [] : [`before ${later === 1 ? 'it moves' : 'they move'} on of ${stagesWords(next)}`]),
  ].join(', and ');
  const doubt =
    unlessRuledOut === 0 ? '' : ` Of ${countWords(unlessRuledOut)} it is asked only unless a flag nobody reported rules it out.`;
  if (to === 'on') return `${name} on: asked ${whom}. ${standsWords(switched.stands)}.${doubt}`;
  return `${name} off: no longer asked ${whom}. ${standsWords(switched.stands)}: that stays on record, and counts again once it is switched on.`;
}

/** Whom the switch holds, and whom it frees. */
export function heldByIt({ becomesHeld, released }: Pick<SwitchEffect, 'becomesHeld' | 'released'>): string {
  if (becomesHeld === 0 && released === 0) return 'No model becomes held by it, and none is freed.';
  const held = becomesHeld === 0 ? 'No model becomes held by it' : `${counted(becomesHeld, 'model becomes', 'models become')} held`;
  return released === 0 ? `${held}.` : `${held}; ${counted(released, 'model is', 'models are')} no longer held.`;
}

/** Models of which nothing can be told. */
export function stagelessWords({ noStage }: Pick<SwitchEffect, 'noStage'>): string {
  return noStage === 0 ? '' : `For ${counted(noStage, 'model')} without a stage it cannot be told.`;
}
