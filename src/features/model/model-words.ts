import type { Autonomy } from '../../domain/audit/events.ts';
import type { Spell } from '../../domain/audit/state.ts';
import type { Standing } from '../../domain/lifecycle/standing.ts';
import type { OpenStage, Stage } from '../../domain/lifecycle/stages.ts';
import type { DeploymentView } from '../../domain/measures/model-view.ts';
import { isReported, type NotReported, type Reported } from '../../domain/reported.ts';
import type { Day } from '../../domain/time.ts';
import { printedName } from '../../parts/link-words.ts';
import { daysFromTo } from '../../parts/sentences/calendar.ts';
import { clause } from '../../parts/sentences/clause.ts';
import { endWords, stageWords, whyNotReportedWords } from '../../parts/words.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';

const inStage: Readonly<Record<Stage, string>> = {
  intake: 'In intake',
  build: 'In build',
  silent: 'Running silently',
  pilot: 'In pilot',
  production: 'In production',
  ended: 'Ended',
};

const wasInStage: Readonly<Record<OpenStage, string>> = {
  intake: 'Was in intake',
  build: 'Was in build',
  silent: 'Ran silently',
  pilot: 'Was in pilot',
  production: 'Was in production',
};

/** Why something is not known, with the words found where an answer was expected. */
export function whyWords({ notReported, verbatim }: NotReported): string {
  if (verbatim === undefined) return whyNotReportedWords[notReported];
  return notReported === 'unrecognised' ? `unrecognised: “${verbatim}”` : `${whyNotReportedWords[notReported]}: “${verbatim}”`;
}

/** What a type of model does, in words a board reads. */
export function typeSentence(autonomy: Reported<Autonomy>): string {
  if (!isReported(autonomy)) return 'Type not reported';
  const words = {
    advisory: 'Advisory: a person decides',
    'semi-agentic': 'Semi-agentic: acts, and a person may step in',
    agentic: 'Agentic: acts on the institution’s behalf',
  } as const;
  return words[autonomy];
}

/** A deployment's place and stage: "Saltmarsh General, pilot". */
export function deploymentWords(
  { site, scope, standing }: Pick<DeploymentView, 'site' | 'scope' | 'standing'>,
  withScope: boolean,
): string {
  const place = isReported(site) ? site : 'Site not reported';
  const part = withScope && isReported(scope) ? `, ${scope}` : '';
  return `${place}${part}: ${isReported(standing.stage) ? stageWords[standing.stage].toLowerCase() : 'stage not reported'}`;
}

/** How a deployment ended, in place of what its chain would say; null while it has not. */
export function endVerdict({ standing: { end }, spells }: Pick<DeploymentView, 'standing' | 'spells'>): string | null {
  if (end === null) return null;
  const on = isReported(end.on) ? ` ${dayWords(end.on)}` : ', on a day not reported';
  const last = spells.findLast(({ stage }) => stage === 'ended')?.end;
  switch (end.kind) {
    case 'lapsed':
      return isReported(end.on)
        ? `It ended quietly: nobody decided, and the last sign of life was ${dayWords(end.on)}.`
        : 'It ended quietly: nobody decided.';
    case 'not reported':
      return `It ended${isReported(end.on) ? on : ''}; how is not reported.`;
    case 'stopped':
    case 'retired':
    case 'superseded':
      return `${endWords[end.kind]}${on}${last?.reason === undefined ? '' : `: ${last.reason}`}.`;
    default:
      return end.kind satisfies never;
  }
}

/** The reason a person wrote down when it ended, and who. */
export function endNote(spells: readonly Spell[], people: Parameters<typeof printedName>[0]): string | null {
  const end = spells.findLast(({ stage }) => stage === 'ended')?.end;
  if (end === undefined || (end.text === undefined && end.by === undefined)) return null;
  const by = end.by === undefined ? '' : printedName(people, end.by);
  const text = end.text === undefined ? '' : `“${clause(end.text)}”`;
  return by !== '' && text !== '' ? `${by}: ${text}` : `${by}${text}`;
}

/** How long it has been where it is. An unwatched file says since when, and no age runs past it. */
export function stayWords({ standing, spells }: Pick<DeploymentView, 'standing' | 'spells'>): {
  label: string;
  value: string;
  note: string | null;
} {
  const { stage, openStage, days } = standing;
  if (!isReported(stage)) return { label: 'Stage', value: 'Not reported', note: whyWords(stage) };
  const spell = spells.findLast((one) => one.stage === (stage === 'ended' && isReported(openStage) ? openStage : stage));
  const note = spell?.mapped === undefined ? null : `mapped from “${spell.mapped}”`;
  const label = stage === 'ended' && isReported(openStage) ? wasInStage[openStage] : inStage[stage];
  const watched = isReported(standing.stalled);
  if (!watched && spell !== undefined) {
    return {
      label,
      value: isReported(spell.from) ? `since ${dayWords(spell.from)}` : 'since when: not reported',
      note: note ?? (isReported(spell.from) ? null : whyWords(spell.from)),
    };
  }
  return { label, value: isReported(days) ? counted(days, 'day') : 'since when: not reported', note };
}

/** By when a decision was, or is, due. Null where none is. */
export function dueWords(
  { due, overdue, stage }: Standing,
  asOf: Day,
): { label: string; day: string; late: string | null; left: string | null; assumed: boolean } | null {
  if (due === null || stage === 'ended') return null;
  return {
    label: overdue > 0 ? 'Decision was due' : 'Decision due',
    day: dayWords(due.day),
    late: overdue > 0 ? `${counted(overdue, 'day')} ago` : null,
    left: overdue > 0 ? null : `in ${counted(daysFromTo(asOf, due.day), 'day')}`,
    assumed: due.assumed,
  };
}
