/** What would come of loading the files that came back: nothing is loaded by it, and nothing is merged in silence. */
import type { PackFile, DeploymentId } from '../../domain/audit/events.ts';
import type { PackAnswer } from '../../domain/authority/command.ts';
import type { QuestionId } from '../../domain/gates/questions.ts';
import type { Day } from '../../domain/time.ts';
import { shown } from '../imports/cells.ts';
import type { KnownPack } from './pack.ts';
import type { ReadReturn } from './read-return.ts';
import type { ReturnProblem } from './return-problem.ts';

/** What the record says already to one question about one deployment. */
export interface OnRecord {
  readonly answer: PackAnswer;
  /** Who said it, in words; null where the record does not say. */
  readonly by: string | null;
  readonly on: Day | null;
  /** The pack it came with; null where it came otherwise. */
  readonly packId: string | null;
}

/** One file, and what loading it would record. The payload of a `pack.return`, and what to look at first. */
export interface ReturnToLoad {
  readonly packId: string;
  readonly file: PackFile;
  readonly returnedBy: string;
  readonly answers: readonly PackAnswer[];
  /** Answers of this file that the record has already, word for word. */
  readonly alreadyOnRecord: readonly PackAnswer[];
  readonly leftOut: readonly ReturnProblem[];
  readonly warnings: readonly ReturnProblem[];
}

/** One of the answers that contradict each other. */
export type ConflictSide =
  | { readonly from: 'file'; readonly file: PackFile; readonly packId: string; readonly returnedBy: string; readonly answer: PackAnswer }
  | {
      readonly from: 'record';
      readonly by: string | null;
      readonly on: Day | null;
      readonly packId: string | null;
      readonly answer: PackAnswer;
    };

export interface ReturnConflict {
  /** Stable while the files are the same. */
  readonly key: string;
  readonly deploymentId: DeploymentId;
  readonly question: QuestionId;
  /** Two or more; what the record says stands first. None is loaded until one is chosen. */
  readonly sides: readonly ConflictSide[];
}

/** A file that brings nothing new. */
export interface DuplicateReturn {
  readonly file: PackFile;
  readonly packId: string | null;
  readonly why: 'same file' | 'same answers' | 'loaded before';
  /** The file it repeats; null where it was loaded before. */
  readonly of: PackFile | null;
  /** The day it was loaded on; null for a file of this batch. */
  readonly on: Day | null;
}

export interface DamagedReturn {
  readonly file: PackFile;
  readonly packId: string | null;
  readonly problem: ReturnProblem;
}

/** What a pack that came back leaves unanswered, and the record does not say either. */
export interface SilentOfPack {
  readonly packId: string;
  readonly owner: string;
  readonly asked: number;
  readonly silent: readonly { readonly deploymentId: DeploymentId; readonly question: QuestionId }[];
}

export interface ReturnsPreview {
  readonly toLoad: readonly ReturnToLoad[];
  readonly conflicts: readonly ReturnConflict[];
  readonly duplicates: readonly DuplicateReturn[];
  readonly damaged: readonly DamagedReturn[];
  /** Files that came back with nothing filled in: their owners have not answered. */
  readonly blank: readonly { readonly file: PackFile; readonly packId: string; readonly returnedBy: string }[];
  readonly silent: readonly SilentOfPack[];
  /** Packs that were written and are not among the files. */
  readonly notBack: readonly string[];
  readonly counts: ReturnCounts;
}

/** Counts of the preview; each is the number of rows behind it. */
export interface ReturnCounts {
  readonly files: number;
  /** Answers that would load, by kind. */
  readonly answered: number;
  readonly doNotKnow: number;
  readonly notMine: number;
  readonly alreadyOnRecord: number;
  readonly conflicts: number;
  readonly duplicates: number;
  readonly damaged: number;
  readonly blank: number;
  /** Rows that answer something and cannot be taken. */
  readonly leftOut: number;
  /** Questions asked by the packs that came back, and left unanswered. */
  readonly silent: number;
}

type Taken = Extract<ReadReturn, { readonly kind: 'read' }>;

/** The key of one question about one deployment. */
export function questionKey({ deploymentId, question }: Pick<PackAnswer, 'deploymentId' | 'question'>): string {
  return `${deploymentId} ${question}`;
}

/** Do they say the same, however spaced? */
export function saysTheSame(a: PackAnswer, b: PackAnswer): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'answered' && b.kind === 'answered') return shown(a.text) === shown(b.text);
  if (a.kind === 'not mine' && b.kind === 'not mine') return shown(a.ask) === shown(b.ask);
  return true;
}

/**
 * Two answers contradict each other where both answer, and differently. Who
 * does not know contradicts nobody who does; but two versions of one pack that
 * differ at all leave open which of them is meant.
 */
function contradict(a: PackAnswer, b: PackAnswer, samePack: boolean): boolean {
  if (saysTheSame(a, b)) return false;
  return samePack || (a.kind === 'answered' && b.kind === 'answered');
}

/** An answer on record is contradicted by another answer; and by its own pack, where that now takes it back. */
function contradictsRecord(said: OnRecord, answer: PackAnswer, packId: string): boolean {
  if (said.answer.kind !== 'answered' || saysTheSame(said.answer, answer)) return false;
  return answer.kind === 'answered' || said.packId === packId;
}

/** Preview what came back. */
export function previewReturns(read: readonly ReadReturn[], packs: readonly KnownPack[], onRecord: readonly OnRecord[]): ReturnsPreview {
  const known = new Map(packs.map((pack) => [pack.packId, pack] as const));
  const record = new Map(onRecord.map((said) => [questionKey(said.answer), said] as const));
  const damaged = read.flatMap((each): DamagedReturn[] =>
    each.kind === 'unreadable' ? [{ file: each.file, packId: each.packId, problem: each.problem }] : [],
  );
  const { fresh, duplicates } = withoutDuplicates(
    read.filter((each): each is Taken => each.kind === 'read'),
    known,
    record,
  );
  const blank = fresh.filter(isBlank);
  const taken = fresh.filter((each) => !isBlank(each));
  const conflicts = conflictsIn(taken, record);
  const open = new Set(conflicts.map(({ key }) => key));
  const given = new Map<string, PackAnswer[]>();
  const toLoad = taken.map((each): ReturnToLoad => {
    const answers: PackAnswer[] = [];
    const alreadyOnRecord: PackAnswer[] = [];
    for (const answer of each.answers) {
      const key = questionKey(answer);
      if (open.has(key)) continue;
      const said = record.get(key);
      const ofPack = `${each.packId} ${key}`;
      if (said !== undefined && saysTheSame(said.answer, answer)) alreadyOnRecord.push(answer);
      // Two versions of one pack that agree on a row say it once.
      else if (given.get(ofPack)?.some((earlier) => saysTheSame(earlier, answer)) !== true) answers.push(answer);
      given.set(ofPack, [...(given.get(ofPack) ?? []), answer]);
    }
    const { packId, file, returnedBy, leftOut, warnings } = each;
    return { packId, file, returnedBy, answers, alreadyOnRecord, leftOut, warnings };
  });
  const silent = silentOf(fresh, known, record);
  const back = new Set(read.flatMap(({ packId }) => (packId === null ? [] : [packId])));
  const ofKind = (kind: PackAnswer['kind']): number =>
    toLoad.reduce((sum, { answers }) => sum + answers.filter((answer) => answer.kind === kind).length, 0);
  return {
    toLoad,
    conflicts,
    duplicates,
    damaged,
    blank: blank.map(({ file, packId, returnedBy }) => ({ file, packId, returnedBy })),
    silent,
    notBack: packs.flatMap(({ packId }) => (back.has(packId) ? [] : [packId])),
    counts: {
      files: read.length,
      answered: ofKind('answered'),
      doNotKnow: ofKind('do not know'),
      notMine: ofKind('not mine'),
      alreadyOnRecord: toLoad.reduce((sum, each) => sum + each.alreadyOnRecord.length, 0),
      conflicts: conflicts.length,
      duplicates: duplicates.length,
      damaged: damaged.length,
      blank: blank.length,
      leftOut: toLoad.reduce((sum, each) => sum + each.leftOut.length, 0),
      silent: silent.reduce((sum, each) => sum + each.silent.length, 0),
    },
  };
}

function isBlank({ answers, leftOut }: Taken): boolean {
  return answers.length === 0 && leftOut.length === 0;
}

function withoutDuplicates(
  read: readonly Taken[],
  known: ReadonlyMap<string, KnownPack>,
  record: ReadonlyMap<string, OnRecord>,
): { readonly fresh: readonly Taken[]; readonly duplicates: readonly DuplicateReturn[] } {
  const fresh: Taken[] = [];
  const duplicates: DuplicateReturn[] = [];
  const byHash = new Map<string, Taken>();
  const byWords = new Map<string, Taken>();
  for (const each of read) {
    const { file, packId } = each;
    const before = known.get(packId)?.returned?.find(({ sha256 }) => sha256 === file.sha256);
    const twin = byHash.get(file.sha256);
    const words = wordsOf(each);
    const alike = byWords.get(words);
    // Of a file loaded before, what was left open then: its conflict waited, and the record says nothing yet.
    const open = before === undefined ? each.answers : each.answers.filter((answer) => !record.has(questionKey(answer)));
    if (before !== undefined && open.length === 0) duplicates.push({ file, packId, why: 'loaded before', of: null, on: before.on });
    else if (twin !== undefined) duplicates.push({ file, packId, why: 'same file', of: twin.file, on: null });
    else if (alike !== undefined) duplicates.push({ file, packId, why: 'same answers', of: alike.file, on: null });
    else {
      byHash.set(file.sha256, each);
      byWords.set(words, each);
      fresh.push(before === undefined ? each : { ...each, answers: open });
    }
  }
  return { fresh, duplicates };
}

/** All that a file says, so that one saved anew without a change is known. */
function wordsOf({ packId, returnedBy, answers, leftOut }: Taken): string {
  const said = answers.map((answer) => JSON.stringify(answer)).toSorted();
  return JSON.stringify([packId, returnedBy, said, leftOut.map(({ row, column, found }) => [row, column, found])]);
}

function conflictsIn(taken: readonly Taken[], record: ReadonlyMap<string, OnRecord>): readonly ReturnConflict[] {
  const claims = new Map<string, Extract<ConflictSide, { readonly from: 'file' }>[]>();
  for (const { file, packId, returnedBy, answers } of taken) {
    for (const answer of answers) {
      const side = { from: 'file', file, packId, returnedBy, answer } as const;
      const key = questionKey(answer);
      const earlier = claims.get(key);
      if (earlier === undefined) claims.set(key, [side]);
      else earlier.push(side);
    }
  }
  return [...claims].flatMap(([key, sides]): ReturnConflict[] => {
    const [first] = sides;
    if (first === undefined) return [];
    const said = record.get(key);
    const apart = sides.some((a, at) => sides.slice(at + 1).some((b) => contradict(a.answer, b.answer, a.packId === b.packId)));
    const against = said !== undefined && sides.some(({ answer, packId }) => contradictsRecord(said, answer, packId));
    if (!apart && !against) return [];
    const { deploymentId, question } = first.answer;
    const ours: ConflictSide[] = said === undefined ? [] : [{ from: 'record', ...said }];
    return [{ key, deploymentId, question, sides: [...ours, ...sides] }];
  });
}

function silentOf(
  fresh: readonly Taken[],
  known: ReadonlyMap<string, KnownPack>,
  record: ReadonlyMap<string, OnRecord>,
): readonly SilentOfPack[] {
  const said = new Map<string, Set<string>>();
  for (const { packId, answers } of fresh) {
    const keys = said.get(packId) ?? new Set<string>();
    for (const answer of answers) keys.add(questionKey(answer));
    said.set(packId, keys);
  }
  return [...said].flatMap(([packId, keys]): SilentOfPack[] => {
    const pack = known.get(packId);
    if (pack === undefined) return [];
    const asked = pack.models.flatMap(({ deploymentId }) => pack.questions.map((question) => ({ deploymentId, question })));
    const silent = asked.filter((each) => !keys.has(questionKey(each)) && !record.has(questionKey(each)));
    return [{ packId, owner: pack.owner, asked: asked.length, silent }];
  });
}
