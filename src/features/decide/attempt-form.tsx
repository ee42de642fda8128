import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { HttpError } from '../../data/client.ts';
import { peopleQuery } from '../../data/people.ts';
import { canAct } from '../../domain/authority/can-act.ts';
import type { CommandType } from '../../domain/authority/command.ts';
import { FreeTextNote } from '../../parts/free-text-note.tsx';
import { commandButton } from '../../parts/sentences/command.ts';
import type { Names } from '../../parts/sentences/command/told.ts';
import { Decided, Refused } from './answered.tsx';
import { CoSigners } from './co-signers.tsx';
import type { Draft } from './drafts.ts';
import { FieldList, type Form } from './field-input.tsx';
import { fieldsOf } from './fields/fields-of.ts';
import { askedFields, firstMissing, givenBeside } from './given.ts';
import { committeeMay, Meeting } from './meeting.tsx';
import { Overtaken } from './overtaken.tsx';
import { withValueAt } from './payload-path.ts';
import type { Standing } from './standing.ts';
import { useAttempt } from './use-attempt.ts';
import { VerdictOn } from './verdict-on.tsx';
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

/** A command as a form: its fields, what the rules say of it, and the one button that sends it. */
export function AttemptForm({ type, begun, link, standing, onNames, onClose }: AttemptFormProps) {
  const { record, actor, as, notToday } = standing;
  const attempt = useAttempt(type, begun, link, standing);
  const { draft, write, names, verdict, clashes, answer, sendError } = attempt;
  const button = useRef<HTMLButtonElement>(null);
  const people = useQuery(peopleQuery({ in: record.id })).data;
  useEffect(() => onNames(names), [names, onNames]);

  const printedName = (id: string): string => people?.people.find(({ personId }) => personId === id)?.printedName ?? names[id]?.name ?? id;
  if (answer !== null && 'receipt' in answer) return <Decided {...answer} printedName={printedName} onClose={onClose} />;
  if (answer !== null) return <Refused refusal={answer.refusal} onClose={onClose} />;

  const fields = fieldsOf(type);
  const asked = askedFields(fields, begun);
  const first = firstMissing(asked, begun);
  const able = people === undefined ? null : people.people.filter((one) => canAct(one, people.asOf));
  const formOver = (typed: unknown, put: (old: Draft, change: (whole: unknown) => unknown) => Draft): Form => ({
    typed,
    change: (path, value) => write((old) => put(old, (whole) => withValueAt(whole, path, value))),
    people: able,
    first,
  });
  const refused = verdict?.answer === 'refuse';
  // Whoever is to act is not known yet: nothing may be sent in another's name.
  const unknownLens = as !== null && people === undefined;
  const stopped =
    notToday !== null ||
    unknownLens ||
    !attempt.isCurrent ||
    verdict === undefined ||
    verdict.answer === 'not a command' ||
    clashes.length > 0 ||
    attempt.isSending;
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!stopped) attempt.send();
      }}
    >
      {clashes.length > 0 && (
        <Overtaken
          by={clashes}
          zone={record.zone}
          names={names}
          onLook={() => void attempt.lookAgain().then(() => button.current?.focus())}
        />
      )}
      {givenBeside(fields, begun).map(([label, id]) => (
        <p key={label} className={styles['meta']}>
          {label}: {names[id]?.name ?? id}
        </p>
      ))}
      <FieldList
        fields={asked}
        path={[]}
        form={formOver(draft.command, (old, put) => ({ ...old, command: put(old.command) as Draft['command'] }))}
      />
      {Object.values(asked).some((field) => field.kind === 'text' && field.long === true) && <FreeTextNote />}
      <div className={styles['together']}>
        <CoSigners
          form={formOver({ signers: draft.signers }, (old, put) => ({ ...old, signers: (put({ signers: old.signers }) as Draft).signers }))}
          open={draft.signers.length > 0}
        />
        {committeeMay.has(type) && (
          <Meeting
            form={formOver(draft.meeting, (old, put) => ({ ...old, meeting: put(old.meeting) as Draft['meeting'] }))}
            held={draft.meeting !== null}
            onHold={(held) => write((old) => ({ ...old, meeting: held ? { meetingId: '', present: [] } : null }))}
          />
        )}
      </div>
      <WhoActs standing={standing} assurance={attempt.assurance} first={first === null} onActed={() => button.current?.focus()} />
      {notToday !== null && (
        <p className={styles['past']}>
          {notToday}{' '}
          <button type="button" className="text-button" onClick={standing.returnToToday}>
            Return to today
          </button>
        </p>
      )}
      {notToday === null && <VerdictOn attempt={attempt} fields={fields} printedName={printedName} />}
      {sendError !== null && clashes.length === 0 && (
        <p role="alert" className={styles['failed']}>
          {sendError.message} {sendError instanceof HttpError ? sendError.problem.remedy : ''} Nothing was written; what you typed is still
          here.
        </p>
      )}
      <p className={styles['actions']}>
        <button
          ref={button}
          type="submit"
          className={refused || stopped ? 'button' : 'button button-main'}
          aria-disabled={stopped}
          onKeyDown={holdBack}
          {...(first === null ? { 'data-first': true } : {})}
        >
          {refused
            ? 'Put the attempt on record'
            : `${commandButton(type, attempt.payload, names)}${actor === null ? '' : ` as ${actor.printedName}`}`}
        </button>
        {refused && <span className={styles['meta']}>The refusal becomes an entry of the record, with every reason.</span>}
      </p>
    </form>
  );
}

/** A key that is held down, since the link was opened, must not send what nobody has read. */
function holdBack(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
}
