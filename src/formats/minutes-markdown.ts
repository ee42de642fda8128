/** The minutes of a triage meeting as Markdown: to read, to mail, to keep. */
import type { ActionView, ItemView } from '../domain/triage/meeting-view.ts';
import type { DecisionLine, Minutes, MinutesItem, MinutesNote, MinutesStep } from '../domain/triage/minutes.ts';
import type { Attendee } from '../domain/triage/people.ts';
import { counted, dayWords, listed } from '../domain/words.ts';
import type { When } from '../domain/time.ts';

/** Words the reader's side has for typed data. */
export interface MinutesWords {
  readonly headline: (item: ItemView) => string;
  readonly command: (type: string) => string;
  /** How a signature was given. */
  readonly how: (of: DecisionLine['signatures'][number]) => string;
  /** What was said of a signature after the meeting; nothing where nothing is asked. */
  readonly confirmed: (of: DecisionLine['signatures'][number]) => string;
}

/** What somebody wrote is text, and never markup: a line break would end its paragraph, and a mark would begin another. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~&]/g, (mark) => `\\${mark}`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^([-+])/, String.raw`\$1`);
}

function at(when: When): string {
  const [day = '', time] = when.split('T');
  return `${dayWords(day as Parameters<typeof dayWords>[0])}${time === undefined ? '' : `, ${time.slice(0, 5)}`}`;
}

function name({ printedName, title }: Attendee): string {
  return markdownText(title === '' ? printedName : `${printedName}, ${title}`);
}

/** Write minutes. */
export function minutesMarkdown(minutes: Minutes, words: MinutesWords): string {
  const { institution, kind, forum, meetingId, on, openedAt, closedAt, planned, scribe, present, items, notes, actions } = minutes;
  const settled = items.filter(({ outcome }) => outcome !== null);
  const open = items.filter(({ outcome }) => outcome === null);
  const lines = [
    `# ${markdownText(forum)}, ${dayWords(on)}`,
    '',
    markdownText(`${institution}${kind === 'demonstration' ? ' (demonstration)' : ''}. Meeting ${meetingId}, ${planned} minutes planned.`),
    '',
    `- Opened ${at(openedAt)}; ${closedAt === null ? 'not closed yet' : `closed ${at(closedAt)}`}.`,
    `- Recorded by ${name(scribe)}.`,
    `- Present: ${present.map(name).join('; ')}.`,
    `- ${counted(settled.length, 'item')} of ${items.length} settled.`,
    '',
    '## Items',
    '',
    ...settled.flatMap((one) => itemLines(one, words)),
    ...(settled.length === 0 ? ['None was settled.', ''] : []),
    ...(open.length === 0
      ? []
      : [
          closedAt === null ? '## Still open' : '## Carried to the next meeting',
          '',
          ...open.flatMap(({ item, notes: said }) => [
            `- ${markdownText(`${item.group === null ? `${subject(item)}: ` : ''}${words.headline(item)}`)}`,
            ...said.map((one) => `  - ${noteWords(one)}`),
          ]),
          '',
        ]),
    ...(notes.length === 0 ? [] : ['## Notes', '', ...notes.map((one) => `- ${noteWords(one)}`), '']),
    '## Actions',
    '',
    ...(actions.length === 0 ? ['None.'] : actions.map(actionLine)),
  ];
  return `${lines.join('\n')}\n`;
}

function subject({ models: { named, more }, itemId, group }: ItemView): string {
  if (group !== null) return `${counted(named.length + more, 'model')} in ${group.stage}`;
  return named.length === 0 ? itemId : listed(named.map((one) => one.name));
}

function itemLines({ item, steps, decisions, notes }: MinutesItem, words: MinutesWords): string[] {
  const again = item.times > 1 ? ` (on the agenda ${item.times} times)` : '';
  return [
    `### ${markdownText(`${subject(item)}${again}`)}`,
    '',
    markdownText(words.headline(item)),
    '',
    ...steps.map((step) => `- ${stepWords(step)}`),
    ...decisions.map((one) => `- ${decisionWords(one, words)}`),
    ...notes.map((one) => `- ${noteWords(one)}`),
    '',
  ];
}

function noteWords({ at: when, by, text }: MinutesNote): string {
  return `**Note**: ${markdownText(text)} (${at(when)}, recorded by ${name(by)}).`;
}

function stepWords(step: MinutesStep): string {
  const when = `${at(step.at)}, recorded by ${name(step.by)}`;
  if (step.kind === 'undone') {
    const left =
      step.decisionIds.length === 0 ? '' : ` ${listed(step.decisionIds)} ${step.decisionIds.length === 1 ? 'stays' : 'stay'} on record.`;
    return `**Opened again**: ${markdownText(step.why)} (${when}).${left}`;
  }
  const { outcome, owner } = step;
  switch (outcome.kind) {
    case 'decision':
      return `**Decision** ${listed(outcome.decisionIds)} (${when}).`;
    case 'action':
      return `**Action**: ${markdownText(outcome.what)}; ${owner === null ? 'nobody' : name(owner)}, by ${dayWords(outcome.due)} (${when}).`;
    case 'deferral':
      return `**Deferred** until ${dayWords(outcome.until)}: ${markdownText(outcome.why)} (${when}).`;
    default:
      return outcome satisfies never;
  }
}

function decisionWords({ decisionId, command, at: when, reason, stands, signatures }: DecisionLine, words: MinutesWords): string {
  const signed = signatures.map((line) => {
    const { printedName, title, meaning, recordedBy } = line;
    const by = recordedBy === null ? '' : `, recorded by ${markdownText(recordedBy.printedName)}`;
    const who = name({ personId: '', printedName, title });
    return `${who} (${meaning}, ${words.how(line)}${by}${markdownText(words.confirmed(line))})`;
  });
  const why = reason === null ? '' : ` Reason: ${markdownText(reason)}.`;
  return `${decisionId}: ${markdownText(words.command(command))}, ${at(when)}. ${signed.join('; ')}.${why}${stands ? '' : ' The item no longer rests on it.'}`;
}

function actionLine({ actionId, what, owner, seat, due, finished }: ActionView): string {
  const who = owner === null ? `the vacant seat of the ${seat ?? 'owner'}` : name(owner);
  return `- ${actionId}: ${markdownText(what)} ${who}, by ${dayWords(due)}${finished === null ? '' : `; finished ${dayWords(finished.on)}`}.`;
}
