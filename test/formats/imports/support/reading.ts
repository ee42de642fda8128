/** Short ways to read bytes and text in tests. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Problem, ReadFile } from '../../../../src/domain/imports/row.ts';
import { toDay } from '../../../../src/domain/time.ts';
import type { Choices, Question, ReadOutcome } from '../../../../src/formats/imports/outcome.ts';
import { fileOf } from '../../../../src/formats/imports/protocol.ts';
import { readFile } from '../../../../src/formats/imports/read-file.ts';

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** Read text as a file of that name. */
export async function readText(name: string, text: string, choices?: Choices): Promise<ReadOutcome> {
  return readFile({ name, bytes: new TextEncoder().encode(text), ...(choices === undefined ? {} : { choices }) });
}

export async function readPath(path: string, choices?: Choices): Promise<ReadOutcome> {
  return readFile({ name: path.split('/').at(-1) ?? path, bytes: bytesOf(path), ...(choices === undefined ? {} : { choices }) });
}

/** The file of an outcome, its rows read or drafted. */
export function draftOf(outcome: ReadOutcome): ReadFile {
  const file = fileOf(outcome);
  expect(file, JSON.stringify(outcome)).not.toBeNull();
  return file as ReadFile;
}

export function questionsOf(outcome: ReadOutcome): readonly Question[] {
  return outcome.kind === 'ask' ? outcome.questions : [];
}

/** Why a file was refused. */
export function refusalOf(outcome: ReadOutcome): Problem {
  if (outcome.kind !== 'refused') throw new Error(`expected a refusal, got ${outcome.kind}`);
  return outcome.problem;
}

/** Answers enough for files in which only the day is open. */
export const onTheDay: Choices = { snapshot: toDay('2026-09-01') };
