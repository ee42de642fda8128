import { useMemo, useState } from 'react';
import { HttpError } from '../../data/client.ts';
import { defaultSettings } from '../../domain/settings.ts';
import type { CellId, SheetCommand } from '../../domain/sheet/commands-of.ts';
import { addDays, type Day } from '../../domain/time.ts';
import { isCalendarDay } from '../../formats/calendar-day.ts';
import type { Session } from '../../formats/api/session.ts';
import { FreeTextNote } from '../../parts/free-text-note.tsx';
import { kindsWords } from '../../parts/sentences/bulk.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { counted, countWords } from '../../ui/count.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { reasonsIn, type Judged } from './batch-parts.ts';
import styles from './bulk-screen.module.css';
import { NobodyRecords } from './nobody-records.tsx';
import type { RecordDialogProps } from './record-dialog.tsx';
import { RecordedChanges } from './recorded-changes.tsx';
import { Refusals } from './refusals.tsx';
import { useJudged, useRecordChanges } from './use-record-changes.ts';

type RecordPreviewProps = Omit<RecordDialogProps, 'open'> & { readonly person: Session['person'] };

/** Said to the rules while nobody has typed it: they ask that it is there, and not what it says. */
const toBeGiven = 'To be given';

/** What will be recorded, what is refused and why, and the button that records it in one name. */
export function RecordPreview({ record, commands, said, unread, decidedOn, rows, onRecorded, onClose, person }: RecordPreviewProps) {
  const { today } = record;
  const [answerBy, setAnswerBy] = useState<string>(() => addDays(today, defaultSettings.offerLateDays));
  const [how, setHow] = useState('By e-mail');
  const [reason, setReason] = useState('');
  const facts = new Set([...said.values()].map(({ fact }) => fact));
  const asksSponsors = facts.has('sponsor');
  const inherits = facts.has('catch-up');
  const by = isCalendarDay(answerBy) ? (answerBy as Day) : addDays(today, defaultSettings.offerLateDays);
  const asked = commands({ answerBy: by, how: toBeGiven, reason: toBeGiven });
  const standpoint = { record: record.id, decidedOn, personId: person?.personId ?? null };
  const { data, error, refetch } = useJudged(standpoint, asked);
  const { recording, sent } = useRecordChanges(standpoint);
  const subjectOf = useSubjects(rows);
  if (recording.data !== undefined) {
    return <RecordedChanges of={recording.data} by={person?.printedName ?? ''} subjectOf={subjectOf} onClose={onClose} />;
  }
  const allowed = (data?.judged ?? []).filter(({ outcome }) => outcome.answer === 'done');
  const refusals = reasonsIn(data?.judged ?? []);
  const missing = [
    ...(inherits && reason.trim() === '' ? ['why these models are inherited'] : []),
    ...(asksSponsors && how.trim() === '' ? ['how the sponsors are asked'] : []),
    ...(asksSponsors && !isCalendarDay(answerBy) ? ['by when the sponsors answer'] : []),
  ];
  const stopped = person === null || allowed.length === 0 || missing.length > 0 || recording.isPending;
  const send = (): void => {
    if (stopped) return;
    const keys = new Set(allowed.map(({ of }) => of.key));
    const whole = commands({ answerBy: by, how: how.trim(), reason: reason.trim() }).filter(({ key }) => keys.has(key));
    recording.mutate(whole, {
      onSuccess: ({ judged }) => onRecorded(cellsDone(judged), whyNot([...(data?.judged ?? []), ...judged])),
    });
  };
  return (
    <form
      className={styles['preview']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {person === null && <NobodyRecords record={record.id} />}
      {data === undefined && error === null && <Waiting words="Asking the rules" after={0} />}
      {error !== null && (
        <p role="alert">
          The rules could not be asked: {error.message}{' '}
          <button type="button" className="text-button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      )}
      {allowed.length > 0 && (
        <section aria-label="Will be recorded">
          <h3>
            <StatusMark of="ok" /> Will be recorded
          </h3>
          <p>{kindsWords(allowed.map(({ of }) => of.command.type))}. Each model’s stand as decisions of their own in the audit trail.</p>
          <Warned of={allowed} />
        </section>
      )}
      {person !== null && refusals.length > 0 && <Refusals title="Refused, and not recorded" of={refusals} subjectOf={subjectOf} />}
      {unread > 0 && (
        <p className="held">
          {counted(unread, 'cell')} not understood. Nothing of what was not understood is recorded; it stays in the sheet.
        </p>
      )}
      {(asksSponsors || inherits) && (
        <div className={styles['beside']}>
          {asksSponsors && (
            <>
              <label>
                Sponsors are to answer by
                <input
                  type="date"
                  className="field"
                  value={answerBy}
                  min={today}
                  onChange={({ currentTarget }) => setAnswerBy(currentTarget.value)}
                />
              </label>
              <label>
                How they are asked
                <input className="field" value={how} maxLength={200} onChange={({ currentTarget }) => setHow(currentTarget.value)} />
              </label>
            </>
          )}
          {inherits && (
            <label className={styles['wide']}>
              Why these models are inherited, for all of them
              <textarea
                className="field"
                rows={2}
                data-first
                value={reason}
                maxLength={2_000}
                onChange={({ currentTarget }) => setReason(currentTarget.value)}
              />
            </label>
          )}
          {inherits && <FreeTextNote />}
        </div>
      )}
      {person !== null && (
        <p className={styles['meta']}>
          <strong>{person.printedName}</strong>, {person.title}, records this. Nobody accepts or signs anything by it.
        </p>
      )}
      {recording.error !== null && (
        <p role="alert" className="held">
          {recording.error.message} {recording.error instanceof HttpError ? recording.error.problem.remedy : ''} What was typed is still in
          the sheet; what was recorded already is not recorded twice.
        </p>
      )}
      {missing.length > 0 && allowed.length > 0 && <p className={styles['meta']}>Still to say: {missing.join('; ')}.</p>}
      <p className={styles['ways']}>
        <button type="submit" className={stopped ? 'button' : 'button button-main'} aria-disabled={stopped}>
          {recording.isPending
            ? `Recording, ${countWords(sent)} of ${countWords(allowed.length)} sent`
            : `Record ${counted(cellsDone(allowed).length, 'change')}${person === null ? '' : ` as ${person.printedName}`}`}
        </button>
        <button type="button" className="button" onClick={onClose}>
          Back to the sheet
        </button>
      </p>
    </form>
  );
}

function Warned({ of }: { readonly of: readonly Judged[] }) {
  const said = new Set(of.flatMap(({ outcome }) => (outcome.answer === 'done' ? outcome.warnings.map(({ sentence }) => sentence) : [])));
  return [...said].slice(0, 6).map((sentence) => (
    <p key={sentence} className="due">
      <StatusMark of="due" /> <Unbroken words={sentence} />
    </p>
  ));
}

/** The cells of what is on record now. */
function cellsDone(judged: readonly Judged[]): CellId[] {
  return judged.flatMap(({ of, outcome }) => (outcome.answer === 'done' ? of.cells : []));
}

/** By cell, why it is not on record. */
function whyNot(judged: readonly Judged[]): Map<CellId, string> {
  const why = new Map<CellId, string>();
  for (const { why: sentence, todo, commands } of reasonsIn(judged))
    for (const { cells } of commands) for (const cell of cells) why.set(cell, `${sentence} ${todo}`.trim());
  return why;
}

function useSubjects(rows: RecordPreviewProps['rows']): (command: SheetCommand['command']) => string {
  const names = useMemo(
    () => new Map(rows.flatMap(({ deploymentId, modelId, name }) => [[deploymentId, name] as const, [modelId, name] as const])),
    [rows],
  );
  return ({ payload }) => {
    const id = 'deploymentId' in payload ? payload.deploymentId : 'modelId' in payload ? payload.modelId : '';
    return names.get(id) ?? id;
  };
}
