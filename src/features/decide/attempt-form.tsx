import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { HttpError, newKey } from '../../data/client.ts';
import { refreshRecord, sendCommand, verdictsQuery, type Beginning } from '../../data/commands.ts';
import { peopleQuery } from '../../data/people.ts';
import { canAct } from '../../domain/authority/can-act.ts';
import type { CommandType } from '../../domain/authority/command.ts';
import type { CommandReceipt } from '../../formats/api/commands.ts';
import type { ClashView, RefusalView } from '../../formats/api/problem.ts';
import { commandButton, commandStatement } from '../../parts/sentences/command.ts';
import type { Names } from '../../parts/sentences/command/told.ts';
import { Decided, Refused } from './answered.tsx';
import { besideFields, CoSigners } from './co-signers.tsx';
import { draftOf, dropDraft, keepDraft, type Draft } from './drafts.ts';
import { Faults } from './faults.tsx';
import { FieldList, type Form } from './field-input.tsx';
import { fieldsOf } from './fields/fields-of.ts';
import { askedFields, firstMissing, givenBeside } from './given.ts';
import { committeeMay, inMeeting, Meeting, meetingFields } from './meeting.tsx';
import { Overtaken } from './overtaken.tsx';
import { payloadOf } from './payload-of.ts';
import { withValueAt, type Path } from './payload-path.ts';
import { Signatures } from './signatures.tsx';
import type { Standing } from './standing.ts';
import { useSettled } from './use-settled.ts';
import { Warnings, WhyNot } from './why-not.tsx';
import { WhoActs } from './who-acts.tsx';
import styles from './decide.module.css';

interface AttemptFormProps {
  readonly type: CommandType;
  /** What the link brought. */
  readonly begun: Readonly<Record<string, unknown>>;
  /** The link itself: what was typed under it is kept. */
  readonly link: string;
  readonly standing: Standing;
  readonly onNames: (names: Names) => void;
  readonly onClose: () => void;
}

type Answer = { readonly receipt: CommandReceipt; readonly statement: string } | { readonly refusal: RefusalView };

/** A command as a form: its fields, what the rules say of it, and the one button that sends it. */
export function AttemptForm({ type, begun, link, standing, onNames, onClose }: AttemptFormProps) {
  const { record, actor, notToday } = standing;
  const queries = useQueryClient();
  const fields = fieldsOf(type);
  const [draft, setDraft] = useState<Draft>(() => draftOf(link) ?? { command: begun, signers: [], meeting: null });
  const [position, setPosition] = useState<number | null>(null);
  const [clashes, setClashes] = useState<readonly ClashView[]>([]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const people = useQuery(peopleQuery({ in: record.id })).data;

  const payload = payloadOf(fields, draft.command);
  const beside = payloadOf(besideFields, { signers: draft.signers });
  const whole: Beginning = inMeeting({ type, payload }, draft.meeting);
  const [names, setNames] = useState<Names>({});
  const statement =
    type === 'link.accept' && draft.meeting === null
      ? String(payload['statement'] ?? '')
      : commandStatement(whole.type as CommandType, whole.payload, names);
  const accompaniment = type === 'link.accept' && draft.meeting === null ? beside : { ...beside, statement };
  const asking = JSON.stringify({ ...whole, accompaniment });
  const settled = useSettled(asking);
  const verdicts = useQuery({
    // On a past day too: its names are shown, and its verdict is not.
    ...verdictsQuery({ in: record.id, asof: standing.asof }, [JSON.parse(settled) as Beginning], actor?.personId ?? null),
    staleTime: 0,
    gcTime: 60_000,
    placeholderData: (old, before) => (before?.queryKey[3] === (actor?.personId ?? null) ? old : undefined),
  });
  const { data } = verdicts;
  if (data !== undefined && data.names !== names && JSON.stringify(data.names) !== JSON.stringify(names)) setNames(data.names);
  if (data !== undefined && position === null) setPosition(data.head.seq);
  const verdict = notToday === null ? data?.verdicts[0] : undefined;
  const isCurrent = verdict !== undefined && settled === asking && !verdicts.isPlaceholderData && !verdicts.isFetching;

  useEffect(() => onNames(names), [names, onNames]);
  useEffect(() => {
    if (answer === null) keepDraft(link, draft);
    else dropDraft(link);
  }, [link, draft, answer]);

  const intention = useRef<{ readonly said: string; readonly key: string } | null>(null);
  const send = useMutation({
    mutationFn: () => {
      const said = `${asking} ${position} ${actor?.personId}`;
      if (intention.current?.said !== said) intention.current = { said, key: newKey() };
      return sendCommand({ in: record.id, command: whole, accompaniment, key: intention.current.key, decidedOn: position ?? 0 });
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

  const lookAgain = async (): Promise<void> => {
    const fresh = await verdicts.refetch();
    if (fresh.data === undefined) return;
    setPosition(fresh.data.head.seq);
    setClashes([]);
    send.reset();
    button.current?.focus();
  };

  const printedName = (id: string): string => people?.people.find(({ personId }) => personId === id)?.printedName ?? names[id]?.name ?? id;
  if (answer !== null && 'receipt' in answer) return <Decided {...answer} printedName={printedName} onClose={onClose} />;
  if (answer !== null) return <Refused refusal={answer.refusal} onClose={onClose} />;

  const refused = verdict?.answer === 'refuse';
  const stopped =
    notToday !== null ||
    !isCurrent ||
    verdict.answer === 'not a command' ||
    clashes.length > 0 ||
    send.isPending ||
    (standing.as !== null && people === undefined);
  const form: Form = {
    typed: draft.command,
    change: (path: Path, value: unknown) =>
      setDraft((old) => ({ ...old, command: withValueAt(old.command, path, value) as Draft['command'] })),
    people: people === undefined ? null : people.people.filter((one) => canAct(one, people.asOf)),
    first: firstMissing(askedFields(fields, begun), begun),
  };
  const signing: Form = {
    ...form,
    typed: { signers: draft.signers },
    change: (path, value) =>
      setDraft((old) => ({
        ...old,
        signers: (withValueAt({ signers: old.signers }, path, value) as { signers?: Draft['signers'] }).signers ?? [],
      })),
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!stopped) send.mutate();
  };
  return (
    <form className={styles['form']} onSubmit={submit} onKeyDown={holdBack} noValidate>
      {clashes.length > 0 && (
        <Overtaken by={clashes} zone={record.zone} named={(words) => withNames(words, names)} onLook={() => void lookAgain()} />
      )}
      {givenBeside(fields, begun).map(([label, id]) => (
        <p key={label} className={styles['meta']}>
          {label}: {names[id]?.name ?? id}
        </p>
      ))}
      <FieldList fields={askedFields(fields, begun)} path={[]} form={form} />
      <div className={styles['together']}>
        <CoSigners form={signing} open={draft.signers.length > 0} />
        {committeeMay.has(type) && (
          <Meeting
            form={{
              ...form,
              typed: draft.meeting ?? {},
              change: (path, value) =>
                setDraft((old) => ({ ...old, meeting: withValueAt(old.meeting ?? {}, path, value) as Draft['meeting'] })),
            }}
            held={draft.meeting !== null}
            onHold={(held) => setDraft((old) => ({ ...old, meeting: held ? { meetingId: '', present: [] } : null }))}
          />
        )}
      </div>
      <WhoActs standing={standing} assurance={data?.assurance} first={form.first === null} onActed={() => button.current?.focus()} />
      {notToday !== null && (
        <p className={styles['past']}>
          {notToday}{' '}
          <button type="button" className="text-button" onClick={standing.returnToToday}>
            Return to today
          </button>
        </p>
      )}
      <div aria-live="polite" className={styles['verdict']} aria-busy={!isCurrent && notToday === null}>
        {notToday === null && verdicts.error !== null && (
          <p role="alert">
            The rules could not be asked: {verdicts.error.message}{' '}
            <button type="button" className="text-button" onClick={() => void verdicts.refetch()}>
              Try again
            </button>
          </p>
        )}
        {verdict?.answer === 'not a command' && <Faults of={verdict.faults} fields={{ ...meetingFields, ...besideFields, ...fields }} />}
        {verdict?.answer === 'refuse' && <WhyNot objections={verdict.objections} />}
        {verdict?.answer === 'allow' && (
          <section className={styles['signed']} aria-label="What will be signed">
            <h3>What will be signed</h3>
            <blockquote className={styles['statement']}>{statement}</blockquote>
            <Signatures of={verdict.signatures} given={false} printedName={printedName} />
            <Warnings of={verdict.warnings} />
          </section>
        )}
      </div>
      {send.error !== null && clashes.length === 0 && (
        <p role="alert" className={styles['failed']}>
          {send.error.message} {send.error instanceof HttpError ? send.error.problem.remedy : ''} Nothing was written; what you typed is
          still here.
        </p>
      )}
      <p className={styles['actions']}>
        <button
          ref={button}
          type="submit"
          className={refused || stopped ? 'button' : 'button button-main'}
          aria-disabled={stopped}
          {...(form.first === null ? { 'data-first': true } : {})}
        >
          {buttonWords(type, payload, names, refused, actor?.printedName ?? null)}
        </button>
        {refused && <span className={styles['meta']}>The refusal becomes an entry of the record, with every reason.</span>}
      </p>
    </form>
  );
}

function buttonWords(
  type: CommandType,
  payload: Readonly<Record<string, unknown>>,
  names: Names,
  refused: boolean,
  actor: string | null,
): string {
  if (refused) return 'Put the attempt on record';
  const words = commandButton(type, payload, names);
  return actor === null ? words : `${words} as ${actor}`;
}

/** A key that is held down, since the link was opened, must not send what nobody has read. */
function holdBack(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
}

/** Words with ids in them, as names. */
function withNames(words: string, names: Names): string {
  return Object.entries(names).reduce(
    (said, [id, { name, kind }]) => (kind === 'person' || kind === 'deployment' ? said.replaceAll(id, name) : said),
    words,
  );
}
