/** A command that comes home from another copy of the record. */
import type { PersonId } from '../audit/events.ts';
import type { When } from '../time.ts';
import type { Accompaniment, Command } from '../authority/command.ts';

/** Whoever made something on another copy. */
export interface Maker {
  /** Null where the copy named nobody this record could know. */
  readonly personId: PersonId | null;
  readonly printedName: string;
}

/** One decision of another copy, as what was asked there. */
export interface Bundled {
  /** The key it was decided under: the same on every copy, so that nothing comes home twice. */
  readonly key: string;
  readonly command: Command;
  readonly beside: Omit<Accompaniment, 'attested'>;
  readonly by: Maker;
  /** Those whose decision it was; whoever only recorded it is not among them. */
  readonly signed: readonly PersonId[];
  readonly at: When;
  /** Ids it gave to what it brought about: here those things may get others. */
  readonly made: readonly string[];
}

/** Entries of another copy that are no decision, and cannot come home as one. */
export interface NotCarried {
  readonly seq: number;
  readonly why: 'a file was loaded' | 'a load was undone' | 'it was left out' | 'the decision does not keep what was asked' | 'no decision';
  /** The file, the kind of command or the kind of entry. */
  readonly what: string;
  readonly made: readonly string[];
}
