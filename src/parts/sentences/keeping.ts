/** Where a record is kept, in words: only in this browser, or saved to a file, and how much of it. */
import type { Day, When } from '../../domain/time.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { daysFromTo, timeWords } from './calendar.ts';

/** A copy is asked for again after so many entries, or so many days: a download writes nothing by itself. */
export const remindAfter = { entries: 20, days: 7 } as const;

/** What kept a copy from being written. */
export type CopyFault = 'no permission' | 'file gone' | 'no room' | 'file in use' | 'written by another' | 'not as written' | 'other';

/** What is known of where a record is. */
export interface Keeping {
  /** Does this browser keep data when the page closes? */
  readonly durable: boolean;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly today: Day;
  readonly startsOn: Day;
  readonly copy: {
    readonly fileName: string;
    readonly way: 'file' | 'download';
    readonly head: { readonly seq: number; readonly hash: string };
    readonly at: When;
  } | null;
  readonly permission: PermissionState;
  readonly saving: boolean;
  readonly fault: CopyFault | null;
  /** Can this browser save to a chosen file again and again? */
  readonly canSaveToFile: boolean;
}

/** What the reader can do about it, with one click. */
export type KeepingAct = 'save to a file' | 'save a copy' | 'go on saving' | 'try again' | 'save to another file';

export interface KeepingWords {
  readonly tone: 'plain' | 'due';
  /** "Saved to mercy.jsonl 09:12; 3 entries since are only in this browser." */
  readonly where: string;
  /** What went wrong, or is asked for; empty where nothing is. */
  readonly why: string;
  readonly act: KeepingAct | null;
}

/** On the buttons. */
export const keepingActs: Readonly<Record<KeepingAct, string>> = {
  'save to a file': 'Save to a file',
  'save a copy': 'Save a copy',
  'go on saving': 'Go on saving',
  'try again': 'Try again',
  'save to another file': 'Save to another file',
};

const faults: Readonly<Record<CopyFault, readonly [why: (file: string) => string, act: KeepingAct]>> = {
  'no permission': [(file) => `The browser no longer lets this page write to ${file}.`, 'go on saving'],
  'file gone': [(file) => `${file} was moved or deleted.`, 'save to another file'],
  'no room': [() => 'There is no room left where the file is. Free some.', 'try again'],
  'file in use': [(file) => `Another program holds ${file} open. Close it there.`, 'try again'],
  'written by another': [(file) => `Somebody else has written to ${file} since: it was left as it is.`, 'save to another file'],
  'not as written': [(file) => `Read back, ${file} is not what was written.`, 'save to another file'],
  other: [(file) => `${file} could not be written.`, 'try again'],
};

/** "09:12", or with its day where that is not today. */
export function savedAtWords(at: When, today: Day): string {
  const time = timeWords(at);
  if (time === null) return dayWords(at);
  return at.slice(0, 10) === today ? time : `${dayWords(at)}, ${time}`;
}

/** How many entries the copy lacks. Another tab may have saved more than this page knows of. */
export function entriesSince({ copy, head }: Pick<Keeping, 'copy' | 'head'>): number {
  return copy === null ? head.seq : Math.max(0, head.seq - copy.head.seq);
}

/** Where the record is, what is wrong with that, and what to do. */
export function keepingWords(keeping: Keeping): KeepingWords {
  const { copy, durable, permission, fault, saving, canSaveToFile } = keeping;
  const only = durable ? 'only in this browser' : 'only on this page, until it is closed';
  const best: KeepingAct = canSaveToFile ? 'save to a file' : 'save a copy';
  if (copy === null) {
    const old = daysFromTo(keeping.startsOn, keeping.today) >= remindAfter.days;
    const why = fault !== null ? faults[fault][0]('The file') : old && durable ? 'If its data are cleared, all of it is gone.' : '';
    return {
      tone: fault !== null || old || !durable ? 'due' : 'plain',
      where: `${only.charAt(0).toUpperCase()}${only.slice(1)}.`,
      why,
      act: best,
    };
  }
  const since = entriesSince(keeping);
  const saved = `Saved to ${copy.fileName} ${savedAtWords(copy.at, keeping.today)}`;
  const where = since === 0 ? `${saved}.` : `${saved}; ${counted(since, 'entry', 'entries')} since ${since === 1 ? 'is' : 'are'} ${only}.`;
  if (copy.way === 'download') {
    const old = daysFromTo(copy.at.slice(0, 10) as Day, keeping.today) >= remindAfter.days;
    const due = since > 0 && (since >= remindAfter.entries || old);
    return { tone: due ? 'due' : 'plain', where, why: due ? 'It is time for a new copy.' : '', act: since > 0 ? best : null };
  }
  if (fault !== null) return { tone: 'due', where, why: faults[fault][0](copy.fileName), act: faults[fault][1] };
  if (permission !== 'granted') {
    const why = since === 0 ? 'What is recorded from now on is not saved until this page may write to it again.' : '';
    return { tone: since === 0 ? 'plain' : 'due', where, why, act: 'go on saving' };
  }
  return {
    tone: 'plain',
    where: since > 0 && saving ? `${saved}; saving ${counted(since, 'new entry', 'new entries')}.` : where,
    why: '',
    act: null,
  };
}
