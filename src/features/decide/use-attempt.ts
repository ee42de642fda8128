import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { HttpError, newKey } from '../../data/client.ts';
import { refreshRecord, sendCommand, verdictsQuery, type Beginning } from '../../data/commands.ts';
import type { CommandType } from '../../domain/authority/command.ts';
import type { CommandReceipt, VerdictsAnswer, VerdictView } from '../../formats/api/commands.ts';
import type { ClashView, RefusalView } from '../../formats/api/problem.ts';
import { commandStatement } from '../../parts/sentences/command.ts';
import type { Names } from '../../parts/sentences/command/told.ts';
import { besideFields } from './co-signers.tsx';
import { draftOf, dropDraft, keepDraft, type Draft } from './drafts.ts';
import { fieldsOf } from './fields/fields-of.ts';
import { inMeeting } from './meeting.tsx';
import { payloadOf } from './payload-of.ts';
import type { Standing } from './standing.ts';
import { useSettled } from './use-settled.ts';

type Typed = Readonly<Record<string, unknown>>;

/** What came of sending it. */
type Answer = { readonly receipt: CommandReceipt; readonly statement: string } | { readonly refusal: RefusalView };

export interface Attempt {
  readonly draft: Draft;
  readonly write: (change: (old: Draft) => Draft) => void;
  readonly payload: Typed;
  /** The exact words that would be signed. */
  readonly statement: string;
  readonly names: Names;
  /** What the rules say, of these words or of those before them; undefined while nobody has asked, and on a past day. */
  readonly verdict: VerdictView | undefined;
  /** The verdict is about what stands in the form now. */
  readonly isCurrent: boolean;
  readonly assurance: VerdictsAnswer['assurance'] | undefined;
  readonly askError: Error | null;
  readonly askAgain: () => void;
  /** What changed since it was decided; empty where nothing did. */
  readonly clashes: readonly ClashView[];
  readonly lookAgain: () => Promise<void>;
  readonly answer: Answer | null;
  readonly send: () => void;
  readonly isSending: boolean;
  readonly sendError: Error | null;
}

/** A command while somebody writes it: what the rules say of it, and what comes of sending it. */
export function useAttempt(type: CommandType, begun: Typed, link: string, { record, actor, asof, notToday }: Standing): Attempt {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => draftOf(link) ?? { command: begun, signers: [], meeting: null });
  const [position, setPosition] = useState<number | null>(null);
  const [clashes, setClashes] = useState<readonly ClashView[]>([]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [names, setNames] = useState<Names>({});

  const payload = payloadOf(fieldsOf(type), draft.command);
  const command = inMeeting({ type, payload }, draft.meeting);
  const beside = payloadOf(besideFields, { signers: draft.signers });
  const own = type === 'link.accept' && draft.meeting === null ? payload['statement'] : undefined;
  const statement = typeof own === 'string' ? own : commandStatement(command.type as CommandType, command.payload, names);
  const accompaniment = typeof own === 'string' ? beside : { ...beside, statement };

  const asking = JSON.stringify({ ...command, accompaniment });
  const settled = useSettled(asking);
  const personId = actor?.personId ?? null;
  const asked = useQuery({
    // On a past day too: its names are shown, and its verdict is not.
    ...verdictsQuery({ in: record.id, asof }, [JSON.parse(settled) as Beginning], personId),
    staleTime: 0,
    gcTime: 60_000,
    placeholderData: (old, before) => (before?.queryKey[3] === personId ? old : undefined),
  });
  const { data } = asked;
  if (data !== undefined && JSON.stringify(data.names) !== JSON.stringify(names)) setNames(data.names);
  // Decided on what was known when it was opened: what changes while somebody types is told.
  if (data !== undefined && position === null) setPosition(data.head.seq);

  useEffect(() => {
    if (answer === null) keepDraft(link, draft);
    else dropDraft(link);
  }, [link, draft, answer]);

  // Another tab may have let somebody else act: then this one shows who.
  const actsNow = data === undefined ? personId : (data.actor?.personId ?? null);
  useEffect(() => {
    if (actsNow !== personId) void queries.invalidateQueries({ queryKey: ['session'] });
  }, [actsNow, personId, queries]);

  const intention = useRef<{ readonly said: string; readonly key: string } | null>(null);
  const sending = useMutation({
    mutationFn: () => {
      const said = `${asking} ${position} ${personId}`;
      if (intention.current?.said !== said) intention.current = { said, key: newKey() };
      return sendCommand({
        in: record.id,
        command,
        accompaniment,
        key: intention.current.key,
        decidedOn: position ?? 0,
        shownAs: personId,
      });
    },
    onSuccess: (receipt) => setAnswer({ receipt, statement }),
    onError: (error) => {
      if (!(error instanceof HttpError)) return;
      if (error.problem.refusal !== undefined) setAnswer({ refusal: error.problem.refusal });
      if (error.problem.clashes !== undefined) setClashes(error.problem.clashes);
    },
    // Allowed, refused or overtaken: the record has moved on, and the screen behind shows it.
    onSettled: () => refreshRecord(queries),
  });

  return {
    draft,
    write: setDraft,
    payload,
    statement,
    names,
    verdict: notToday === null ? data?.verdicts[0] : undefined,
    isCurrent: data !== undefined && settled === asking && !asked.isPlaceholderData && !asked.isFetching,
    assurance: data?.assurance,
    askError: asked.error,
    askAgain: () => void asked.refetch(),
    clashes,
    lookAgain: async () => {
      const fresh = await asked.refetch();
      if (fresh.data === undefined) return;
      setPosition(fresh.data.head.seq);
      setClashes([]);
      sending.reset();
    },
    answer,
    send: () => sending.mutate(),
    isSending: sending.isPending,
    sendError: sending.error,
  };
}
