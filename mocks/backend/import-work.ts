/** Saying what a load would do, and doing it. */
import { emptyHead } from '../../src/domain/audit/append.ts';
import { fold } from '../../src/domain/audit/fold.ts';
import { sha256Hex } from '../../src/domain/audit/hash.ts';
import { planImport, type ImportPlan } from '../../src/domain/imports/plan-import.ts';
import { overviewOf } from '../../src/domain/measures/overview.ts';
import type { ImportPreview, ImportReceipt, ImportRequest } from '../../src/formats/api/imports.ts';
import { HeadMovedError, NoteTakenError } from '../store/log-store.ts';
import { software } from './acting.ts';
import type { Backend } from './backend.ts';
import { importRequestIn } from './import-request.ts';
import { movedOn, targetOf, type Target } from './import-target.ts';
import { ProblemError } from './problem-error.ts';
import { imagineEntries, writeEntries, type Written } from './writing.ts';

/** Times a load is planned anew because another tab wrote first. Each time that tab got something done, so this ends; the bound is for a store that lies. */
const tries = 50;

/**
 * Answer a POST to /imports.
 * @param key the `Idempotency-Key`, needed to load
 */
export async function importing(backend: Backend, text: string, key: string | null): Promise<ImportPreview | ImportReceipt> {
  const asked = await importRequestIn(text);
  if (asked.mode === 'preview') return preview(asked, await targetOf(backend, asked));
  if (key === null || key === '') {
    throw new ProblemError(400, 'no-key', 'A load needs a key', 'Without an Idempotency-Key a load sent twice would be two loads.', {
      remedy: 'Send one key for each intention to load.',
    });
  }
  const note = `import ${key}`;
  const body = sha256Hex(text);
  return backend.inTurn(() => loadOnce(backend, asked, note, body));
}

async function loadOnce(backend: Backend, asked: ImportRequest, note: string, body: string): Promise<ImportReceipt> {
  const before = await backend.store.note(note);
  if (before !== null) return answeredBefore(before, body);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await load(backend, asked, await targetOf(backend, asked), { note, body });
    } catch (error) {
      if (!(error instanceof HeadMovedError) && !(error instanceof NoteTakenError)) throw error;
      const meanwhile = await backend.store.note(note);
      if (meanwhile !== null) return answeredBefore(meanwhile, body);
      if (error instanceof NoteTakenError) throw error;
      if (asked.head !== undefined || attempt === tries) throw movedOn({ id: error.record, head: error.found });
    }
  }
}

function answeredBefore(kept: string, body: string): ImportReceipt {
  const before = JSON.parse(kept) as { body: string; answer: ImportReceipt };
  if (before.body === body) return before.answer;
  throw new ProblemError(422, 'key-used', 'That key was used', 'The same Idempotency-Key came with another request before.', {
    remedy: 'Send a new key for a new load.',
  });
}

function importIdOf({ free }: Target): string {
  return `IMP-${String(free.import).padStart(4, '0')}`;
}

function planFor(asked: ImportRequest, target: Target): ImportPlan {
  const plan = planImport(target.state, { ...asked, importId: importIdOf(target), today: target.today }, target.free);
  if (plan.faults.length > 0) {
    throw new ProblemError(
      422,
      'answers-do-not-fit',
      'Some answers do not fit',
      'Answers were given for rows or models they cannot be about.',
      { remedy: 'Take the preview again and answer what it asks.', errors: plan.faults },
    );
  }
  return plan;
}

function recordingOf(target: Target) {
  return { recordedAt: target.recordedAt, actor: software, source: 'import', importId: importIdOf(target) } as const;
}

function preview(asked: ImportRequest, target: Target): ImportPreview {
  const { events, summary } = planFor(asked, target);
  const would = fold(
    [...target.log.entries, ...imagineEntries(events, { seq: target.log.entries.length, hash: '' }, recordingOf(target))],
    target.today,
  );
  return {
    mode: 'preview',
    record: target.opening.length > 0 ? null : target.id,
    institution: target.opened.institution,
    asOf: target.today,
    head: target.log.head,
    summary,
    overview: overviewOf(would, target.today),
  };
}

async function load(backend: Backend, asked: ImportRequest, target: Target, under: { note: string; body: string }): Promise<ImportReceipt> {
  const { events, summary } = planFor(asked, target);
  if (summary.newerLoaded !== null) {
    const { fileName, snapshot } = summary.newerLoaded;
    throw new ProblemError(
      409,
      'newer-file',
      'A newer file is loaded already',
      `${fileName} tells of ${snapshot}; this file of ${asked.snapshot.day} would overwrite what is known since.`,
      {
        remedy: 'Undo the newer file first and load both in order, or load this one into a new record.',
      },
    );
  }
  const opening = await openingLines(target);
  const { lines, head } = await writeEntries(events, opening.head, recordingOf(target));
  const answer: ImportReceipt = {
    mode: 'load',
    record: target.id,
    institution: target.opened.institution,
    asOf: target.today,
    importId: summary.alreadyLoaded ?? importIdOf(target),
    written: lines.length === 0 ? null : { firstSeq: opening.head.seq + 1, lastSeq: head.seq },
    head,
    summary,
  };
  await backend.store.append(target.id, target.log.head, [...opening.lines, ...lines], head, {
    once: [under.note, JSON.stringify({ body: under.body, answer })],
  });
  return answer;
}

async function openingLines({ opening, log, recordedAt }: Target): Promise<Written> {
  if (opening.length === 0) return { lines: [], head: log.head };
  return writeEntries(opening, emptyHead, { recordedAt, actor: software, source: 'system' });
}
