/** What other copies decided, in words: what becomes of it here, and why not. */
import { localTime, type Zone } from '../../domain/time.ts';
import type { BroughtCommand, BundleChoice, BundleFileView } from '../../formats/api/bundles.ts';
import type { ClashView } from '../../formats/api/problem.ts';
import { countWords, counted, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { timeWords } from './calendar.ts';
import { inner } from './clause.ts';
import { commandWords, isCommandType } from './command.ts';
import type { Names } from './command/told.ts';

type NotCarried = BundleChoice['notCarried'][number];
type Outcome = BroughtCommand['outcome'];
type Read = Exclude<BundleFileView, { readonly read: 'refused' }>;

/** How a command stands, for a mark and a count. */
export type Standing = 'can be taken' | 'conflict' | 'refused' | 'here already' | 'waits' | 'left to its maker';

export function standingOf({ outcome, clashes }: BroughtCommand): Standing {
  switch (outcome.answer) {
    case 'allow':
      return clashes.length === 0 ? 'can be taken' : 'conflict';
    case 'refuse':
    case 'not a command':
      return 'refused';
    case 'here already':
    case 'waits':
    case 'left to its maker':
      return outcome.answer;
    default:
      return outcome satisfies never;
  }
}

/** Can a reader take it? */
export function isOffered(command: BroughtCommand): boolean {
  return command.outcome.answer === 'allow';
}

const reasons: Readonly<Record<Extract<Outcome, { readonly answer: 'left to its maker' }>['because'], string>> = {
  'a signature': 'it is a signature or an approval, and nobody signs for somebody else',
  'decided in a meeting': 'a meeting’s decision is recorded from the meeting',
  'under a delegation': 'it was done under a delegation, which is not brought along',
  'nobody this record knows': 'the file does not say who did it',
};

/** What becomes of it, in a sentence. */
export function outcomeWords({ outcome, by, was, type }: BroughtCommand, fileName: string, waitsFor: string | null): string {
  switch (outcome.answer) {
    case 'allow':
      return was === type
        ? `Recorded as ${by.printedName}’s, attested from ${fileName}.`
        : `Recorded as taken from a document, ${fileName}: it is ${by.printedName}’s signature, and not one made here.`;
    case 'refuse':
      return 'The rules refuse it as things stand here.';
    case 'not a command':
      return 'This record cannot take it.';
    case 'here already':
      return outcome.inFileAbove ? 'It comes with a file above.' : `Here already, as ${outcome.decisionId}.`;
    case 'waits':
      return waitsFor === null
        ? `It speaks of ${outcome.id}, which the other copy brought in by something that is not in this file.`
        : `It speaks of ${outcome.id}. Take “${waitsFor}” first.`;
    case 'left to its maker':
      return `${by.printedName} has to do it here: ${reasons[outcome.because]}.`;
    default:
      return outcome satisfies never;
  }
}

/** The same, where the reader may take it though something was decided meanwhile. */
export function becomesWords(command: BroughtCommand, fileName: string, waitsFor: string | null): string {
  const words = outcomeWords(command, fileName, waitsFor);
  return standingOf(command) === 'conflict' ? `If you take it all the same, it is ${inner(words)}` : words;
}

/** The words somebody wrote: an answer, a statement, a reason. Null where the heading says it all. */
export function wordsIn(payload: BroughtCommand['payload']): string | null {
  for (const key of ['text', 'statement', 'reason', 'why', 'what', 'grounds']) {
    const words = payload[key];
    if (typeof words === 'string' && words.trim() !== '') return words.trim();
  }
  return null;
}

/** "Ben Knot answered “What is it for?” on Sepsis alert, entry 123, 30 Nov 2026 09:12." */
export function clashWords({ what, actor, seq, recordedAt }: ClashView, names: Names, zone: Zone): string {
  const at = localTime(recordedAt, zone);
  const said = Object.entries(names).reduce(
    (words, [id, { kind, name }]) => (kind === 'person' || kind === 'deployment' ? words.replaceAll(id, name) : words),
    what,
  );
  return `${actor.printedName} ${said.replace(/\.$/, '')} (entry ${countWords(seq)}, ${dayWords(at)} ${timeWords(at) ?? ''})`.replace(
    ' )',
    ')',
  );
}

/** What a file is, and on which entry it was made. */
export function fileWords({ read, maker, at, madeOn, until, commands }: Read): string {
  const whose = maker === null ? '' : ` by ${maker.printedName}`;
  const when = at === null ? '' : `, ${dayWords(at)} ${timeWords(at) ?? ''}`.trimEnd();
  const what = { bundle: 'A command bundle', slip: 'An answer to one offer', copy: 'A whole copy of this record' }[read];
  return `${what}${whose}${when}. It has ${counted(commands.length, 'decision')} made after entry ${countWords(madeOn.seq)}, the last both copies have${read === 'copy' ? `, up to its entry ${countWords(until.seq)}` : ''}.`;
}

const counts: Readonly<Record<Standing, (count: number) => string>> = {
  'can be taken': (count) => `${countWords(count)} can be taken`,
  conflict: (count) => `${countWords(count)} ${count === 1 ? 'meets' : 'meet'} what was decided here meanwhile`,
  refused: (count) => `${countWords(count)} ${count === 1 ? 'is' : 'are'} refused`,
  waits: (count) => `${countWords(count)} ${count === 1 ? 'waits' : 'wait'} for another`,
  'left to its maker': (count) => `${countWords(count)} must be done by ${count === 1 ? 'its maker' : 'their makers'}`,
  'here already': (count) => `${countWords(count)} ${count === 1 ? 'is' : 'are'} here already`,
};

/** "3 can be taken, 1 meets what was decided here meanwhile and 1 must be done by its maker". */
export function countsWords(commands: readonly BroughtCommand[]): string {
  const order = ['can be taken', 'conflict', 'refused', 'waits', 'left to its maker', 'here already'] as const;
  const said = order.flatMap((standing) => {
    const count = commands.filter((command) => standingOf(command) === standing).length;
    return count === 0 ? [] : [counts[standing](count)];
  });
  return said.length === 0 ? 'Nothing was decided there since' : listed(said);
}

/**
 * What no bundle carries, and what to do about it.
 * @param told by whom: read on the copy itself, or where its file came home
 */
export function notCarriedWords({ seq, why, what }: NotCarried, told: 'on the copy' | 'where it came home'): string {
  const away = told === 'on the copy';
  const [who, place, where] = away ? ['This copy', 'entry', 'where the original is'] : ['The other copy', 'its entry', 'here yourself'];
  const entry = `${place} ${countWords(seq)}`;
  const kind = isCommandType(what) ? commandWords(what) : what.replaceAll(/[.-]/g, ' ');
  switch (why) {
    case 'a file was loaded':
      return `${who} loaded ${what} (${entry}). Load that file ${where}.`;
    case 'a load was undone':
      return `${who} undid a load (${entry}). Undo it ${where}, if it was loaded.`;
    case 'it was left out':
      return `“${kind}” (${entry}) was left out by whoever wrote the file.`;
    case 'the decision does not keep what was asked':
      return `“${kind}” (${entry}) was recorded by an older Countersign, which did not keep what was asked. Do it ${where}.`;
    case 'no decision':
      return `“${kind}” (${entry}) is no decision. Record it ${where}.`;
    default:
      return why satisfies never;
  }
}
