import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { newKey } from '../../data/client.ts';
import { refreshRecord } from '../../data/commands.ts';
import { sessionQuery } from '../../data/session.ts';
import type { Role } from '../../domain/audit/events.ts';
import { roles } from '../../formats/api/commands/terms.ts';
import type { PeopleAnswer } from '../../formats/api/people.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { quickEffectWords, recordButtonWords, recordedWords } from '../../parts/sentences/people.ts';
import { formWords } from './form-words.ts';
import { draftFor, keepDraft } from './quick-drafts.ts';
import { outcomesByLine, type LineOutcome } from './outcomes-by-line.ts';
import { planQuickLines, type QuickLine } from './quick-plan.ts';
import { sendPlan } from './send-plan.ts';
import styles from './quick-add.module.css';

interface QuickAddProps {
  readonly record: RecordSummary;
  readonly answer: PeopleAnswer;
}

const allRoles = roles.toSorted((a, b) => a.localeCompare(b, 'en'));
const noSeat = 'no seat';

/** Several people in a row, by keyboard: each line is a person, the seat they decide from, and where. Nothing is recorded before the button. */
export function QuickAdd({ record, answer }: QuickAddProps) {
  const queries = useQueryClient();
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const actor = useQuery(sessionQuery(record.id)).data?.person ?? null;
  const [{ lines, paper }, setDraft] = useState(() => draftFor(record.id));
  const [fault, setFault] = useState<{ readonly at: string; readonly words: string } | null>(null);
  const [refused, setRefused] = useState<readonly { readonly line: QuickLine; readonly outcome: LineOutcome }[]>([]);
  useEffect(() => keepDraft(record.id, { lines, paper }), [record.id, lines, paper]);
  const plan = planQuickLines(answer, lines, paper.trim() === '' ? null : { title: paper.trim() });
  const key = useRef<{ readonly said: string; readonly key: string } | null>(null);
  const sending = useMutation({
    mutationFn: async () => {
      const said = JSON.stringify([plan.items, actor?.personId]);
      if (key.current?.said !== said) key.current = { said, key: newKey() };
      const outcomes = await sendPlan({
        record: record.id,
        items: plan.items,
        decidedOn: answer.head.seq,
        key: key.current.key,
        shownAs: actor?.personId ?? null,
      });
      return { by: outcomesByLine(plan.items, outcomes), lines };
    },
    onSuccess: ({ by, lines: sent }) => {
      const failed = sent.flatMap((line, at) => {
        const outcome = by.get(at);
        return outcome?.kind === 'not done' ? [{ line, outcome }] : [];
      });
      setRefused(failed);
      // What was not recorded stays, to be put right.
      setDraft({ lines: failed.map(({ line }) => line), paper: failed.length === 0 ? '' : paper });
      name.current?.focus();
    },
    onSettled: () => refreshRecord(queries),
  });
  const recorded = sending.data === undefined ? 0 : sending.data.lines.length - refused.length;

  const take = (): void => {
    const read = readForm(form.current, answer);
    if ('at' in read) {
      setFault(read);
      form.current?.querySelector<HTMLElement>(`[name=${read.at}]`)?.focus();
      return;
    }
    setFault(null);
    if (!sending.isPending) sending.reset();
    setDraft({ lines: [...lines, read.line], paper });
    form.current?.reset();
    name.current?.focus();
  };
  const send = (): void => {
    if (plan.items.length > 0 && actor !== null && !sending.isPending) sending.mutate();
  };
  return (
    <section className={styles['quick']} aria-labelledby={`${id}-head`}>
      <p className={styles['question']}>Who sits where?</p>
      <h2 id={`${id}-head`}>Add people and seats quickly</h2>
      <p className={styles['how']}>
        Enter takes the line and waits for the next name; Ctrl and Enter records them all. Each line adds the person, opens the seat where
        there is none, and fills it.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- catches the Enter pressed in the fields inside */}
      <form
        ref={form}
        className={styles['line']}
        noValidate
        onKeyDown={(event) => onKeys(event, take, send)}
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <p className={styles['field']}>
          <label htmlFor={`${id}-name`}>Name, as it is printed</label>
          <input
            ref={name}
            id={`${id}-name`}
            name="printedName"
            className="field"
            autoComplete="off"
            maxLength={400}
            aria-invalid={fault?.at === 'printedName'}
          />
        </p>
        <p className={styles['field']}>
          <label htmlFor={`${id}-role`}>Decides as</label>
          <select id={`${id}-role`} name="role" className="field" defaultValue="" aria-invalid={fault?.at === 'role'}>
            <option value="">Choose a role</option>
            {allRoles.map((role) => (
              <option key={role} value={role}>
                {role}
              </option>
            ))}
            <option value={noSeat}>No seat: only the person</option>
          </select>
        </p>
        <p className={styles['field']}>
          <label htmlFor={`${id}-site`}>Site</label>
          <input
            id={`${id}-site`}
            name="site"
            className="field"
            list={`${id}-sites`}
            autoComplete="off"
            maxLength={400}
            placeholder="Whole institution"
          />
          <datalist id={`${id}-sites`}>
            {answer.sites.map(({ siteId, name: site }) => (
              <option key={siteId} value={site}>
                {site}
              </option>
            ))}
          </datalist>
        </p>
        <button type="submit" className={`button ${styles['take']}`}>
          Take the line
        </button>
        {fault !== null && (
          <p role="alert" className={`held ${styles['fault']}`}>
            {fault.words}
          </p>
        )}
      </form>
      {lines.length > 0 && (
        <div className={styles['taken']}>
          <table className={styles['lines']}>
            <caption className="unseen">Lines taken, not recorded yet</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Decides as</th>
                <th scope="col">Site</th>
                <th scope="col">What it does</th>
                <th scope="col">
                  <span className="unseen">Leave it out</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- two lines may say the same
                <tr key={at}>
                  <th scope="row">{line.printedName}</th>
                  <td>{line.role ?? 'No seat'}</td>
                  <td>{line.site ?? 'Whole institution'}</td>
                  <td className={styles['does']}>
                    {refused.find((one) => one.line === line) === undefined ? (
                      quickEffectWords(plan.effects[at])
                    ) : (
                      <Refusal of={refused.find((one) => one.line === line)!.outcome} />
                    )}
                  </td>
                  <td>
                    <button
                      type="button"
                      className="text-button"
                      aria-label={`Leave out ${line.printedName}`}
                      onClick={() => {
                        setDraft({ lines: lines.filter((_, other) => other !== at), paper });
                        name.current?.focus();
                      }}
                    >
                      Leave out
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className={styles['send']}>
            <p className={styles['field']}>
              <label htmlFor={`${id}-paper`}>On which document these appointments rest (may stay empty)</label>
              <input
                id={`${id}-paper`}
                className="field"
                autoComplete="off"
                maxLength={400}
                value={paper}
                onChange={({ currentTarget }) => setDraft({ lines, paper: currentTarget.value })}
                onKeyDown={(event) => onKeys(event, send, send)}
              />
            </p>
            <button
              type="button"
              className="button button-main"
              aria-disabled={plan.items.length === 0 || actor === null || sending.isPending}
              onClick={send}
            >
              {recordButtonWords(lines.length, actor?.printedName ?? null)}
            </button>
          </div>
          {actor === null && <p className="held">Nobody acts: choose who acts at the top, then record them.</p>}
          {plan.items.length === 0 && <p className="quiet">All of this is on record already.</p>}
        </div>
      )}
      <output className={styles['said']}>{recordedWords(recorded, refused.length, sending.isPending ? lines.length : 0)}</output>
      {sending.error !== null && (
        <p role="alert" className="held">
          {sending.error.message} The lines are still here: try again.
        </p>
      )}
    </section>
  );
}

function Refusal({ of }: { readonly of: LineOutcome }) {
  return of.kind === 'done' ? null : (
    <span className="held">
      {of.why} {of.todo}
    </span>
  );
}

/** Enter takes the line, from the choice of a role too; with Ctrl it records all. */
function onKeys(event: KeyboardEvent<HTMLElement>, enter: () => void, withControl: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.target instanceof HTMLButtonElement) return;
  event.preventDefault();
  if (event.repeat) return;
  if (event.ctrlKey || event.metaKey) withControl();
  else enter();
}

/** What stands in the form, or the first place that is wrong. */
function readForm(
  form: HTMLFormElement | null,
  { sites }: PeopleAnswer,
): { readonly line: QuickLine } | { readonly at: string; readonly words: string } {
  const said = form === null ? new FormData() : new FormData(form);
  const [printedName = '', role = '', site = ''] = ['printedName', 'role', 'site'].map((name) => formWords(said, name));
  if (printedName === '') return { at: 'printedName', words: 'Whose line is it? Type a name.' };
  if (role === '') return { at: 'role', words: `Choose what ${printedName} decides as, or that they hold no seat.` };
  const known = sites.find(({ name }) => name.toLowerCase() === site.toLowerCase());
  return {
    line: {
      printedName,
      role: role === noSeat ? null : (role as Role),
      site: site === '' || role === noSeat ? null : (known?.name ?? site),
    },
  };
}
