/** Minutes of a triage meeting, line by line, on the screen. */
import type { DecisionLine, MinutesNote, MinutesStep } from '../../domain/triage/minutes.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { assuranceWords } from '../words.ts';
import { clause, sentence } from './clause.ts';
import { commandWords, isCommandType } from './command.ts';

/** What was decided, why, and whether the item still rests on it. */
export function decisionLine({ decisionId, command, reason, stands }: Omit<DecisionLine, 'signatures'>): string {
  const what = isCommandType(command) ? commandWords(command) : command;
  const why = reason === null || reason.trim() === '' ? '' : `: “${clause(reason)}”`;
  return `${what}${why} (${decisionId}).${stands ? '' : ' The item no longer rests on it.'}`;
}

/** A signature as the minutes print it: what somebody stands for, and how it was recorded. */
export function signedLine(line: DecisionLine['signatures'][number]): string {
  const { printedName, meaning, recordedBy } = line;
  const by = recordedBy === null ? '' : `, recorded by ${recordedBy.printedName}`;
  return `${printedName} (${meaning}, ${howSigned(line).toLowerCase()}${by}${confirmedSince(line)})`;
}

/** How a signature was given. In the demonstration every one is of the demonstration; one given in the room says so too. */
export function howSigned({ assurance, inRoom }: Pick<DecisionLine['signatures'][number], 'assurance' | 'inRoom'>): string {
  return inRoom && assurance === 'demonstration' ? `${assuranceWords[assurance]}, given in the room` : assuranceWords[assurance];
}

/** What was said of a signature after the meeting: a dated addition; nothing where nothing is asked. */
export function confirmedSince({
  printedName,
  confirmedOn,
  toConfirm,
}: Pick<DecisionLine['signatures'][number], 'printedName' | 'confirmedOn' | 'toConfirm'>): string {
  if (confirmedOn !== null) return `; confirmed by ${printedName} on ${dayWords(confirmedOn)}`;
  return toConfirm ? '; not confirmed yet' : '';
}

/** A note, as the minutes print it. */
export function noteLine({ text }: Pick<MinutesNote, 'text'>): string {
  return `Note: ${sentence(text)}`;
}

/** One step of an item; null for a settlement by decision, which its decision says. */
export function stepLine(step: MinutesStep): string | null {
  if (step.kind === 'undone') {
    const left =
      step.decisionIds.length === 0 ? '' : ` ${listed(step.decisionIds)} ${step.decisionIds.length === 1 ? 'stays' : 'stay'} on record.`;
    return `Opened again: ${sentence(step.why)}${left}`;
  }
  const { outcome, owner } = step;
  switch (outcome.kind) {
    case 'decision':
      return null;
    case 'action':
      return `${owner?.printedName ?? 'Nobody'}, by ${dayWords(outcome.due)}: ${sentence(outcome.what)}`;
    case 'deferral':
      return `Deferred until ${dayWords(outcome.until)}: ${sentence(outcome.why)}`;
    default:
      return outcome satisfies never;
  }
}

/** The first line of the minutes. */
export function minutesHeading(
  forum: string,
  on: string,
  { settled, carried }: { readonly settled: number; readonly carried: number },
): string {
  const left = carried === 0 ? '' : `, ${countWords(carried)} carried`;
  return `${forum}, ${dayWords(on)}: ${counted(settled, 'item')} settled${left}`;
}
