import type { LinkView } from '../../domain/accountability/chain.ts';
import { linkOf } from '../../domain/accountability/links.ts';
import { questions } from '../../domain/gates/questions.ts';
import { nextStage, type Stage } from '../../domain/lifecycle/stages.ts';
import type { HoldKind, OpenBlocker } from '../../domain/measures/blockers.ts';
import { isReported, type Reported } from '../../domain/reported.ts';
import { stateWords, type Told } from '../../parts/link-words.ts';
import { inner } from '../../parts/sentences/clause.ts';
import { stageWords } from '../../parts/words.ts';
import { countWords } from '../../ui/count.ts';

/** What the panel asks, by where the model stands. */
export function holdsQuestion(stage: Reported<Stage>): string {
  const next = isReported(stage) ? nextStage(stage) : null;
  if (next !== null) return `What holds it from ${stageWords[next].toLowerCase()}?`;
  return 'What is open while it runs?';
}

/** How many things are open, governance and technology counted by one rule. */
export function holdsMessage(blockers: readonly OpenBlocker[], stage: Reported<Stage>, hold: HoldKind | null): string {
  const runs = stage === 'production';
  if (blockers.length === 0 && hold === 'not reported') return 'It has stalled, and what holds it is not reported.';
  if (blockers.length === 0) return runs ? 'Nothing is open on record.' : 'Nothing on record holds it.';
  const governance = blockers.filter(({ nature }) => nature === 'governance').length;
  const parts = [
    ...(governance === 0 ? [] : [`governance ${countWords(governance)}`]),
    ...(governance === blockers.length ? [] : [`technology ${countWords(blockers.length - governance)}`]),
  ];
  const total = countWords(blockers.length);
  const verb = runs ? (blockers.length === 1 ? 'is open' : 'are open') : blockers.length === 1 ? 'holds it' : 'hold it';
  return `${total} ${verb}: ${parts.join(', ')}.`;
}

/** One blocker: what is missing, and which question, gate, risk or link it is. */
export function blockerWords({ kind, id, what }: OpenBlocker, links: readonly LinkView[], told: Told): { what: string; which: string } {
  switch (kind) {
    case 'question':
      return { what, which: questions.find((question) => question.id === id)?.words ?? id };
    case 'gate':
      return { what, which: `Gate ${id}` };
    case 'risk':
      return { what, which: `${id}, above the release line` };
    case 'link': {
      const link = links.find((one) => one.link === id);
      return link === undefined
        ? { what, which: id }
        : { what: `${linkOf(link.link).role}: ${inner(stateWords(link, told))}`, which: 'Link of the chain' };
    }
    default:
      return kind satisfies never;
  }
}
