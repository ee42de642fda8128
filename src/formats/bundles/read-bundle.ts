import type * as z from 'zod/mini';
import { bundle, bundleFormat, bundleVersion, type Bundle } from './bundle.ts';
import { hashOf, layOut } from './write-bundle.ts';

/** Why a file is no sound bundle: where in it, what is wrong there, and what to do. */
export interface Refused {
  readonly where: string;
  readonly why: string;
  readonly todo: string;
}

export type ReadBundle = { readonly bundle: Bundle } | { readonly refused: Refused };

const again = 'Ask for the file once more, and let it travel as an attachment.';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Read a command bundle. A byte more, less or other than was written is found,
 * and its place named: the command, or the line.
 */
export function readBundle(text: string): ReadBundle {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const line = lineOf(text, error);
    return refused(line, 'The file cannot be read from here on: it was cut off or changed on its way.', again);
  }
  if (!isFields(value) || value['format'] !== bundleFormat) {
    return refused('The file', 'This is no command bundle.', 'Choose a bundle, a slip, or a whole copy of the record (.jsonl).');
  }
  if (typeof value['version'] === 'number' && value['version'] > bundleVersion) {
    return refused('Its version', `It was written by a newer Countersign (version ${value['version']} of the format).`, 'Open it there.');
  }
  const changed = changedPlace(value);
  if (changed !== null) return refused(changed, 'It is not as it was written: its hash does not fit what it says.', again);
  const asWritten = layOut(value);
  if (asWritten !== text)
    return refused(firstOther(asWritten, text), 'It is not as it was written, though what it says is the same.', again);
  const read = bundle.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return refused(
      placeOf(issue?.path ?? []),
      'This is nothing that a bundle of this version says here.',
      'Let its maker write it anew with this version.',
    );
  }
  return { bundle: withoutHashes(read.data) };
}

function refused(where: string, why: string, todo: string): ReadBundle {
  return { refused: { where, why, todo } };
}

/** The first thing whose hash is not its own; null where all are. */
function changedPlace(value: Fields): string | null {
  const commands = Array.isArray(value['commands']) ? (value['commands'] as unknown[]) : [];
  const at = commands.findIndex((one) => !isFields(one) || one['sha256'] !== safely(one));
  if (at >= 0) return `Command ${at + 1} of ${commands.length}`;
  return value['sha256'] === safely(value) ? null : 'Outside its commands: who made it, on which record, or on which entry';
}

function safely(value: Fields): string | null {
  try {
    return hashOf(value);
  } catch {
    // What no canonical JSON can hold was never written by us.
    return null;
  }
}

function withoutHashes({ sha256: _own, ...whole }: z.infer<typeof bundle>): Bundle {
  return { ...whole, commands: whole.commands.map(({ sha256: _of, ...one }) => one) };
}

function placeOf(path: readonly PropertyKey[]): string {
  const [first, at, ...rest] = path;
  if (first === 'commands' && typeof at === 'number') return [`Command ${at + 1}`, ...rest.map(String)].join(', ');
  return path.length === 0 ? 'The file' : path.map(String).join(', ');
}

function firstOther(a: string, b: string): string {
  const [one, other] = [a.split('\n'), b.split('\n')];
  const at = one.findIndex((line, place) => line !== other[place]);
  return `Line ${(at < 0 ? one.length : at) + 1}`;
}

/** Browsers tell where JSON breaks in two ways, or not at all. */
function lineOf(text: string, error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(said)?.[1];
  if (line !== undefined) return `Line ${line}`;
  const position = /position (\d+)/.exec(said)?.[1];
  if (position !== undefined) return `Line ${text.slice(0, Number(position)).split('\n').length}`;
  return /end of|unterminated/i.test(said) ? `Line ${text.split('\n').length}` : 'The file';
}
