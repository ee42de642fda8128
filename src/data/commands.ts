import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Accompaniment, Command } from '../domain/authority/command.ts';
import type { Day } from '../domain/time.ts';
import { batchAnswer, type BatchAnswer, type BatchItem } from '../formats/api/batch.ts';
import { commandReceipt, verdictsAnswer, type CommandReceipt, type VerdictsAnswer } from '../formats/api/commands.ts';
import { addressOf, ask } from './client.ts';

/** Where one reads: a record, and the day as of which. */
interface Standpoint {
  readonly in?: string | undefined;
  readonly asof?: Day | undefined;
}

function keysOf({ in: record, asof }: Standpoint): URLSearchParams {
  return new URLSearchParams({ ...(record === undefined ? {} : { in: record }), ...(asof === undefined ? {} : { asof }) });
}

/** A command somebody is still writing, and what comes with it. */
export interface Beginning {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly accompaniment?: Readonly<Record<string, unknown>>;
}

/**
 * What the rules say of commands nobody has sent: the same function that decides. Nothing is written.
 * @param actor whoever acts, so that another person's verdict is another answer
 */
export function verdictsQuery(standpoint: Standpoint, commands: readonly Beginning[], actor: string | null = null) {
  return queryOptions({
    queryKey: ['verdicts', standpoint.in ?? null, standpoint.asof ?? null, actor, commands] as const,
    queryFn: ({ signal }): Promise<VerdictsAnswer> =>
      ask(addressOf('/verdicts', keysOf(standpoint)), verdictsAnswer, { method: 'POST', body: JSON.stringify({ commands }), signal }),
  });
}

export interface Sending extends Standpoint {
  readonly command: Command | Beginning;
  readonly accompaniment?: Accompaniment | Readonly<Record<string, unknown>>;
  /** One per intention: sent again under it, a command answers the same and writes nothing twice. */
  readonly key: string;
  /** How many entries the record had when it was decided. */
  readonly decidedOn: number;
  /** Whom the screen names as acting: refused (409) where the session names somebody else by now. */
  readonly shownAs?: string | null;
}

/**
 * Decide. The session's person acts.
 * @throws HttpError 403 with every objection where the rules refuse it, 409 where what it rests on has changed
 */
export function sendCommand({
  command: { type, payload },
  accompaniment,
  key,
  decidedOn,
  shownAs,
  ...standpoint
}: Sending): Promise<CommandReceipt> {
  const beside = accompaniment === undefined || Object.keys(accompaniment).length === 0 ? {} : { accompaniment };
  return ask(addressOf('/commands', keysOf(standpoint)), commandReceipt, {
    method: 'POST',
    body: JSON.stringify({ command: { type, payload }, ...beside, key, decidedOn, shownAs }),
  });
}

/** Several commands: each is decided on what the ones before it left. */
export interface SendingBatch extends Standpoint {
  readonly items: readonly BatchItem[];
  readonly shownAs?: string | null;
}

function batchBody({ items, shownAs }: SendingBatch): Blob {
  // Five hundred packs are megabytes: a blob costs the page nothing to send.
  return new Blob([JSON.stringify({ items, shownAs })], { type: 'application/json' });
}

/**
 * Decide several commands. One that is refused or no command leaves the others standing.
 * Acceptances, approvals and signatures are never among them.
 * @throws HttpError 409 where the day is past or somebody else acts by now
 */
export function sendBatch({ items, shownAs, ...standpoint }: SendingBatch): Promise<BatchAnswer> {
  return ask(addressOf('/commands/batch', keysOf(standpoint)), batchAnswer, {
    method: 'POST',
    body: batchBody(shownAs === undefined ? { items } : { items, shownAs }),
  });
}

/** What the rules would say of several commands, each after the ones before it. Nothing is written. */
export function judgeBatch({ items, shownAs: _shownAs, ...standpoint }: SendingBatch, signal?: AbortSignal): Promise<BatchAnswer> {
  return ask(addressOf('/verdicts/batch', keysOf(standpoint)), batchAnswer, { method: 'POST', body: batchBody({ items }), signal });
}

/** Things a command changes nothing of. */
const unmoved: ReadonlySet<unknown> = new Set(['examples', 'import-preview', 'verdicts']);

/** After a command, allowed or refused, the record has moved on: everything that was read of it is read again. */
export function refreshRecord(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ predicate: ({ queryKey }) => !unmoved.has(queryKey[0]) });
}
